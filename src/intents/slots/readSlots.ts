import type { Language } from '../../domain/identity.ts';
import type { Intent } from '../catalogue.ts';
import type { Slots } from '../understanding.port.ts';

export function readSlots(_text: string, _options: { language: Language; intent: Intent; now: number }): Slots {
  return {};
}
