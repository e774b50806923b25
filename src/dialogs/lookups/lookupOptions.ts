import { type Action, actionSchema } from '../../cards/action.ts';
import type { Slots, Understanding } from '../../intents/understanding.port.ts';

/** What a look-up was begun with: the slots of a sentence, or the button that was pressed. */
export interface LookupOptions {
  slots: Slots;
  action: Action | null;
}

/** The options of a look-up's route. */
export function slotsOf(understanding: Understanding): { slots: Slots } {
  return { slots: understanding.slots };
}

export function readLookupOptions(options: unknown): LookupOptions {
  const pressed = actionSchema.safeParse(options);
  if (pressed.success) return { slots: {}, action: pressed.data };
  return { slots: (options as { slots?: Slots } | null)?.slots ?? {}, action: null };
}
