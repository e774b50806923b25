import type { GuaranteeTerms } from '../domain/claimCover.ts';
import type { LabelKey, Translator } from '../locales/translator.ts';
import type { Block, Card } from './answer.ts';
import { deductibleWords } from './guarantee.card.ts';
import { limitWords } from './limitWords.ts';

export interface ClaimSummaryView {
  key: string;
  /** The type inside a sentence: "bris de glace auto". */
  what: string;
  lines: readonly { id: string; label: string; value: string; known: boolean; edit: LabelKey | null }[];
  /** Ids of the lines shown at once; the others are folded, so that the card stays short. */
  common: ReadonlySet<string>;
  /** How long is left to declare; empty when nothing can be said. */
  clock: string;
  /** The guarantee at stake: what it pays at most and what stays with the customer; null when it is not known. */
  stake: GuaranteeTerms | null;
  /** What speaks against a payment. */
  warnings: readonly string[];
  /** Useful papers that were not sent, in words; empty when there are files. */
  papers: string;
}

const SHOWN_STORY = 240;

/** Everything that will be sent, each line with its own button, and the honesty statement above the one that sends. */
export function claimSummaryCard(view: ClaimSummaryView, t: Translator): Card {
  const shown = view.lines.filter(({ id }) => view.common.has(id));
  const folded = view.lines.filter(({ id }) => !view.common.has(id));
  const summary = [view.what, ...shown.filter(({ id, known }) => known && spoken.has(id)).map(({ value }) => value)];
  return {
    key: view.key,
    tone: 'plain',
    title: t.words('claim.summary.title'),
    blocks: [
      ...shown.map((line) => answerBlock(line, view.key, t)),
      ...(folded.length === 0
        ? []
        : [
            {
              kind: 'fold' as const,
              title: t.words('claim.summary.details', { count: folded.length }),
              blocks: folded.map((line) => answerBlock(line, view.key, t)),
            },
          ]),
      ...(view.stake === null ? [] : stakeBlocks(view.stake, t)),
      ...view.warnings.map((text): Block => ({ kind: 'text', text, tone: 'warning' })),
      ...(view.papers === '' ? [] : [subtle(t.words('claim.summary.papers', { papers: view.papers }))]),
      ...(view.clock === '' ? [] : [subtle(view.clock)]),
      { kind: 'text', text: t.words('claim.summary.consent') },
    ],
    buttons: [
      { label: t.label('claim.send'), style: 'positive', action: { a: 'send', v: 1, k: view.key } },
      { label: t.label('saveAndQuit'), action: { a: 'saveAndQuit', v: 1, k: view.key } },
    ],
    summary: shortest(t.words('claim.summary.speak', { what: summary.join(', ') }), view, t),
  };
}

const spoken = new Set(['date', 'place', 'placeHome', 'files']);

function answerBlock(line: ClaimSummaryView['lines'][number], key: string, t: Translator): Block {
  const { id, label, value, known } = line;
  return {
    kind: 'answer',
    label,
    // The whole story is kept and sent; the card shows enough of it to recognise it.
    value: value.length > SHOWN_STORY ? `${value.slice(0, SHOWN_STORY).replace(/[\s.,;:!?…-]+\S*$/, '')}…` : value,
    known,
    edit: { label: t.label(line.edit ?? 'edit'), action: { a: 'edit', v: 1, k: key, q: id } },
  };
}

function stakeBlocks(stake: GuaranteeTerms, t: Translator): Block[] {
  const { limit, deductibleCents, deductibleNote } = stake;
  return [
    {
      kind: 'facts',
      facts: [
        { label: t.words('claim.summary.guarantee'), value: stake[t.language] },
        { label: t.words('guarantee.deductible'), value: deductibleWords(deductibleCents, t) },
        ...(limit === null ? [] : [{ label: t.words('claim.summary.ceiling'), value: limitWords(limit, t) }]),
      ],
    },
    ...(deductibleNote === null ? [] : [subtle(deductibleNote[t.language])]),
  ];
}

function subtle(text: string): Block {
  return { kind: 'text', text, weight: 'subtle' };
}

function shortest(summary: string, view: ClaimSummaryView, t: Translator): string {
  return summary.length <= 300 ? summary : t.words('claim.summary.speak', { what: view.what });
}
