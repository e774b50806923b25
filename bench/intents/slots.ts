import { readFileSync } from 'node:fs';
import type { Language } from '../../src/domain/identity.ts';
import { newUnderstand } from '../../src/intents/understand.ts';
import type { DateValue, Slots } from '../../src/intents/understanding.port.ts';
import { publish } from '../results.ts';

/** When the sentences of the set are said: Thursday, 10:00 in Paris. */
const NOW = Date.parse('2026-11-19T09:00:00Z');

/** How one slot, or all of them, is read. */
export interface SlotScore {
  slot: string;
  /** How often it stands in the set. */
  count: number;
  precision: number;
  recall: number;
  f1: number;
}

export interface SlotMiss {
  text: string;
  slot: string;
  wanted: string | null;
  found: string | null;
}

/** What sentences say beside their intent: F1 of each slot, and every slot that was misread. */
export async function slots(): Promise<void> {
  const rows = (['fr', 'en'] as const).flatMap((language) => {
    const { scores, misses } = scoreSlots(language);
    for (const { text, slot, wanted, found } of misses)
      console.log(`  ${language} ${slot}: ${found ?? 'nothing'} instead of ${wanted ?? 'nothing'} in "${text}"`);
    return scores.map(({ slot, count, precision, recall, f1 }) => ({
      set: language,
      slot,
      count: String(count),
      precision: percent(precision),
      recall: percent(recall),
      F1: percent(f1),
    }));
  });
  publish('slots', 'Slots of a sentence, in %', rows);
}

const percent = (share: number): string => (100 * share).toFixed(1);

/** Reads every sentence of a labelled set whole, intent included, and compares the slots, value by value. */
export function scoreSlots(language: Language): { scores: SlotScore[]; misses: SlotMiss[] } {
  const understand = newUnderstand();
  const counts = new Map<string, { right: number; wanted: number; found: number }>();
  const misses: SlotMiss[] = [];
  for (const { text, slots: wanted } of readLabelled(language)) {
    const found = written(understand(text, { language, now: NOW }).slots);
    for (const slot of new Set([...wanted.keys(), ...found.keys()])) {
      const [one, other] = [wanted.get(slot) ?? null, found.get(slot) ?? null];
      const right = one !== null && one.toLowerCase() === other?.toLowerCase();
      for (const name of [slot, 'all']) {
        const count = counts.get(name) ?? { right: 0, wanted: 0, found: 0 };
        counts.set(name, count);
        if (one !== null) count.wanted++;
        if (other !== null) count.found++;
        if (right) count.right++;
      }
      if (!right) misses.push({ text, slot, wanted: one, found: other });
    }
  }
  const scores = [...counts].map(([slot, { right, wanted, found }]) => ({
    slot,
    count: wanted,
    precision: found === 0 ? 1 : right / found,
    recall: wanted === 0 ? 1 : right / wanted,
    f1: wanted + found === 0 ? 1 : (2 * right) / (wanted + found),
  }));
  return { scores: scores.sort((left, right) => right.count - left.count), misses };
}

function readLabelled(language: Language): { text: string; slots: Map<string, string> }[] {
  return readFileSync(new URL(`../../test/intents/slots/labelled.${language}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', labels = ''] = line.split(' |');
      const pairs = labels
        .split(';')
        .map((label) => label.trim().split('='))
        .filter(([, value]) => value !== undefined && value !== '');
      return { text, slots: new Map(pairs.map(([slot = '', value = '']) => [slot, value] as const)) };
    });
}

/** Slots as the set writes them. */
function written(slots: Slots): Map<string, string> {
  return new Map(
    Object.entries(slots).map(([slot, value]) => [slot, typeof value === 'object' ? dateText(value) : String(value)]),
  );
}

function dateText(value: DateValue): string {
  switch (value.type) {
    case 'date':
      return `D ${value.value}`;
    case 'datetime':
      return `T ${value.value}`;
    case 'daterange':
      return `R ${value.start} ${value.end}`;
    case 'datetimerange':
      return `X ${value.start} ${value.end}`;
  }
}
