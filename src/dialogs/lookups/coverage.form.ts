import { createHash } from 'node:crypto';
import { show, speak } from '../../cards/answer.ts';
import { coverageCard, coverageClause, coverageReason } from '../../cards/coverage.card.ts';
import type { ContractKind } from '../../domain/contract.ts';
import { termsOn } from '../../domain/contractTerms.ts';
import { verdictReference } from '../../domain/verdictReference.ts';
import { recordVerdict } from '../../store/coverVerdicts.repository.ts';
import type { CoverVerdictRow } from '../../store/tables.ts';
import { isBackendTrouble, sayTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Asking, Form, Question } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { doesNotKnow, saysWord } from '../form/formWords.ts';
import { yesNoQuestion } from '../prompts/yesNo.prompt.ts';
import type { Turn } from '../turn.ts';
import { type CoverSearch, coverQuestionOf, searchCover } from './coverSearch.ts';
import { factsKnown, openCondition, type Verdict, type VerdictInput, verdictOn } from './coverVerdict.ts';
import { factIn } from './decidingFacts.ts';
import { readLookupOptions } from './lookupOptions.ts';
import { rememberLookup } from './rememberLookup.ts';
import { sayContractIsNot } from './sayContractIsNot.ts';

/** Nothing has to be asked: the verdict stands, or there is none. */
const NOTHING = 'nothing';
/** The customer does not know: the verdict keeps its condition. */
const UNKNOWN = 'unknown';
const LONGEST_QUESTION = 1000;
type Fact = boolean | typeof NOTHING | typeof UNKNOWN;

/**
 * "Suis-je couvert si … ?": covered, covered under a condition or not, with the article that says so. It asks the one
 * fact that decides, promises no payment, gives no verdict without an article, and says when it cannot tell. Without an
 * identity it says what the answer depends on, and offers to look.
 */
export const coverageForm: Form = {
  id: 'coverage',
  version: 2,
  title: 'coverage.title',
  needs: 'anonymous',
  questions: () => [anyQuestion(checkQuestion), anyQuestion(identityQuestion), anyQuestion(factQuestion)],
  async finish(asking) {
    const { turn, answers } = asking;
    rememberLookup(asking, 'coverage');
    try {
      if (turn.identity === null) sayNotChecked(asking, answers['check'] as boolean | null);
      else await answer(asking);
    } catch (thrown) {
      sayTrouble(turn, thrown, 'coverage');
    }
    return { is: 'done' };
  },
};

/** Asked of an anonymous customer whose question we can place; null when there is nothing to look up. */
const checkQuestion: Question<boolean | null> = {
  ...yesNoQuestion({ id: 'check', ask: 'talk.whatNext', label: 'coverage.label.check' }),
  async infer(asking) {
    if (asking.turn.identity !== null) return true;
    return coverQuestionOf(asking).kinds === undefined ? null : undefined;
  },
  ask(asking) {
    const { turn, key } = asking;
    return {
      said: turn.t('coverage.general', { kinds: kindWords(turn, coverQuestionOf(asking).kinds ?? []) }),
      help: 'coverage.help.general',
      choices: [
        answerChoice(turn, key, 'check', 'checkMyContract', true),
        answerChoice(turn, key, 'check', 'no', false),
      ],
    };
  },
  show: (value, { turn }) => turn.t.words(value ? 'common.yes' : 'common.no'),
};

/** Nothing is asked: an anonymous customer who wants it checked identifies first. */
const identityQuestion: Question<boolean> = {
  id: 'identity',
  label: 'coverage.label.check',
  identified: true,
  applies: (answers) => answers['check'] === true,
  infer: async () => true,
  ask: ({ turn }) => ({ said: turn.t('identify.first') }),
  read: () => ({ is: 'nothing' }),
  show: () => '',
};

/** The one fact that decides, in the insurer's words: "Y a-t-il des traces d'effraction ?". */
const factQuestion: Question<Fact> = {
  ...yesNoQuestion({ id: 'fact', ask: 'talk.whatNext', label: 'coverage.label.fact' }),
  applies: (answers) => answers['check'] === true,
  identified: true,
  async infer(asking) {
    try {
      return (await openFact(asking)) === null ? NOTHING : undefined;
    } catch (thrown) {
      // The form reads again, and says the trouble in one place.
      if (isBackendTrouble(thrown)) return NOTHING;
      throw thrown;
    }
  },
  async ask(asking) {
    const { turn, key } = asking;
    const question = (await openFact(asking))?.question[turn.t.language] ?? '';
    return {
      said: turn.t('coverage.ask.fact', { question }),
      help: 'coverage.help.fact',
      choices: [
        answerChoice(turn, key, 'fact', 'yes', true),
        answerChoice(turn, key, 'fact', 'no', false),
        answerChoice(turn, key, 'fact', 'unknown', UNKNOWN),
      ],
    };
  },
  async read({ action, text }, asking) {
    if (action?.a === 'answer' && typeof action.value === 'boolean') return { is: 'value', value: action.value };
    const { language } = asking.turn.t;
    const pressedUnknown = action?.a === 'answer' && action.value === UNKNOWN;
    if (pressedUnknown || doesNotKnow(text, language)) return { is: 'value', value: UNKNOWN };
    if (saysWord(text, 'yes', language)) return { is: 'value', value: true };
    if (saysWord(text, 'no', language)) return { is: 'value', value: false };
    const code = (await openFact(asking))?.code;
    const told = code === undefined ? null : factIn(code, text);
    if (told !== null) return { is: 'value', value: told };
    if (/^(?:oui|yes)\b/iu.test(text)) return { is: 'value', value: true };
    if (/^(?:non|no)\b/iu.test(text)) return { is: 'value', value: false };
    return { is: 'nothing' };
  },
  show: (value, { turn }) => (typeof value !== 'boolean' ? '' : turn.t.words(value ? 'common.yes' : 'common.no')),
};

async function openFact(asking: Asking) {
  const search = await searchCover(asking);
  if (search.is !== 'found') return null;
  const inputs = search.proofs.map((proof) => ({ ...proof, told: toldSince(asking, search.proofs) }));
  return inputs.map(openCondition).find((condition) => condition !== null) ?? null;
}

/** What a later message added to the question: it has the last word on its own fact. */
function toldSince(
  { options }: Asking,
  proofs: readonly Pick<VerdictInput, 'guarantee'>[],
): Map<string, boolean | null> {
  const { fact } = readLookupOptions(options).focus;
  const told = new Map<string, boolean | null>();
  if (fact === undefined) return told;
  for (const { code } of proofs.flatMap(({ guarantee }) => guarantee.conditions ?? [])) {
    const value = factIn(code, fact);
    if (value !== null) told.set(code, value);
  }
  return told;
}

async function answer(asking: Asking): Promise<void> {
  const { turn, answers } = asking;
  const search = await searchCover(asking);
  if (search.is !== 'found') return sayNothingFound(turn, search);
  const asked = await openFact(asking);
  const told = toldSince(asking, search.proofs);
  const fact = answers['fact'] as Fact | undefined;
  if (asked !== null && fact !== undefined && fact !== NOTHING) told.set(asked.code, fact === UNKNOWN ? null : fact);
  const shown = new Set(search.proofs.map(({ contract }) => contract));
  for (const contract of shown) sayContractIsNot(turn, contract);
  const key = turn.services.newId('card');
  const cards = search.proofs.map((proof, index) => {
    const { contract, guarantee, on } = proof;
    const verdict = verdictOn({ ...proof, told });
    const reference = keepVerdict(turn, { ...proof, told }, verdict);
    const about = { contract, guarantee, verdict, reference, today: turn.today, on };
    return coverageCard({ key: `${key}.${index + 1}`, ...about }, turn.t);
  });
  turn.say(show(turn.t(shown.size === 1 ? 'coverage.found' : 'coverage.foundSeveral'), cards));
}

/** Keeps what is about to be told, with what it rests on; gives the reference that finds it again. */
function keepVerdict(turn: Turn, input: VerdictInput, verdict: Verdict): string {
  const { contract, guarantee, said, on } = input;
  const reference = verdictReference(createHash('sha256').update(turn.services.newId('ref')).digest());
  const view = { contract, guarantee, verdict, today: turn.today, on };
  const row: CoverVerdictRow = {
    reference,
    conversation_id: turn.conversationId,
    customer_ref: turn.identity?.ref ?? '',
    question: said.slice(0, LONGEST_QUESTION),
    facts: JSON.stringify(factsKnown(input)),
    guarantee: guarantee.code,
    clause: coverageClause(view),
    contract_number: contract.number,
    contract_version: termsOn(contract, on).version,
    verdict: verdict.is,
    reason: coverageReason(view, turn.t),
    told_at: turn.now,
  };
  turn.write((tx) => recordVerdict(tx, row));
  return reference;
}

function sayNothingFound(turn: Turn, search: Exclude<CoverSearch, { is: 'found' }>): void {
  const said =
    search.is === 'unknown'
      ? turn.t('coverage.unknown')
      : turn.t('coverage.noContract', { kinds: kindWords(turn, search.kinds) });
  turn.say(speak(said, { choices: otherWays(turn) }));
}

function sayNotChecked({ turn }: Asking, check: boolean | null): void {
  turn.say(speak(turn.t(check === null ? 'coverage.unknown' : 'coverage.notChecked'), { choices: otherWays(turn) }));
}

function kindWords(turn: Turn, kinds: readonly ContractKind[]): string[] {
  return kinds.map((kind) => turn.t.words(`contract.ofKind.${kind}`));
}

function otherWays(turn: Turn) {
  return [
    beginChoice(turn, 'person', 'talk_to_advisor'),
    beginChoice(turn, 'callback', 'callback'),
    beginChoice(turn, 'guarantees', 'guarantees'),
  ];
}
