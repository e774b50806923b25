import type { helpTalkFr, helpTalkLabelsFr } from '../fr/helpTalk.ts';
import { type LabelTranslation, long, short, type Translation } from '../translation.ts';

export const helpTalkEn: Translation<typeof helpTalkFr> = {
  'help.answer': ({ answer, source }) => `${answer}\n\nSource: ${source}.`,
  'help.title': 'your question',
  'help.source.area': 'guide to the customer area',
  'help.source.practice': 'our own rules',
  'help.source.security': 'our security rules',
  'help.source.hours': 'our opening hours',
  'help.source.glossary': 'our insurance glossary',
  'help.source.healthTerms': 'table of health guarantees',
  'help.source.homeTerms': 'table of home guarantees',
  'help.source.carTerms': 'table of car guarantees',
  'help.source.legalTerms': 'terms of legal protection',
  'help.source.socialSecurity': 'rules of the French health insurance for 2026',
  'help.source.irsi': 'IRSI agreement between insurers',
  'help.source.report': 'rules of the joint accident report',
  'help.source.mediation': 'Médiation de l’Assurance',
  'help.source.regulator': 'recommendation of the regulator (ACPR) on complaints',
  'help.source.gdpr': 'European data protection regulation (GDPR)',
  'help.source.sepa': 'European rules on direct debits (SEPA)',
  'help.source.insuredFile': 'rules of the file of insured vehicles',
  'help.source.law': ({ text }) => text,
};

export const helpTalkLabelsEn: LabelTranslation<typeof helpTalkLabelsFr> = {
  'help.act.changeAddress': short('Change my address'),
  'help.act.changePhone': long({ label: 'Change my contact details', row: 'Change my contact', tiny: 'My contact' }),
  'help.act.changeBank': short('Change my bank'),
  'help.act.addPerson': short('Add a person'),
  'help.act.declare': short('Declare a claim'),
  'help.act.contest': short('Contest it'),
};
