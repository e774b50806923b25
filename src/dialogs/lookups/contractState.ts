import { isSuspended } from '../../cards/contractWords.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import type { Contract } from '../../domain/contract.ts';
import { fold } from '../../intents/fold.ts';

/** How customers sort their contracts. */
export type StateGroup = 'running' | 'suspended' | 'ended' | 'ending' | 'pending';

/** "Mes contrats résiliés", "my active contracts"; null when no state is named. */
export function stateGroupIn(said: string): StateGroup | null {
  const folded = fold(said);
  if (/\bsuspendu|suspended/.test(folded)) return 'suspended';
  if (
    /(?:se termine|va se terminer|prend(?:re)? fin|bientot (?:fini|termine)|arrive(?:nt)? a (?:terme|echeance)|\bending\b|about to end)/.test(
      folded,
    )
  )
    return 'ending';
  if (
    /\b(?:resilies?|termines?|clotures?|finis?|anciens?|expires?|arretes?|passes?)\b|\b(?:cancelled|canceled|ended|closed|old|past|expired|former)\b/.test(
      folded,
    )
  )
    return 'ended';
  if (/en attente|a venir|pas encore commence|\bpending\b|upcoming|not yet started/.test(folded)) return 'pending';
  if (/en cours|en vigueur|actifs?\b|actuels?\b|vivants?\b|\b(?:active|current|running|in force)\b/.test(folded))
    return 'running';
  return null;
}

export function inGroup(contract: Contract, group: StateGroup, today: IsoDate): boolean {
  switch (group) {
    case 'running':
      return contract.state === 'active' && !isSuspended(contract, today);
    case 'suspended':
      return isSuspended(contract, today);
    case 'ended':
      return contract.state === 'ended';
    case 'ending':
      return contract.state !== 'ended' && contract.endsOn !== null;
    case 'pending':
      return contract.state === 'pending';
  }
}
