import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../errors.ts';
import type { FileBytes, FileWriting } from './newFiles.ts';

const ID = /^[\w-]{1,80}$/;

/**
 * Bytes in a folder of their own, under names that we make. A file is written aside, forced to the disk and then
 * renamed: it is there whole or not at all. What a crash left aside is swept when this opens.
 */
export async function openDiskFileBytes(folder: string): Promise<FileBytes> {
  const aside = join(folder, 'incoming');
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  const placeOf = (id: string) => {
    if (!ID.test(id)) throw new AppError('FILE_MISSING');
    return join(folder, id.slice(-2), id);
  };
  return {
    async write(id) {
      const place = placeOf(id);
      const temporary = join(aside, `${id}.${randomBytes(4).toString('hex')}`);
      return writingTo(await wrapped(open(temporary, 'wx', 0o600)), temporary, place);
    },
    async read(id) {
      const handle = await open(placeOf(id), 'r').catch((cause: unknown) => {
        throw new AppError('FILE_MISSING', { cause });
      });
      return createReadStream('', { fd: handle });
    },
    async remove(id) {
      await rm(placeOf(id), { force: true });
    },
    async list() {
      const entries = await readdir(folder, { withFileTypes: true, recursive: true });
      return entries.filter((entry) => entry.isFile() && entry.parentPath !== aside).map(({ name }) => name);
    },
  };
}

function writingTo(handle: FileHandle, temporary: string, place: string): FileWriting {
  return {
    async chunk(bytes) {
      await wrapped(handle.writeFile(bytes));
    },
    async commit() {
      await handle.sync();
      await handle.close();
      await mkdir(dirname(place), { recursive: true });
      await rename(temporary, place);
      await syncFolder(dirname(place));
    },
    async discard() {
      await handle.close().catch(() => {});
      await rm(temporary, { force: true });
      await rm(place, { force: true });
    },
  };
}

/** A rename is durable when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => {});
  await handle.close();
}

/** Tells a full disk apart from a sender who went away. */
async function wrapped<Result>(work: Promise<Result>): Promise<Result> {
  return work.catch((cause: unknown) => {
    throw new AppError('STORE_BUSY', { cause });
  });
}
