import type { Contract, Guarantee } from '../domain/contract.ts';
import { fullDate, shortEuros } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Card } from './answer.ts';
import { contractName } from './contractWords.ts';
import { ceilingOf, limitWords } from './limitWords.ts';

export interface GuaranteeView {
  key: string;
  contract: Contract;
  guarantee: Guarantee;
  /** Full name of the only person whose maximum is shown; everybody's when absent. */
  person?: string | null;
}

/** One guarantee: included or not, the maximum and what is left of it, the deductible, and what is never paid. */
export function guaranteeCard({ key, contract, guarantee, person = null }: GuaranteeView, t: Translator): Card {
  const { language } = t;
  const label = guarantee.label[language];
  const name = contractName(contract, t);
  const status = t.words(guarantee.included ? 'guarantee.included' : 'guarantee.notIncluded', { contract: name });
  const clause = t.words('guarantee.clause', { clause: guarantee.clause, version: contract.termsVersion });
  return {
    key,
    tone: guarantee.included ? 'plain' : 'warning',
    title: label,
    blocks: [
      { kind: 'text', text: status, weight: 'strong' },
      ...(guarantee.included ? guaranteeFacts(contract, guarantee, t, person) : []),
      ...exclusions(guarantee, t),
      { kind: 'text', text: clause, weight: 'subtle' },
    ],
    buttons: [
      { label: t.label('allGuarantees'), action: { a: 'openGuarantees', v: 1, k: key, id: contract.id } },
      ...(contract.kind === 'legal' || contract.state === 'ended'
        ? []
        : [
            {
              label: t.label('compareFormulas'),
              action: { a: 'compareFormulas' as const, v: 1 as const, k: key, id: contract.id },
            },
          ]),
    ],
    summary: summaryOf(contract, guarantee, [status, clause], t),
  };
}

/** What is left, the maximum, and the deductible where the kind of contract has one. */
export function guaranteeFacts(
  contract: Contract,
  guarantee: Guarantee,
  t: Translator,
  person: string | null = null,
): Block[] {
  const { limit, deductibleNote } = guarantee;
  const maximum = limit === null ? [] : [{ label: t.words('guarantee.limit'), value: limitWords(limit, t) }];
  // In health "franchise" means what the social security withholds: it stands among the exclusions.
  const deductible =
    contract.kind === 'health'
      ? []
      : [{ label: t.words('guarantee.deductible'), value: deductibleWords(guarantee.deductibleCents, t) }];
  return [
    ...gaugesOf(guarantee, t, person),
    { kind: 'facts', facts: [...maximum, ...deductible] },
    ...(deductibleNote === null ? [] : [{ kind: 'text', text: deductibleNote[t.language] } satisfies Block]),
  ];
}

export function deductibleWords(cents: number, t: Translator): string {
  return cents === 0
    ? t.words('guarantee.deductible.none')
    : t.words('guarantee.deductible.amount', { amount: shortEuros(cents, t.language) });
}

/** One gauge for each person who has a maximum of their own, or for the one who is asked about. */
export function gaugesOf(guarantee: Guarantee, t: Translator, person: string | null = null): Block[] {
  const total = ceilingOf(guarantee.limit);
  if (total === null || guarantee.usage === null) return [];
  const words = (usage: { usedCents: number; leftCents: number; renewsOn: string }) => ({
    used: shortEuros(usage.usedCents, t.language),
    total: shortEuros(total, t.language),
    left: shortEuros(usage.leftCents, t.language),
    date: fullDate(usage.renewsOn, t.language),
  });
  const everybody = guarantee.usageByPerson ?? [];
  const named = everybody.filter(({ name }) => name === person);
  const people = named.length > 0 ? named : everybody;
  if (everybody.length < 2) {
    const text = t.words('guarantee.usage', words(guarantee.usage));
    return [{ kind: 'gauge', used: guarantee.usage.usedCents, total, text }];
  }
  return people.map((person) => ({
    kind: 'gauge',
    used: person.usedCents,
    total,
    text: t.words('guarantee.usageOf', { name: person.name, ...words(person) }),
  }));
}

function exclusions({ exclusions: sentences, included }: Guarantee, t: Translator): Block[] {
  if (sentences.length === 0 || !included) return [];
  return [
    {
      kind: 'fold',
      title: t.words('guarantee.exclusions'),
      blocks: sentences.map((sentence) => ({ kind: 'text', text: sentence[t.language] })),
    },
  ];
}

/** Name, status, figures, clause: the figures go first when it would be too long to hear. */
function summaryOf(
  contract: Contract,
  guarantee: Guarantee,
  [status, clause]: [string, string],
  t: Translator,
): string {
  const label = `${guarantee.label[t.language]}.`;
  const figures = guarantee.included
    ? guaranteeFacts(contract, guarantee, t).flatMap((block) => {
        if (block.kind === 'gauge') return guarantee.usageByPerson === undefined ? [block.text] : [];
        if (block.kind !== 'facts') return [];
        return block.facts.map((fact) => t.words('guarantee.summary.fact', fact));
      })
    : [];
  for (let count = figures.length; count > 0; count--) {
    const summary = [label, status, ...figures.slice(-count), clause].join(' ');
    if (summary.length <= 300) return summary;
  }
  return [label, status, clause].join(' ').slice(0, 300);
}
