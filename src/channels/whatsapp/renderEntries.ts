import type { Label } from '../../locales/translation.ts';
import type { Translator } from '../../locales/translator.ts';
import { writeButtonId } from './buttonId.ts';
import { fitted, split, upToThree, whatsappLimits } from './limits.ts';
import type { ListRow, Outgoing, ReplyButton } from './wire.ts';

/** A button on its way into a message. */
export interface Entry {
  id: string;
  /** Plain words, three lengths. */
  label: Label;
  /** What it is about, where several cards have buttons of one name. */
  about: string | null;
  isEdit: boolean;
}

export interface EntryOptions {
  /** The first row of the turn. */
  place: { conversationId: string; seq: number };
  t: Translator;
  /** At most 1,024 characters. */
  body: string;
  /** Rows before this one were shown already. */
  from?: number;
  /** These are the lines of a summary, asked for by « Modifier ». */
  edits?: boolean;
}

/** Entries as reply buttons (up to 3) or as a list (up to 10 rows, then page by page). */
export function interactive(entries: readonly Entry[], options: EntryOptions): Outgoing[] {
  const { place, t, from = 0, edits = false } = options;
  const shown = edits ? [...entries] : withoutEdits(entries, place, t);
  if (from === 0) {
    const buttons = asButtons(shown);
    if (buttons !== null) return [buttonMessage(buttons, options)];
  }
  return asList(shown.slice(from), { ...options, from, edits });
}

/** The lines of a summary stand behind one button, so that its own buttons remain buttons. */
function withoutEdits(entries: readonly Entry[], place: EntryOptions['place'], t: Translator): Entry[] {
  const others = entries.filter(({ isEdit }) => !isEdit);
  if (others.length === entries.length) return others;
  const id = writeButtonId({ is: 'rows', ...place, from: 0, edits: true });
  const [first, ...rest] = others;
  const edit: Entry = { id, label: t.label('channelEdit'), about: null, isEdit: false };
  return first === undefined ? [edit] : [first, edit, ...rest];
}

function asButtons(entries: readonly Entry[]): ReplyButton[] | null {
  if (entries.length > whatsappLimits.buttons) return null;
  const buttons: ReplyButton[] = [];
  for (const { id, label } of entries) {
    const title = fitted(label.label, whatsappLimits.button) ?? fitted(label.tiny, whatsappLimits.button);
    const sizedId = fitted(id, whatsappLimits.buttonId);
    if (title === null || sizedId === null) return null;
    buttons.push({ type: 'reply', reply: { id: sizedId, title } });
  }
  const titles = new Set(buttons.map(({ reply }) => reply.title.toLowerCase()));
  return titles.size === buttons.length ? buttons : null;
}

function buttonMessage(buttons: readonly ReplyButton[], { body }: EntryOptions): Outgoing {
  const three = upToThree(buttons);
  const text = fitted(body, whatsappLimits.body);
  if (three === null || text === null) throw new RangeError('no buttons, or no words above them');
  return { type: 'interactive', interactive: { type: 'button', body: { text }, action: { buttons: three } } };
}

function asList(entries: readonly Entry[], options: EntryOptions & { from: number; edits: boolean }): Outgoing[] {
  const { place, t, from, edits, body } = options;
  const fitsWhole = entries.length <= whatsappLimits.rows;
  const page = fitsWhole ? entries : entries.slice(0, whatsappLimits.rows - 1);
  const rows = page.map((entry, index) => rowOf(entry, page, from + index + 1));
  // Words too long for a row stand above the list, under the number that the row has.
  const spelled = rows.flatMap(({ row, spelled: words }) => (words === null ? [] : [`${row.title}. ${words}`]));
  const more = fitted(writeButtonId({ is: 'rows', ...place, from: from + page.length, edits }), whatsappLimits.rowId);
  const moreTitle = fitted(t.label('channelMore').row, whatsappLimits.rowTitle);
  const all = rows.map(({ row }) => row);
  if (!fitsWhole && more !== null && moreTitle !== null) all.push({ id: more, title: moreTitle });
  const whole = [body, ...spelled].join('\n');
  const text = fitted(whole, whatsappLimits.body);
  const prompt = text ?? fitted(t.words('channel.choose'), whatsappLimits.body);
  const button = fitted(t.label('channelChoose').tiny, whatsappLimits.button);
  if (prompt === null || button === null) throw new RangeError('a list without words');
  const list: Outgoing = {
    type: 'interactive',
    interactive: { type: 'list', body: { text: prompt }, action: { button, sections: [{ rows: all }] } },
  };
  if (text !== null) return [list];
  const before = split(whole, whatsappLimits.text);
  return [...before.map((part): Outgoing => ({ type: 'text', text: { body: part, preview_url: false } })), list];
}

/** A row says its whole label in title and description; where it cannot, it is a number and the words are spelled out. */
function rowOf(entry: Entry, page: readonly Entry[], number: number): { row: ListRow; spelled: string | null } {
  const { id: plainId, label, about } = entry;
  const id = fitted(plainId, whatsappLimits.rowId);
  if (id === null) throw new RangeError('a button id is too long');
  const full = fitted(label.label, whatsappLimits.rowTitle);
  const title = full ?? fitted(label.row, whatsappLimits.rowTitle);
  const isAlone = page.filter((other) => other.label.row === label.row).length === 1;
  const detail = isAlone ? (full === null ? label.label : null) : about;
  const description = detail === null ? null : fitted(detail, whatsappLimits.rowDescription);
  const isClear = title !== null && (isAlone ? detail === null || description !== null : description !== null);
  const isUnique = page.filter((other) => other.label.row === label.row && other.about === about).length === 1;
  if (isClear && title !== null && isUnique)
    return { row: { id, title, ...(description === null ? {} : { description }) }, spelled: null };
  const digits = fitted(String(number), whatsappLimits.rowTitle);
  if (digits === null) throw new RangeError('no number for a row');
  const words = about === null || about === '' ? label.label : `${label.label} (${about})`;
  return { row: { id, title: digits }, spelled: words };
}
