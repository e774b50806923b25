import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Clock } from '../clock.ts';
import type { FileExamination } from '../domain/fileExamination.ts';
import type { NewId } from '../domain/ids.ts';
import type { PhotoPlace } from '../domain/photoPlace.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../store/openStore.ts';
import type { FileRow } from '../store/tables.ts';
import type { AntivirusPort } from './attachments/antivirus.port.ts';
import type { Examined, ExaminerPort } from './attachments/examiner.port.ts';
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

/** How many files are held whole in memory at a time, to be looked at. */
const LOOKED_AT_ONCE = 3;

export interface FilesDeps {
  store: Store;
  bytes: FileBytes;
  clock: Clock;
  newId: NewId;
  examiner: ExaminerPort;
  /** When given, a file without its verdict is not taken. */
  antivirus?: AntivirusPort | null;
  most?: number;
}

/** Files whose bytes lie in `bytes` and whose rows lie in `store`: bytes first, so that a row never lacks them. */
export function newFiles(deps: FilesDeps): FilesPort {
  const { store, bytes, clock, newId, most = FILE_BYTES } = deps;
  const inTurn = newTurnstile(LOOKED_AT_ONCE);

  async function receive(upload: Upload): Promise<UploadOutcome> {
    const id = newId('file');
    const writing = await bytes.write(id);
    let kind: FileKind;
    try {
      const taken = await drink(upload, writing, most);
      if (taken.is === 'refused') {
        await writing.discard();
        return taken;
      }
      kind = taken.kind;
      await writing.commit();
    } catch (cause) {
      await writing.discard();
      throw new AppError('STORE_BUSY', { cause });
    }
    const looked = await inTurn(() => look(id, kind));
    if (looked.is === 'refused') return looked;
    return keep(upload, kind, looked);
  }

  /** Looks into the bytes that lie under an id; they are gone afterwards when they are refused or were cleaned. */
  async function look(id: string, kind: FileKind): Promise<Looked | Refused> {
    try {
      const content = await buffer(await bytes.read(id));
      const verdict = await verdictOn(content, kind, deps);
      if (verdict.is === 'refused') {
        await bytes.remove(id);
        return verdict;
      }
      const { cleaned, examination, place } = verdict;
      const whole = { is: 'looked', id, size: content.length, sha256: hashOf(content), examination, place } as const;
      if (cleaned === null) return whole;
      const cleanId = newId('file');
      const writing = await bytes.write(cleanId);
      await writing.chunk(cleaned);
      await writing.commit();
      await bytes.remove(id);
      return { ...whole, id: cleanId, size: cleaned.length, sha256: hashOf(cleaned) };
    } catch (cause) {
      await bytes.remove(id);
      throw cause instanceof AppError ? cause : new AppError('STORE_BUSY', { cause });
    }
  }

  async function keep(upload: Upload, kind: FileKind, looked: Looked): Promise<UploadOutcome> {
    const { name, contentType } = named(upload.name, kind);
    try {
      const same = upload.onlyNew ? await stagedBefore(store, upload.conversationId, looked.sha256) : undefined;
      if (same !== undefined) {
        await bytes.remove(looked.id);
        return same.name === name ? { is: 'stored', file: same } : { is: 'refused', reason: 'FileDuplicate' };
      }
      const file: StoredFile = {
        ...{ id: looked.id, conversationId: upload.conversationId, name, contentType },
        ...{ bytes: looked.size, sha256: looked.sha256, status: 'staged' },
      };
      await insertFile(store, file, looked, clock.now());
      return { is: 'stored', file };
    } catch (cause) {
      await bytes.remove(looked.id);
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
      await store.db.updateTable('file').set(removed).where('id', '=', id).execute();
      await bytes.remove(id);
    },
    async removeStagedBefore(before) {
      const old = await store.db
        .updateTable('file')
        .set(removed)
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

const removed = { status: 'removed', held_place: null, place: null } as const;

interface Refused {
  is: 'refused';
  reason: UploadRefusal;
}

interface Looked {
  is: 'looked';
  id: string;
  size: number;
  sha256: string;
  examination: FileExamination;
  place: PhotoPlace | null;
}

/** Takes the stream in piece by piece; looks at the kind as soon as it can, so that a wrong file stops early. */
async function drink(
  upload: Upload,
  writing: FileWriting,
  most: number,
): Promise<{ is: 'taken'; kind: FileKind } | Refused> {
  const refused = (reason: UploadRefusal): Refused => ({ is: 'refused', reason });
  let head = Buffer.alloc(0);
  let kind: FileKind | null = null;
  let size = 0;
  try {
    for await (const piece of upload.content as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > most) return refused('FileTooLarge');
      if (head.length < KIND_BYTES) {
        head = Buffer.concat([head, piece]).subarray(0, KIND_BYTES);
        kind = fileKind(head, cleanFileName(upload.name), upload.contentType);
        if (kind === null && head.length === KIND_BYTES) return refused('FileTypeRefused');
      }
      await writing.chunk(piece);
    }
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    return refused('UploadCut');
  }
  if (size === 0) return refused('FileEmpty');
  return kind === null ? refused('FileTypeRefused') : { is: 'taken', kind };
}

type Verdict = Refused | Extract<Examined, { is: 'fine' }>;

/** The scanner first: what it knows is not unpacked. It closes when it does not answer. */
async function verdictOn(
  content: Buffer,
  kind: FileKind,
  { antivirus, examiner }: Pick<FilesDeps, 'antivirus' | 'examiner'>,
): Promise<Verdict> {
  if (antivirus != null) {
    const scanned = await antivirus.scan(content).catch((thrown: unknown) => {
      if (thrown instanceof AppError && thrown.code === 'ANTIVIRUS_DOWN') return 'unknown' as const;
      throw thrown;
    });
    if (scanned === 'unknown') return { is: 'refused', reason: 'FileNotChecked' };
    if (scanned === 'infected') return { is: 'refused', reason: 'FileUnsafe' };
  }
  const examined = await examiner.examine(content, kind);
  return examined.is === 'held' ? { is: 'refused', reason: examined.reason } : examined;
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** At most `places` at a time; the others wait in order. */
function newTurnstile(places: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free--;
    try {
      return await work();
    } finally {
      const first = waiting.shift();
      if (first === undefined) free++;
      else first();
    }
  };
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

async function insertFile(
  store: Store,
  file: StoredFile,
  { examination, place }: Pick<Looked, 'examination' | 'place'>,
  now: number,
): Promise<void> {
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
      examination: JSON.stringify(examination),
      // Unreadable to everybody until the customer says that it may be kept.
      held_place: place === null ? null : store.sealer.seal(JSON.stringify(place)),
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
