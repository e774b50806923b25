import { inSentence } from '../format.ts';
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
  'coverage.label.fact': 'What decides',
  'coverage.ask.fact': ({ question }) => `One detail changes the answer. ${question}`,
  'coverage.help.fact': 'Your contract says yes or no depending on this. Tell me if you know.',
  'coverage.found': 'Here is what your contract says. This is not a decision to pay.',
  'coverage.foundSeveral': 'Here is what your contracts say. This is not a decision to pay.',
  'coverage.unknown': 'I cannot say: I do not find the answer in your guarantees. An advisor can answer you.',
  'coverage.noContract': ({ kinds }) => `This belongs to a ${kinds.join(' or ')} contract. I see none in your file.`,
  'verdictAgain.title': 'this answer',
  'verdictAgain.found': 'Here is the answer that I gave you.',
  'verdictAgain.unknown': ({ reference }) =>
    `I do not find ${reference} among the answers that I gave you. Check it, or ask your question again.`,
  'verdictAgain.question': 'Your question',
  'verdictAgain.told': 'Answer given',
  'verdictAgain.clause': 'Article',
  'verdictAgain.article': ({ clause, version }) => `${clause}, general terms ${version}`,
  'coverage.verdict.covered': 'Covered',
  'coverage.verdict.conditional': 'Covered under a condition',
  'coverage.verdict.notCovered': 'Not covered',
  'coverage.included': ({ label, contract }) => `Your ${contract} contract includes the guarantee “${label}”.`,
  'coverage.conditional': ({ label, contract, question }) =>
    `Your ${contract} contract includes the guarantee “${label}”. It all depends on this: ${inSentence(question)}`,
  'coverage.wasIncluded': ({ label, contract, day }) =>
    `On ${day}, your ${contract} contract included the guarantee “${label}”.`,
  'coverage.wasNotIncluded': ({ label, contract, day }) =>
    `On ${day}, your ${contract} contract did not include the guarantee “${label}”.`,
  'coverage.wasConditional': ({ label, contract, day, question }) =>
    `On ${day}, your ${contract} contract included the guarantee “${label}”. It all depends on this: ${inSentence(question)}`,
  'coverage.wasExcluded': ({ contract, day, quoted }) =>
    `On ${day}, the terms of your ${contract} contract excluded it: “${quoted}”`,
  'coverage.notIncluded': ({ label, contract }) =>
    `Your ${contract} contract does not include the guarantee “${label}”.`,
  'coverage.usedUp': ({ label, date }) => `The maximum of the guarantee “${label}” is used up until ${date}.`,
  'coverage.notRunning': ({ contract, state }) => `Your ${contract} contract covers nothing today: ${state}.`,
  'coverage.quote': ({ text }) => `“${text}”`,
  'coverage.article': ({ clause, title, version }) => `Article ${clause}, “${title}”, general terms ${version}.`,
  'coverage.reference': 'Reference of this answer',
  'coverage.referenceSaid': ({ reference }) => `Reference: ${reference}.`,
  'coverage.notYet': ({ contract, start, day }) =>
    `Your ${contract} contract began on ${start}. It did not cover anything yet on ${day}.`,
  'coverage.about': ({ day }) => `Answer for ${day}.`,
  'coverage.termsSince': ({ from }) => `These terms apply since ${from}.`,
  'coverage.termsThen': ({ from, until }) => `These terms applied from ${from} to ${until}.`,
  'coverage.contract': 'Contract',
  'coverage.exclusions': 'What is not covered',
  'coverage.otherFormula': 'An advisor can tell you whether another formula includes it.',
  'coverage.contest': 'You may still declare it, or ask an advisor for an opinion: only a person decides.',
  'coverage.notPayment': 'This is not a decision to pay.',
  'coverage.summary': ({ verdict, sentence, clause }) => `${verdict}. ${sentence} ${clause}`,
};

export const coverageLabelsEn: LabelTranslation<typeof coverageLabelsFr> = {
  checkMyContract: long({ label: 'Yes, check', row: 'Yes, check', tiny: 'Yes, check' }),
};
