import { type AmcFormula, amcFormula } from '../domain/arithmetic.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Cents } from '../domain/money.ts';
import type { Reimbursement } from '../domain/reimbursement.ts';
import { euros, longDate, maskedIban } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Button, Card, Tone } from './answer.ts';

export interface ReimbursementView {
  key: string;
  line: Reimbursement;
  /** The insurer's name, beside its amount. */
  brand: string;
  today: IsoDate;
}

/** Working days from complete papers to the payment: the insurer's own promise to its members. */
const DAYS_AFTER_PAPERS = 5;

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
      {
        kind: 'sum',
        lines: [
          { label: t.words('reimbursement.price'), value: amount(line.priceCents) },
          { label: t.words('reimbursement.amo'), value: taken(line.amoPaidCents, amount) },
          { label: brand, value: taken(line.amcPaidCents, amount) },
          { label: t.words('reimbursement.left'), value: amount(line.leftCents), total: true },
        ],
      },
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

/** Why something is left, part by part; the parts add up to what is left. */
function leftReasons(line: Reimbursement, t: Translator): Block[] {
  return line.leftParts.map(({ reason, cents }) => {
    const amount = euros(cents, t.language);
    // A refused act leaves its whole price: no ceiling was exceeded.
    const refused = line.state === 'refused' && (reason === 'aboveLimit' || reason === 'extraFee');
    return text(t.words(`reimbursement.leftPart.${refused ? 'refused' : reason}`, { amount }));
  });
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
  const papers = line.missing.map((paper) => lowerFirst(paper[language])).join(', ');
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

/** The social security's part line by line, then ours as a formula that comes out at the amount shown. */
function calculation(line: Reimbursement, t: Translator): Block[] {
  const amount = (cents: Cents) => euros(cents, t.language);
  const rate =
    line.amoRate === null
      ? t.words('reimbursement.calc.rate.mixed')
      : t.words('reimbursement.calc.rate.percent', { percent: line.amoRate });
  const facts = [
    { label: t.words('reimbursement.calc.tariff'), value: amount(line.tariffCents) },
    ...(line.tariffCents === 0 ? [] : [{ label: t.words('reimbursement.calc.rate'), value: rate }]),
    { label: t.words('reimbursement.calc.gross'), value: amount(line.amoGrossCents) },
    { label: t.words('reimbursement.calc.deduction'), value: taken(line.deductionCents, amount) },
    { label: t.words('reimbursement.calc.amoPaid'), value: amount(line.amoPaidCents) },
  ];
  return [{ kind: 'facts', facts }, ...ourPart(amcFormula(line), line, t)];
}

function ourPart(formula: AmcFormula, line: Reimbursement, t: Translator): Block[] {
  const amount = (cents: Cents) => euros(cents, t.language);
  switch (formula.kind) {
    case 'nothing':
      return [text(t.words('reimbursement.calc.amc.nothing'))];
    case 'parts':
      return [
        text(t.words('reimbursement.calc.amc.parts'), 'strong'),
        {
          kind: 'sum',
          lines: formula.parts.map(({ label, cents }) => ({ label: label[t.language], value: amount(cents) })),
        },
      ];
    case 'difference': {
      if (formula.cappedBy !== null) {
        const result = amount(formula.resultCents);
        return [text(t.words(`reimbursement.calc.amc.capped.${formula.cappedBy}`, { result }))];
      }
      const words = {
        base: amount(formula.baseCents),
        minus: amount(formula.minusCents),
        result: amount(formula.resultCents),
      };
      if (formula.of !== 'percentOfTariff') return [text(t.words(`reimbursement.calc.amc.${formula.of}`, words))];
      const percent = formula.percent ?? 0;
      const tariff = amount(line.tariffCents);
      return [
        text(t.words('reimbursement.calc.amc.percentOfTariff', { ...words, percent, tariff })),
        text(t.words('reimbursement.calc.amoIncluded'), 'subtle'),
      ];
    }
  }
}

function buttonsOf(line: Reimbursement, key: string, t: Translator): Button[] {
  const begin = (label: Parameters<Translator['label']>[0], intent: string): Button => ({
    label: t.label(label),
    action: { a: 'begin', v: 1, k: key, intent },
  });
  const all = begin('allReimbursements', 'reimbursement_status');
  if (line.state === 'refused') return [begin('contestRefusal', 'complaint'), begin('person', 'talk_to_advisor'), all];
  if (line.state === 'awaitingDocuments')
    return [begin('person', 'talk_to_advisor'), begin('callback', 'callback'), all];
  return [all];
}

function isFinal(line: Reimbursement): boolean {
  return line.state === 'paid' || line.state === 'adjusted' || line.state === 'refused';
}

/** With a true minus sign; nothing is taken from nothing. */
function taken(cents: Cents, amount: (cents: Cents) => string): string {
  return cents === 0 ? amount(0) : amount(-cents).replace('\u2212', '\u2212\u00a0');
}

function text(words: string, weight: 'normal' | 'subtle' | 'strong' = 'normal'): Block {
  return { kind: 'text', text: words, weight };
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
