import { z } from 'zod';
import { speak } from '../cards/answer.ts';
import { AppError } from '../errors.ts';
import type { Said } from '../locales/translator.ts';
import { markFilesAttached } from '../store/files.repository.ts';
import { beginChoice } from './beginChoice.ts';
import type { JobOutcome } from './jobNews.ts';
import type { Turn } from './turn.ts';

const payload = z.object({ customerRef: z.string(), fileIds: z.array(z.string()) });

/** What is said of papers that a job sent to the insurer, whatever they belong to. */
export interface FilesSent {
  delayed: Said;
  refused: Said;
  /** When somebody else, or nobody, is identified by now. */
  signedOut: Said;
  /** They arrived: `result` is what the job gave back, `count` how many files there were. */
  added(result: unknown, count: number): void;
}

/** Tells how the sending of papers went; what belongs to the customer is told to them alone. */
export async function filesSentNews(turn: Turn, jobId: string, outcome: JobOutcome, says: FilesSent): Promise<void> {
  const row = await turn.db.selectFrom('job').select('payload').where('id', '=', jobId).executeTakeFirst();
  if (row === undefined) throw new AppError('INVARIANT_BROKEN', { message: 'news of a job that is not stored' });
  const { customerRef, fileIds } = payload.parse(JSON.parse(row.payload));
  switch (outcome.is) {
    case 'delayed':
      turn.say(says.delayed);
      return;
    case 'refused':
      turn.say(
        speak(says.refused, {
          choices: [beginChoice(turn, 'callback', 'callback'), beginChoice(turn, 'person', 'talk_to_advisor')],
        }),
      );
      return;
    case 'done':
      turn.write((tx) => markFilesAttached(tx, fileIds));
      if (turn.identity?.ref === customerRef) says.added(outcome.result, fileIds.length);
      else turn.say(says.signedOut);
  }
}
