import type { contractsFr, contractsLabelsFr } from '../fr/contracts.ts';
import { type LabelTranslation, long, short, type Translation } from '../translation.ts';

const inStateEn = {
  running: 'in force',
  suspended: 'that is suspended',
  ended: 'that has ended',
  ending: 'that ends soon',
  pending: 'to come',
} as const;

export const contractsEn: Translation<typeof contractsFr> = {
  'contracts.title': 'your contracts',
  'contracts.none': 'I see no contract in your file.',
  'contracts.noneOfKind': ({ kind }) => `I see no ${kind} contract in your file. Here are your contracts.`,
  'contracts.list': ({ count }) => (count === 1 ? 'You have 1 contract.' : `You have ${count} contracts.`),
  'contracts.inState': ({ count, state }) => `You have ${count} contract${count === 1 ? '' : 's'} ${inStateEn[state]}.`,
  'contracts.noneInState': ({ state }) => `You have no contract ${inStateEn[state]}. Here are your contracts.`,
  'contracts.dates': ({ dates }) => `Your contract ${dates}.`,
  'contracts.dates.several': ({ dates }) => `Your contracts: ${dates}.`,
  'contracts.renewsOn': ({ name, date }) => `${name} renews on ${date}`,
  'contracts.endsOn': ({ name, date }) => `${name} ends on ${date}`,
  'contracts.endedOn': ({ name, date }) => `${name} ended on ${date}`,
  'contracts.notSuspendedYet': ({ owed, name, date }) =>
    `No guarantee is suspended today. ${owed} is still to be paid for ${name}: without payment, your guarantees stop on ${date}.`,
  'contracts.noticeYours': ({ owed, name, notice, date }) =>
    `For you, this letter went out on ${notice}. ${owed} is still to be paid for ${name}. Without payment, your guarantees stop on ${date}.`,
  'people.notCovered': ({ name, people }) =>
    `I do not see ${name} among the people covered. Your contracts cover ${people}. For whom would you like to know?`,
  'contracts.one': 'Here is your contract.',
  'contract.kind.health': 'Health',
  'contract.kind.home': 'Home',
  'contract.kind.car': 'Car',
  'contract.kind.legal': 'Legal protection',
  'contract.ofKind.health': 'health',
  'contract.ofKind.home': 'home',
  'contract.ofKind.car': 'car',
  'contract.ofKind.legal': 'legal protection',
  'contract.position': ({ position, of }) => `Contract ${position} of ${of}`,
  'contract.number': 'Number',
  'contract.state': 'State',
  'contract.covers': 'What is insured',
  'contract.coversPeople': 'People insured',
  'contract.formula': 'Formula',
  'contract.since': 'Since',
  'contract.renewal': 'Renewal',
  'contract.price': 'Premium',
  'contract.nextPayment': 'Next payment',
  'contract.people': 'Insured people and dates of birth',
  'contract.state.active': 'active',
  'contract.state.pending': ({ date }) => `begins on ${date}`,
  'contract.state.suspended': 'cover suspended',
  'contract.state.ended': ({ date }) => (date === null ? 'ended' : `ended on ${date}`),
  'contract.state.ending': ({ date }) => `active, ends on ${date}`,
  'contract.state.arrears': 'active, payment overdue',
  'contract.price.monthly': ({ instalment, yearly }) => `${instalment} a month, ${yearly} a year`,
  'contract.price.yearly': ({ yearly }) => `${yearly} a year`,
  'contract.payment': ({ amount, date }) => `${amount} on ${date}`,
  'contract.people.more': ({ name, others }) =>
    others === 1 ? `${name} and 1 other person` : `${name} and ${others} other people`,
  'contract.occupancy.tenant': 'tenant',
  'contract.occupancy.owner': 'owner',
  'contract.crm': 'No-claims coefficient',
  'contract.arrears': ({ owed, date }) => `${owed} is left to pay. Without payment, your cover stops on ${date}.`,
  'contract.arrears.suspended': ({ owed, date }) =>
    `Your cover has been suspended since ${date}. It resumes after payment of ${owed}.`,
  'contract.suspended': 'Your cover is suspended. A claim would not be paid today.',
  'contract.ending': ({ date }) => `This contract ends on ${date}. You are insured until that day.`,
  'contract.ended': ({ date }) =>
    date === null ? 'This contract has ended. It no longer insures anything.' : `This contract ended on ${date}.`,
  'contract.cancel': 'You may leave it',
  'contract.cancel.any': ({ date }) => `at any time. Asked for today, it ends on ${date}`,
  'contract.cancel.before': ({ date, before }) => `on ${date}, if you ask by ${before}`,
  'contract.partners': 'Your contacts for this contract',
  'contract.partner.assistance': 'Assistance',
  'contract.partner.garages': 'Approved garages',
  'contract.partner.repairers': 'Approved repairers',
  'contract.partner.careNetwork': 'Care network',
  'contract.partner.directPayment': 'Direct payment',
  'contract.partner.legalAdvice': 'Legal advice',
  'contract.partner.value': ({ name, phone, always }) =>
    [name, phone, always ? 'day and night' : null].filter((part) => part !== null).join(', '),
  'contract.notYet': ({ date }) => `This contract begins on ${date}. It insures nothing before that day.`,
  'contracts.noSuchHome': ({ homes }) =>
    `I do not see that home in your contracts. You have home insurance for: ${homes}.`,
  'contract.notice': 'Renewal notice',
  'contract.notice.none': 'not sent',
  'contract.notice.late': ({ date }) => `sent late, on ${date}`,
  'contract.notice.sent': ({ date }) => `sent on ${date}`,
  'contract.noticeLate': ({ sent, before, end }) =>
    `Your renewal notice left late, on ${sent}. So you may refuse the renewal until ${before}. The contract would end on ${end}.`,
  'contract.noticeMissing': ({ end }) =>
    `The renewal notice was not sent to you. So you may leave this contract at any time. Asked for today, it would end on ${end}.`,
  'contract.renewsSoon': ({ date }) => `This contract renews on ${date}.`,
  'contract.summary': ({ name, number, state }) => `${name}, contract ${number}, ${state}.`,
  'contract.summary.payment': ({ payment }) => `Next payment: ${payment}.`,
  'contracts.summary': ({ names }) => `Your contracts: ${names}.`,
};

export const contractsLabelsEn: LabelTranslation<typeof contractsLabelsFr> = {
  openContract: short('See this contract'),
  contractGuarantees: short('See the guarantees'),
  payNow: short('Pay'),
  allContracts: long({ label: 'See all my contracts', row: 'All my contracts', tiny: 'All my contracts' }),
};
