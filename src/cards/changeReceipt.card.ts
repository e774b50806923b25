import { parisAt } from '../domain/calendar.ts';
import type { Change } from '../domain/change.ts';
import type { Language } from '../domain/identity.ts';
import { fullDate, longDate, momentInParis } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Card } from './answer.ts';

/** What became of a change: its reference, from when it holds, what is still needed, and the way to undo it. */
export function changeReceiptCard(key: string, change: Change, t: Translator, today: string): Card {
  const { language } = t;
  const title = t.words(`change.kind.${change.kind}`);
  const state = t.words(`change.state.${change.state}`, {
    when: change.effectiveAt === null ? '' : from(Date.parse(change.effectiveAt), language, today),
  });
  const missing = change.attachments.length >= change.papers.length ? [] : change.papers;
  const open = change.state !== 'stopped';
  return {
    key,
    tone: change.state === 'stopped' ? 'warning' : 'good',
    title,
    blocks: [
      { kind: 'reference', label: t.words('callback.label.reference'), value: change.reference },
      { kind: 'text', text: state },
      ...(missing.length === 0 || change.state === 'stopped'
        ? []
        : [
            {
              kind: 'facts' as const,
              facts: missing.map(({ label }) => ({ label: t.words('change.paper'), value: label[language] })),
            },
          ]),
      ...(change.stoppableUntil === null || change.state === 'stopped'
        ? []
        : [
            {
              kind: 'text' as const,
              weight: 'subtle' as const,
              text: t.words('change.stoppable', {
                date: fullDate(parisAt(Date.parse(change.stoppableUntil)).date, language),
              }),
            },
          ]),
    ],
    buttons: [
      ...(missing.length > 0 && open
        ? [
            {
              label: t.label('change.addPapers'),
              style: 'positive' as const,
              action: { a: 'changePapers' as const, v: 1 as const, k: key, id: change.id },
            },
          ]
        : []),
      ...(change.stoppableUntil !== null && open
        ? [
            {
              label: t.label('change.stop'),
              style: 'destructive' as const,
              action: { a: 'stopChange' as const, v: 1 as const, k: key, id: change.id },
            },
          ]
        : []),
    ],
    summary: `${title}, ${change.reference}. ${state}`.slice(0, 300),
  };
}

/** A day where the change begins with it, else day and hour. */
function from(instant: number, language: Language, today: string): string {
  const { date, time } = parisAt(instant);
  const words = time === '00:00' ? longDate(date, language, today) : momentInParis(instant, language, today);
  return `${language === 'fr' ? 'le' : 'on'} ${words}`;
}
