import type { Contract } from '../../domain/contract.ts';
import { euros, longDate } from '../../locales/format.ts';
import type { Turn } from '../turn.ts';

/** Before any guarantee is shown: that the contract has ended, is suspended, or has not begun. Silent for an active one. */
export function sayContractIsNot(turn: Turn, contract: Contract): void {
  const { t, today } = turn;
  switch (contract.state) {
    case 'active':
      if (contract.arrears === null || contract.arrears.suspendedOn > today) return;
      turn.say(
        t('contract.arrears.suspended', {
          owed: euros(contract.arrears.owedCents, t.language),
          date: longDate(contract.arrears.suspendedOn, t.language, today),
        }),
      );
      return;
    case 'suspended':
      turn.say(t('contract.suspended'));
      return;
    case 'ended':
      turn.say(
        t('contract.ended', {
          date: contract.endsOn === null ? null : longDate(contract.endsOn, t.language, today),
        }),
      );
      return;
    case 'pending':
      turn.say(t('contract.notYet', { date: longDate(contract.startsOn, t.language, today) }));
  }
}
