import type { coverageFr, coverageLabelsFr } from '../fr/coverage.ts';
import { type LabelTranslation, long, type Translation } from '../translation.ts';

export const coverageEn: Translation<typeof coverageFr> = {
  'coverage.title': 'your question',
  'coverage.general': ({ kinds }) =>
    `This belongs to a ${kinds.join(' or ')} contract. The answer depends on your formula. Would you like me to check your contract?`,
  'coverage.help.general':
    'Each formula has its own guarantees and exclusions. I have to read your contract to answer.',
  'coverage.notChecked': 'All right. So I cannot answer for your contract.',
  'coverage.label.check': 'Check',
  'coverage.found': 'Here is what your contract says. This is not a decision to pay.',
  'coverage.foundSeveral': 'Here is what your contracts say. This is not a decision to pay.',
  'coverage.unknown':
    'I cannot find the answer in your guarantees. I would rather not guess. An advisor can answer you.',
  'coverage.noContract': ({ kinds }) => `This belongs to a ${kinds.join(' or ')} contract. I see none in your file.`,
  'coverage.verdict.included': 'Provided for, with conditions',
  'coverage.verdict.notIncluded': 'Not provided for',
  'coverage.included': ({ label, contract }) => `Your ${contract} contract includes the guarantee “${label}”.`,
  'coverage.notIncluded': ({ label, contract }) =>
    `Your ${contract} contract does not include the guarantee “${label}”.`,
  'coverage.exclusions': 'It does not apply in these cases',
  'coverage.decides': 'Does one of these cases concern you? Ask an advisor before you commit yourself.',
  'coverage.otherFormula': 'An advisor can tell you whether another formula includes it.',
  'coverage.notPayment': 'This is not a decision to pay.',
  'coverage.summary': ({ verdict, sentence, clause }) => `${verdict}. ${sentence} ${clause}`,
};

export const coverageLabelsEn: LabelTranslation<typeof coverageLabelsFr> = {
  checkMyContract: long({ label: 'Yes, check', row: 'Yes, check', tiny: 'Yes, check' }),
};
