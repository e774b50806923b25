import type { Paid } from '../../cards/schedule.card.ts';
import type { Contract } from '../../domain/contract.ts';
import { contractsOf } from '../lookups/contractsOf.ts';
import type { Turn } from '../turn.ts';

/** The customer's contracts beside their payments. */
export async function paidOf(turn: Turn): Promise<Paid[]> {
  const [contracts, schedules] = await Promise.all([contractsOf(turn), turn.gateway().payments()]);
  return contracts.flatMap((contract: Contract) => {
    const schedule = schedules.find(({ contractId }) => contractId === contract.id);
    return schedule === undefined ? [] : [{ contract, schedule }];
  });
}
