import type { Brand } from '../domain/brand.ts';
import type { Language } from '../domain/identity.ts';
import { clockTime, listed } from './format.ts';
import { translators } from './translator.ts';

const weekFromMonday = ['1', '2', '3', '4', '5', '6', '0'];

/** "du lundi au vendredi de 8 h 30 à 19 h, le samedi de 9 h à 13 h": neighbouring days of equal hours together. */
export function openingHours(hours: Brand['hours'], language: Language): string {
  const { words } = translators[language];
  const names = words('site.weekdays').split(' ');
  const runs: { first: number; last: number; open: string; close: string }[] = [];
  for (const [day, name] of weekFromMonday.entries()) {
    const open = hours[name];
    if (open === undefined) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.last === day - 1 && run.open === open.open && run.close === open.close) run.last = day;
    else runs.push({ first: day, last: day, ...open });
  }
  const parts = runs.map(({ first, last, open, close }) =>
    words('site.hours', {
      from: names[first] ?? '',
      to: first === last ? null : (names[last] ?? ''),
      open: clockTime(open, language),
      close: clockTime(close, language),
    }),
  );
  return listed(parts, language);
}
