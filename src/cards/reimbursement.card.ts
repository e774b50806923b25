import type { IsoDate } from '../domain/calendar.ts';
import type { Cents } from '../domain/money.ts';
import type { Reimbursement } from '../domain/reimbursement.ts';
import { euros, inSentence, longDate, maskedIban } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Button, Card, Tone } from './answer.ts';
import { calculation, leftReasons, sumOfCare } from './careSum.ts';

export interface ReimbursementView {
  key: string;
  line: Reimbursement;
  /** The insurer's name, beside its amount. */
  brand: string;
  today: IsoDate;
}

/** Working days from complete papers to the payment: the insurer's own promise to its members. */
export const DAYS_AFTER_PAPERS = 5;

const tones: Readonly<Record<Reimbursement['state'], Tone>> = {
  received: 'plain',
  awaitingDocuments: 'warning',
  validated: 'accent',
  paid: 'good',
  adjusted: 'good',
  refused: 'attention',
};

/** One act of care: where it stands, the sum to the cent, and why something is left to pay. */
export function reimbursementCard(view: ReimbursementView, t: Translator): Card {
  const { line, key, brand, today } = view;
  const { language } = t;
  const state = stateSentence(line, t, today);
  const act = line.act.label[language];
  const amount = (cents: Cents) => euros(cents, language);
  return {
    key,
    tone: tones[line.state],
    title: act,
    blocks: [
      text(
        t.words('reimbursement.who', {
          person: line.person.name,
          provider: line.provider.replace(/\.$/, ''),
          date: longDate(line.careOn, language, today),
        }),
        'subtle',
      ),
      text(state, 'strong'),
      ...waiting(line, t),
      sumOfCare(line, brand, t),
      ...(isFinal(line) ? [] : [text(t.words('reimbursement.planned'), 'subtle')]),
      ...leftReasons(line, t),
      ...paidTo(line, t),
      { kind: 'fold', title: t.words('reimbursement.calc.title'), blocks: calculation(line, t) },
    ],
    buttons: buttonsOf(line, key, t),
    summary: t
      .words('reimbursement.summary', {
        act,
        price: amount(line.priceCents),
        amo: amount(line.amoPaidCents),
        amc: amount(line.amcPaidCents),
        left: amount(line.leftCents),
        state,
        brand,
      })
      .slice(0, 300),
  };
}

/** "Validé le mardi 24 novembre. Paiement prévu le jeudi 26 novembre." */
export function stateSentence(line: Reimbursement, t: Translator, today: IsoDate): string {
  const on = longDate(line.stateOn, t.language, today);
  const paidOn = line.paidOn === null ? null : longDate(line.paidOn, t.language, today);
  return t.words(`reimbursement.is.${line.state}`, { on, paidOn });
}

function waiting(line: Reimbursement, t: Translator): Block[] {
  const { language } = t;
  if (line.refusal !== null) {
    const { reason, clause } = line.refusal;
    return [
      text(t.words('reimbursement.refusal', { reason: reason[language], clause })),
      text(t.words('reimbursement.contest')),
    ];
  }
  if (line.missing.length === 0) return [];
  const papers = line.missing.map((paper) => inSentence(paper[language])).join(', ');
  return [
    text(t.words('reimbursement.missing', { papers })),
    text(t.words('reimbursement.missing.then', { days: DAYS_AFTER_PAPERS })),
  ];
}

function paidTo(line: Reimbursement, t: Translator): Block[] {
  if (line.state === 'refused') return [];
  const value =
    line.paidTo.kind === 'member'
      ? t.words('reimbursement.paidTo.member', { account: maskedIban(line.paidTo.ibanEnd) })
      : t.words('reimbursement.paidTo.provider', { name: line.paidTo.name });
  return [{ kind: 'facts', facts: [{ label: t.words('reimbursement.paidTo'), value }] }];
}

function buttonsOf(line: Reimbursement, key: string, t: Translator): Button[] {
  const begin = (label: Parameters<Translator['label']>[0], intent: string): Button => ({
    label: t.label(label),
    action: { a: 'begin', v: 1, k: key, intent },
  });
  const all = begin('allReimbursements', 'reimbursement_status');
  if (line.state === 'refused') return [begin('contestRefusal', 'complaint'), begin('person', 'talk_to_advisor'), all];
  if (line.state === 'awaitingDocuments') {
    const send: Button = {
      label: t.label('sendRefundPaper'),
      style: 'positive',
      action: { a: 'sendRefundPaper', v: 1, k: key, id: line.id },
    };
    return [send, begin('person', 'talk_to_advisor'), all];
  }
  return [all];
}

function isFinal(line: Reimbursement): boolean {
  return line.state === 'paid' || line.state === 'adjusted' || line.state === 'refused';
}

function text(words: string, weight: 'normal' | 'subtle' | 'strong' = 'normal'): Block {
  return { kind: 'text', text: words, weight };
}
