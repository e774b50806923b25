import type { Choice } from '../../cards/answer.ts';
import type { Asking } from '../form/form.ts';

/** "From my phone": offered at a question that takes photos, to who sits at a computer. */
export function phoneChoice({ turn, key }: Asking, question: string): Choice {
  return {
    label: turn.t.label('phone.choice'),
    action: { a: 'pairPhone', v: 1, k: key, q: question },
    onlyOn: 'computer',
  };
}
