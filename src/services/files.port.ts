import type { Readable } from 'node:stream';

/** A file that a customer sent, as we keep it. */
export interface StoredFile {
  id: string;
  conversationId: string;
  /** Cleaned: no path, no control character, at most 120 characters, an extension that matches the content. */
  name: string;
  contentType: string;
  bytes: number;
  /** Hex. */
  sha256: string;
  status: 'staged' | 'received' | 'attached' | 'removed';
}

export interface FilesPort {
  read(id: string): Promise<Readable>;
}
