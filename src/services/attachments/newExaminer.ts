import { Worker } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import type { FileKind } from '../fileKind.ts';
import type { Examined, ExaminerPort } from './examiner.port.ts';
import type { ExamineOrder } from './examineWorker.ts';

interface Waiting {
  content: Buffer;
  kind: FileKind;
  resolve(examined: Examined): void;
  reject(reason: AppError): void;
}

export interface ExaminerLimits {
  /** ms for one file; then the thread is ended and the file held. */
  patienceMs?: number;
  /** MB of the thread's own memory; pictures are unpacked outside of it, within the limit of pixels. */
  memoryMb?: number;
  /** Files that may wait; one more is refused as `STORE_BUSY`. */
  queue?: number;
}

/** Looks into files one at a time, in a thread of its own that is begun with the first file. */
export function newExaminer({ patienceMs = 10_000, memoryMb = 256, queue = 40 }: ExaminerLimits = {}): ExaminerPort {
  const waiting: Waiting[] = [];
  let worker: Worker | null = null;
  let current: Waiting | null = null;
  let patience: NodeJS.Timeout | undefined;
  let orders = 0;

  function begin(): Worker {
    const begun = new Worker(new URL('./examineWorker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    begun.unref();
    begun.on('message', (done: { id: number; examined: Examined }) => {
      if (done.id !== orders) return;
      const { examined } = done;
      finish(
        examined.is === 'fine' && examined.cleaned !== null
          ? { ...examined, cleaned: Buffer.from(examined.cleaned) }
          : examined,
      );
    });
    // Out of memory, or a fault in the image library: only this file is to blame.
    begun.on('error', () => lose(begun));
    begun.on('exit', () => lose(begun));
    return begun;
  }

  function lose(lost: Worker): void {
    if (worker !== lost) return;
    worker = null;
    if (current !== null) finish({ is: 'held', reason: 'FileUnsafe' });
  }

  function finish(examined: Examined): void {
    clearTimeout(patience);
    const done = current;
    current = null;
    worker?.unref();
    done?.resolve(examined);
    next();
  }

  function next(): void {
    if (current !== null) return;
    const first = waiting.shift();
    if (first === undefined) return;
    current = first;
    worker ??= begin();
    worker.ref();
    patience = setTimeout(() => {
      const stuck = worker;
      worker = null;
      void stuck?.terminate();
      finish({ is: 'held', reason: 'FileUnsafe' });
    }, patienceMs);
    const order: ExamineOrder = { id: ++orders, content: first.content, kind: first.kind };
    worker.postMessage(order);
  }

  return {
    examine: (content, kind) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= queue) return reject(new AppError('STORE_BUSY', { message: 'too many files wait' }));
        waiting.push({ content, kind, resolve, reject });
        next();
      }),
    async stop() {
      clearTimeout(patience);
      const stopped = new AppError('STORE_BUSY', { message: 'stopping' });
      for (const each of [...waiting.splice(0), ...(current === null ? [] : [current])]) each.reject(stopped);
      current = null;
      const last = worker;
      worker = null;
      await last?.terminate();
    },
  };
}
