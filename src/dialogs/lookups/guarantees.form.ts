import { show, speak } from '../../cards/answer.ts';
import { ceilingsCard } from '../../cards/ceilings.card.ts';
import { contractName } from '../../cards/contractWords.ts';
import { deductiblesCard } from '../../cards/deductibles.card.ts';
import { guaranteeCard } from '../../cards/guarantee.card.ts';
import { byFamily } from '../../cards/guaranteeFamilies.ts';
import { exclusionsCard, guaranteeCards, guaranteeChoices } from '../../cards/guaranteeList.card.ts';
import { ceilingOf, limitWords } from '../../cards/limitWords.ts';
import type { Contract, Guarantee } from '../../domain/contract.ts';
import { AppError } from '../../errors.ts';
import { shortEuros } from '../../locales/format.ts';
import type { Said } from '../../locales/translator.ts';
import { sayTrouble } from '../backendTrouble.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Asking, Form } from '../form/form.ts';
import type { Turn } from '../turn.ts';
import { contractQuestion, NO_CONTRACT } from './contractQuestion.ts';
import { contractsOf } from './contractsOf.ts';
import { usageFor } from './coverVerdict.ts';
import { findContracts } from './findContracts.ts';
import { guaranteesOf } from './guaranteesOf.ts';
import { readLookupOptions } from './lookupOptions.ts';
import {
  type Aspect,
  asksLimits,
  asksWhatIsLeft,
  aspectOf,
  guaranteesNamedIn,
  kindsOf,
  matchGuarantees,
} from './matchGuarantees.ts';
import { personNamed } from './peopleOf.ts';
import { rememberLookup } from './rememberLookup.ts';
import { sayContractIsNot } from './sayContractIsNot.ts';

/** Cards side by side; beyond, the customer chooses from a list. */
const MOST_CARDS = 4;

/** "Mes garanties", "plafond lunettes", "franchise bris de glace", "exclusions habitation", and their buttons. */
export const guaranteesForm: Form = {
  id: 'guarantees',
  version: 1,
  title: 'guarantees.title',
  needs: 'identified',
  questions: () => [anyQuestion(whichContract)],
  async finish(asking) {
    rememberLookup(asking, 'guarantees');
    try {
      await answer(asking);
    } catch (thrown) {
      sayTrouble(asking.turn, thrown, 'guarantees');
    }
    return { is: 'done' };
  },
};

const whichContract = contractQuestion({
  ask: 'guarantees.ask.contract',
  label: 'guarantees.label.contract',
  kinds: (asking) =>
    kindsOf(guaranteesNamedIn(aboutOf(asking))) ?? (asksWhatIsLeft(asking.said) ? ['health'] : undefined),
});

/** The words that name a guarantee: those of a later message where one replaced them. */
function aboutOf({ options, said }: Asking): string {
  return readLookupOptions(options).focus.thing ?? said;
}

async function answer(asking: Asking): Promise<void> {
  const { turn, answers, options, said: first } = asking;
  const said = aboutOf(asking);
  const contracts = await contractsOf(turn);
  if (answers['contract'] === NO_CONTRACT) {
    turn.say(turn.t('guarantees.noContract'));
    return;
  }
  const contract = contracts.find((candidate) => candidate.id === answers['contract']);
  // Another customer's contract is as unknown as one that does not exist.
  if (contract === undefined) throw new AppError('INSURER_NOT_FOUND');
  const { action, slots, focus } = readLookupOptions(options);
  const kinds = kindsOf(guaranteesNamedIn(said));
  const { missingKind } = findContracts(contracts, {
    said: focus.contract ?? first,
    slots,
    ...(kinds === undefined ? {} : { kinds }),
  });
  if (action === null && missingKind !== null) {
    turn.say(turn.t('guarantees.missingKind', { kind: turn.t.words(`contract.ofKind.${missingKind}`) }));
  }
  sayContractIsNot(turn, contract);
  const guarantees = await guaranteesOf(turn, contract);
  const person = personNamed([contract], focus.person ?? first)?.name ?? null;
  if (action?.a === 'openGuarantee') {
    const guarantee = guarantees.find((candidate) => candidate.code === action.code);
    if (guarantee === undefined) throw new AppError('INSURER_NOT_FOUND');
    sayGuarantees(turn, contract, [guarantee], { aspect: null, person });
  } else if (action?.a === 'openGuarantees' && action.family !== undefined) {
    sayFamily(turn, contract, guarantees, action.family);
  } else {
    sayNamed(turn, contract, guarantees, {
      said,
      aspect: aspectOf(first) ?? aspectOf(said),
      left: asksWhatIsLeft(first),
      person,
    });
  }
}

/** What the sentence names; the exclusions of the whole contract; or everything. */
function sayNamed(
  turn: Turn,
  contract: Contract,
  guarantees: readonly Guarantee[],
  { said, aspect, left, person }: { said: string; aspect: Aspect; left: boolean; person: string | null },
): void {
  const named = matchGuarantees(guarantees, contract.kind, said);
  const name = contractName(contract, turn.t);
  const view = { key: turn.services.newId('card'), contract, guarantees };
  const counted = (named.length > 0 ? named : guarantees).filter(({ usage }) => usage !== null);
  if (left && counted.length > 0 && named.length !== 1) {
    const card = ceilingsCard({ ...view, guarantees: counted, person }, turn.t);
    turn.say(show(turn.t('guarantees.left', { contract: name }), [card]));
  } else if (named.length > 0 && named.length <= MOST_CARDS) {
    sayGuarantees(turn, contract, named, { aspect, person });
  } else if (named.length > MOST_CARDS) {
    turn.say(speak(turn.t('guarantees.which'), { choices: guaranteeChoices({ ...view, guarantees: named }, turn.t) }));
  } else if (aspect === 'deductible' && contract.kind !== 'health' && !asksLimits(said)) {
    turn.say(show(turn.t('guarantees.deductibles', { contract: name }), [deductiblesCard(view, turn.t)]));
  } else if (aspect === 'exclusions') {
    turn.say(show(turn.t('guarantees.exclusions', { contract: name }), [exclusionsCard(view, turn.t)]));
  } else {
    turn.say(show(turn.t('guarantees.list', { contract: name }), guaranteeCards(view, turn.t)));
  }
}

function sayFamily(turn: Turn, contract: Contract, guarantees: readonly Guarantee[], family: string): void {
  const group = byFamily(contract.kind, guarantees).find((candidate) => candidate.family === family);
  if (group === undefined) throw new AppError('INSURER_NOT_FOUND');
  const view = { key: turn.services.newId('card'), contract, guarantees: group.guarantees };
  turn.say(speak(turn.t('guarantees.which'), { choices: guaranteeChoices(view, turn.t) }));
}

function sayGuarantees(
  turn: Turn,
  contract: Contract,
  guarantees: readonly Guarantee[],
  { aspect, person }: { aspect: Aspect; person: string | null },
): void {
  const key = turn.services.newId('card');
  const cards = guarantees.map((guarantee, index) =>
    guaranteeCard({ key: guarantees.length === 1 ? key : `${key}.${index + 1}`, contract, guarantee, person }, turn.t),
  );
  const [only] = guarantees;
  const said =
    guarantees.length === 1 && only !== undefined
      ? shortAnswer(turn, contract, only, { aspect, person })
      : turn.t('guarantees.some', { contract: contractName(contract, turn.t) });
  turn.say(show(said, cards));
}

/** The answer in one sentence, before the proof. */
function shortAnswer(
  turn: Turn,
  contract: Contract,
  guarantee: Guarantee,
  { aspect, person }: { aspect: Aspect; person: string | null },
): Said {
  const { t } = turn;
  const label = guarantee.label[t.language];
  const { limit } = guarantee;
  if (!guarantee.included) return t('guarantees.answer.notIncluded', { label, formula: contract.formula });
  if (aspect === 'deductible' && contract.kind !== 'health') {
    const cents = guarantee.deductibleCents;
    return t('guarantees.answer.deductible', { label, amount: cents === 0 ? null : shortEuros(cents, t.language) });
  }
  if (aspect === 'limit' && limit !== null) {
    const ceiling = ceilingOf(limit);
    // Where several people have a maximum each, one figure would be the wrong one.
    const usage = usageFor(guarantee, person);
    if (usage === null || ceiling === null) return t('guarantees.answer.limit', { label, limit: limitWords(limit, t) });
    const left = shortEuros(usage.leftCents, t.language);
    if (person !== null) {
      return t('guarantees.answer.leftOf', { label, name: person, left, total: shortEuros(ceiling, t.language) });
    }
    return t('guarantees.answer.left', { label, left, total: shortEuros(ceiling, t.language) });
  }
  return t('guarantees.one', { contract: contractName(contract, t) });
}
