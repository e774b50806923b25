/** What the page refuses before anything is sent; the server checks the same and more (decisions live there). */
export const fileLimits = { bytes: 10_000_000, files: 8, totalBytes: 25_000_000 } as const;

export const acceptedTypes =
  '.pdf,.jpg,.jpeg,.png,.heic,.heif,application/pdf,image/jpeg,image/png,image/heic,image/heif';

export type FileFault = 'wrongType' | 'empty' | 'tooBig' | 'duplicate' | 'tooMany' | 'tooMuch';

export interface PickedFile {
  name: string;
  type: string;
  size: number;
  lastModified: number;
}

/** The first reason to refuse a file beside those already picked, or null. */
export function faultOf(file: PickedFile, picked: readonly PickedFile[]): FileFault | null {
  if (!isAccepted(file)) return 'wrongType';
  if (file.size === 0) return 'empty';
  if (file.size > fileLimits.bytes) return 'tooBig';
  if (picked.some((other) => isSame(other, file))) return 'duplicate';
  if (picked.length >= fileLimits.files) return 'tooMany';
  if (picked.reduce((sum, { size }) => sum + size, file.size) > fileLimits.totalBytes) return 'tooMuch';
  return null;
}

/** Phones leave the type of HEIC empty, so that the ending counts when there is no type. */
function isAccepted({ name, type }: PickedFile): boolean {
  if (type !== '') return /^(application\/pdf|image\/(jpeg|png|heic|heif))$/.test(type);
  return /\.(pdf|jpe?g|png|hei[cf])$/i.test(name);
}

function isSame(a: PickedFile, b: PickedFile): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}
