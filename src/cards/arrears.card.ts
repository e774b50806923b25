import type { IsoDate } from '../domain/calendar.ts';
import { lateInstalments } from '../domain/payment.ts';
import { euros, longDate } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Card } from './answer.ts';
import { contractName } from './contractWords.ts';
import { lineOf, type Paid } from './schedule.card.ts';

export interface ArrearsView extends Paid {
  key: string;
  /** Same-origin path of the page where it can be paid, and the payment's id; null when no page could be opened. */
  page: { path: string; paymentId: string } | null;
  today: IsoDate;
}

/** What is owed, line by line, and the day on which cover stops. Null for a contract that owes nothing. */
export function arrearsCard({ key, contract, schedule, page, today }: ArrearsView, t: Translator): Card | null {
  const { arrears } = contract;
  if (arrears === null) return null;
  const { language } = t;
  const name = contractName(contract, t);
  const owed = euros(arrears.owedCents, language);
  const date = longDate(arrears.suspendedOn, language, today);
  const suspended = arrears.suspendedOn <= today;
  return {
    key,
    tone: 'attention',
    title: t.words('arrears.title', { name }),
    blocks: [
      {
        kind: 'sum',
        lines: [
          ...lateInstalments(schedule).map((one) => lineOf(one, t)),
          { label: t.words('arrears.total'), value: owed, total: true },
        ],
      },
      {
        kind: 'facts',
        facts: [
          { label: t.words('arrears.notice'), value: longDate(arrears.noticeOn, language, today) },
          { label: t.words(suspended ? 'arrears.suspended' : 'arrears.suspension'), value: date },
        ],
      },
    ],
    buttons:
      page === null
        ? []
        : [
            { label: t.label('payPage'), style: 'positive', open: page.path },
            { label: t.label('havePaid'), action: { a: 'checkPayment', v: 1, k: key, id: page.paymentId } },
          ],
    summary: suspended
      ? t.words('payments.lateSuspended', { owed, name, date })
      : t.words('arrears.summary', { owed, name, date }),
  };
}
