import type { Translator } from '../locales/translator.ts';
import type { Card } from './answer.ts';
import { unlinkAllChoice } from './linkedChannels.card.ts';

const classes = ['conversations', 'files', 'drafts', 'codes', 'contracts', 'health'] as const;

/** What is kept, for how long, and the customer's rights. */
export function privacyCard({ key, path }: { key: string; path: string | null }, t: Translator): Card {
  const facts = classes.map((name) => ({
    label: t.words(`privacy.class.${name}`),
    value: t.words(`privacy.kept.${name}`),
  }));
  return {
    key,
    tone: 'plain',
    title: t.words('privacy.card'),
    blocks: [
      { kind: 'facts', facts },
      {
        kind: 'fold',
        title: t.words('privacy.rights'),
        blocks: [{ kind: 'text', text: t.words('privacy.rights.text') }],
      },
    ],
    buttons: [
      ...(path === null ? [] : [{ label: t.label('privacy.export'), style: 'positive' as const, open: path }]),
      unlinkAllChoice(key, t),
    ],
    summary: t.words('privacy.summary'),
  };
}
