import type { Language } from '../../../domain/identity.ts';
import { clockTime } from '../../../locales/format.ts';

/** "17 h 05" today, "lundi 23 novembre, 17 h 05" on another day, on the reader's own clock. `now` is ms UTC. */
export function timeWords(timestamp: string, now: number, language: Language): string {
  const moment = Date.parse(timestamp);
  if (Number.isNaN(moment)) return '';
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const hours = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const time = clockTime(hours.format(moment), language);
  return day.format(moment) === day.format(now) ? time : `${day.format(moment)}, ${time}`;
}
