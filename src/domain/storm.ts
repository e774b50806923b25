import { type IsoDate, parisAt } from './calendar.ts';
import type { ClaimType } from './claim.ts';

/** What may hit many homes and cars of one place at once. */
export const perils = ['storm', 'disaster'] as const;
export type Peril = (typeof perils)[number];

/** The peril that a claim of this type counts for; null for what happens to one person at a time. */
export function perilOf(type: ClaimType): Peril | null {
  switch (type) {
    case 'home_storm':
      return 'storm';
    case 'home_natural_disaster':
    case 'auto_natural_disaster':
      return 'disaster';
    default:
      return null;
  }
}

/** The department of a French post code: "69", "2A" and "2B" by their ranges, "974" overseas; null for another text. */
export function departmentOf(postcode: string): string | null {
  if (!/^\d{5}$/.test(postcode)) return null;
  if (/^9[78]/.test(postcode)) return postcode.slice(0, 3);
  if (postcode.startsWith('20')) return Number(postcode) < 20200 ? '2A' : '2B';
  const department = postcode.slice(0, 2);
  return department === '00' || department > '95' ? null : department;
}

/** True when an event is of the peril of this type: after a change of the type it may be another matter. */
export function isOfEvent(type: ClaimType, event: unknown): event is string {
  return typeof event === 'string' && perilOf(type) !== null && event.startsWith(`${perilOf(type)}.`);
}

/** One event for a peril, a department and the day on which it was noticed. */
export function stormEventId(peril: Peril, department: string, now: number): string {
  const day: IsoDate = parisAt(now).date;
  return `${peril}.${department}.${day}`;
}
