import { show, speak } from '../../cards/answer.ts';
import { contractName } from '../../cards/contractWords.ts';
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
import { findContracts } from './findContracts.ts';
import { readLookupOptions } from './lookupOptions.ts';
import { type Aspect, aspectOf, guaranteesNamedIn, kindsOf, matchGuarantees } from './matchGuarantees.ts';
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
  kinds: ({ said }) => kindsOf(guaranteesNamedIn(said)),
});

async function answer({ turn, answers, options, said }: Asking): Promise<void> {
  const contracts = await contractsOf(turn);
  if (answers['contract'] === NO_CONTRACT) {
    turn.say(turn.t('guarantees.noContract'));
    return;
  }
  const contract = contracts.find((candidate) => candidate.id === answers['contract']);
  // Another customer's contract is as unknown as one that does not exist.
  if (contract === undefined) throw new AppError('INSURER_NOT_FOUND');
  const { action, slots } = readLookupOptions(options);
  const kinds = kindsOf(guaranteesNamedIn(said));
  const { missingKind } = findContracts(contracts, { said, slots, ...(kinds === undefined ? {} : { kinds }) });
  if (action === null && missingKind !== null) {
    turn.say(turn.t('guarantees.missingKind', { kind: turn.t.words(`contract.ofKind.${missingKind}`) }));
  }
  sayContractIsNot(turn, contract);
  const guarantees = await turn.gateway().guarantees(contract.id);
  if (action?.a === 'openGuarantee') {
    const guarantee = guarantees.find((candidate) => candidate.code === action.code);
    if (guarantee === undefined) throw new AppError('INSURER_NOT_FOUND');
    sayGuarantees(turn, contract, [guarantee], null);
  } else if (action?.a === 'openGuarantees' && action.family !== undefined) {
    sayFamily(turn, contract, guarantees, action.family);
  } else {
    sayNamed(turn, contract, guarantees, said);
  }
}

/** What the sentence names; the exclusions of the whole contract; or everything. */
function sayNamed(turn: Turn, contract: Contract, guarantees: readonly Guarantee[], said: string): void {
  const aspect = aspectOf(said);
  const named = matchGuarantees(guarantees, contract.kind, said);
  const name = contractName(contract, turn.t);
  const view = { key: turn.services.newId('card'), contract, guarantees };
  if (named.length > 0 && named.length <= MOST_CARDS) {
    sayGuarantees(turn, contract, named, aspect);
  } else if (named.length > MOST_CARDS) {
    turn.say(speak(turn.t('guarantees.which'), { choices: guaranteeChoices({ ...view, guarantees: named }, turn.t) }));
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

function sayGuarantees(turn: Turn, contract: Contract, guarantees: readonly Guarantee[], aspect: Aspect): void {
  const key = turn.services.newId('card');
  const cards = guarantees.map((guarantee, index) =>
    guaranteeCard({ key: guarantees.length === 1 ? key : `${key}.${index + 1}`, contract, guarantee }, turn.t),
  );
  const [only] = guarantees;
  const said =
    guarantees.length === 1 && only !== undefined
      ? shortAnswer(turn, contract, only, aspect)
      : turn.t('guarantees.some', { contract: contractName(contract, turn.t) });
  turn.say(show(said, cards));
}

/** The answer in one sentence, before the proof. */
function shortAnswer(turn: Turn, contract: Contract, guarantee: Guarantee, aspect: Aspect): Said {
  const { t } = turn;
  const label = guarantee.label[t.language];
  const { limit, usage } = guarantee;
  if (!guarantee.included) return t('guarantees.answer.notIncluded', { label, formula: contract.formula });
  if (aspect === 'deductible' && contract.kind !== 'health') {
    const cents = guarantee.deductibleCents;
    return t('guarantees.answer.deductible', { label, amount: cents === 0 ? null : shortEuros(cents, t.language) });
  }
  if (aspect === 'limit' && limit !== null) {
    const ceiling = ceilingOf(limit);
    // Where several people have a maximum each, one figure would be the wrong one.
    if (usage === null || ceiling === null || guarantee.usageByPerson !== undefined)
      return t('guarantees.answer.limit', { label, limit: limitWords(limit, t) });
    const left = shortEuros(usage.leftCents, t.language);
    return t('guarantees.answer.left', { label, left, total: shortEuros(ceiling, t.language) });
  }
  return t('guarantees.one', { contract: contractName(contract, t) });
}
