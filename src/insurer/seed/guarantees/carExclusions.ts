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
  fuel: {
    fr: 'Le carburant et les péages du véhicule de remplacement restent à votre charge.',
    en: 'Fuel and tolls of the replacement car stay with you.',
  },
} as const satisfies Record<string, Bilingual>;
