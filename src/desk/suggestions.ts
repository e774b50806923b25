import { helpAnswer } from '../dialogs/help/sayHelp.ts';
import { readShown } from '../dialogs/shown.ts';
import { searchHelp } from '../intents/help/searchHelp.ts';
import { translators } from '../locales/translator.ts';
import type { QueuedRequest } from '../store/deskRequests.repository.ts';
import type { Db } from '../store/openStore.ts';
import type { SuggestionView } from './liveView.ts';
import type { Viewing } from './requestView.ts';

const MOST = 3;
/** Under this an entry shares hardly a word with what was said. */
const LEAST = 0.35;

/** Answers of the help base to the customer's last words, in the customer's language: read and edited before sending. */
export async function suggestionsFor(
  db: Db,
  row: QueuedRequest,
  { brand }: Pick<Viewing, 'brand'>,
): Promise<SuggestionView[]> {
  const rows = await db
    .selectFrom('transcript')
    .select('body')
    .where('conversation_id', '=', row.conversation_id)
    .where('role', '=', 'user')
    .orderBy('seq', 'desc')
    .limit(4)
    .execute();
  const said = rows
    .map(({ body }) => readShown(body))
    .flatMap((shown) => (shown.kind === 'said' && shown.text.length > 8 ? [shown.text] : []));
  const language = row.language === 'en' ? 'en' : 'fr';
  const found = new Map<string, SuggestionView>();
  for (const text of said)
    for (const hit of searchHelp(text, language, MOST)) {
      if (hit.words < LEAST || found.has(hit.id)) continue;
      const { question, answer, source } = helpAnswer(hit.id, translators[language], brand);
      found.set(hit.id, { text: answer, source: `${question} (${source})` });
    }
  return [...found.values()].slice(0, MOST);
}
