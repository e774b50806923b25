import { Readable } from 'node:stream';
import { AppError } from '../errors.ts';
import type { Store } from '../store/openStore.ts';
import type { FileBytes } from './newFiles.ts';

const CHUNK = 256 * 1024;

/** Bytes in rows of 256 KB: with several processes, all of them see a file wherever it came in. */
export function newSqlFileBytes(store: Store): FileBytes {
  const erase = async (id: string) => {
    await store.db.deleteFrom('file_chunk').where('file_id', '=', id).execute();
  };
  return {
    async write(id) {
      let waiting: Buffer[] = [];
      let size = 0;
      let position = 0;
      const flush = async () => {
        const content = Buffer.concat(waiting);
        waiting = [];
        size = 0;
        await store.db
          .insertInto('file_chunk')
          .values({ file_id: id, position: position++, content })
          .execute()
          .catch((cause: unknown) => {
            throw new AppError('STORE_BUSY', { cause });
          });
      };
      return {
        async chunk(bytes) {
          waiting.push(bytes);
          size += bytes.length;
          if (size >= CHUNK) await flush();
        },
        async commit() {
          if (size > 0) await flush();
        },
        discard: () => erase(id),
      };
    },
    async read(id) {
      const first = await chunkAt(store, id, 0);
      if (first === undefined) throw new AppError('FILE_MISSING');
      return Readable.from(chunks(store, id, first), { objectMode: false });
    },
    remove: erase,
  };
}

async function* chunks(store: Store, id: string, first: Buffer): AsyncGenerator<Buffer> {
  let content: Buffer | undefined = first;
  for (let position = 1; content !== undefined; position++) {
    yield content;
    content = await chunkAt(store, id, position);
  }
}

async function chunkAt(store: Store, id: string, position: number): Promise<Buffer | undefined> {
  const row = await store.db
    .selectFrom('file_chunk')
    .select('content')
    .where('file_id', '=', id)
    .where('position', '=', position)
    .executeTakeFirst();
  return row?.content;
}
