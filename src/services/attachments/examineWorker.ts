/** The thread in which files of strangers are looked at: its memory is its own, and it can be ended. */
import { parentPort } from 'node:worker_threads';
import type { FileKind } from '../fileKind.ts';
import { examine } from './examine.ts';

export interface ExamineOrder {
  id: number;
  content: Uint8Array;
  kind: FileKind;
}

parentPort?.on('message', async ({ id, content, kind }: ExamineOrder) => {
  // What breaks the examination is in the file: it is no use to anybody who would open it.
  const examined = await examine(Buffer.from(content.buffer, content.byteOffset, content.byteLength), kind).catch(
    () => ({ is: 'held', reason: 'FileUnreadable' }) as const,
  );
  parentPort?.postMessage({ id, examined });
});
