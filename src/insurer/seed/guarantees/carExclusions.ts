import type { Bilingual } from '../seedContext.ts';

/** What the car contracts never pay, as the terms say it. */
export const carExclusions = {
  alcohol: {
    fr: 'Les dommages subis sous l’effet de l’alcool ou de drogues ne sont pas payés.',
    en: 'Damage suffered under the influence of alcohol or drugs is not paid.',
  },
  noLicence: {
    fr: 'La conduite sans permis valable n’est pas couverte.',
    en: 'Driving without a valid licence is not covered.',
  },
  race: {
    fr: 'La participation à une course ou à ses essais n’est pas couverte.',
    en: 'Taking part in a race or its trials is not covered.',
  },
  keys: {
    fr: 'Un vol commis avec les clés laissées dans ou sur la voiture n’est pas payé.',
    en: 'Theft with the keys left in or on the car is not paid.',
  },
  unlistedUse: {
    fr: 'Un usage non déclaré, comme la livraison ou le taxi, n’est pas couvert.',
    en: 'A use that was not declared, such as delivery or taxi, is not covered.',
  },
  wear: {
    fr: 'L’usure et les pannes mécaniques ne sont pas payées.',
    en: 'Wear and mechanical breakdown are not paid.',
  },
  tyresAlone: {
    fr: 'Les dommages aux pneus seuls ne sont pas payés.',
    en: 'Damage to the tyres alone is not paid.',
  },
  mirrorsAlone: {
    fr: 'Les miroirs de rétroviseur seuls ne sont pas payés.',
    en: 'Mirror glass alone is not paid.',
  },
  noDecree: {
    fr: 'Sans arrêté publié au Journal officiel pour votre commune, la garantie ne joue pas.',
    en: 'Without a decree for your town in the Journal officiel, the guarantee does not apply.',
  },
  carTooOld: {
    fr: 'Au-delà de 24 mois, la voiture est payée à sa valeur avant le sinistre.',
    en: 'After 24 months the car is paid at its market value before the loss.',
  },
  near50: {
    fr: 'En formule Tiers, une panne à moins de 50 km du domicile n’est pas prise en charge.',
    en: 'In the Tiers formula, a breakdown less than 50 km from home is not covered.',
  },
  near25: {
    fr: 'En formule Tiers Plus, une panne à moins de 25 km du domicile n’est pas prise en charge.',
    en: 'In the Tiers Plus formula, a breakdown less than 25 km from home is not covered.',
  },
  fuel: {
    fr: 'Le carburant et les péages du véhicule de remplacement restent à votre charge.',
    en: 'Fuel and tolls of the replacement car stay with you.',
  },
} as const satisfies Record<string, Bilingual>;
