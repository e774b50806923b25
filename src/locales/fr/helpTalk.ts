import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

/** Around the answers of the help base: where each comes from, and the button that does it. */
export const helpTalkFr = {
  'help.answer': ({ answer, source }: { answer: string; source: string }) => `${answer}\n\nSource\u00a0: ${source}.`,
  'help.title': 'votre question',
  'help.source.area': 'mode d’emploi de l’espace client',
  'help.source.practice': 'nos règles de gestion',
  'help.source.security': 'nos règles de sécurité',
  'help.source.hours': 'nos horaires',
  'help.source.glossary': 'notre lexique de l’assurance',
  'help.source.healthTerms': 'tableau des garanties santé',
  'help.source.homeTerms': 'tableau des garanties habitation',
  'help.source.carTerms': 'tableau des garanties auto',
  'help.source.legalTerms': 'conditions de la protection juridique',
  'help.source.socialSecurity': 'règles de l’Assurance Maladie pour 2026',
  'help.source.irsi': 'convention IRSI entre assureurs',
  'help.source.report': 'règles du constat amiable',
  'help.source.mediation': 'Médiation de l’Assurance',
  'help.source.regulator': 'recommandation de l’ACPR sur les réclamations',
  'help.source.gdpr': 'règlement européen sur les données (RGPD)',
  'help.source.sepa': 'règles européennes du prélèvement (SEPA)',
  'help.source.insuredFile': 'règles du fichier des véhicules assurés',
  'help.source.law': ({ text }: { text: string }) => text,
} as const satisfies MessageTable;

export const helpTalkLabelsFr = {
  'help.act.changeAddress': short('Changer mon adresse'),
  'help.act.changePhone': long({
    label: 'Changer mes coordonnées',
    row: 'Changer mes coordonnées',
    tiny: 'Mes coordonnées',
  }),
  'help.act.changeBank': short('Changer mon RIB'),
  'help.act.addPerson': short('Ajouter une personne'),
  'help.act.declare': short('Déclarer un sinistre'),
  'help.act.contest': short('Contester'),
} as const satisfies LabelTable;
