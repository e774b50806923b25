import { type ClaimType, contractKindOf } from '../../domain/claim.ts';
import type { ContractKind } from '../../domain/contract.ts';

export type ClaimBranch = 'AUT' | 'HAB' | 'SAN' | 'JUR';

const branches: Record<ContractKind, ClaimBranch> = { car: 'AUT', home: 'HAB', health: 'SAN', legal: 'JUR' };

export const claimBranch = (type: ClaimType): ClaimBranch => branches[contractKindOf(type)];

/** SIN-2026-AUT-000123 */
export function claimNumber(year: string, branch: ClaimBranch, sequence: number): string {
  return `SIN-${year}-${branch}-${String(sequence).padStart(6, '0')}`;
}
