import { contractLabels } from '../../cards/contractWords.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Question } from '../form/form.ts';
import { contractsOf } from '../lookups/contractsOf.ts';

/** The chosen contract as the summary names it; never asked, for it follows from the contract. */
export const contractNameQuestion: Question<never> = anyQuestion<string>({
  id: 'contractName',
  dependsOn: ['contract'],
  label: 'change.label.contract',
  async infer({ turn, answers }) {
    try {
      const contracts = await contractsOf(turn);
      const index = contracts.findIndex(({ id }) => id === answers['contract']);
      return contractLabels(contracts, turn.t)[index]?.label ?? '';
    } catch (thrown) {
      if (isBackendTrouble(thrown)) return '';
      throw thrown;
    }
  },
  ask: ({ turn }) => ({ said: turn.t('change.ask.contract') }),
  read: () => ({ is: 'nothing' }),
  show: (value) => value,
});
