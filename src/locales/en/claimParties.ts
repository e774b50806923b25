import type { claimPartiesFr, claimPartiesLabelsFr } from '../fr/claimParties.ts';
import { type LabelTranslation, long, type Translation } from '../translation.ts';

export const claimPartiesEn: Translation<typeof claimPartiesFr> = {
  'claim.others.ask':
    'Who else is involved? Give what you have: name, phone, registration, insurer. Name everybody if there are several.',
  'claim.others.label': 'Others involved',
  'claim.neighbours.ask': 'Which neighbour is concerned? Their name and phone number are enough.',
  'claim.neighbours.label': 'Neighbours',
  'claim.atFault.ask': 'Who is this person? Give what you have: name, phone, insurer.',
  'claim.atFault.label': 'Person at fault',
  'claim.party.role.otherDriver': 'other vehicle',
  'claim.party.role.passenger': 'passenger',
  'claim.party.role.pedestrian': 'pedestrian',
  'claim.party.role.cyclist': 'cyclist',
  'claim.party.role.witness': 'witness',
  'claim.party.role.neighbour': 'neighbour',
  'claim.party.role.harmed': 'person harmed',
  'claim.party.role.atFault': 'at fault',
  'claim.party.insuredBy': ({ insurer }) => `insured by ${insurer}`,
  'claim.party.policyIs': ({ policy }) => `policy ${policy}`,
  'claim.party.shareIs': ({ percent }) => `${percent}% at fault in your view`,
  'claim.party.none': 'none',
  'claim.party.plate': ({ noted, who }) =>
    `Noted: ${noted}. What is the registration${who === null ? ' of this vehicle' : ` for ${who}`}?`,
  'claim.party.insurer': ({ noted, who }) => `Noted: ${noted}. Who is the insurer${who === null ? '' : ` for ${who}`}?`,
  'claim.party.name': ({ noted, who }) => `Noted: ${noted}. What is the name${who === null ? '' : ` for ${who}`}?`,
  'claim.party.phone': ({ noted, who }) =>
    `Noted: ${noted}. What is the phone number${who === null ? '' : ` for ${who}`}?`,
  'claim.party.noted': ({ who }) => `Noted: ${who}.`,
  'claim.party.review': ({ who }) => `I have noted: ${who}. Add somebody, correct, or remove somebody.`,
  'claim.party.removed': ({ who, left }) =>
    left === '' ? `${who}: removed. Nobody is left.` : `${who}: removed. Still noted: ${left}.`,
  'claim.party.remove': ({ who }) => `Remove ${who}`,
  'claim.party.notUnderstood': 'I did not understand. Write for example: Mrs Petit, 06 12 34 56 78.',
};

export const claimPartiesLabelsEn: LabelTranslation<typeof claimPartiesLabelsFr> = {
  'claim.others.edit': long({
    label: 'Change the others involved',
    row: 'The others involved',
    tiny: 'Others involved',
  }),
  'claim.neighbours.edit': long({ label: 'Change the neighbours', row: 'Change the neighbours', tiny: 'Neighbours' }),
  'claim.atFault.edit': long({ label: 'Change this person', row: 'This person', tiny: 'This person' }),
};
