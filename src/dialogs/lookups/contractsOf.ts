import type { Contract } from '../../domain/contract.ts';
import type { Turn } from '../turn.ts';

const read = new WeakMap<Turn, Promise<Contract[]>>();

/** The customer's contracts, read at most once a turn: a question and its form both need them. */
export function contractsOf(turn: Turn): Promise<Contract[]> {
  let contracts = read.get(turn);
  if (contracts === undefined) {
    contracts = turn.gateway().contracts();
    read.set(turn, contracts);
  }
  return contracts;
}
