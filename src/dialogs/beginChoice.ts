import type { Choice } from '../cards/answer.ts';
import type { Intent } from '../intents/catalogue.ts';
import type { LabelKey } from '../locales/translator.ts';
import type { Turn } from './turn.ts';

/** A suggested reply that begins a conversation, whenever it is pressed. */
export function beginChoice(turn: Turn, label: LabelKey, intent: Intent): Choice {
  return { label: turn.t.label(label), action: { a: 'begin', v: 1, k: turn.conversationId.slice(-12), intent } };
}
