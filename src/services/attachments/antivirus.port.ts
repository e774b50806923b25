/** A virus scanner of the insurer's. */
export interface AntivirusPort {
  /** Rejects with `ANTIVIRUS_DOWN` when no verdict can be had: the file is then not taken. */
  scan(content: Buffer): Promise<'clean' | 'infected'>;
}
