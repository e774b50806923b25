import type { Translator } from '../locales/translator.ts';
import type { Card } from './answer.ts';

export interface ReadingsView {
  key: string;
  /** "mardi 24 novembre à 10 h" and "Karim, conversation lue (DEM-7K3M2P)", newest first. */
  readings: readonly { label: string; value: string }[];
}

/** Who of the insurer's people opened the customer's conversations and file. */
export function readingsCard({ key, readings }: ReadingsView, t: Translator): Card {
  return {
    key,
    tone: 'plain',
    title: t.words('handoff.readings.title'),
    blocks: [{ kind: 'facts', facts: [...readings] }],
    buttons: [],
    summary: t.words('handoff.readings', { count: readings.length, last: readings[0]?.value ?? '' }),
  };
}
