import { languages } from '../domain/identity.ts';
import { translators } from '../locales/translator.ts';
import { beginCannedReplies } from '../store/cannedReplies.repository.ts';
import type { Db } from '../store/openStore.ts';

const names = ['hello', 'wait', 'paper', 'claim', 'call', 'thanks'] as const;

/** The team of a demonstration begins with a handful of ready-made answers, in both languages. */
export async function beginDemoReplies(db: Db, now: number): Promise<void> {
  const replies = languages.flatMap((language, at) => {
    const { words } = translators[language];
    return names.map((name, place) => ({
      // The desk changes and removes them like any other.
      id: `00000000-0000-4000-8000-0000000000${at}${place}`,
      shortcut: words(`demoReply.${name}.shortcut`),
      language,
      text: words(`demoReply.${name}.text`),
      owner: null,
      updated_at: now,
    }));
  });
  await beginCannedReplies(db, replies);
}
