import type { Contract, Guarantee } from '../../domain/contract.ts';
import type { Turn } from '../turn.ts';

const read = new WeakMap<Turn, Map<string, Promise<Guarantee[]>>>();

/** The guarantees of a contract, read at most once a turn: a question and its form both need them. */
export function guaranteesOf(turn: Turn, { id }: Contract): Promise<Guarantee[]> {
  const known = read.get(turn) ?? new Map<string, Promise<Guarantee[]>>();
  read.set(turn, known);
  const guarantees = known.get(id) ?? turn.gateway().guarantees(id);
  known.set(id, guarantees);
  return guarantees;
}
