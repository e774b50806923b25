import type { Customer } from '../../domain/identity.ts';
import { customerKeys, ibanEnds } from '../seed/customers.ts';
import type { Mandate } from './scheduleOf.ts';

/** The direct debit of a demo customer; null for anybody else, whose bank is not on file here. */
export function mandateOf({ number }: Customer): Mandate | null {
  const key = customerKeys[Number(number.slice(-6)) - 1];
  return key === undefined ? null : { reference: `ECA-DEMO-${number.slice(-6)}`, ibanEnd: ibanEnds[key] };
}
