import type { Bilingual } from '../seedContext.ts';

/** What the health contracts never pay, as the terms say it. */
export const healthExclusions = {
  flatParticipation: {
    fr: 'La participation forfaitaire de 2\u00a0€ par consultation, examen ou analyse n’est jamais remboursée.',
    en: 'The flat participation of €2 for each consultation, examination or test is never refunded.',
  },
  medicalFranchise: {
    fr: 'La franchise médicale de 1\u00a0€ par boîte de médicament n’est jamais remboursée.',
    en: 'The medical franchise of €1 for each box of medicine is never refunded.',
  },
  offPathway: {
    fr: 'La baisse de remboursement appliquée sans médecin traitant, soit 40\u00a0% du tarif, reste à votre charge.',
    en: 'The cut made when you have no declared GP, 40% of the tariff, stays with you.',
  },
  notRecognised: {
    fr: 'Les actes que la Sécurité sociale ne reconnaît pas ne sont pas remboursés, sauf s’ils sont cités au contrat.',
    en: 'Acts that the social security does not recognise are not refunded unless the contract names them.',
  },
  unlistedMedicines: {
    fr: 'Les médicaments que la Sécurité sociale ne rembourse pas ne sont pas remboursés.',
    en: 'Medicines that the social security does not refund are not refunded.',
  },
  lowRateMedicines: {
    fr: 'Les médicaments remboursés à 15\u00a0% par la Sécurité sociale ne sont pas complétés.',
    en: 'Medicines that the social security refunds at 15% are not topped up.',
  },
  cosmetic: {
    fr: 'Les actes de chirurgie ou de soins esthétiques ne sont pas remboursés.',
    en: 'Cosmetic surgery and cosmetic care are not refunded.',
  },
  thermalCure: {
    fr: 'Pour une cure thermale, seule la part non payée par la Sécurité sociale est remboursée.',
    en: 'For a thermal cure, only the share left by the social security is refunded.',
  },
  careHome: {
    fr: 'Les séjours en maison de retraite ou en établissement médico-social ne sont pas remboursés.',
    en: 'Stays in a retirement home or a medico-social institution are not refunded.',
  },
  roomComfort: {
    fr: 'La télévision, le téléphone et le lit d’accompagnant facturés par l’hôpital ne sont pas remboursés.',
    en: 'Television, telephone and a companion’s bed charged by the hospital are not refunded.',
  },
  outsideBasket: {
    fr: 'Une couronne dont le prix dépasse la limite du panier 100\u00a0% Santé relève de la garantie à prix libre.',
    en: 'A crown priced above the limit of the 100% Santé basket falls under the free-price guarantee.',
  },
  overDentalCap: {
    fr: 'Au-delà du maximum annuel, seule la part non payée par la Sécurité sociale est remboursée.',
    en: 'Above the yearly maximum, only the share left by the social security is refunded.',
  },
  adultOrthodontics: {
    fr: 'Un traitement d’orthodontie commencé après 16 ans n’est pas remboursé.',
    en: 'Orthodontics begun after the age of 16 are not refunded.',
  },
  glassesTooEarly: {
    fr: 'Un second équipement acheté moins de deux ans après le premier n’est pas remboursé, sauf si la vue change.',
    en: 'A second pair bought within two years of the first is not refunded, unless the sight has changed.',
  },
  frame: {
    fr: 'La part du prix de la monture qui dépasse 100\u00a0€ n’est pas remboursée.',
    en: 'The part of the frame’s price above €100 is not refunded.',
  },
  colouredLenses: {
    fr: 'Les lentilles colorées sans correction ne sont pas remboursées.',
    en: 'Coloured lenses without correction are not refunded.',
  },
  batteries: {
    fr: 'Les piles et l’entretien des aides auditives ne sont pas remboursés.',
    en: 'Batteries and upkeep of hearing aids are not refunded.',
  },
  unregisteredPractitioner: {
    fr: 'Les séances chez un praticien sans numéro d’enregistrement officiel ne sont pas remboursées.',
    en: 'Sessions with a practitioner who has no official registration number are not refunded.',
  },
  sessionsUsed: {
    fr: 'Les séances au-delà du nombre annuel prévu par la formule ne sont pas remboursées.',
    en: 'Sessions above the yearly number of the formula are not refunded.',
  },
  withoutPrescription: {
    fr: 'Les vaccins et dépistages faits sans ordonnance ne sont pas remboursés.',
    en: 'Vaccines and screenings without a prescription are not refunded.',
  },
} as const satisfies Record<string, Bilingual>;
