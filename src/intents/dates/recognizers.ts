import type { DateReading } from '../understanding.port.ts';
import type { Situation } from './atoms.ts';

type Recognize = (text: string, culture: string, options: undefined, reference: Date) => unknown;

let recognize: Recognize | null = null;

/** Loads the recognizers and makes their first, slow call for both languages. Until then `readDate` does without. */
export async function warmRecognizers(): Promise<void> {
  const loaded = await import('@microsoft/recognizers-text-date-time');
  const call = loaded.recognizeDateTime as unknown as Recognize;
  for (const [text, culture] of [
    ['demain', 'fr-fr'],
    ['tomorrow', 'en-us'],
  ] as const)
    call(text, culture, undefined, new Date(0));
  recognize = call;
}

/** They hang on longer texts. */
const WINDOW = 250;
const wordOfTime =
  /janvier|fevrier|février|avril|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|yesterday|tomorrow/i;

/** A plain day only: what else they find in French is wrong too often. */
export function readByRecognizers(text: string, { language, today }: Situation): DateReading | null {
  const at = recognize === null ? -1 : text.search(wordOfTime);
  if (recognize === null || at < 0) return null;
  const start = Math.max(0, at - WINDOW / 2);
  const window = text.slice(start, start + WINDOW);
  if (/(?:\d\D{0,2}){12}/.test(window)) return null;
  try {
    const found = recognize(window, language === 'fr' ? 'fr-fr' : 'en-us', undefined, new Date(`${today}T12:00:00`));
    if (!Array.isArray(found) || found.length !== 1) return null;
    const {
      start: from,
      end: to,
      typeName,
      resolution,
    } = found[0] as { start: number; end: number; typeName: string; resolution?: { values?: { value?: string }[] } };
    const values = (resolution?.values ?? [])
      .map(({ value }) => value)
      .filter((value) => value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value));
    const first = values[0];
    if (typeName !== 'datetimeV2.date' || first === undefined) return null;
    const doubts = values.slice(1).map((value) => ({ type: 'date' as const, value: value ?? '' }));
    return { value: { type: 'date', value: first }, span: [start + from, start + to + 1], doubts };
  } catch {
    // Some French phrases make them throw; then they have found nothing.
    return null;
  }
}
