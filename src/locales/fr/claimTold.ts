import type { MessageTable } from '../translation.ts';

/** What a story answered by yes or no, said back as a part of one sentence: lower case, no full stop. */
export const claimToldFr = {
  'claim.told.complaint.true': 'vous avez porté plainte',
  'claim.told.complaint.false': 'vous n’avez pas porté plainte',
  'claim.told.police.true': 'la police ou les pompiers sont venus',
  'claim.told.police.false': 'ni police ni pompiers',
  'claim.told.firemen.true': 'les pompiers sont venus',
  'claim.told.firemen.false': 'les pompiers ne sont pas venus',
  'claim.told.injured.true': 'il y a un blessé',
  'claim.told.injured.false': 'personne n’est blessé',
  'claim.told.canDrive.true': 'la voiture roule',
  'claim.told.canDrive.false': 'la voiture ne roule plus',
  'claim.told.alarm.true': 'il y avait une alarme',
  'claim.told.alarm.false': 'il n’y avait pas d’alarme',
  'claim.told.locksChanged.true': 'les serrures sont changées',
  'claim.told.locksChanged.false': 'les serrures ne sont pas changées',
  'claim.told.plumber.true': 'un plombier est venu',
  'claim.told.plumber.false': 'aucun plombier n’est venu',
  'claim.told.leakActive.true': 'l’eau coule encore',
  'claim.told.leakActive.false': 'l’eau ne coule plus',
  'claim.told.otherFlat.true': 'un autre logement est touché',
  'claim.told.otherFlat.false': 'aucun autre logement n’est touché',
  'claim.told.habitable.true': 'le logement est habitable',
  'claim.told.habitable.false': 'le logement n’est pas habitable',
  'claim.told.carLocked.true': 'la voiture était fermée à clé',
  'claim.told.carLocked.false': 'la voiture n’était pas fermée à clé',
  'claim.told.tarpaulin.true': 'une bâche est posée',
  'claim.told.tarpaulin.false': 'aucune bâche n’est posée',
  'claim.told.cameras.true': 'il y a des caméras',
  'claim.told.cameras.false': 'il n’y a pas de caméra',
  'claim.told.thirdParty.true': 'un autre véhicule ou une autre personne est concerné',
  'claim.told.thirdParty.false': 'personne d’autre n’est concerné',
  'claim.told.noReport': 'pas de constat',
  'claim.told.absentSince': ({ value }: { value: string }) =>
    /^(?:en vacances|absent)/i.test(value) ? `vous étiez ${toYou(value)}` : `logement vide ${toYou(value)}`,
} as const satisfies MessageTable;

/** The customer's own words, said back to them: "pendant qu'on était au cinéma" becomes "pendant que vous étiez au cinéma". */
function toYou(words: string): string {
  return words
    .replace(/qu['’](?:on|elle et moi) (?:était|etait)|que (?:j['’]étais|nous étions)/iu, 'que vous étiez')
    .replace(/(?<=^(?:pendant|durant) )(?:nos|mes)(?= )/iu, 'vos')
    .replace(/(?<=^(?:pendant|durant) )(?:notre|mon|ma)(?= )/iu, 'votre');
}
