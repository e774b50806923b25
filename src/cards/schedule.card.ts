import type { IsoDate } from '../domain/calendar.ts';
import type { Contract } from '../domain/contract.ts';
import { type Instalment, lateInstalments, type PaymentSchedule } from '../domain/payment.ts';
import { euros, fullDate, longDate, maskedIban } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Button, Card, Choice } from './answer.ts';
import { contractLabels, contractName } from './contractWords.ts';

/** A contract beside its payments. */
export interface Paid {
  contract: Contract;
  schedule: PaymentSchedule;
}

export interface PaymentsView {
  key: string;
  /** Only those with something to come or late. */
  paid: readonly Paid[];
  today: IsoDate;
}

/** The next debit of each contract, and their sum. */
export function nextPaymentsCard({ key, paid, today }: PaymentsView, t: Translator): { card: Card; choices: Choice[] } {
  const { language } = t;
  const names = contractLabels(
    paid.map(({ contract }) => contract),
    t,
  );
  const due = paid.flatMap(({ schedule }, index) =>
    schedule.next === null ? [] : [{ name: names[index]?.label ?? '', next: schedule.next }],
  );
  const lines = due.map(({ name, next }) => ({
    label: t.words('payments.card.line', { name, date: longDate(next.dueOn, language, today) }),
    value: euros(next.amountCents, language),
  }));
  const total = euros(
    due.reduce((sum, { next }) => sum + next.amountCents, 0),
    language,
  );
  const late = paid.flatMap(({ contract, schedule }, index): Block[] => {
    const owed = lateInstalments(schedule).reduce((sum, { amountCents }) => sum + amountCents, 0);
    if (owed === 0 || contract.arrears === null) return [];
    const text = `${names[index]?.label ?? ''}. ${t.words('payments.card.late', { owed: euros(owed, language) })}`;
    return [{ kind: 'text', text, tone: 'attention', weight: 'strong' }];
  });
  const summary = t.words('payments.card.summary', {
    lines: lines.map(({ label, value }) => `${label} ${value}`).join(', '),
  });
  return {
    card: {
      key,
      tone: late.length > 0 ? 'warning' : 'plain',
      title: t.words('payments.card.next'),
      blocks: [
        ...late,
        { kind: 'sum', lines: [...lines, { label: t.words('payments.card.total'), value: total, total: true }] },
      ],
      buttons: late.length > 0 ? [payLate(key, t)] : [],
      summary: summary.slice(0, 300),
    },
    choices: paid.flatMap(({ contract }, index): Choice[] => {
      const label = names[index];
      return label === undefined ? [] : [{ label, action: { a: 'openSchedule', v: 1, k: key, id: contract.id } }];
    }),
  };
}

/** What was paid, or what falls due in a stretch of time, contract by contract, with the sum. */
export function paymentSumCard(
  {
    key,
    title,
    lines,
  }: { key: string; title: string; lines: readonly { name: string; dueOn: IsoDate | null; cents: number }[] },
  t: Translator,
): Card {
  const { language } = t;
  const shown = lines.map(({ name, dueOn, cents }) => ({
    label: dueOn === null ? name : t.words('payments.card.line', { name, date: fullDate(dueOn, language) }),
    value: euros(cents, language),
  }));
  const total = euros(
    lines.reduce((sum, { cents }) => sum + cents, 0),
    language,
  );
  return {
    key,
    tone: 'plain',
    title,
    blocks: [{ kind: 'sum', lines: [...shown, { label: t.words('payments.card.total'), value: total, total: true }] }],
    buttons: [],
    summary: `${title}\u00a0: ${shown.map(({ label, value }) => `${label} ${value}`).join(', ')}.`.slice(0, 300),
  };
}

/** All payments of one contract's year, the next one with what it is made of. */
export function scheduleCard(view: Paid & { key: string; today: IsoDate }, t: Translator): Card {
  const { key, contract, schedule, today } = view;
  const { language } = t;
  const { next, mandate } = schedule;
  const name = contractName(contract, t);
  const total = euros(schedule.totalCents, language);
  const late = lateInstalments(schedule).length > 0;
  const upcoming = schedule.instalments.filter(({ state }) => state === 'upcoming');
  const past = schedule.instalments.filter(({ state }) => state !== 'upcoming');
  const fold = (title: string, instalments: readonly Instalment[]): Block[] =>
    instalments.length === 0
      ? []
      : [{ kind: 'fold', title, blocks: [{ kind: 'sum', lines: instalments.map((one) => lineOf(one, t)) }] }];
  return {
    key,
    tone: late ? 'warning' : 'plain',
    title: t.words('schedule.title', { name }),
    blocks: [
      ...(next === null
        ? []
        : ([
            {
              kind: 'facts',
              facts: [{ label: t.words('schedule.nextDate'), value: longDate(next.dueOn, language, today) }],
            },
            {
              kind: 'sum',
              lines: [
                ...(next.parts.length > 1
                  ? next.parts.map(({ label, cents }) => ({ label: label[language], value: euros(cents, language) }))
                  : []),
                { label: t.words('schedule.amount'), value: euros(next.amountCents, language), total: true },
              ],
            },
          ] satisfies Block[])),
      {
        kind: 'facts',
        facts: [
          { label: t.words('schedule.year'), value: total },
          { label: t.words('payments.card.paid'), value: euros(paidSoFar(schedule), language) },
          ...(mandate === null
            ? []
            : [
                { label: t.words('schedule.account'), value: maskedIban(mandate.ibanEnd) },
                { label: t.words('schedule.mandate'), value: mandate.reference },
              ]),
        ],
      },
      ...fold(t.words('schedule.upcoming', { count: upcoming.length }), upcoming),
      ...fold(t.words('schedule.past', { count: past.length }), past),
    ],
    buttons: [
      ...(late ? [payLate(key, t)] : []),
      ...(contract.state === 'ended'
        ? []
        : [
            {
              label: t.label('schedulePdf'),
              action: { a: 'makeDocument', v: 1, k: key, id: contract.id, kind: 'schedule' },
            } satisfies Button,
          ]),
    ],
    summary: (next === null
      ? t.words('schedule.summary.over', { name, total })
      : t.words('schedule.summary', {
          name,
          amount: euros(next.amountCents, language),
          date: longDate(next.dueOn, language, today),
          total,
        })
    ).slice(0, 300),
  };
}

/** What was debited and kept. */
export function paidSoFar({ instalments }: PaymentSchedule): number {
  return instalments.reduce((sum, { state, amountCents }) => sum + (state === 'paid' ? amountCents : 0), 0);
}

/** A line of a calendar: "10 octobre 2026, impayé (solde insuffisant)". */
export function lineOf({ dueOn, state, rejectCode, amountCents }: Instalment, t: Translator) {
  const words = t.words(`instalment.${state}`);
  const why = rejectCode === null ? words : `${words} (${t.words(`reject.${rejectCode}`)})`;
  return {
    label: t.words('schedule.line', { date: fullDate(dueOn, t.language), state: why }),
    value: euros(amountCents, t.language),
  };
}

const payLate = (key: string, t: Translator): Button => ({
  label: t.label('payLate'),
  style: 'positive',
  action: { a: 'begin', v: 1, k: key, intent: 'pay_premium' },
});
