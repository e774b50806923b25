import type { Language } from '../../domain/identity.ts';
import type { HelpId } from '../../locales/help.ts';
import type { Intent } from '../catalogue.ts';
import { fold } from '../fold.ts';
import type { Understanding } from '../understanding.port.ts';
import { helpEntries } from './helpEntries.ts';
import { type QuestionKind, questionKinds } from './questionKind.ts';
import { entryPutSo, type HelpHit, sureHit } from './searchHelp.ts';

type Signs = Pick<HelpHit, 'words' | 'letters'>;

/** What retrieval has to reach, by how much the classifier speaks against it. */
const against = {
  /** It is sure that this is none of our business, or only thinks so. */
  foreign: { words: 0.74, letters: 0.6 },
  foreignDoubt: { words: 0.5, letters: 0.45 },
  /** It is sure of a conversation, and the sentence asks for words. */
  act: { words: 0.5, letters: 0.5 },
  /** It is sure of a conversation that looks into the customer's own file. */
  ownFile: { words: 0.56, letters: 0.56 },
  /** It is sure of a conversation, and the sentence asks nothing. */
  statement: { words: 0.75, letters: 0.7 },
} as const satisfies Record<string, Signs>;

/** "C'est quoi l'ALD ?": one word is enough when it is nearly all of the question and stands in the base as it is. */
const oneWord: Signs = { words: 0.55, letters: 0.65 };
const exact: Signs = { words: 0.95, letters: 0.95 };
/** A question put nearly as the base puts it is answered, whatever conversation it sounds like. */
const nearly: Signs = { words: 0.9, letters: 0.85 };
const SHARED_BY_NEARLY = 3;

/** Whoever names another company speaks of its rules, not of ours. */
const otherCompany =
  /\b(?:maaf|macif|maif|axa|allianz|groupama|gmf|matmut|generali|mma|direct assurance|swisslife|april|harmonie|malakoff|netflix|amazon|facebook|instagram|google|apple|paypal|canal|sfr|orange|bouygues|edf|engie|caf|pole emploi|france travail|airbnb|uber)\b/;

/** Conversations that look into the customer's own file: they answer better than any general text. */
const own: ReadonlySet<Intent> = new Set<Intent>([
  'contracts_overview',
  'guarantees',
  'coverage_question',
  'reimbursement_status',
  'claim_status',
  'payment_schedule',
  'beneficiaries',
]);

const asksForOwn: Readonly<Record<Language, RegExp>> = {
  fr: /\b(?:il m(?:e |')reste|ou en (?:est|sont)|mon prochain|ma prochaine|mes prochain|je (?:vous )?(?:dois|paie|paye)(?: payer)? combien|combien (?:est-ce que )?(?:je|vais-je|dois-je) (?:vais |dois |vous )*(?:paie|paye|payer|dois)|quand (?:est[- ]ce que )?(?:je (?:dois|vais) (?:payer|etre preleve)|(?:dois|vais)-je payer|(?:vous me|on me) (?:preleve|debite))|vous me prelevez|(?:mon|mes) dossiers?|mon (?:plafond|echeancier|decompte)|(?:mon|mes) remboursements? (?:de|du|n'|est pas|dentiste|pas))\b/,
  en: /\b(?:where(?: is|'s| are) my|left on my|how much (?:do i (?:owe|pay)|am i paying)|when (?:do|must|should) i (?:have to )?pay|how (?:is|are) my|my next|my (?:file|schedule|ceiling)|show me my)\b/,
};

const speaksOfOwn: Readonly<Record<Language, RegExp>> = {
  fr: /\b(?:mon|ma|mes|j'?ai|je suis)\b/,
  en: /\b(?:my|mine|i have|did i|do i have)\b/,
};

/** Intents under which a trouble may be told that the help base knows: "la pharmacie refuse ma carte". */
const isTold = (intent: Intent) => intent === 'documents' || intent === 'help';

/** Answered by words, not by looking something up or by doing it. */
const general: readonly QuestionKind[] = ['meaning', 'time', 'reason'];

/**
 * The entry that answers a sentence, or null when a conversation does it better or nothing is sure. Retrieval and
 * classifier are two independent signs: where they disagree, retrieval has to be much surer.
 */
export function helpFor(
  text: string,
  { intent, band, danger }: Pick<Understanding, 'intent' | 'band' | 'danger'>,
  language: Language,
): HelpId | null {
  const folded = fold(text);
  if (danger !== null || otherCompany.test(folded) || asksForOwn[language].test(folded)) return null;
  const kinds = questionKinds(text, language);
  const same = text.includes('?') ? entryPutSo(text, language) : null;
  const does = (id: HelpId) => helpEntries[id].act?.intent === intent && kinds.includes('steps');
  if (same !== null && !does(same)) return same;
  // Most messages are such requests: they cost no search.
  if (band === 'act' && kinds.length === 0 && !text.includes('?') && intent !== 'out_of_scope' && !isTold(intent))
    return null;
  const hit = sureHit(text, language);
  if (hit === null) return null;
  const explains = kinds.some((kind) => general.includes(kind));
  const reaches = (least: Signs) => hit.words >= least.words && hit.letters >= least.letters;
  const answer = (sure: boolean) => (sure ? hit.id : null);

  const ownFile = own.has(intent) && band === 'act';
  const mine = speaksOfOwn[language].test(folded);
  if (hit.shared < 2) {
    if (kinds.length === 0 || (ownFile && mine) || !reaches(oneWord)) return null;
    if (intent === 'out_of_scope' && !kinds.includes('meaning')) return null;
    if (band === 'act' && !(kinds.includes('meaning') && reaches(exact)) && !(explains && reaches(against.statement)))
      return null;
  }
  if (intent === 'out_of_scope')
    return answer(reaches(band === 'act' ? against.foreign : against.foreignDoubt) || reaches(exact));
  if (band !== 'act') return hit.id;
  if (text.includes('?') && hit.shared >= SHARED_BY_NEARLY && reaches(nearly) && !does(hit.id)) return hit.id;
  if (kinds.length === 0)
    return answer(!ownFile && reaches(against.statement) && helpEntries[hit.id].act?.intent !== intent);
  // "Comment changer d'adresse ?": what would be explained is done at once.
  if (helpEntries[hit.id].act?.intent === intent && !explains) return null;
  if (intent === 'emergency_assistance' || intent === 'claim_file') return answer(explains);
  if (ownFile && (!explains || mine)) return answer(reaches(against.ownFile));
  return answer(reaches(against.act));
}
