import type { Translator } from '../locales/translator.ts';
import type { Card } from './answer.ts';

/** The way to the insurer's own pages, where passwords are set. `path` is same-origin. */
export function customerAreaCard(
  view: { key: string; topic: 'activate' | 'reset'; path: string },
  t: Translator,
): Card {
  const sentence = t.words(`account.${view.topic}`);
  return {
    key: view.key,
    tone: 'plain',
    title: t.words(`account.title.${view.topic}`),
    blocks: [{ kind: 'text', text: sentence }],
    buttons: [{ label: t.label('openAccount'), style: 'positive', open: view.path }],
    summary: sentence,
  };
}
