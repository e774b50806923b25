import { createHash } from 'node:crypto';

/** Eight characters that change with the content; short, for names of files. */
export function contentHash(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase();
}
