import type { Translator } from '../locales/translator.ts';
import type { Card } from './answer.ts';

export interface ClaimDraftView {
  key: string;
  id: string;
  /** Day it was begun and day until which it is kept, in words. */
  date: string;
  until: string;
  /** The type inside a sentence. */
  what: string;
  done: number;
  of: number;
}

/** A declaration that waits: how far it is, until when it is kept, and the two things to do with it. */
export function claimDraftCard(view: ClaimDraftView, t: Translator): Card {
  const { key, id, date, until, done, of } = view;
  const title = t.words('claim.draft.title', { date });
  const state = t.words('claim.draft.state', { done, of });
  const what = view.what.charAt(0).toUpperCase() + view.what.slice(1);
  return {
    key,
    tone: 'plain',
    title,
    blocks: [
      { kind: 'text', text: what, weight: 'strong' },
      { kind: 'text', text: state },
      { kind: 'text', text: t.words('claim.draft.until', { date: until }), weight: 'subtle' },
    ],
    buttons: [
      { label: t.label('claim.resume'), style: 'positive', action: { a: 'resumeDraft', v: 1, k: key, id } },
      { label: t.label('claim.deleteDraft'), style: 'destructive', action: { a: 'deleteDraft', v: 1, k: key, id } },
    ],
    summary: `${title}, ${view.what}. ${state}`,
  };
}
