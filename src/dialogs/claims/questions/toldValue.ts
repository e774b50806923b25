import { finds } from '../story/finds.ts';
import { sharedTells } from '../story/tells.ts';
import type { Extra } from './extra.ts';
import { valueTold } from './toldIn.ts';

/** What a story answers to a question, in the value that the question keeps; undefined when it says nothing sure. */
export function toldValue(extra: Extra, text: string, plain: string): string | boolean | undefined {
  const { id, kind, tells = sharedTells[extra.id] } = extra;
  if (kind === 'text' || kind === 'plate') return finds[id]?.(text);
  const value = tells === undefined ? undefined : valueTold(plain, tells);
  if (value === undefined) return undefined;
  return kind === 'yesNo' ? value === 'true' : value;
}
