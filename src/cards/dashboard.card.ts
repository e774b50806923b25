import type { Translator } from '../locales/translator.ts';
import type { Block, Card, Choice, Tone } from './answer.ts';

export interface DashboardItem {
  /** One sentence that needs nothing around it. */
  text: string;
  tone: Tone;
  /** The one tap that deals with it. */
  choice: Choice;
}

export interface DashboardView {
  key: string;
  /** What the customer has to do, and what is good to know; most pressing first. */
  act: readonly DashboardItem[];
  know: readonly DashboardItem[];
  /** One line for each contract that runs: its name, and what is paid next. */
  contracts: readonly string[];
  /** True when a part of the file could not be read. */
  partial: boolean;
}

const MOST_LINES = 6;
const LONGEST_SUMMARY = 300;

/** What awaits the customer. Lines beyond the first six stand folded. */
export function dashboardCard({ key, act, know, contracts, partial }: DashboardView, t: Translator): Card {
  const lines = [...part('dashboard.act', act, t), ...part('dashboard.know', know, t)];
  const shown = lines.slice(0, MOST_LINES + 2);
  const rest = lines.slice(MOST_LINES + 2);
  const said = [...[...act, ...know].map(({ text }) => text), ...contracts.map((line) => `${line}.`)];
  return {
    key,
    tone: act.some(({ tone }) => tone === 'attention') ? 'attention' : 'accent',
    title: t.words('dashboard.title'),
    blocks: [
      ...shown,
      ...(rest.length === 0 ? [] : [{ kind: 'fold', title: t.words('dashboard.more'), blocks: rest } as const]),
      ...glance(contracts, t),
      ...(partial ? [{ kind: 'text', text: t.words('dashboard.partial'), weight: 'subtle' } as const] : []),
    ],
    buttons: [],
    summary: fitted(said, t.words('dashboard.title')),
  };
}

function part(title: 'dashboard.act' | 'dashboard.know', items: readonly DashboardItem[], t: Translator): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'text', text: t.words(title), weight: 'strong' },
    ...items.map(({ text, tone }): Block => ({ kind: 'text', text, tone })),
  ];
}

/** The contracts, below what has to be done. */
function glance(contracts: readonly string[], t: Translator): Block[] {
  if (contracts.length === 0) return [];
  return [
    { kind: 'text', text: t.words('dashboard.contracts'), weight: 'strong' },
    ...contracts.map((text): Block => ({ kind: 'text', text, weight: 'subtle' })),
  ];
}

/** Whole sentences, as many as there is room for. */
function fitted(sentences: readonly string[], title: string): string {
  let summary = `${title}\u00a0:`;
  for (const sentence of sentences) {
    if (summary.length + sentence.length + 1 > LONGEST_SUMMARY) break;
    summary += ` ${sentence}`;
  }
  return summary;
}
