import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomId } from '../../src/domain/ids.ts';
import { newExaminer } from '../../src/services/attachments/newExaminer.ts';
import { openDiskFileBytes } from '../../src/services/diskFileBytes.ts';
import { newFiles } from '../../src/services/newFiles.ts';
import type { Chat } from './liveDesk.ts';

/** Files as the program keeps them, examined by its own thread, in a folder that goes with the test. */
export async function filesUnderTest({ store, clock }: Pick<Chat, 'store' | 'clock'>) {
  const folder = mkdtempSync(join(tmpdir(), 'eca-files-'));
  const examiner = newExaminer();
  const files = newFiles({ store, bytes: await openDiskFileBytes(folder), clock, newId: randomId, examiner });
  return {
    files,
    async stop() {
      await examiner.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
