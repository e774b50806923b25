import type { Answer, Card } from '../cards/answer.ts';
import { readShown, type ShownFile } from '../dialogs/shown.ts';
import { parisAt } from '../domain/calendar.ts';
import { clockTime, fileSize, momentInParis } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { TranscriptRow } from '../store/tables.ts';
import type { LineFile, TranscriptLine } from './deskView.ts';
import { maskPhones } from './maskPhones.ts';
import type { Viewing } from './requestView.ts';

/**
 * A conversation as lines of text: what both sides saw, without a channel's decoration. Customers' numbers are masked
 * here too: showing one is an act of its own, noted in the log.
 */
export function transcriptLines(rows: readonly TranscriptRow[], { t, now, brand }: Viewing): TranscriptLine[] {
  const masked = (text: string) => maskPhones(text, brand);
  return rows.flatMap((row): TranscriptLine[] => {
    const shown = readShown(row.body);
    if (shown.kind === 'signal') return [];
    const base = { seq: row.seq, at: momentOf(row.created_at, { t, now }), who: whoOf(row.role) };
    if (shown.kind === 'said') {
      const files = shown.files.map((file) => lineFile(file, t));
      return shown.text === '' && files.length === 0 ? [] : [{ ...base, text: masked(shown.text), details: [], files }];
    }
    if (shown.kind === 'advisorSaid') {
      const files = shown.files.map((file) => lineFile(file, t));
      return [{ ...base, text: shown.text, author: shown.author, details: [], files }];
    }
    if (shown.kind === 'systemLine') return [{ ...base, who: 'system', text: shown.text, details: [], files: [] }];
    return [{ ...base, text: masked(shown.answer.text), details: detailsOf(shown.answer, t).map(masked), files: [] }];
  });
}

/** "17 h 05" of today, with the day of another. */
export function momentOf(at: number, { t, now }: Pick<Viewing, 't' | 'now'>): string {
  const today = parisAt(now).date;
  const { date, time } = parisAt(at);
  return date === today ? clockTime(time, t.language) : momentInParis(at, t.language, today);
}

function whoOf(role: TranscriptRow['role']): TranscriptLine['who'] {
  return role === 'user' ? 'customer' : role === 'advisor' ? 'advisor' : 'assistant';
}

const pictures: readonly string[] = ['image/jpeg', 'image/png'];

function lineFile({ id, name, contentType, bytes }: ShownFile, t: Translator): LineFile {
  const kind = contentType.split('/')[1]?.toUpperCase() ?? contentType;
  return { id, name, about: `${kind}, ${fileSize(bytes, t.language)}`, picture: pictures.includes(contentType) };
}

function detailsOf(answer: Answer, t: Translator): string[] {
  const labels = answer.choices.map((choice) => choice.label.label).join(' · ');
  const choices = labels === '' ? [] : [t.words('desk.choices', { labels })];
  return [...answer.cards.map(cardLine), ...choices];
}

function cardLine(card: Card): string {
  return card.summary.startsWith(card.title) ? card.summary : `${card.title}. ${card.summary}`;
}
