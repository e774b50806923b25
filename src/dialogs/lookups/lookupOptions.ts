import { type Action, actionSchema } from '../../cards/action.ts';
import type { Slots, Understanding } from '../../intents/understanding.port.ts';

/**
 * The parts of a question that a later message replaced: "et pour Nino ?" changes the person and keeps the rest. Each
 * is the words that were said; the first sentence counts for whatever is absent.
 */
export interface Focus {
  person?: string;
  period?: string;
  /** A kind of care or of damage, or a guarantee. */
  thing?: string;
  /** A kind of contract, a place, a plate. */
  contract?: string;
  /** Something about the case that may change a verdict: "et si la serrure était forcée ?". */
  fact?: string;
  /** A town or a post code. */
  place?: string;
  /** What is asked about what was just shown: "et ça sera viré quand ?". */
  asks?: string;
  /** True while the contract is what was named last: no other one will do. */
  exact?: boolean;
}

/** What a look-up was begun with: the slots of a sentence, or the button that was pressed. */
export interface LookupOptions {
  slots: Slots;
  action: Action | null;
  focus: Focus;
}

/** The options of a look-up's route. */
export function slotsOf(understanding: Understanding): { slots: Slots } {
  return { slots: understanding.slots };
}

export function readLookupOptions(options: unknown): LookupOptions {
  const pressed = actionSchema.safeParse(options);
  if (pressed.success) return { slots: {}, action: pressed.data, focus: {} };
  const given = options as { slots?: Slots; focus?: Focus } | null;
  return { slots: given?.slots ?? {}, action: null, focus: given?.focus ?? {} };
}
