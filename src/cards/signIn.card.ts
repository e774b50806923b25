import type { Translator } from '../locales/translator.ts';
import type { Card } from './answer.ts';

/** Two ways to say who one is: the insurer's sign-in page, in a new tab, or a code here. `path` is same-origin. */
export function signInCard(view: { key: string; path: string }, t: Translator): Card {
  const { key } = view;
  return {
    key,
    tone: 'plain',
    title: t.words('signIn.card.title'),
    blocks: [
      { kind: 'text', text: t.words('signIn.card.page') },
      { kind: 'text', text: t.words('signIn.card.code'), weight: 'subtle' },
    ],
    buttons: [
      { label: t.label('signInPage'), style: 'positive', open: view.path },
      { label: t.label('signInByCode'), action: { a: 'answer', v: 1, k: key, q: 'identifier', value: 'code' } },
      { label: t.label('noAccount'), action: { a: 'begin', v: 1, k: key, intent: 'activate_account' } },
    ],
    summary: t.words('signIn.card.summary'),
  };
}
