import type { Readable } from 'node:stream';
import type { HeldReason } from './attachments/examiner.port.ts';
import type { FileKind } from './fileKind.ts';

/**
 * A file of a conversation. `staged`: taken in, not yet part of a message. `received`: part of one of the customer's.
 * `sent`: part of one of an advisor's. `attached`: given to the insurer. `removed`: its bytes are gone.
 */
export interface StoredFile {
  id: string;
  conversationId: string;
  /** Cleaned: no path, no control character, at most 100 characters, its extension that of the content. */
  name: string;
  contentType: FileKind;
  bytes: number;
  /** Hex. */
  sha256: string;
  status: 'staged' | 'received' | 'sent' | 'attached' | 'removed';
}

export interface Upload {
  conversationId: string;
  /** As the sender wrote it. */
  name: string;
  /** As the sender declared it; `application/octet-stream` or nothing says nothing. */
  contentType: string;
  content: Readable;
  /**
   * Refuse what waits in this conversation already. Under the same name it counts as the retry of an upload whose
   * answer was lost, and gives the file that was stored.
   */
  onlyNew: boolean;
}

/** Why a file was not taken; nothing of it is kept. */
export type UploadRefusal =
  | 'FileTooLarge'
  | 'FileTypeRefused'
  | 'FileEmpty'
  | 'FileDuplicate'
  | HeldReason
  /** The virus scanner gave no verdict. */
  | 'FileNotChecked'
  /** The connection ended before the file did. */
  | 'UploadCut';

export type UploadOutcome = { is: 'stored'; file: StoredFile } | { is: 'refused'; reason: UploadRefusal };

/** Files of customers: what they are in SQL, their bytes on disk or in SQL. */
export interface FilesPort {
  /**
   * Takes one file in, its bytes as they come: at most 10 MB, of a kind we accept by content, name and declaration
   * alike, whole, harmless, and without its sender's camera data. Durable when it resolves with `stored`. Rejects with `STORE_BUSY` when it could not be written.
   */
  store(upload: Upload): Promise<UploadOutcome>;
  /** Undefined for an unknown id and for a file whose bytes are gone. */
  find(id: string): Promise<StoredFile | undefined>;
  /** The bytes; rejects with `FILE_MISSING` when they are gone. */
  read(id: string): Promise<Readable>;
  /** Erases the bytes; the row stays as `removed`. Harmless to repeat. */
  remove(id: string): Promise<void>;
  /** Removes files that were staged before `before` (ms UTC) and never sent. Returns how many. */
  removeStagedBefore(before: number): Promise<number>;
  /**
   * Removes bytes that no row names: a crash came between the two. Only at start, before anybody uploads. Returns how
   * many.
   */
  removeOrphans(): Promise<number>;
}
