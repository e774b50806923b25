import type { Answer, Card } from '../cards/answer.ts';
import { readShown } from '../dialogs/shown.ts';
import { parisAt } from '../domain/calendar.ts';
import { momentInParis } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { TranscriptRow } from '../store/tables.ts';
import type { TranscriptLine } from './deskView.ts';

/** A conversation as lines of text: what both sides saw, without a channel's decoration. */
export function transcriptLines(rows: readonly TranscriptRow[], t: Translator, now: number): TranscriptLine[] {
  const today = parisAt(now).date;
  return rows.flatMap((row): TranscriptLine[] => {
    const shown = readShown(row.body);
    if (shown.kind === 'signal') return [];
    const base = { seq: row.seq, at: momentInParis(row.created_at, t.language, today), who: whoOf(row.role) };
    if (shown.kind === 'said') {
      const files = shown.files.map((file) => t.words('desk.file', { name: file.name }));
      return shown.text === '' && files.length === 0 ? [] : [{ ...base, text: shown.text, details: files }];
    }
    return [{ ...base, text: shown.answer.text, details: detailsOf(shown.answer, t) }];
  });
}

function whoOf(role: TranscriptRow['role']): TranscriptLine['who'] {
  return role === 'user' ? 'customer' : role === 'advisor' ? 'advisor' : 'assistant';
}

function detailsOf(answer: Answer, t: Translator): string[] {
  const choices = answer.choices.map((choice) => t.words('desk.button', { label: choice.label.label }));
  return [...answer.cards.map(cardLine), ...choices];
}

function cardLine(card: Card): string {
  return card.summary.startsWith(card.title) ? card.summary : `${card.title}. ${card.summary}`;
}
