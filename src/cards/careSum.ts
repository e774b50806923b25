import { type AmcFormula, amcFormula, type SettledCare } from '../domain/arithmetic.ts';
import type { Cents } from '../domain/money.ts';
import { euros } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block } from './answer.ts';

/** Price, what the social security and the insurer take off it, and what is left. `brand` stands beside our amount. */
export function sumOfCare(
  care: SettledCare,
  brand: string,
  t: Translator,
  price: 'reimbursement.price' | 'estimate.price' = 'reimbursement.price',
): Block {
  const amount = (cents: Cents) => euros(cents, t.language);
  return {
    kind: 'sum',
    lines: [
      { label: t.words(price), value: amount(care.priceCents) },
      { label: t.words('reimbursement.amo'), value: taken(care.amoPaidCents, amount) },
      { label: brand, value: taken(care.amcPaidCents, amount) },
      { label: t.words('reimbursement.left'), value: amount(care.leftCents), total: true },
    ],
  };
}

/** Why something is left, part by part; the parts add up to what is left. */
export function leftReasons(care: SettledCare, t: Translator): Block[] {
  return care.leftParts.map(({ reason, cents }) => {
    const amount = euros(cents, t.language);
    // A refused act leaves its whole price: no ceiling was exceeded.
    const refused = care.state === 'refused' && (reason === 'aboveLimit' || reason === 'extraFee');
    return text(t.words(`reimbursement.leftPart.${refused ? 'refused' : reason}`, { amount }));
  });
}

/** The social security's part line by line, then ours as a formula that comes out at the amount shown. */
export function calculation(care: SettledCare, t: Translator): Block[] {
  const amount = (cents: Cents) => euros(cents, t.language);
  const rate =
    care.amoRate === null
      ? t.words('reimbursement.calc.rate.mixed')
      : t.words('reimbursement.calc.rate.percent', { percent: care.amoRate });
  const facts = [
    { label: t.words('reimbursement.calc.tariff'), value: amount(care.tariffCents) },
    ...(care.tariffCents === 0 ? [] : [{ label: t.words('reimbursement.calc.rate'), value: rate }]),
    { label: t.words('reimbursement.calc.gross'), value: amount(care.amoGrossCents) },
    { label: t.words('reimbursement.calc.deduction'), value: taken(care.deductionCents, amount) },
    { label: t.words('reimbursement.calc.amoPaid'), value: amount(care.amoPaidCents) },
  ];
  return [{ kind: 'facts', facts }, ...ourPart(amcFormula(care), care, t)];
}

function ourPart(formula: AmcFormula, care: SettledCare, t: Translator): Block[] {
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
      const tariff = amount(care.tariffCents);
      return [
        text(t.words('reimbursement.calc.amc.percentOfTariff', { ...words, percent, tariff })),
        text(t.words('reimbursement.calc.amoIncluded'), 'subtle'),
      ];
    }
  }
}

/** With a true minus sign; nothing is taken from nothing. */
function taken(cents: Cents, amount: (cents: Cents) => string): string {
  return cents === 0 ? amount(0) : amount(-cents).replace('\u2212', '\u2212\u00a0');
}

function text(words: string, weight: 'normal' | 'subtle' | 'strong' = 'normal'): Block {
  return { kind: 'text', text: words, weight };
}
