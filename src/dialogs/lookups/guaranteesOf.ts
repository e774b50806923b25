import type { IsoDate } from '../../domain/calendar.ts';
import type { Contract, Guarantee } from '../../domain/contract.ts';
import { termsOn } from '../../domain/contractTerms.ts';
import type { Turn } from '../turn.ts';

const read = new WeakMap<Turn, Map<string, Promise<Guarantee[]>>>();

/**
 * The guarantees of a contract, by the terms of a day, read at most once a turn: a question and its form both need
 * them.
 */
export function guaranteesOf(turn: Turn, contract: Contract, on: IsoDate = turn.today): Promise<Guarantee[]> {
  const known = read.get(turn) ?? new Map<string, Promise<Guarantee[]>>();
  read.set(turn, known);
  const { version, until } = termsOn(contract, on);
  const key = `${contract.id} ${version}`;
  const guarantees = known.get(key) ?? turn.gateway().guarantees(contract.id, until === null ? undefined : on);
  known.set(key, guarantees);
  return guarantees;
}
