import { type LabelTable, long, short } from '../translation.ts';

/** The names of the kinds and types of claims; with a small first letter they stand inside a sentence. */
export const claimTypesLabelsFr = {
  'claimKind.car': short('Ma voiture'),
  'claimKind.home': short('Mon logement'),
  'claimKind.health': short('Ma santé'),
  'claimKind.legal': short('Un litige'),
  'claimType.auto_accident': short('Accident de voiture'),
  'claimType.auto_glass': short('Bris de glace auto'),
  'claimType.auto_theft': short('Vol d’un véhicule'),
  'claimType.auto_vandalism': long({
    label: 'Voiture vandalisée',
    row: 'Voiture vandalisée',
    tiny: 'Voiture vandalisée',
  }),
  'claimType.auto_fire': short('Incendie de voiture'),
  'claimType.auto_natural_disaster': long({
    label: 'Catastrophe naturelle, voiture',
    row: 'Catastrophe, voiture',
    tiny: 'Catastrophe, voiture',
  }),
  'claimType.home_water': short('Dégât des eaux'),
  'claimType.home_burglary': short('Cambriolage'),
  'claimType.home_fire': short('Incendie du logement'),
  'claimType.home_glass': long({
    label: 'Vitre cassée du logement',
    row: 'Vitre cassée du logement',
    tiny: 'Vitre du logement',
  }),
  'claimType.home_storm': long({
    label: 'Tempête, grêle ou neige',
    row: 'Tempête, grêle ou neige',
    tiny: 'Tempête ou grêle',
  }),
  'claimType.home_natural_disaster': long({
    label: 'Catastrophe naturelle, logement',
    row: 'Catastrophe, logement',
    tiny: 'Catastrophe logement',
  }),
  'claimType.home_electrical': short('Dommage électrique'),
  'claimType.home_liability': long({
    label: 'Dommage causé à quelqu’un',
    row: 'Dommage causé à autrui',
    tiny: 'Dommage à autrui',
  }),
  'claimType.health_hospital': short('Hospitalisation'),
  'claimType.health_optical': short('Devis de lunettes'),
  'claimType.health_dental': short('Devis dentaire'),
  'claimType.health_accident': short('Accident corporel'),
  'claimType.legal': short('Litige ou conflit'),
} as const satisfies LabelTable;
