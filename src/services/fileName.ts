import { maskSecrets } from '../domain/masking.ts';

const LENGTH = 100;

/**
 * A sender's file name made harmless: the last part of a path, without control characters and without the signs that
 * reverse or hide the writing order ("photo_gpj.exe" shown as "photo_exe.jpg"). Secrets in it are masked.
 */
export function cleanFileName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    // Cc and Cf: control characters, and the invisible ones that turn or join what is written.
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufffd]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return shortened(masked(plain)) || 'document';
}

function masked(name: string): string {
  const extension = extensionIn(name);
  return maskSecrets(name.slice(0, name.length - extension.length)).text + extension;
}

function extensionIn(name: string): string {
  return /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
}

/** Cut in its middle part: the extension stays. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LENGTH) return name;
  const extension = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
  return (
    characters
      .slice(0, LENGTH - extension.length)
      .join('')
      .trimEnd() + extension
  );
}
