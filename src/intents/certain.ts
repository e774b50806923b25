import type { Intent } from './catalogue.ts';

/** Messages that are nothing but a number of ours: what they are about needs no statistics. */
const numbers: readonly { whole: RegExp; intent: Intent }[] = [
  { whole: /^\W*eca[ -]?\d{7}\W*$/i, intent: 'sign_in' },
  { whole: /^\W*sin-\d{4}-[a-z]{3}-\d{6}\W*$/i, intent: 'claim_status' },
];

export function certainIntent(text: string): Intent | null {
  return text.length > 60 ? null : (numbers.find(({ whole }) => whole.test(text))?.intent ?? null);
}
