import { addDays, type IsoDate } from './calendar.ts';
import type { PhotoPlace } from './photoPlace.ts';
import { metresBetween, placesIn } from './towns.ts';

/**
 * What does not fit together in a declaration. Noted for the advisor who reads it, never said to the customer and
 * never held against them: most have a good reason.
 */
export const contradictions = [
  /** It happened after the day it was declared. */
  'eventAfterDeclaration',
  'eventBeforeCover',
  'eventAfterCover',
  /** A photo was taken at least two days before it happened. */
  'photoOlderThanEvent',
  /** A photo whose place the customer let join was taken far from where it happened. */
  'photoElsewhere',
  /** The customer's own car is named by a plate that is not on the contract. */
  'plateNotOnContract',
  /** Somebody drove whom the contract does not name. */
  'driverNotNamed',
] as const;
export type Contradiction = (typeof contradictions)[number];

export interface ToCompare {
  declaredOn: IsoDate;
  occurredOn: IsoDate;
  contract: { startsOn: IsoDate; endsOn: IsoDate | null; plate: string | null };
  story: string;
  /** The plates of the other vehicles, as far as they were given. */
  otherPlates: readonly string[];
  /** Who drove, as the declaration has it. */
  driver: string | null;
  photosTakenOn: readonly (IsoDate | null)[];
  /** Where it happened, in words; null when it is not known. */
  place: string | null;
  /** Only those that the customer has let join. */
  photoPlaces: readonly PhotoPlace[];
}

/** All contradictions, in the order of the list; only what the facts show, nothing from what is missing. */
export function findContradictions(facts: ToCompare): Contradiction[] {
  const { declaredOn, occurredOn, contract, photosTakenOn, driver } = facts;
  const found = {
    eventAfterDeclaration: occurredOn > declaredOn,
    eventBeforeCover: occurredOn < contract.startsOn,
    eventAfterCover: contract.endsOn !== null && occurredOn > contract.endsOn,
    // A day of tolerance: cameras keep the time of another zone.
    photoOlderThanEvent: photosTakenOn.some((day) => day !== null && day < addDays(occurredOn, -1)),
    photoElsewhere: photoElsewhere(facts) !== undefined,
    plateNotOnContract: namesAnotherOwnPlate(facts),
    driverNotNamed: driver === 'other',
  } satisfies Record<Contradiction, boolean>;
  return contradictions.filter((each) => found[each]);
}

/** Metres: a damaged car is photographed at home or at the garage, and a town is wide. */
const FAR = 60_000;

/** The first photo that was taken far from where it happened, as far as both are known. */
export function photoElsewhere({
  place,
  photoPlaces,
}: Pick<ToCompare, 'place' | 'photoPlaces'>): PhotoPlace | undefined {
  const happened = place === null ? [] : placesIn(place);
  if (happened.length === 0) return undefined;
  return photoPlaces.find((photo) => happened.every((town) => metresBetween(town, photo) > FAR));
}

const OWN_PLATE =
  /\b(?:ma|mon|notre|my|our)\s+(?:[\p{L}-]+\s+){1,3}(?:immatricul[ée]e?s?|plaque|plate|registration)?\s*:?\s*\(?(?<![\p{L}\d])([A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2})\b/giu;

/** "Ma Clio AB-123-CD", where the contract is about another car. */
function namesAnotherOwnPlate({ story, otherPlates, contract }: ToCompare): boolean {
  const { plate } = contract;
  if (plate === null) return false;
  const known = new Set([plate, ...otherPlates].map(bare));
  return [...story.matchAll(OWN_PLATE)].some(([, named = '']) => !known.has(bare(named)));
}

function bare(plate: string): string {
  return plate.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}
