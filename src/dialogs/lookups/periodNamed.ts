import { addDays, type IsoDate } from '../../domain/calendar.ts';
import type { DateValue } from '../../intents/understanding.port.ts';
import type { Turn } from '../turn.ts';

/** Whole days in Paris, both ends counted. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
}

/** The day or the stretch of days that a text names; null when it names none. */
export function periodNamed({ t, now, services }: Turn, text: string, direction: 'past' | 'future'): Period | null {
  return periodOf(services.readDate(text, { language: t.language, reference: now, direction })?.value);
}

export function periodOf(value: DateValue | null | undefined): Period | null {
  switch (value?.type) {
    case 'date':
      return { from: value.value, to: value.value };
    case 'datetime':
      return { from: value.value.slice(0, 10), to: value.value.slice(0, 10) };
    case 'daterange':
      return { from: value.start, to: addDays(value.end, -1) };
    case 'datetimerange':
      return { from: value.start.slice(0, 10), to: value.end.slice(0, 10) };
    case undefined:
      return null;
  }
}
