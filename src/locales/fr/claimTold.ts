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
  'claim.told.thirdParty.true': 'quelqu’un d’autre est impliqué',
  'claim.told.thirdParty.false': 'personne d’autre n’est impliqué',
  'claim.told.driver': 'vous conduisiez',
  'claim.told.moving.parked': 'voiture garée',
  'claim.told.moving.stopped': 'voiture à l’arrêt',
  'claim.told.moving.moving': 'voiture en mouvement',
  'claim.told.neighboursHit.true': 'vos voisins sont touchés aussi',
  'claim.told.neighboursHit.false': 'vos voisins ne sont pas touchés',
  'claim.told.waterReport.true': 'un constat est rempli',
  'claim.told.waterReport.false': 'pas encore de constat',
  'claim.told.secured.true': 'l’ouverture est protégée',
  'claim.told.secured.false': 'l’ouverture n’est pas protégée',
  'claim.told.repairerNote.true': 'vous avez l’avis d’un réparateur',
  'claim.told.repairerNote.false': 'pas encore d’avis de réparateur',
  'claim.told.writtenClaim.true': 'vous avez reçu une demande écrite',
  'claim.told.writtenClaim.false': 'aucune demande écrite',
  'claim.told.lawyer.true': 'vous avez un avocat',
  'claim.told.lawyer.false': 'pas d’avocat',
  'claim.told.hearing.true': 'vous êtes convoqué',
  'claim.told.hearing.false': 'pas de convocation',
  'claim.told.medicalCertificate.true': 'vous avez un certificat médical',
  'claim.told.medicalCertificate.false': 'pas de certificat médical',
  'claim.told.otherAtFault.true': 'une autre personne est en cause',
  'claim.told.otherAtFault.false': 'personne d’autre n’est en cause',
  'claim.told.fullCover.true': 'le 100\u00a0% Santé vous a été proposé',
  'claim.told.fullCover.false': 'le 100\u00a0% Santé ne vous a pas été proposé',
  'claim.told.decree.true': 'l’arrêté est paru',
  'claim.told.decree.false': 'l’arrêté n’est pas encore paru',
  'claim.told.glassView.true': 'devant les yeux du conducteur',
  'claim.told.glassView.false': 'pas devant les yeux du conducteur',
  'claim.told.noReport': 'pas de constat',
  'claim.told.absentSince': ({ value }: { value: string }) =>
    /^(?:en vacances|absent)/i.test(value) ? `vous étiez ${toYou(value)}` : `logement vide ${toYou(value)}`,
} as const satisfies MessageTable;

/** The customer's own words, said back to them: "pendant qu'on était au cinéma" becomes "pendant que vous étiez au cinéma". */
function toYou(words: string): string {
  return words
    .replace(/^pdt /iu, 'pendant ')
    .replace(/qu['’](?:on|elle et moi) [ée]tai[st]|que (?:j['’]?[ée]tai[st]|nous [ée]tions)/iu, 'que vous étiez')
    .replace(/(?<=^(?:pendant|durant) )(?:nos|mes)(?= )/iu, 'vos')
    .replace(/(?<=^(?:pendant|durant) )(?:notre|mon|ma)(?= )/iu, 'votre');
}
