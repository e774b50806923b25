import type { Occurred } from '../../prompts/occurred.prompt.ts';
import type { Extra } from './extra.ts';

export const hospitalExtras: readonly Extra[] = [
  { id: 'hospital', kind: 'text', max: 200 },
  { id: 'hospitalService', kind: 'text', max: 120 },
  {
    id: 'hospitalReason',
    kind: 'choice',
    // Nobody knows of an emergency before it.
    follows: ({ date }, today) => (((date as Occurred | undefined)?.date ?? '') > today ? 'planned' : undefined),
    tells: {
      planned: /\b(?:prevue?|programmee?|planifiee?)\b|\b(?:planned|scheduled)\b/,
      urgent: /\b(?:en|aux) urgences?\b|\ben catastrophe\b|\bpar le samu\b|\bemergency\b/,
    },
    options: [
      {
        value: 'planned',
        label: 'hospitalReason.planned',
        says: /^(?!.*urgen).*(?:pr[ée]vu|programm|planned|scheduled|oui|yes)/iu,
      },
      { value: 'urgent', label: 'hospitalReason.urgent', says: /urgen|\bnon?\b/iu },
    ],
  },
  {
    id: 'hospitalRoom',
    kind: 'choice',
    tells: {
      single: /\bchambre (?:particuliere|seule|individuelle|privee)|\b(?:single|private) room/,
      shared: /\bchambre (?:double|partagee|a deux)|\bshared room/,
    },
    optional: 'unknown',
    options: [
      { value: 'single', label: 'hospitalRoom.single', says: /particuli[èe]re|seule?|individuel|single|private/iu },
      { value: 'shared', label: 'hospitalRoom.shared', says: /double|partag|deux|shared/iu },
    ],
  },
];

/** Quotes of an optician or a dentist. */
export const careQuoteExtras: readonly Extra[] = [
  { id: 'provider', kind: 'text', max: 200 },
  { id: 'quoteTotal', kind: 'amount', optional: 'unknown' },
  { id: 'fullCover', kind: 'yesNo', optional: 'unknown' },
];

export const healthAccidentExtras: readonly Extra[] = [
  { id: 'otherAtFault', kind: 'yesNo', optional: 'unknown' },
  {
    id: 'atFault',
    kind: 'parties',
    role: 'atFault',
    roles: ['atFault'],
    none: 'unknown',
    when: { id: 'otherAtFault', is: [true] },
  },
  { id: 'medicalCertificate', kind: 'yesNo' },
];

export const legalExtras: readonly Extra[] = [
  { id: 'opponent', kind: 'text', max: 300 },
  {
    id: 'legalField',
    kind: 'choice',
    tells: {
      work: /\b(?:employeur|licenci\w*|prud'?hommes?|salaires?|patron|contrat de travail|employer|dismiss\w*|unpaid wages)\b/,
      housing: /\b(?:proprietaire|proprio|bailleur|loyers?|caution|bail|depot de garantie|landlord|deposit|my rent)\b/,
      neighbours: /\bvoisine?s?\b|\bneighbou?rs?\b/,
      motor: /\b(?:garagiste|garage|voiture (?:d'occasion|achetee)|vice cache.{0,30}voiture|mechanic)\b/,
      consumer:
        /\b(?:artisan|travaux|commande|livraison|vendeur|site internet|cuisiniste|entrepreneur|macon|builder|seller|purchase|online order)\b/,
    },
    options: [
      {
        value: 'consumer',
        label: 'legalField.consumer',
        says: /achat|artisan|vendeur|service|travaux|commande|purchase|seller|order|builder/iu,
      },
      {
        value: 'housing',
        label: 'legalField.housing',
        says: /loyer|propri[ée]taire|locataire|bail|logement|rent|landlord|tenant|housing/iu,
      },
      { value: 'neighbours', label: 'legalField.neighbours', says: /voisin|neighbou?r/iu },
      { value: 'work', label: 'legalField.work', says: /travail|employeur|licenci|salaire|work|employer|salary/iu },
      { value: 'motor', label: 'legalField.motor', says: /voiture|auto|garag|car\b|vehicle/iu },
    ],
  },
  { id: 'amountAtStake', kind: 'amount', optional: 'unknown' },
  { id: 'hearing', kind: 'yesNo', advice: { true: 'claim.advice.hearing' } },
  { id: 'hearingWhen', kind: 'text', max: 120, when: { id: 'hearing', is: [true] } },
  { id: 'lawyer', kind: 'yesNo' },
];
