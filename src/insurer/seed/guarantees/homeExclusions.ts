import type { Bilingual } from '../seedContext.ts';

/** What the home contracts never pay, as the terms say it. */
export const homeExclusions = {
  upkeep: {
    fr: 'Les dommages dus à un défaut d’entretien connu ne sont pas payés.',
    en: 'Damage caused by a known lack of upkeep is not paid.',
  },
  roofLeft: {
    fr: 'Les infiltrations par une toiture laissée sans réparation ne sont pas payées.',
    en: 'Leaks through a roof left without repair are not paid.',
  },
  openingLeft: {
    fr: 'L’eau entrée par une fenêtre ou une porte laissée ouverte n’est pas payée.',
    en: 'Water that came in through a window or a door left open is not paid.',
  },
  goodsTooOld: {
    fr: 'Un bien de cinq ans ou plus est payé avec la vétusté déduite.',
    en: 'An item of five years or more is paid less wear.',
  },
  pipeRepair: {
    fr: 'La réparation du tuyau ou de l’appareil à l’origine de la fuite n’est pas payée.',
    en: 'Repairing the pipe or the device that leaked is not paid.',
  },
  noBreakIn: {
    fr: 'Un vol sans effraction, ou avec des clés laissées sur la porte, n’est pas payé.',
    en: 'Theft without a break-in, or with keys left in the door, is not paid.',
  },
  emptyHome: {
    fr: 'Un vol dans un logement vide plus de 60 jours de suite, sans nous avoir prévenus, n’est pas payé.',
    en: 'Theft in a home left empty for more than 60 days in a row without telling us is not paid.',
  },
  businessGoods: {
    fr: 'Les biens et marchandises professionnels ne sont pas payés.',
    en: 'Professional goods and stock are not paid.',
  },
  scratches: {
    fr: 'Les rayures et les écailles qui ne traversent pas le verre ne sont pas payées.',
    en: 'Scratches and chips that do not go through the glass are not paid.',
  },
  oldDevice: {
    fr: 'Un appareil de huit ans ou plus n’est pas payé.',
    en: 'A device of eight years or more is not paid.',
  },
  noDecree: {
    fr: 'Sans arrêté publié au Journal officiel pour votre commune, la garantie ne joue pas.',
    en: 'Without a decree for your town in the Journal officiel, the guarantee does not apply.',
  },
  dogs: {
    fr: 'Les dommages causés par un chien de catégorie 1 ou 2 non déclaré ne sont pas payés.',
    en: 'Damage caused by an undeclared dog of category 1 or 2 is not paid.',
  },
  wilful: {
    fr: 'Les dommages causés volontairement par l’assuré ne sont pas payés.',
    en: 'Damage that the insured person causes on purpose is not paid.',
  },
  withoutInvoice: {
    fr: 'La part de vétusté n’est versée que sur facture de remplacement, dans les deux ans.',
    en: 'The share for wear is paid only on an invoice for the replacement, within two years.',
  },
  habitable: {
    fr: 'Le relogement n’est pas payé si le logement reste habitable.',
    en: 'Rehousing is not paid while the home can still be lived in.',
  },
  earlierDispute: {
    fr: 'Un litige connu avant la souscription n’est pas pris en charge.',
    en: 'A dispute known before the contract began is not covered.',
  },
  war: {
    fr: 'Les dommages dus à la guerre ne sont pas payés.',
    en: 'Damage caused by war is not paid.',
  },
} as const satisfies Record<string, Bilingual>;
