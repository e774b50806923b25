import type { IsoDate } from '../../domain/calendar.ts';
import { passesLuhn } from '../../domain/masking.ts';

export type CardField = 'number' | 'expiry' | 'cvc';

export type ReadCard = { is: 'card'; end: string; declined: boolean } | { is: 'faults'; fields: CardField[] };

/** Numbers that the demonstration's bank refuses, as those of payment providers' test environments do. */
const DECLINED = ['4000000000000002'];

/** Looks a card over. Nothing but its last four digits leaves this function. */
export function readCard(fields: URLSearchParams, today: IsoDate): ReadCard {
  const number = (fields.get('number') ?? '').replace(/[\s.-]/g, '');
  const expiry = /^\s*(0?[1-9]|1[0-2])\s*[/.\s-]?\s*(?:20)?(\d{2})\s*$/.exec(fields.get('expiry') ?? '');
  const until = expiry === null ? '' : `20${expiry[2]}-${String(expiry[1]).padStart(2, '0')}`;
  const faults: CardField[] = [];
  if (!/^\d{13,19}$/.test(number) || !passesLuhn(number)) faults.push('number');
  if (until < today.slice(0, 7)) faults.push('expiry');
  if (!/^\s*\d{3,4}\s*$/.test(fields.get('cvc') ?? '')) faults.push('cvc');
  if (faults.length > 0) return { is: 'faults', fields: faults };
  return { is: 'card', end: number.slice(-4), declined: DECLINED.includes(number) };
}
