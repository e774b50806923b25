import type { LabelKey, MessageKey, Translator } from '../locales/translator.ts';
import type { Block, Card } from './answer.ts';

export interface ChangeSummaryView {
  key: string;
  title: MessageKey;
  note: string | null;
  lines: readonly { id: string; label: string; value: string; known: boolean; edit: LabelKey | null }[];
}

/** A change before it is sent: each line can be changed, nothing holds yet. */
export function changeSummaryCard({ key, title, note, lines }: ChangeSummaryView, t: Translator): Card {
  const heading = t.words(title as 'common.yes');
  const shown = lines.filter(({ value }) => value !== '');
  const plain = shown.filter(({ edit }) => edit === null).map(({ label, value }) => ({ label, value }));
  const said = shown.map(({ label, value }) => `${label}\u00a0: ${value}`).join('. ');
  return {
    key,
    tone: 'plain',
    title: heading,
    blocks: [
      ...(plain.length === 0 ? [] : [{ kind: 'facts', facts: plain } as const]),
      ...shown.flatMap(({ id, label, value, known, edit }): Block[] =>
        edit === null
          ? []
          : [
              {
                kind: 'answer',
                label,
                value,
                known,
                edit: { label: t.label(edit), action: { a: 'edit', v: 1, k: key, q: id } },
              },
            ],
      ),
      ...(note === null ? [] : [{ kind: 'text', text: note, weight: 'subtle' } as const]),
    ],
    buttons: [{ label: t.label('change.send'), style: 'positive', action: { a: 'send', v: 1, k: key } }],
    summary: `${heading}. ${said}`.slice(0, 300),
  };
}
