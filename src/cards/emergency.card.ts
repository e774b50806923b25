import type { LabelKey, Translator } from '../locales/translator.ts';
import type { Button, Card } from './answer.ts';

export interface EmergencyView {
  key: string;
  /** Begins with the numbers to call. */
  heading: string;
  /** Two to four short orders. */
  orders: readonly string[];
  /** What people read less urgently: the text-message number, the assistance line, what became of the form. */
  notes: readonly string[];
  /** The most useful first; three at most. */
  calls: readonly { label: LabelKey; number: string }[];
}

const LONGEST_SUMMARY = 300;

/** Numbers first, then what to do. */
export function emergencyCard(view: EmergencyView, t: Translator): Card {
  const buttons = view.calls.map(({ label, number }, index): Button => {
    const button = { label: t.label(label), open: `tel:${number}` };
    return index === 0 ? { ...button, style: 'positive' } : button;
  });
  return {
    key: view.key,
    tone: 'attention',
    title: view.heading,
    blocks: [
      ...view.orders.map((text) => ({ kind: 'text' as const, text, weight: 'strong' as const })),
      ...view.notes.map((text) => ({ kind: 'text' as const, text })),
    ],
    buttons,
    summary: spoken(view),
  };
}

/** As many whole sentences as fit: the numbers and the orders always do. */
function spoken({ heading, orders, notes }: EmergencyView): string {
  let text = `${heading}.`;
  for (const sentence of [...orders, ...notes]) {
    if (text.length + sentence.length + 1 > LONGEST_SUMMARY) break;
    text += ` ${sentence}`;
  }
  return text;
}
