import type { Language } from '../../domain/identity.ts';
import { type Intent, intents } from '../../intents/catalogue.ts';
import { type LabelKey, translators } from '../../locales/translator.ts';
import { plainWords as plain } from '../offered.ts';

/** Labels of suggested replies that begin a conversation, beside the plain names of the intents. */
const offered = {
  fileClaim: 'claim_file',
  reimbursements: 'reimbursement_status',
  guarantees: 'guarantees',
  followClaim: 'claim_status',
  coverage: 'coverage_question',
  callback: 'callback',
  person: 'talk_to_advisor',
} as const satisfies Partial<Record<LabelKey, Intent>>;

const byWords: Readonly<Record<Language, ReadonlyMap<string, Intent>>> = { fr: wordsIn('fr'), en: wordsIn('en') };

/** The intent whose label was typed instead of pressed; null for any other sentence. */
export function typedChoice(text: string, language: Language): Intent | null {
  return text.length > 60 ? null : (byWords[language].get(plain(text)) ?? null);
}

function wordsIn(language: Language): ReadonlyMap<string, Intent> {
  const { label } = translators[language];
  const named = intents.map((intent) => [`intent.${intent}`, intent] as const);
  const all: (readonly [LabelKey, Intent])[] = [...named, ...(Object.entries(offered) as [LabelKey, Intent][])];
  return new Map(
    all.flatMap(([key, intent]) =>
      [label(key).label, label(key).row, label(key).tiny].map((words) => [plain(words), intent] as const),
    ),
  );
}
