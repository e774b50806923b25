import { addDays, type IsoDate } from './calendar.ts';
import type { CancellationGround } from './change.ts';
import type { Contract } from './contract.ts';

/** Days before the renewal by which a cancellation must arrive: two months for legal protection and in the first year. */
const NOTICE_MONTHS = 2;

/** One way out of a contract, with the day it ends when asked for today. */
export interface WayOut {
  ground: CancellationGround;
  /** First day without cover. */
  endsOn: IsoDate;
  /** The rule: Hamon (L113-15-2), infra-annual health (L113-15-2), renewal (L113-12), Chatel (L113-15-1), events (L113-16). */
  law: 'hamon' | 'health' | 'renewal' | 'chatel' | 'event';
  /** The last day to ask for this one; null when it may be asked for at any time. */
  askBefore: IsoDate | null;
}

/** What allows a contract to be ended, soonest end first. */
export function waysOut(contract: Contract, today: IsoDate): WayOut[] {
  if (contract.state === 'ended' || contract.endsOn !== null || contract.renewsOn === null) return [];
  const ways: WayOut[] = [];
  const aYear = yearsLater(contract.startsOn, 1);
  const free = contract.kind !== 'legal';
  if (free && today >= aYear) {
    ways.push({
      ground: 'anyTimeAfterAYear',
      law: contract.kind === 'health' ? 'health' : 'hamon',
      endsOn: monthsLater(today, 1),
      askBefore: null,
    });
  }
  const late = noticeWay(contract, today);
  const renewal = renewalWay(contract.renewsOn, today);
  // A late notice leaves more time for the same end.
  if (late?.endsOn !== renewal.endsOn) ways.push(renewal);
  if (late !== null) ways.push(late);
  return ways.toSorted((left, right) => (left.endsOn < right.endsOn ? -1 : 1));
}

/** The end when the cause is an event: a sold car is out at midnight the next day, else a month after the request. */
export function endAfter(ground: CancellationGround, today: IsoDate, on: IsoDate | null = null): IsoDate {
  if (ground === 'sale') return addDays(on === null || on < today ? today : on, 1);
  return monthsLater(today, 1);
}

/** Arrives two months before the renewal, or waits for the next one. */
function renewalWay(renewsOn: IsoDate, today: IsoDate): WayOut {
  const inTime = monthsLater(renewsOn, -NOTICE_MONTHS);
  const endsOn = today <= inTime ? renewsOn : yearsLater(renewsOn, 1);
  return { ground: 'renewal', law: 'renewal', endsOn, askBefore: monthsLater(endsOn, -NOTICE_MONTHS) };
}

/**
 * What the law gives a consumer whose notice of renewal was late or missing (code des assurances, L113-15-1). Sent less
 * than 15 days before the last day to refuse, or after it: 20 days from the sending. Not sent: from the renewal on, any
 * day, with effect on the next.
 */
function noticeWay({ renewalNotice }: Contract, today: IsoDate): WayOut | null {
  if (renewalNotice === undefined) return null;
  const { renewsOn, sentOn } = renewalNotice;
  const renewed = today >= renewsOn;
  const endsOn = renewed ? addDays(today, 1) : renewsOn;
  if (sentOn === null) return renewed ? { ground: 'lateNotice', law: 'chatel', endsOn, askBefore: null } : null;
  const askBefore = addDays(sentOn, LATE_NOTICE_DAYS);
  if (!isNoticeLate({ renewsOn, sentOn }) || today > askBefore) return null;
  return { ground: 'lateNotice', law: 'chatel', endsOn, askBefore };
}

/** Sent less than 15 days before the last day to refuse the renewal. */
export function isNoticeLate({ renewsOn, sentOn }: { renewsOn: IsoDate; sentOn: IsoDate }): boolean {
  return sentOn > addDays(lastDayToRefuse(renewsOn), -NOTICE_DAYS);
}

/** A request that the customer sends until that day stops the renewal, whatever the notice was. */
export function lastDayToRefuse(renewsOn: IsoDate): IsoDate {
  return monthsLater(renewsOn, -NOTICE_MONTHS);
}

const NOTICE_DAYS = 15;
const LATE_NOTICE_DAYS = 20;

/** The same day of another month; the month's last where it has none. */
export function monthsLater(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const wanted = Math.min(day, last.getUTCDate());
  return `${last.toISOString().slice(0, 8)}${String(wanted).padStart(2, '0')}`;
}

function yearsLater(date: IsoDate, years: number): IsoDate {
  return monthsLater(date, 12 * years);
}
