import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Clock } from '../clock.ts';
import type { NewId } from '../domain/ids.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../store/openStore.ts';
import type { FileRow } from '../store/tables.ts';
import { extensionOf, type FileKind, fileKind, KIND_BYTES } from './fileKind.ts';
import { cleanFileName } from './fileName.ts';
import type { FilesPort, StoredFile, Upload, UploadOutcome, UploadRefusal } from './files.port.ts';

/** Where bytes lie. `write` is a file under way: `chunk`s, then `commit` (durable when it resolves) or `discard`. */
export interface FileBytes {
  write(id: string): Promise<FileWriting>;
  /** Rejects with `FILE_MISSING`. */
  read(id: string): Promise<Readable>;
  remove(id: string): Promise<void>;
  /** Ids of all the files here; missing where other processes may be writing. */
  list?(): Promise<string[]>;
}

export interface FileWriting {
  chunk(bytes: Buffer): Promise<void>;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/** The largest file, in bytes. */
export const FILE_BYTES = 10_000_000;

/** Files whose bytes lie in `bytes` and whose rows lie in `store`: bytes first, so that a row never lacks them. */
export function newFiles(deps: {
  store: Store;
  bytes: FileBytes;
  clock: Clock;
  newId: NewId;
  most?: number;
}): FilesPort {
  const { store, bytes, clock, newId, most = FILE_BYTES } = deps;

  async function receive(upload: Upload): Promise<UploadOutcome> {
    const id = newId('file');
    const writing = await bytes.write(id);
    try {
      const taken = await drink(upload, writing, most);
      if (typeof taken === 'string') return await refuse(writing, taken);
      const { name, contentType } = named(upload.name, taken.kind);
      const same = upload.onlyNew ? await stagedBefore(store, upload.conversationId, taken.sha256) : undefined;
      if (same !== undefined) {
        const refusal = await refuse(writing, 'FileDuplicate');
        return same.name === name ? { is: 'stored', file: same } : refusal;
      }
      await writing.commit();
      const file: StoredFile = {
        ...{ id, conversationId: upload.conversationId, name, contentType },
        ...{ bytes: taken.size, sha256: taken.sha256, status: 'staged' },
      };
      await insertFile(store, file, clock.now());
      return { is: 'stored', file };
    } catch (cause) {
      await writing.discard();
      throw new AppError('STORE_BUSY', { cause });
    }
  }

  return {
    store: receive,
    async find(id) {
      const row = await store.db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined || row.status === 'removed' ? undefined : fileOf(row);
    },
    read: (id) => bytes.read(id),
    async remove(id) {
      await store.db.updateTable('file').set({ status: 'removed' }).where('id', '=', id).execute();
      await bytes.remove(id);
    },
    async removeStagedBefore(before) {
      const old = await store.db
        .updateTable('file')
        .set({ status: 'removed' })
        .where('status', '=', 'staged')
        .where('created_at', '<', before)
        .returning('id')
        .execute();
      for (const { id } of old) await bytes.remove(id);
      return old.length;
    },
    async removeOrphans() {
      const ids = (await bytes.list?.()) ?? [];
      const rows = await store.db.selectFrom('file').select('id').where('status', '!=', 'removed').execute();
      const named = new Set(rows.map(({ id }) => id));
      const orphans = ids.filter((id) => !named.has(id));
      for (const id of orphans) await bytes.remove(id);
      return orphans.length;
    },
  };
}

interface Taken {
  size: number;
  sha256: string;
  kind: FileKind;
}

/** Takes the stream in piece by piece; looks at the kind as soon as it can, so that a wrong file stops early. */
async function drink(upload: Upload, writing: FileWriting, most: number): Promise<Taken | UploadRefusal> {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let kind: FileKind | null = null;
  let size = 0;
  try {
    for await (const piece of upload.content as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > most) return 'FileTooLarge';
      if (head.length < KIND_BYTES) {
        head = Buffer.concat([head, piece]).subarray(0, KIND_BYTES);
        kind = fileKind(head, cleanFileName(upload.name), upload.contentType);
        if (kind === null && head.length === KIND_BYTES) return 'FileTypeRefused';
      }
      hash.update(piece);
      await writing.chunk(piece);
    }
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    return 'UploadCut';
  }
  if (size === 0) return 'FileEmpty';
  return kind === null ? 'FileTypeRefused' : { size, sha256: hash.digest('hex'), kind };
}

async function refuse(writing: FileWriting, reason: UploadRefusal): Promise<UploadOutcome> {
  await writing.discard();
  return { is: 'refused', reason };
}

function named(name: string, kind: FileKind): { name: string; contentType: FileKind } {
  const clean = cleanFileName(name);
  return { name: /\.[^.]+$/.test(clean) ? clean : `${clean}.${extensionOf(kind)}`, contentType: kind };
}

/** The same content, waiting in the same conversation: sent twice, or the retry of an answer that was lost. */
async function stagedBefore(store: Store, conversationId: string, sha256: string): Promise<StoredFile | undefined> {
  const row = await store.db
    .selectFrom('file')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('sha256', '=', sha256)
    .where('status', '=', 'staged')
    .executeTakeFirst();
  return row === undefined ? undefined : fileOf(row);
}

async function insertFile(store: Store, file: StoredFile, now: number): Promise<void> {
  await store.db
    .insertInto('file')
    .values({
      id: file.id,
      conversation_id: file.conversationId,
      draft_id: null,
      name: file.name,
      content_type: file.contentType,
      bytes: file.bytes,
      sha256: file.sha256,
      status: file.status,
      created_at: now,
    })
    .execute();
}

/** A row as a file. */
export function fileOf(row: FileRow): StoredFile {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    name: row.name,
    // Rows are written above only.
    contentType: row.content_type as FileKind,
    bytes: row.bytes,
    sha256: row.sha256,
    status: row.status,
  };
}
