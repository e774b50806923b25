import { translators } from '../locales/translator.ts';
import type { ReceiveRefusal } from './receiveFiles.ts';
import { json, type ProblemReason, problem, type Reply, tooMany } from './reply.ts';

/** The reasons that our page shows under a file, as they come. */
const worded = [
  'FileTooLarge',
  'FileTypeRefused',
  'FileEmpty',
  'FileDuplicate',
  'FileUnreadable',
  'FileLocked',
  'FileUnsafe',
  'FileNotChecked',
  'TooManyFiles',
  'UploadCut',
  'ConversationEnded',
] as const satisfies readonly ProblemReason[];

/** A file that was not taken: the reason for programs, and a sentence for the customer. */
export function fileProblem(refusal: ReceiveRefusal, language: string): Reply {
  if (refusal.is === 'tooMany') return tooMany(refusal.seconds);
  const reason = worded.find((known) => known === refusal.reason);
  if (reason === undefined) return problem(400, 'BadArgument', refusal.reason);
  const { words } = translators[language === 'en' ? 'en' : 'fr'];
  return json(400, { error: { code: 'BadArgument', reason, message: words(`upload.${reason}`) } });
}
