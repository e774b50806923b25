import type { Slots } from '../../intents/understanding.port.ts';
import type { Asking } from '../form/form.ts';
import { type Focus, readLookupOptions } from './lookupOptions.ts';

/** A question that was answered, as it can be asked again with one part of it replaced. */
export interface LastLookup {
  dialog: string;
  /** The sentence that began it, masked. */
  said: string;
  slots: Slots;
  focus: Focus;
  /** ms UTC. */
  at: number;
}

const LONGEST_SAID = 400;

/** Keeps a question for what may follow it. What a card's button opened is no question: it ends one of another kind. */
export function rememberLookup({ turn, options, said }: Asking, dialog: string): void {
  const { slots, focus, action } = readLookupOptions(options);
  if (action !== null) {
    if (turn.state.lookup?.dialog !== dialog) delete turn.state.lookup;
    return;
  }
  turn.state.lookup = { dialog, said: said.slice(0, LONGEST_SAID), slots, focus, at: turn.now };
}
