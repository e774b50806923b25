import type { claimToldFr } from '../fr/claimTold.ts';
import type { Translation } from '../translation.ts';

/** What a story answered by yes or no, said back as a part of one sentence: lower case, no full stop. */
export const claimToldEn = {
  'claim.told.complaint.true': 'you filed a police report',
  'claim.told.complaint.false': 'you have not filed a police report',
  'claim.told.police.true': 'the police or the fire brigade came',
  'claim.told.police.false': 'neither police nor fire brigade',
  'claim.told.firemen.true': 'the fire brigade came',
  'claim.told.firemen.false': 'the fire brigade did not come',
  'claim.told.injured.true': 'somebody is hurt',
  'claim.told.injured.false': 'nobody is hurt',
  'claim.told.canDrive.true': 'the car can be driven',
  'claim.told.canDrive.false': 'the car cannot be driven',
  'claim.told.alarm.true': 'there was an alarm',
  'claim.told.alarm.false': 'there was no alarm',
  'claim.told.locksChanged.true': 'the locks were changed',
  'claim.told.locksChanged.false': 'the locks were not changed',
  'claim.told.plumber.true': 'a plumber came',
  'claim.told.plumber.false': 'no plumber came',
  'claim.told.leakActive.true': 'water is still coming',
  'claim.told.leakActive.false': 'the water has stopped',
  'claim.told.otherFlat.true': 'another home is affected',
  'claim.told.otherFlat.false': 'no other home is affected',
  'claim.told.habitable.true': 'you can live in the home',
  'claim.told.habitable.false': 'you cannot live in the home',
  'claim.told.carLocked.true': 'the car was locked',
  'claim.told.carLocked.false': 'the car was not locked',
  'claim.told.tarpaulin.true': 'a tarpaulin is in place',
  'claim.told.tarpaulin.false': 'no tarpaulin is in place',
  'claim.told.cameras.true': 'there are cameras',
  'claim.told.cameras.false': 'there is no camera',
  'claim.told.thirdParty.true': 'another vehicle or person is involved',
  'claim.told.thirdParty.false': 'nobody else is involved',
  'claim.told.noReport': 'no accident report',
  'claim.told.absentSince': ({ value }: { value: string }) =>
    /^on holiday/i.test(value) ? `you were ${value}` : `home empty ${toYou(value)}`,
} as const satisfies Translation<typeof claimToldFr>;

/** The customer's own words, said back to them: "while we were out" becomes "while you were out". */
function toYou(words: string): string {
  return words.replace(/\bwhile (?:we were|i was)\b/iu, 'while you were').replace(/\bduring our\b/iu, 'during your');
}
