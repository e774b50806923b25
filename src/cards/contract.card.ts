import { daysBetween, type IsoDate } from '../domain/calendar.ts';
import { isNoticeLate, waysOut } from '../domain/cancellation.ts';
import type { Contract } from '../domain/contract.ts';
import { euros, fullDate, longDate, phoneNumber } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Button, Card } from './answer.ts';
import { toneOf } from './contractList.card.ts';
import { contractName, contractRisk, contractState, nextPayment } from './contractWords.ts';

/** A renewal nearer than this is told without being asked. */
const SOON_DAYS = 60;

export interface ContractView {
  key: string;
  contract: Contract;
  /** True for the customer's only contract: there are no others to go back to. */
  alone: boolean;
  today: IsoDate;
}

/** One contract in full: what it insures, what it costs, what will change, and what is owed. */
export function contractCard({ key, contract, alone, today }: ContractView, t: Translator): Card {
  const name = contractName(contract, t);
  const news = newsOf(contract, t, today);
  const head = t.words('contract.summary', { name, number: contract.number, state: contractState(contract, t, today) });
  return {
    key,
    tone: toneOf(contract, today),
    title: name,
    blocks: [
      { kind: 'reference', label: t.words('contract.number'), value: contract.number },
      ...(news === null ? [] : [{ kind: 'text', text: news.text, weight: 'strong', tone: news.tone } satisfies Block]),
      { kind: 'facts', facts: factsOf(contract, t, today) },
      ...peopleOf(contract, t),
      ...partnersOf(contract, t),
    ],
    buttons: buttonsOf({ contract, key, alone }, t),
    summary: [head, news?.text ?? ''].join(' ').trim().slice(0, 300),
  };
}

/** What the customer should know first: arrears, suspension, an end, a near renewal. */
function newsOf(contract: Contract, t: Translator, today: IsoDate): { text: string; tone: Card['tone'] } | null {
  const { arrears, state, endsOn, renewsOn } = contract;
  const day = (date: IsoDate) => longDate(date, t.language, today);
  if (arrears !== null) {
    const words = { owed: euros(arrears.owedCents, t.language), date: day(arrears.suspendedOn) };
    return arrears.suspendedOn <= today
      ? { text: t.words('contract.arrears.suspended', words), tone: 'attention' }
      : { text: t.words('contract.arrears', words), tone: 'warning' };
  }
  if (state === 'suspended') return { text: t.words('contract.suspended'), tone: 'attention' };
  if (state === 'ended') {
    return { text: t.words('contract.ended', { date: endsOn === null ? null : day(endsOn) }), tone: 'plain' };
  }
  if (endsOn !== null) return { text: t.words('contract.ending', { date: day(endsOn) }), tone: 'warning' };
  const late = lateNoticeOf(contract, t, today);
  if (late !== null) return { text: late, tone: 'warning' };
  if (renewsOn !== null && daysBetween(today, renewsOn) <= SOON_DAYS) {
    return { text: t.words('contract.renewsSoon', { date: day(renewsOn) }), tone: 'accent' };
  }
  return null;
}

/** What a late or missing notice of renewal still allows, and until when. */
function lateNoticeOf(contract: Contract, t: Translator, today: IsoDate): string | null {
  const way = waysOut(contract, today).find(({ law }) => law === 'chatel');
  if (way === undefined) return null;
  const day = (date: IsoDate) => longDate(date, t.language, today);
  const sentOn = contract.renewalNotice?.sentOn ?? null;
  if (sentOn === null || way.askBefore === null) return t.words('contract.noticeMissing', { end: day(way.endsOn) });
  return t.words('contract.noticeLate', { sent: day(sentOn), before: day(way.askBefore), end: day(way.endsOn) });
}

function noticeFact({ renewalNotice }: Contract, t: Translator): string | null {
  if (renewalNotice === undefined) return null;
  const { renewsOn, sentOn } = renewalNotice;
  if (sentOn === null) return t.words('contract.notice.none');
  const date = fullDate(sentOn, t.language);
  const late = isNoticeLate({ renewsOn, sentOn });
  return late ? t.words('contract.notice.late', { date }) : t.words('contract.notice.sent', { date });
}

function factsOf(contract: Contract, t: Translator, today: IsoDate) {
  const { premium, risk, renewsOn } = contract;
  const { language } = t;
  const payment = nextPayment(contract, t, today);
  const amounts = {
    instalment: euros(premium.instalmentCents, language),
    yearly: euros(premium.yearlyCents, language),
  };
  const price =
    premium.frequency === 'monthly'
      ? t.words('contract.price.monthly', amounts)
      : t.words('contract.price.yearly', amounts);
  const home = risk.kind === 'dwelling' ? ` (${t.words(`contract.occupancy.${risk.occupancy}`)})` : '';
  const crm =
    risk.kind === 'vehicle'
      ? [{ label: t.words('contract.crm'), value: coefficient(risk.crmHundredths, language) }]
      : [];
  const fact = (label: string, value: string | null) => (value === null ? [] : [{ label, value }]);
  return [
    { label: t.words('contract.state'), value: contractState(contract, t, today) },
    { label: t.words('contract.formula'), value: contract.formula },
    ...fact(t.words('contract.covers'), risk.kind === 'people' ? null : `${contractRisk(contract, t)}${home}`),
    ...crm,
    { label: t.words('contract.since'), value: fullDate(contract.startsOn, language) },
    ...fact(
      t.words('contract.renewal'),
      renewsOn === null || contract.endsOn !== null ? null : fullDate(renewsOn, language),
    ),
    ...fact(t.words('contract.notice'), contract.endsOn === null ? noticeFact(contract, t) : null),
    ...fact(t.words('contract.cancel'), leaving(contract, t, today)),
    ...fact(t.words('contract.price'), contract.state === 'ended' ? null : price),
    ...fact(t.words('contract.nextPayment'), payment),
  ];
}

/** When the contract may be left at the soonest, by the law that applies to its kind. */
function leaving(contract: Contract, t: Translator, today: IsoDate): string | null {
  if (contract.endsOn !== null) return null;
  const [soonest] = waysOut(contract, today);
  if (soonest === undefined) return null;
  const date = fullDate(soonest.endsOn, t.language);
  if (soonest.askBefore === null) return t.words('contract.cancel.any', { date });
  return t.words('contract.cancel.before', { date, before: fullDate(soonest.askBefore, t.language) });
}

/** Assistance, networks, experts: whom to call for this contract. */
function partnersOf({ partners = [] }: Contract, t: Translator): Block[] {
  if (partners.length === 0) return [];
  const facts = partners.map(({ role, name, phone, always }) => ({
    label: t.words(`contract.partner.${role}`),
    value: t.words('contract.partner.value', { name, phone: phone === null ? null : phoneNumber(phone), always }),
  }));
  return [{ kind: 'fold', title: t.words('contract.partners'), blocks: [{ kind: 'facts', facts }] }];
}

function peopleOf({ risk }: Contract, t: Translator): Block[] {
  if (risk.kind !== 'people') return [];
  const facts = risk.people.map(({ name, birthDate }) => ({ label: name, value: fullDate(birthDate, t.language) }));
  return [
    { kind: 'text', text: t.words('contract.people'), weight: 'strong' },
    { kind: 'facts', facts },
  ];
}

function buttonsOf({ contract, key, alone }: Omit<ContractView, 'today'>, t: Translator): Button[] {
  const all: Button = {
    label: t.label('allContracts'),
    action: { a: 'begin', v: 1, k: key, intent: 'contracts_overview' },
  };
  const pay: Button[] =
    contract.arrears === null
      ? []
      : [
          {
            label: t.label('payNow'),
            style: 'positive',
            action: { a: 'begin', v: 1, k: key, intent: 'pay_premium' },
          },
        ];
  return [
    ...pay,
    { label: t.label('contractGuarantees'), action: { a: 'openGuarantees', v: 1, k: key, id: contract.id } },
    ...(alone ? [] : [all]),
  ];
}

/** "0,76" in French, "0.76" in English. */
function coefficient(hundredths: number, language: 'fr' | 'en'): string {
  const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
  return language === 'fr' ? text.replace('.', ',') : text;
}
