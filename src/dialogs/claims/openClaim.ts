import { type ClaimType, contractKindOf } from '../../domain/claim.ts';
import type { InsuredBy } from '../../domain/claimCover.ts';
import type { ContractKind } from '../../domain/contract.ts';
import type { FormState } from '../form/formState.ts';
import type { Turn } from '../turn.ts';

/** Each kind has its own question, so that a claim whose type changes keeps the contracts that were chosen before. */
export const contractIds = {
  car: 'contractCar',
  home: 'contractHome',
  health: 'contractHealth',
  legal: 'contractLegal',
} as const satisfies Record<ContractKind, string>;

/** What is known of the declaration that waits under the conversation that runs; null when there is none. */
export function openClaim({ state }: Pick<Turn, 'state'>): { type: ClaimType; contract: InsuredBy | null } | null {
  const waiting = state.dialogs.dialogStack.find(({ id }) => id === 'fileClaim');
  const answers = (waiting?.state as FormState | undefined)?.answers;
  const type = answers?.['type'] as ClaimType | undefined;
  if (answers === undefined || type === undefined) return null;
  return { type, contract: (answers[contractIds[contractKindOf(type)]] as InsuredBy | undefined) ?? null };
}
