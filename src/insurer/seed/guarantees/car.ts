import type { CarFormula } from '../tariff.ts';
import { carExclusions as out } from './carExclusions.ts';
import { euros, type GuaranteeRow, legal, marketValue, realCost, unlimited } from './limits.ts';

const all = <Value>(value: Value): Record<CarFormula, Value> => ({
  tiers: value,
  tiersPlus: value,
  tousRisques: value,
});

export const carGuarantees: readonly GuaranteeRow<CarFormula>[] = [
  {
    code: 'liability_bodily',
    label: { fr: 'Responsabilité civile, blessures', en: 'Third-party liability, injuries' },
    clause: '2.1',
    limits: all(unlimited),
    exclusions: [out.noLicence, out.race],
  },
  {
    code: 'liability_property',
    label: { fr: 'Responsabilité civile, dégâts matériels', en: 'Third-party liability, damage to property' },
    clause: '2.1',
    limits: all(euros(100_000_000, 'claim')),
    exclusions: [out.noLicence, out.race],
  },
  {
    code: 'driver_injury',
    label: { fr: 'Blessures du conducteur', en: 'Injuries of the driver' },
    clause: '2.2',
    limits: {
      tiers: euros(200_000, 'claim'),
      tiersPlus: euros(300_000, 'claim'),
      tousRisques: euros(500_000, 'claim'),
    },
    note: {
      fr: 'La garantie joue à partir de 10\u00a0% d’atteinte permanente.',
      en: 'The guarantee applies from a permanent impairment of 10%.',
    },
    exclusions: [out.alcohol, out.noLicence],
  },
  {
    code: 'legal_defence',
    label: { fr: 'Défense et recours', en: 'Legal defence' },
    clause: '2.3',
    limits: all(realCost),
    exclusions: [out.alcohol],
  },
  {
    code: 'glass',
    label: { fr: 'Bris de glace', en: 'Broken glass' },
    clause: '3.1',
    limits: { tiers: null, tiersPlus: realCost, tousRisques: realCost },
    deductibles: { tiers: 0, tiersPlus: 75, tousRisques: 75 },
    note: { fr: 'Aucune franchise si le verre est réparé.', en: 'No deductible when the glass is repaired.' },
    exclusions: [out.mirrorsAlone],
  },
  {
    code: 'theft',
    label: { fr: 'Vol et tentative de vol', en: 'Theft and attempted theft' },
    clause: '3.2',
    limits: { tiers: null, tiersPlus: marketValue, tousRisques: marketValue },
    deductibles: { tiers: 0, tiersPlus: 400, tousRisques: 300 },
    exclusions: [out.keys, out.unlistedUse],
  },
  {
    code: 'fire',
    label: { fr: 'Incendie', en: 'Fire' },
    clause: '3.3',
    limits: { tiers: null, tiersPlus: marketValue, tousRisques: marketValue },
    deductibles: { tiers: 0, tiersPlus: 400, tousRisques: 300 },
    exclusions: [out.wear, out.unlistedUse],
  },
  {
    code: 'storm',
    label: { fr: 'Tempête et grêle', en: 'Storm and hail' },
    clause: '3.4',
    limits: { tiers: null, tiersPlus: marketValue, tousRisques: marketValue },
    deductibles: { tiers: 0, tiersPlus: 300, tousRisques: 300 },
    exclusions: [out.wear],
  },
  {
    code: 'natural_disaster',
    label: { fr: 'Catastrophe naturelle', en: 'Natural disaster' },
    clause: '3.5',
    limits: { tiers: null, tiersPlus: legal, tousRisques: legal },
    deductibles: { tiers: 0, tiersPlus: 380, tousRisques: 380 },
    note: { fr: 'La franchise est fixée par la loi.', en: 'The deductible is set by law.' },
    exclusions: [out.noDecree],
  },
  {
    code: 'own_damage',
    label: { fr: 'Dommages à votre voiture', en: 'Damage to your own car' },
    clause: '4.1',
    limits: { tiers: null, tiersPlus: null, tousRisques: marketValue },
    deductibles: { tiers: 0, tiersPlus: 0, tousRisques: 300 },
    exclusions: [out.alcohol, out.noLicence, out.unlistedUse, out.tyresAlone, out.wear],
  },
  {
    code: 'vandalism',
    label: { fr: 'Vandalisme', en: 'Vandalism' },
    clause: '4.2',
    limits: { tiers: null, tiersPlus: null, tousRisques: marketValue },
    deductibles: { tiers: 0, tiersPlus: 0, tousRisques: 300 },
    exclusions: [out.tyresAlone],
  },
  {
    code: 'car_loan',
    label: { fr: 'Prêt du volant', en: 'Lending the car' },
    clause: '5.1',
    limits: all(realCost),
    note: {
      fr: 'Si le conducteur est novice, 1\u202f000\u00a0€ s’ajoutent à la franchise.',
      en: 'If the driver is a novice, €1,000 is added to the deductible.',
    },
    exclusions: [out.noLicence, out.unlistedUse],
  },
  {
    code: 'assistance_breakdown',
    label: { fr: 'Assistance en cas de panne', en: 'Breakdown assistance' },
    clause: '5.2',
    limits: all(realCost),
    note: {
      fr: 'Distance minimale du domicile\u00a0: 50 km en Tiers, 25 km en Tiers Plus, 0 km en Tous Risques.',
      en: 'Least distance from home: 50 km in Tiers, 25 km in Tiers Plus, 0 km in Tous Risques.',
    },
    exclusions: [out.race],
    alsoExcluded: { tiers: [out.near50], tiersPlus: [out.near25] },
    alsoDecides: { tiers: ['far50'], tiersPlus: ['far25'] },
  },
  {
    code: 'replacement_car',
    label: {
      fr: 'Véhicule de remplacement (5 jours en Tiers Plus, 15 jours en Tous Risques)',
      en: 'Replacement car (5 days in Tiers Plus, 15 days in Tous Risques)',
    },
    clause: '5.3',
    limits: { tiers: null, tiersPlus: realCost, tousRisques: realCost },
    exclusions: [out.fuel],
  },
  {
    code: 'new_value',
    label: { fr: 'Valeur à neuf pendant 24 mois', en: 'Value as new for 24 months' },
    clause: '5.4',
    limits: { tiers: null, tiersPlus: null, tousRisques: realCost },
    exclusions: [out.wear, out.carTooOld],
  },
];
