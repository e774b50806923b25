import { show, speak } from '../../cards/answer.ts';
import { contractName } from '../../cards/contractWords.ts';
import { formulaComparisonCard } from '../../cards/formulaComparison.card.ts';
import type { Contract } from '../../domain/contract.ts';
import { AppError, errorCodeOf } from '../../errors.ts';
import { sayTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Asking, Form } from '../form/form.ts';
import { contractQuestion, NO_CONTRACT } from './contractQuestion.ts';
import { contractsOf } from './contractsOf.ts';
import { directionIn, formulaDifferences, formulasToCompare } from './formulaDifferences.ts';
import { guaranteesNamedIn, kindsOf } from './matchGuarantees.ts';
import { rememberLookup } from './rememberLookup.ts';

/** "Quelle différence entre Confort et Premium ?": what differs and what it costs; it leads to a call and sells nothing. */
export const compareFormulasForm: Form = {
  id: 'compareFormulas',
  version: 1,
  title: 'formulas.title',
  needs: 'identified',
  questions: () => [anyQuestion(whichContract)],
  async finish(asking) {
    rememberLookup(asking, 'compareFormulas');
    try {
      await answer(asking);
    } catch (thrown) {
      // An insurer that offers no comparison answers as for something unknown.
      if (errorCodeOf(thrown) === 'INSURER_NOT_FOUND') sayNothingToCompare(asking);
      else sayTrouble(asking.turn, thrown, 'formulas');
    }
    return { is: 'done' };
  },
};

const whichContract = contractQuestion({
  ask: 'guarantees.ask.contract',
  label: 'guarantees.label.contract',
  kinds: ({ said }) => kindsWithFormula(said) ?? kindsOf(guaranteesNamedIn(said)) ?? ['health', 'home', 'car'],
  among: async ({ turn }) =>
    (await contractsOf(turn)).filter(({ kind, state }) => kind !== 'legal' && state !== 'ended'),
});

async function answer(asking: Asking): Promise<void> {
  const { turn, answers, said } = asking;
  const contracts = await contractsOf(turn);
  if (answers['contract'] === NO_CONTRACT) return sayNothingToCompare(asking);
  const contract = contracts.find((candidate) => candidate.id === answers['contract']);
  // Another customer's contract is as unknown as one that does not exist.
  if (contract === undefined) throw new AppError('INSURER_NOT_FOUND');
  const offers = await turn.gateway().formulas(contract.id);
  const compared = formulasToCompare(offers, said);
  if (compared === null) return sayNothingToCompare(asking, offers.length > 1 ? contract : null);
  const { from, to } = compared;
  const key = turn.services.newId('card');
  const cards = to.map((other, index) => {
    const differences = formulaDifferences(from, other);
    return formulaComparisonCard({ key: `${key}.${index + 1}`, contract, from, to: other, differences }, turn.t);
  });
  turn.say(show(turn.t('formulas.compared', { contract: contractName(contract, turn.t) }), cards));
}

/** `contract` is one whose formula is the last in the direction that was asked for. */
function sayNothingToCompare({ turn, said }: Asking, contract: Contract | null = null): void {
  const choices = [beginChoice(turn, 'callback', 'callback'), beginChoice(turn, 'person', 'talk_to_advisor')];
  const direction = directionIn(said);
  if (contract === null || direction === null) turn.say(speak(turn.t('formulas.none'), { choices }));
  else turn.say(turn.t(`formulas.none.${direction}`, { contract: contractName(contract, turn.t) }));
}

/** Names of formulas that only one kind of contract has. */
function kindsWithFormula(said: string) {
  const folded = said.toLowerCase();
  if (/\b(?:confort|premium|essentiel)\b/.test(folded)) return ['health'] as const;
  if (/\bint[ée]grale\b|\bessentielle\b/.test(folded)) return ['home'] as const;
  if (/\btiers\b|tous risques/.test(folded)) return ['car'] as const;
  return undefined;
}
