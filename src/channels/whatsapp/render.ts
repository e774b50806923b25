import type { Card } from '../../cards/answer.ts';
import type { Shown } from '../../dialogs/shown.ts';
import type { Language } from '../../domain/identity.ts';
import { type Translator, translators } from '../../locales/translator.ts';
import { buttonsOf, type Pressable } from '../shared/buttonsOf.ts';
import { besidePapers, papersOf, type SentPaper } from '../shared/sentPapers.ts';
import { writeButtonId } from './buttonId.ts';
import { type CardLink, writeCard } from './cardText.ts';
import { fitted, split, whatsappLimits } from './limits.ts';
import { bold, ours, plain } from './plainText.ts';
import { type Entry, interactive } from './renderEntries.ts';
import type { FileSource, Outgoing } from './wire.ts';

/** What one turn said, to be shown in at most three messages. */
export interface TurnToRender {
  conversationId: string;
  rows: readonly { seq: number; shown: Shown }[];
  language: Language;
  publicUrl: string;
}

/** A part of a turn in words, with the pages it leads to. */
interface Section {
  text: string;
  links: CardLink[];
  papers: SentPaper[];
}

/** Longer texts are split here: a little under the limit, as people read them on a phone. */
const COMFORTABLE = 4000;

/** The messages of one page of a turn; page 0 is what goes at once, the others come when asked for. */
export function renderPage(turn: TurnToRender, page: number): Outgoing[] {
  return pagesOf(turn)[page] ?? [];
}

function pagesOf(turn: TurnToRender): Outgoing[][] {
  let rest = renderTurn(turn);
  const seq = turn.rows[0]?.seq ?? 0;
  const pages: Outgoing[][] = [];
  while (rest.length > whatsappLimits.messagesPerTurn) {
    const whole = rest.slice(0, whatsappLimits.messagesPerTurn - 1);
    rest = rest.slice(whole.length);
    pages.push([...whole, goOn(turn, seq, pages.length + 1)]);
  }
  pages.push(rest);
  return pages;
}

/** The rows of a list from one on: what a list message could not hold. */
export function renderRows(turn: TurnToRender, from: number, edits: boolean): Outgoing[] {
  const t = translators[turn.language];
  const entries = entriesOf(turn).filter(({ isEdit }) => isEdit || !edits);
  const place = placeOf(turn);
  const prompt = t.words(edits ? 'channel.chooseEdit' : 'channel.choose');
  return interactive(entries, { place, t, body: prompt, from, edits }).slice(-whatsappLimits.messagesPerTurn);
}

/** Everything that a turn says, however many messages that takes. */
function renderTurn(turn: TurnToRender): Outgoing[] {
  const t = translators[turn.language];
  const sections = turn.rows.flatMap(({ shown }) => sectionsOf(shown, turn, t));
  const files = turn.rows.flatMap(({ shown }) => filesOf(shown));
  const entries = entriesOf(turn);
  const messages: Outgoing[] = [];
  let waiting: string[] = [];
  const flush = () => {
    messages.push(...textMessages(waiting.join('\n\n')));
    waiting = [];
  };
  for (const section of sections) {
    const { links: pages, papers } = section;
    const link = pages.length === 1 ? linkMessage(section.text, pages[0], turn.publicUrl, t) : null;
    if (link === null) {
      const addresses = pages.map(({ label, path }) => `${plain(label.label)}\n${turn.publicUrl}${path}`);
      waiting.push([section.text, ...addresses].filter((part) => part !== '').join('\n\n'));
    } else {
      flush();
      messages.push(...link);
    }
    if (papers.length > 0) flush();
    for (const { name, path } of papers)
      messages.push({ type: 'file', from: { is: 'paper', path }, name: plain(name) });
  }
  messages.push(...withEntries(waiting, entries, turn, t));
  messages.push(...files.map(({ from, name }) => ({ type: 'file' as const, from, name })));
  return messages;
}

function sectionsOf(shown: Shown, turn: TurnToRender, t: Translator): Section[] {
  switch (shown.kind) {
    case 'answered': {
      const { answer } = shown;
      const said = answer.plain ? plain(answer.text) : ours(answer.text, turn.publicUrl);
      return [{ ...wordsAlone, text: said }, ...answer.cards.map((card) => sectionOfCard(card, t))].filter(
        ({ text, links, papers }) => text !== '' || links.length + papers.length > 0,
      );
    }
    case 'advisorSaid': {
      const text = plain(shown.text);
      return text === ''
        ? []
        : [{ ...wordsAlone, text: t.words('channel.advisorSays', { author: bold(shown.author), text }) }];
    }
    case 'systemLine':
      return [{ ...wordsAlone, text: plain(shown.text) }];
    case 'signal':
      return shown.name === 'conversationEnded' && shown.reason === 'idle'
        ? [{ ...wordsAlone, text: t.words('channel.sessionOver') }]
        : [];
    case 'said':
      return [];
  }
}

const wordsAlone = { links: [], papers: [] };

function sectionOfCard(card: Card, t: Translator): Section {
  return { ...writeCard(besidePapers(card), t), papers: papersOf(card) };
}

function filesOf(shown: Shown): { from: FileSource; name: string }[] {
  if (shown.kind !== 'advisorSaid') return [];
  return shown.files.map(({ id, name }) => ({ from: { is: 'file', id }, name }));
}

/** The buttons of all cards of the turn, and the replies suggested last. */
function entriesOf(turn: TurnToRender): Entry[] {
  const answered = turn.rows.flatMap(({ seq, shown }) =>
    shown.kind === 'answered' ? [{ seq, answer: shown.answer }] : [],
  );
  const suggesting = answered.findLast(({ answer }) => answer.choices.length > 0);
  return answered.flatMap(({ seq, answer }) =>
    buttonsOf(answer).flatMap((button, index) =>
      !button.ofLink && (button.card !== null || seq === suggesting?.seq)
        ? [entryOf(button, turn.conversationId, seq, index)]
        : [],
    ),
  );
}

function entryOf({ label, card, isEdit }: Pressable, conversationId: string, seq: number, index: number): Entry {
  return {
    id: writeButtonId({ is: 'button', conversationId, seq, index }),
    label: { label: plain(label.label), row: plain(label.row), tiny: plain(label.tiny) },
    about: card === null ? null : plain(card.title),
    isEdit,
  };
}

/** The last words of the turn carry its buttons; words that are too long for that go before them. */
function withEntries(texts: readonly string[], entries: Entry[], turn: TurnToRender, t: Translator): Outgoing[] {
  if (entries.length === 0) return textMessages(texts.join('\n\n'));
  const whole = texts.join('\n\n');
  const place = placeOf(turn);
  if (fitted(whole, whatsappLimits.body) !== null) return interactive(entries, { place, t, body: whole });
  const last = texts.at(-1) ?? '';
  const before = texts.slice(0, -1).join('\n\n');
  if (before !== '' && fitted(last, whatsappLimits.body) !== null)
    return [...textMessages(before), ...interactive(entries, { place, t, body: last })];
  return [...textMessages(whole), ...interactive(entries, { place, t, body: t.words('channel.choose') })];
}

function textMessages(text: string): Outgoing[] {
  return split(text, COMFORTABLE).flatMap((part) => {
    const body = fitted(part, whatsappLimits.text);
    return body === null ? [] : [{ type: 'text' as const, text: { body, preview_url: false as const } }];
  });
}

/** A card with one page behind it: its words and one button that opens the page. Null where that does not fit. */
function linkMessage(text: string, link: CardLink | undefined, publicUrl: string, t: Translator): Outgoing[] | null {
  if (link === undefined) return null;
  const title = fitted(plain(link.label.tiny), whatsappLimits.button);
  if (title === null) return null;
  const parameters = { display_text: title, url: `${publicUrl}${link.path}` };
  const action = { name: 'cta_url' as const, parameters };
  const whole = fitted(text, whatsappLimits.body);
  const body = whole ?? fitted(t.words('channel.openLink'), whatsappLimits.body);
  if (body === null) return null;
  const message: Outgoing = { type: 'interactive', interactive: { type: 'cta_url', body: { text: body }, action } };
  return whole === null ? [...textMessages(text), message] : [message];
}

function goOn(turn: TurnToRender, seq: number, page: number): Outgoing {
  const t = translators[turn.language];
  const id = writeButtonId({ is: 'page', conversationId: turn.conversationId, seq, page });
  const entry = { id, label: t.label('channelGoOn'), about: null, isEdit: false };
  const [message] = interactive([entry], { place: placeOf(turn), t, body: t.words('channel.goOn') });
  return message as Outgoing;
}

function placeOf(turn: TurnToRender): { conversationId: string; seq: number } {
  return { conversationId: turn.conversationId, seq: turn.rows[0]?.seq ?? 0 };
}
