import type { reimbursementsFr, reimbursementsLabelsFr } from '../fr/reimbursements.ts';
import { type LabelTranslation, long, short, type Translation } from '../translation.ts';

export const reimbursementsEn: Translation<typeof reimbursementsFr> = {
  'reimbursements.title': 'your reimbursements',
  'reimbursements.none': 'I see no reimbursement in your file.',
  'reimbursements.list': 'Here are your latest reimbursements.',
  'reimbursements.listNext': 'Here are the next ones.',
  'reimbursements.listFound': 'Here is what I found. Which one would you like to see?',
  'reimbursements.notFound': 'I find no reimbursement that fits. Here are the latest ones.',
  'reimbursements.notThatPeriod': 'I find no reimbursement in this period. Here are the most recent ones.',
  'reimbursements.nobody': 'I see no reimbursement for this person. Here are the most recent ones.',
  'reimbursements.notThatCare': ({ name }) =>
    name === null
      ? 'I find no reimbursement for this care. Here is what comes closest.'
      : `I do not find this care for ${name}. Here are the other reimbursements.`,
  'reimbursements.total': ({ count, ours, all, left }) =>
    count === 0
      ? 'Nothing has been paid yet. Here are the reimbursements in progress.'
      : `We have paid ${ours}, for ${count === 1 ? '1 act of care' : `${count} acts of care`}. With the social security: ${all}. ${left} was left to you.`,
  'reimbursements.notThatDay': 'I find no reimbursement on that date. Here is what comes close.',
  'reimbursements.amountNotFound': ({ amount }) =>
    `I find no line of ${amount}. Here are the ones closest to your question.`,
  'reimbursements.one': 'Here is this reimbursement.',
  'reimbursements.when': ({ state, papers, days }) =>
    papers === null
      ? state
      : `${state} Missing: ${papers}. The payment leaves about ${days} working days after we receive it.`,
  'reimbursements.why': ({ left, price }) => `You have ${left} left to pay out of ${price}. Here is why.`,
  'reimbursements.whyRefused': ({ reason, clause }) =>
    `This reimbursement is refused. ${reason} It is article ${clause} of your contract.`,
  'reimbursements.nothingLeft': ({ price }) => `You have nothing left to pay out of ${price}.`,
  'reimbursements.ask.person': 'Whose reimbursements would you like to see?',
  'reimbursements.ask.period': 'For which period?',
  'reimbursements.fault.period': 'I did not understand the period. Write for example: October.',
  'reimbursements.label.person': 'Person',
  'reimbursements.label.period': 'Period',
  'reimbursements.card.title': 'Your reimbursements',
  'reimbursements.card.of': ({ person }) => `Reimbursements of ${person}`,
  'reimbursements.card.line': ({ person, price, state, left }) =>
    `${person} · ${price} · ${state} · ${left === null ? 'nothing to pay' : `you pay ${left}`}`,
  'reimbursements.card.summary': ({ lines }) => `Your reimbursements: ${lines}.`,

  'reimbursement.who': ({ person, provider, date }) => `${person}, care of ${date}. ${provider}.`,
  'reimbursement.state.received': 'in progress',
  'reimbursement.state.awaitingDocuments': 'waiting for a document',
  'reimbursement.state.validated': 'approved',
  'reimbursement.state.paid': 'paid',
  'reimbursement.state.refused': 'refused',
  'reimbursement.state.adjusted': 'adjusted',
  'reimbursement.is.received': ({ paidOn }) =>
    paidOn === null ? 'In progress.' : `In progress. Payment expected on ${paidOn}.`,
  'reimbursement.is.awaitingDocuments': ({ on }) => `Waiting for a document since ${on}.`,
  'reimbursement.is.validated': ({ on, paidOn }) =>
    paidOn === null ? `Approved on ${on}.` : `Approved on ${on}. Payment expected on ${paidOn}.`,
  'reimbursement.is.paid': ({ on, paidOn }) => `Paid on ${paidOn ?? on}.`,
  'reimbursement.is.refused': ({ on }) => `Refused on ${on}.`,
  'reimbursement.is.adjusted': ({ on }) => `Adjusted on ${on}: the amount was corrected.`,
  'reimbursement.price': 'Price paid',
  'reimbursement.amo': 'Social security',
  'reimbursement.left': 'You pay',
  'reimbursement.planned': 'These amounts are expected. They become final with the payment.',
  'reimbursement.paidTo.member': ({ account }) => `To your account ${account}`,
  'reimbursement.paidTo.provider': ({ name }) => `Directly to ${name}`,
  'reimbursement.paidTo': 'Payment',
  'reimbursement.missing': ({ papers }) => `Missing: ${papers}.`,
  'reimbursement.missing.then': ({ days }) =>
    `The payment leaves about ${days} working days after we receive it. You can send it here.`,
  'reimbursement.refusal': ({ reason, clause }) => `${reason} Article ${clause} of your contract.`,
  'reimbursement.contest': 'You can contest this refusal by a complaint. We answer in writing within 2 months.',
  'reimbursement.leftPart.flatParticipation': ({ amount }) => `${amount}: flat participation, never refunded.`,
  'reimbursement.leftPart.franchise': ({ amount }) => `${amount}: medical franchise, never refunded.`,
  'reimbursement.leftPart.offPathway': ({ amount }) => `${amount}: visit without going through your declared GP.`,
  'reimbursement.leftPart.aboveLimit': ({ amount }) => `${amount}: above the maximum of your contract.`,
  'reimbursement.leftPart.extraFee': ({ amount }) => `${amount}: extra fee (the price above the official tariff).`,
  'reimbursement.leftPart.comfort': ({ amount }) =>
    `${amount}: comfort, such as the single room, beyond your contract.`,
  'reimbursement.leftPart.refused': ({ amount }) => `${amount}: reimbursement refused.`,

  'reimbursement.calc.title': 'Understand the sum',
  'reimbursement.calc.tariff': 'Social security tariff',
  'reimbursement.calc.rate': 'Social security rate',
  'reimbursement.calc.rate.mixed': 'several rates',
  'reimbursement.calc.rate.percent': ({ percent }) => `${percent}%`,
  'reimbursement.calc.gross': 'Its share before deduction',
  'reimbursement.calc.deduction': 'Deduction',
  'reimbursement.calc.amoPaid': 'Its share paid',
  'reimbursement.calc.amc.tariff': ({ base, minus, result }) =>
    `Our share completes the tariff: ${base} \u2212 ${minus} = ${result}.`,
  'reimbursement.calc.amc.percentOfTariff': ({ percent, tariff, minus, result }) =>
    `Our share: ${percent}% × ${tariff} \u2212 ${minus} = ${result}.`,
  'reimbursement.calc.amc.package': ({ base, minus, result }) =>
    `Our share: package of ${base} \u2212 ${minus} = ${result}.`,
  'reimbursement.calc.amc.price': ({ base, minus, result }) =>
    `We pay all the rest: ${base} \u2212 ${minus} = ${result}.`,
  'reimbursement.calc.amc.capped.price': ({ result }) => `Our share stops at what was left to pay: ${result}.`,
  'reimbursement.calc.amc.capped.ceiling': ({ result }) => `Your maximum is reached. Our share stops at ${result}.`,
  'reimbursement.calc.amc.parts': 'Our share, item by item',
  'reimbursement.calc.amc.nothing': 'We have paid nothing for this act.',
  'reimbursement.calc.amoIncluded': 'The percentage of the contract includes the share of the social security.',
  'reimbursement.summary': ({ act, price, amo, amc, left, state, brand }) =>
    `${act}: ${price}. Social security ${amo}, ${brand} ${amc}. You pay ${left}. ${state}`,
};

export const reimbursementsLabelsEn: LabelTranslation<typeof reimbursementsLabelsFr> = {
  byPerson: short('By person'),
  byPeriod: short('By period'),
  moreReimbursements: short('See the next ones'),
  allReimbursements: long({ label: 'See all my reimbursements', row: 'All my reimbursements', tiny: 'See all' }),
  contestRefusal: short('Contest the refusal'),
  thisMonth: short('This month'),
  lastThreeMonths: short('The last 3 months'),
  thisYear: short('This year'),
};
