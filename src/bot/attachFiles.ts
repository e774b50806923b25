import { buffer } from 'node:stream/consumers';
import type { FilesPort } from '../services/files.port.ts';
import type { FileRow } from '../store/tables.ts';

/** A file as the insurer takes it; the sha256 is the key, so that a repeat is harmless. */
export interface FileToAttach {
  sha256: string;
  name: string;
  contentType: string;
  content: Buffer;
}

/** Pushes files one after the other, with one of them in memory at a time. */
export async function attachFiles(
  rows: readonly FileRow[],
  files: Pick<FilesPort, 'read'>,
  push: (file: FileToAttach) => Promise<unknown>,
): Promise<void> {
  for (const { id, sha256, name, content_type: contentType } of rows) {
    await push({ sha256, name, contentType, content: await buffer(await files.read(id)) });
  }
}
