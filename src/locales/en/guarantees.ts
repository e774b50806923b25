import type { guaranteesFr, guaranteesLabelsFr } from '../fr/guarantees.ts';
import { type LabelTranslation, long, short, type Translation } from '../translation.ts';

export const guaranteesEn: Translation<typeof guaranteesFr> = {
  'guarantees.title': 'your guarantees',
  'guarantees.ask.contract': 'For which contract?',
  'guarantees.label.contract': 'Contract',
  'guarantees.list': ({ contract }) => `Here are the guarantees of your ${contract} contract.`,
  'guarantees.some': ({ contract }) => `Here is what your ${contract} contract says about this.`,
  'guarantees.one': ({ contract }) => `Here is this guarantee, in your ${contract} contract.`,
  'guarantees.which': 'Which guarantee would you like to see?',
  'guarantees.exclusions': ({ contract }) => `Here is what your ${contract} contract does not cover.`,
  'guarantees.exclusions.summary': ({ count, contract }) =>
    `${count} exclusions of the ${contract} contract, by group of guarantees.`,
  'guarantees.deductibles': ({ contract }) =>
    `Here are the deductibles (the part you pay yourself) of your ${contract} contract.`,
  'guarantees.deductibles.title': ({ contract }) => `Deductibles, ${contract}`,
  'guarantees.deductibles.free': ({ names }) => `No deductible: ${names}.`,
  'guarantees.noContract': 'I see no contract in your file, so I cannot show a guarantee.',
  'guarantees.missingKind': ({ kind }) => `I see no ${kind} contract in your file.`,
  'guarantees.answer.notIncluded': ({ label, formula }) => `No: “${label}” is not included in the ${formula} formula.`,
  'guarantees.answer.deductible': ({ label, amount }) =>
    amount === null
      ? `“${label}”: no deductible (the part that stays with you).`
      : `“${label}”: the deductible (the part that stays with you) is ${amount}.`,
  'guarantees.answer.left': ({ label, left, total }) => `“${label}”: you have ${left} left out of ${total}.`,
  'guarantees.answer.leftOf': ({ label, name, left, total }) => `“${label}”: ${left} left of ${total} for ${name}.`,
  'guarantees.left': ({ contract }) => `Here is what is left of each maximum of your ${contract} contract.`,
  'guarantees.left.title': ({ contract, person }) =>
    person === null ? `What is left, ${contract}` : `What is left for ${person}`,
  'guarantees.left.allUntouched': 'Nothing has been used yet.',
  'guarantees.answer.limit': ({ label, limit }) => `“${label}”: ${limit}.`,

  'guarantees.family.routine': 'Everyday care',
  'guarantees.family.hospital': 'Hospital',
  'guarantees.family.dental': 'Dental',
  'guarantees.family.optical': 'Optical and hearing',
  'guarantees.family.events': 'Fire, water and weather',
  'guarantees.family.belongings': 'Theft, breakage and devices',
  'guarantees.family.liability': 'Liability',
  'guarantees.family.services': 'Services',
  'guarantees.family.driver': 'Liability and driver',
  'guarantees.family.carLoss': 'Theft, fire and weather',
  'guarantees.family.carDamage': 'Damage to your car',
  'guarantees.family.disputes': 'Disputes',
  'guarantees.family.advice': 'Advice and experts',
  'guarantees.family.other': 'Other guarantees',
  'guarantees.family.summary': ({ family, names }) => `${family}: ${names}.`,

  'guarantee.included': ({ contract }) => `Included in your ${contract} contract.`,
  'guarantee.notIncluded': ({ contract }) => `Not included in your ${contract} contract.`,
  'guarantee.short.notIncluded': 'not included',
  'guarantee.limit': 'Maximum',
  'guarantee.deductible': 'Deductible',
  'guarantee.deductible.none': 'None',
  'guarantee.deductible.amount': ({ amount }) => `${amount} stays with you`,
  'guarantee.short.deductible': ({ limit, amount }) => `${limit}, deductible ${amount}`,
  'guarantee.exclusions': 'What is not covered',
  'guarantee.clause': ({ clause, version }) => `Article ${clause}, general terms ${version}.`,
  'guarantee.usage': ({ used, total, left, date }) => `Used ${used} of ${total}. ${left} is left until ${date}.`,
  'guarantee.usageOf': ({ name, used, total, left, date }) =>
    `${name}: used ${used} of ${total}. ${left} is left until ${date}.`,
  'guarantee.summary.fact': ({ label, value }) => `${label}: ${value}.`,

  'limit.perClaim': ({ amount }) => `${amount} per claim`,
  'limit.perYear': ({ amount }) => `${amount} a year`,
  'limit.perTwoYears': ({ amount }) => `${amount} every 2 years`,
  'limit.perFourYears': ({ amount }) => `${amount} every 4 years`,
  'limit.perItem': ({ amount }) => `${amount} per item`,
  'limit.perDay': ({ amount, times }) =>
    times === null ? `${amount} a day` : `${amount} a day, ${times} days at most`,
  'limit.perSession': ({ amount, times }) =>
    times === null ? `${amount} a session` : `${amount} a session, ${times} sessions a year`,
  'limit.percentOfTariff': ({ percent }) => `${percent}% of the social security tariff, its share included`,
  'limit.percentOfTariff.short': ({ percent }) => `${percent}% of the official tariff`,
  'limit.marketValue': 'value of the car before the loss',
  'limit.realCost': 'real cost',
  'limit.unlimited': 'no limit',
  'limit.legal': 'amount set by law',
};

export const guaranteesLabelsEn: LabelTranslation<typeof guaranteesLabelsFr> = {
  familyDetail: short('See the detail'),
  allGuarantees: long({ label: 'See all the guarantees', row: 'All the guarantees', tiny: 'All the guarantees' }),
};
