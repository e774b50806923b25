import { z } from 'zod';

/** What somebody has to do with a claim, beside the customer. */
export const partyRoles = [
  /** Drives, or owns, another vehicle. */
  'otherDriver',
  'passenger',
  'pedestrian',
  'cyclist',
  'witness',
  'neighbour',
  /** Suffered the harm that the customer answers for. */
  'harmed',
  /** Caused the harm that the customer suffered. */
  'atFault',
] as const;
export type PartyRole = (typeof partyRoles)[number];

const words = (longest: number) => z.string().trim().min(1).max(longest).nullable();

/** A person or a vehicle beside the customer's own; null is what nobody knows. */
export const claimParty = z.object({
  role: z.enum(partyRoles),
  name: words(120),
  /** E.164. */
  phone: z.string().max(20).nullable(),
  email: words(200),
  insurer: words(120),
  /** Number of their contract with that insurer. */
  policy: words(60),
  /** Registration of their vehicle. */
  plate: words(20),
  /** Percent of the fault that the customer sees with them; never asked, only taken when it is told. */
  sharePercent: z.int().min(0).max(100).nullable(),
  /** Who it is in the customer's words, where no name is known: "mon voisin du dessous". */
  note: words(300),
});
export type ClaimParty = z.infer<typeof claimParty>;
export type PartyFact = Exclude<keyof ClaimParty, 'role'>;

/** As many as one claim takes. */
export const mostParties = 20;

/** A party while it is being told: a fact that is missing was not asked yet, null is not known. */
export type PartyTold = Pick<ClaimParty, 'role'> & Partial<ClaimParty>;

/** What is asked of each role, in this order. */
const asked = {
  otherDriver: ['plate', 'insurer'],
  passenger: ['name', 'phone'],
  pedestrian: ['name', 'phone'],
  cyclist: ['name', 'phone'],
  witness: ['name', 'phone'],
  neighbour: ['name', 'phone'],
  harmed: ['name', 'insurer'],
  atFault: ['name', 'insurer'],
} as const satisfies Record<PartyRole, readonly PartyFact[]>;
export type AskedFact = (typeof asked)[PartyRole][number];

/** The first fact that is still to be asked, and of whom; null when nothing is. */
export function openFact(parties: readonly PartyTold[]): { index: number; fact: AskedFact } | null {
  for (const [index, party] of parties.entries()) {
    // Who is described in the customer's own words needs no name.
    const fact = asked[party.role].find(
      (each) => party[each] === undefined && !(each === 'name' && party.note != null),
    );
    if (fact !== undefined) return { index, fact };
  }
  return null;
}

/** As it is sent: what was not told is not known. */
export function wholeParty(told: PartyTold): ClaimParty {
  const { role, name, phone, email, insurer, policy, plate, sharePercent, note } = told;
  return {
    role,
    name: name ?? null,
    phone: phone ?? null,
    email: email ?? null,
    insurer: insurer ?? null,
    policy: policy ?? null,
    plate: plate ?? null,
    sharePercent: sharePercent ?? null,
    note: note ?? null,
  };
}
