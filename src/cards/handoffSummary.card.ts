import type { Translator } from '../locales/translator.ts';
import type { Block, Card } from './answer.ts';

export interface HandoffSummaryView {
  key: string;
  wanted: string;
  /** What goes along and cannot be corrected here: identity, claim, form that waits. */
  facts: readonly { label: string; value: string }[];
  /** "environ 4 minutes". */
  wait: string;
}

/** What an advisor will read, for the customer to correct before it is passed on. */
export function handoffSummaryCard(view: HandoffSummaryView, t: Translator): Card {
  const { key, wanted, facts, wait } = view;
  const line: Block = {
    kind: 'answer',
    label: t.words('handoff.line.wanted'),
    value: wanted,
    known: true,
    edit: { label: t.label('handoff.edit'), action: { a: 'edit', v: 1, k: key, q: 'wanted' } },
  };
  const spoken = t.words('handoff.summary.speak', { wanted, wait });
  return {
    key,
    tone: 'plain',
    title: t.words('handoff.summary.title'),
    blocks: [line, { kind: 'facts', facts: [...facts] }],
    buttons: [{ label: t.label('handoff.send'), style: 'positive', action: { a: 'send', v: 1, k: key } }],
    summary: spoken.length <= 300 ? spoken : t.words('handoff.summary', { wait }),
  };
}
