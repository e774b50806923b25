/** The little of qrcode that is used; it publishes no types of its own. */
declare module 'qrcode' {
  /** Works out the squares of a code, row by row: 1 is dark. Throws when the text is too long for any. */
  export function create(
    text: string,
    options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): { modules: { size: number; data: Uint8Array } };
}
