import type { Choice } from '../../../cards/answer.ts';
import { type ClaimType, claimTypes, contractKindOf } from '../../../domain/claim.ts';
import { type ContractKind, contractKinds } from '../../../domain/contract.ts';
import { inSentence } from '../../../locales/format.ts';
import type { Translator } from '../../../locales/translator.ts';
import type { Asking, Question, Reading } from '../../form/form.ts';
import { answerChoice } from '../../form/formSays.ts';
import { commonParts } from '../../prompts/questionSpec.ts';
import type { ClaimOpening } from '../claimOpening.ts';
import { sorryFor } from '../sorrow.ts';
import { typeTold } from '../story/typeTold.ts';
import { claimSpec } from './extra.ts';
import { kindWords, THEFT, typeInWords } from './typeWords.ts';

const ID = 'type';
const choiceOrder: readonly ContractKind[] = ['car', 'home', 'health', 'legal'];

/** What happened, in two steps where nothing is known yet: car, home, health or dispute, then the types of that kind. */
export const typeQuestion: Question<ClaimType> = {
  ...commonParts(claimSpec(ID, { called: ['type', 'nature'] })),
  ask(asking) {
    const { turn } = asking;
    const kind = (asking.options as ClaimOpening | null)?.kind;
    if (kind !== undefined && kind !== 'legal')
      return { said: turn.t('claim.type.which'), choices: typeChoices(asking, kind) };
    const choices = choiceOrder.map((each) => answerChoice(turn, asking.key, ID, `claimKind.${each}`, `kind:${each}`));
    return { said: turn.t('claim.type.ask'), choices };
  },
  read({ action, text }, asking): Reading<ClaimType> {
    if (action?.a === 'answer') return fromButton(String(action.value), asking);
    const { turn } = asking;
    const type =
      claimTypes.find((each) => typeName(each, turn.t) === text.trim().toLowerCase()) ?? typeIn(text, asking);
    if (type !== undefined) return chosen(type, turn.t);
    if (text.length <= 120 && THEFT.test(text) && !kindWords.some(([, words]) => words.test(text)))
      return { is: 'doubt', said: turn.t('claim.type.which'), choices: THEFTS.map((each) => typeChoice(asking, each)) };
    const kind = text.length <= 120 ? kindWords.find(([, words]) => words.test(text))?.[0] : undefined;
    return kind === undefined ? { is: 'nothing' } : whichType(kind, asking);
  },
  show: (value, { turn }) => turn.t.label(`claimType.${value}`).label,
};

/** The name of a type inside a sentence: "bris de glace auto". */
export function typeName(type: ClaimType, t: Translator): string {
  return inSentence(t.label(`claimType.${type}`).label);
}

function chosen(type: ClaimType, t: Translator): Reading<ClaimType> {
  const sorry = sorryFor(type, t);
  return { is: 'value', value: type, ...(sorry === null ? {} : { readBack: sorry }) };
}

function typeIn(text: string, { turn }: Asking): ClaimType | undefined {
  if (text === '') return undefined;
  return typeTold(text) ?? turn.understanding.slots.claim_type ?? typeInWords(text);
}

function fromButton(value: string, asking: Asking): Reading<ClaimType> {
  const type = claimTypes.find((each) => each === value);
  if (type !== undefined) return chosen(type, asking.turn.t);
  const kind = contractKinds.find((each) => value === `kind:${each}`);
  return kind === undefined ? { is: 'nothing' } : whichType(kind, asking);
}

function whichType(kind: ContractKind, asking: Asking): Reading<ClaimType> {
  const [only, ...others] = typesOf(kind);
  if (only !== undefined && others.length === 0) return chosen(only, asking.turn.t);
  return { is: 'doubt', said: asking.turn.t('claim.type.which'), choices: typeChoices(asking, kind) };
}

const THEFTS: readonly ClaimType[] = ['auto_theft', 'home_burglary'];

function typeChoices(asking: Asking, kind: ContractKind): Choice[] {
  return typesOf(kind).map((type) => typeChoice(asking, type));
}

function typeChoice({ turn, key }: Asking, type: ClaimType): Choice {
  return answerChoice(turn, key, ID, `claimType.${type}`, type);
}

function typesOf(kind: ContractKind): ClaimType[] {
  return claimTypes.filter((type) => contractKindOf(type) === kind);
}
