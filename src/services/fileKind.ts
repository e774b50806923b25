/** What customers may send: photos and scans. */
export const fileKinds = ['image/jpeg', 'image/png', 'image/heic', 'application/pdf'] as const;
export type FileKind = (typeof fileKinds)[number];

const extensions = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
  'application/pdf': ['pdf'],
} as const satisfies Record<FileKind, readonly string[]>;

/** Other names that senders give the same kinds. */
const declaredAs: Readonly<Record<string, FileKind>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/heif': 'image/heic',
  'application/x-pdf': 'application/pdf',
};
const SAYS_NOTHING = new Set(['', 'application/octet-stream']);

/** How many first bytes `fileKind` looks at. */
export const KIND_BYTES = 32;

/**
 * The kind that content, extension and declaration agree on; null when they do not, or when it is none of ours. A
 * name without an extension is believed by its content alone: phones send such names.
 */
export function fileKind(head: Buffer, name: string, declared: string): FileKind | null {
  const kind = kindOfContent(head);
  if (kind === null) return null;
  const said = declared.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!SAYS_NOTHING.has(said) && (declaredAs[said] ?? said) !== kind) return null;
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const fits = extension === undefined || (extensions[kind] as readonly string[]).includes(extension);
  return fits ? kind : null;
}

/** The extension that a kind has when its file was sent without one. */
export function extensionOf(kind: FileKind): string {
  return extensions[kind][0];
}

function kindOfContent(head: Buffer): FileKind | null {
  if (head.length >= 3 && head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
  if (head.subarray(0, 8).equals(PNG)) return 'image/png';
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  return isHeic(head) ? 'image/heic' : null;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** ISO 23008-12: an `ftyp` box whose major brand is one of HEVC's still or sequence brands. */
function isHeic(head: Buffer): boolean {
  if (head.subarray(4, 8).toString('latin1') !== 'ftyp') return false;
  return ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'].includes(head.subarray(8, 12).toString('latin1'));
}
