import type { Contract } from '../domain/contract.ts';
import type { FormulaGuarantee, FormulaOffer } from '../domain/formula.ts';
import { euros, shortEuros } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Card } from './answer.ts';
import { limitWords } from './limitWords.ts';

export interface FormulaComparisonView {
  key: string;
  contract: Contract;
  from: FormulaOffer;
  to: FormulaOffer;
  differences: readonly { from: FormulaGuarantee; to: FormulaGuarantee }[];
}

/** Rows in sight; the others are a press away. */
const IN_SIGHT = 6;

/** Two formulas by what differs and nothing else, the price first. It recommends nothing. */
export function formulaComparisonCard(view: FormulaComparisonView, t: Translator): Card {
  const { key, from, to, differences } = view;
  const title = t.words('formulas.card.title', { from: from.name, to: to.name });
  const price = priceDifference(from, to, t);
  const facts = differences.map((one) => ({
    label: one.from.label[t.language],
    value: t.words('formulas.change', { from: shortOf(one.from, t), to: shortOf(one.to, t) }),
  }));
  const rest = facts.slice(IN_SIGHT);
  return {
    key,
    tone: 'plain',
    title,
    blocks: [
      { kind: 'text', text: price, weight: 'strong' },
      { kind: 'text', text: pricesOf(from, to, t), weight: 'subtle' },
      ...(facts.length === 0 ? [] : [{ kind: 'facts', facts: facts.slice(0, IN_SIGHT) } satisfies Block]),
      ...(rest.length === 0
        ? []
        : [
            {
              kind: 'fold',
              title: t.words('formulas.more', { count: rest.length }),
              blocks: [{ kind: 'facts', facts: rest }],
            } satisfies Block,
          ]),
      { kind: 'text', text: t.words('formulas.noSale'), weight: 'subtle' },
    ],
    buttons: [
      { label: t.label('callback'), style: 'positive', action: { a: 'begin', v: 1, k: key, intent: 'callback' } },
      { label: t.label('person'), action: { a: 'begin', v: 1, k: key, intent: 'talk_to_advisor' } },
    ],
    summary: `${title}. ${price} ${facts.map(({ label, value }) => `${label}\u00a0: ${value}.`).join(' ')}`.slice(
      0,
      300,
    ),
  };
}

function priceDifference({ premium: from }: FormulaOffer, { premium: to }: FormulaOffer, t: Translator): string {
  const monthly = from.frequency === 'monthly' && to.frequency === 'monthly';
  const year = to.yearlyCents - from.yearlyCents;
  const month = to.instalmentCents - from.instalmentCents;
  const amount = (cents: number) => euros(Math.abs(cents), t.language);
  const words = { month: monthly ? amount(month) : null, year: amount(year) };
  if (year === 0) return t.words('formulas.price.same');
  return t.words(year > 0 ? 'formulas.price.more' : 'formulas.price.less', words);
}

function pricesOf(from: FormulaOffer, to: FormulaOffer, t: Translator): string {
  const price = ({ premium }: FormulaOffer) =>
    t.words(premium.frequency === 'monthly' ? 'formulas.price.monthly' : 'formulas.price.yearly', {
      amount: euros(premium.frequency === 'monthly' ? premium.instalmentCents : premium.yearlyCents, t.language),
    });
  return `${from.name}\u00a0: ${price(from)}. ${to.name}\u00a0: ${price(to)}.`;
}

/** "250 € tous les 2 ans, franchise 75 €", or that it is not included. */
function shortOf({ included, limit, deductibleCents }: FormulaGuarantee, t: Translator): string {
  if (!included) return t.words('guarantee.short.notIncluded');
  const words = limit === null ? t.words('formulas.included') : limitWords(limit, t, true);
  if (deductibleCents === 0) return words;
  return t.words('guarantee.short.deductible', { limit: words, amount: shortEuros(deductibleCents, t.language) });
}
