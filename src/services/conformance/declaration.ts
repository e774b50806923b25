import { createHash, randomUUID } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { addDays, parisAt } from '../../domain/calendar.ts';
import type { ClaimRequest, ClaimType } from '../../domain/claim.ts';
import type { ClaimParty } from '../../domain/claimParty.ts';
import type { KnownCustomer } from './world.ts';

const typeOf: Readonly<Record<string, ClaimType>> = {
  car: 'auto_glass',
  home: 'home_glass',
  health: 'health_optical',
  legal: 'legal',
};

/** Words that a refusal must never give back. */
export const storyMark = 'conformance-story-7d1f';

export const newKey = (): string => `conformance-${randomUUID()}`;

/** A small file, as good as any: nobody looks into it. */
export const textFile = new TextEncoder().encode('conformance check, please ignore');

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The contract to declare on: an active one where there is one. */
export function contractToDeclareOn({ contracts }: KnownCustomer): KnownCustomer['contracts'][number] | null {
  const known = contracts.filter(({ kind }) => typeOf[kind] !== undefined);
  return known.find(({ state }) => state === 'active') ?? known[0] ?? null;
}

/** Somebody of whom little is known: every fact but the role may be null. */
const witness = {
  role: 'witness',
  name: 'Conformance Check',
  phone: '+33639980099',
  email: null,
  insurer: null,
  policy: null,
  plate: null,
  sharePercent: null,
  note: null,
} satisfies ClaimParty;

/** A declaration that an insurer takes, about an event of two days ago. */
export function declaration(customer: KnownCustomer, clock: Clock, more: Partial<ClaimRequest> = {}): ClaimRequest {
  const contract = contractToDeclareOn(customer);
  const now = clock.now();
  return {
    type: typeOf[contract?.kind ?? ''] ?? 'auto_glass',
    contractId: (contract?.id ?? 'none') as ClaimRequest['contractId'],
    occurredOn: addDays(parisAt(now).date, -2),
    occurredAt: null,
    place: 'Lyon',
    story: `Conformance check, please ignore (${storyMark}).`,
    injured: false,
    details: { conformance: true, unknownToCustomer: null },
    parties: [witness],
    attachments: [],
    contactPhone: null,
    consentedAt: new Date(now).toISOString(),
    language: 'fr',
    ...more,
  };
}
