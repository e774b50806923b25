import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import type { FilesPort, StoredFile } from '../services/files.port.ts';
import { drain } from './drain.ts';
import { receiveForm } from './receiveForm.ts';
import type { ProblemReason } from './reply.ts';

export interface Receiving {
  files: FilesPort;
  conversationId: string;
  /** At most so many bytes in all, the form around the files included. */
  totalBytes: number;
  mostFiles: number;
  /** Refuse what is staged in this conversation already. */
  onlyNew: boolean;
  /** Asked before each file: 0, or the seconds to wait before it may come. */
  wait(): number;
}

export type ReceiveRefusal = { is: 'refused'; reason: ProblemReason } | { is: 'tooMany'; seconds: number };
/** `activity` is undefined when the request brought none. */
export type Received = { is: 'received'; files: StoredFile[]; activity: unknown } | ReceiveRefusal;

const STALLED_MS = 30_000;

/**
 * Takes in the files of a request, each as it comes: a multipart form, or one raw file as the body. After a refusal
 * nothing of the request is kept.
 */
export async function receiveFiles(request: IncomingMessage, receiving: Receiving): Promise<Received> {
  if (Number(request.headers['content-length'] ?? 0) > receiving.totalBytes) {
    drain(request);
    return { is: 'refused', reason: 'FileTooLarge' };
  }
  const stored: StoredFile[] = [];
  request.setTimeout(STALLED_MS, () => request.destroy());
  const isForm = /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');
  const receive = isForm ? receiveForm : receiveRaw;
  let received: Received | null = null;
  try {
    received = await receive(request, receiving, stored);
    return received;
  } finally {
    request.setTimeout(0);
    if (received?.is !== 'received') {
      drain(request);
      for (const { id } of stored) await receiving.files.remove(id);
    }
  }
}

async function receiveRaw(request: IncomingMessage, receiving: Receiving, stored: StoredFile[]): Promise<Received> {
  const seconds = receiving.wait();
  if (seconds > 0) return { is: 'tooMany', seconds };
  const { files, conversationId, onlyNew } = receiving;
  const name = /filename="?([^";]+)"?/i.exec(request.headers['content-disposition'] ?? '')?.[1] ?? '';
  const contentType = request.headers['content-type'] ?? '';
  // Whoever stops reading early destroys what they read: it must not be the connection that the answer needs.
  const content = request.pipe(new PassThrough());
  request.once('close', () => {
    if (!request.complete) content.destroy();
  });
  const outcome = await files.store({ conversationId, onlyNew, name, contentType, content });
  request.unpipe(content);
  if (outcome.is === 'refused') return { is: 'refused', reason: outcome.reason };
  stored.push(outcome.file);
  return { is: 'received', files: stored, activity: undefined };
}
