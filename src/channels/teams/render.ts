import type { Action } from '../../cards/action.ts';
import type { Answer, Card } from '../../cards/answer.ts';
import { readShown } from '../../dialogs/shown.ts';
import type { Language } from '../../domain/identity.ts';
import { translators } from '../../locales/translator.ts';
import type { PendingRow } from '../../store/outbox.repository.ts';
import { newButtonTitles } from '../directLine/renderButtons.ts';
import { cardSummary, renderCard } from '../directLine/renderCard.ts';
import { cardText, cleanText, oneLine } from '../directLine/renderText.ts';
import type { Rendered } from '../shared/pushedChannel.ts';
import { besidePapers, papersOf } from '../shared/sentPapers.ts';
import { writeCard } from '../whatsapp/cardText.ts';
import { split } from '../whatsapp/limits.ts';
import type { FileSource } from '../whatsapp/wire.ts';

/** A card stands at a place of the transcript; index -1 is the question with its suggested replies. */
export interface CardPlace {
  conversationId: string;
  seq: number;
  index: number;
}

export type TeamsPayload =
  | { type: 'text'; text: string; plain: boolean; urgent: boolean }
  | { type: 'card'; place: CardPlace; card: unknown; summary: string; urgent: boolean }
  | { type: 'file'; from: FileSource; name: string }
  /** Cards whose buttons are answered or out of date. */
  | { type: 'freeze'; keys: string[] };

/** Teams counts about 100 KB in UTF-16; a margin is left for what it adds. */
export const TEAMS_BYTES = 80_000;

/** The messages that say these rows, each of one piece: of a text with a card, Teams would tell no id. */
export function renderTurn(rows: readonly PendingRow[], language: Language, publicUrl: string): Rendered[] {
  return rows.flatMap((row) => renderRow(row, language, publicUrl));
}

function renderRow(row: PendingRow, language: Language, publicUrl: string): Rendered[] {
  const shown = readShown(row.body);
  switch (shown.kind) {
    case 'answered': {
      const { conversation_id: conversationId, seq } = row;
      return renderAnswer(shown.answer, { conversationId, seq }, shown.language, publicUrl);
    }
    case 'advisorSaid': {
      const { words } = translators[language];
      const text = cleanText(words('channel.advisorSays', { author: shown.author, text: shown.text }));
      const files = shown.files.map(({ id, name }) => file({ is: 'file', id }, name));
      return [...(cleanText(shown.text) === '' ? [] : texts(text, true, false)), ...files];
    }
    case 'systemLine':
      return texts(cleanText(shown.text), true, false);
    case 'signal':
      if (shown.name === 'cardsClosed') return [{ payload: { type: 'freeze', keys: shown.keys }, cardKey: null }];
      return shown.name === 'conversationEnded' && shown.reason === 'idle'
        ? texts(translators[language].words('channel.sessionOver'), true, false)
        : [];
    case 'said':
      return [];
  }
}

function renderAnswer(
  answer: Answer,
  at: { conversationId: string; seq: number },
  language: Language,
  publicUrl: string,
): Rendered[] {
  const words = cleanText(answer.text);
  const rendered: Rendered[] = [];
  if (words !== '' && answer.choices.length === 0) rendered.push(...texts(words, answer.plain, answer.urgent));
  answer.cards.forEach((card, index) => {
    const place = { ...at, index };
    rendered.push(...cardMessages(card, place, answer.urgent, language, publicUrl));
    for (const { path, name } of papersOf(card)) rendered.push(file({ is: 'paper', path }, oneLine(name)));
  });
  if (answer.choices.length > 0) rendered.push(...question(answer, { ...at, index: -1 }));
  return rendered;
}

/** The question on a card with its replies; one that is too long for a card is said before it. */
function question(answer: Answer, place: CardPlace): Rendered[] {
  const { urgent } = answer;
  const asked = (words: Answer, summary: string): Rendered => {
    const payload: TeamsPayload = { type: 'card', place, card: questionCard(words, place, true), summary, urgent };
    return { payload, cardKey: questionKey(place) };
  };
  const whole = asked(answer, oneLine(answer.text));
  if (JSON.stringify(whole.payload).length * 2 <= TEAMS_BYTES) return [whole];
  return [...texts(cleanText(answer.text), answer.plain, urgent), asked({ ...answer, text: '' }, '')];
}

export function questionKey({ seq }: { seq: number }): string {
  return `question.${seq}`;
}

function texts(words: string, plain: boolean, urgent: boolean): Rendered[] {
  return split(words, TEAMS_BYTES / 4).map((text) => ({
    payload: { type: 'text', text, plain, urgent },
    cardKey: null,
  }));
}

function file(from: FileSource, name: string): Rendered {
  return { payload: { type: 'file', from, name }, cardKey: null };
}

function cardMessages(
  card: Card,
  place: CardPlace,
  urgent: boolean,
  language: Language,
  publicUrl: string,
): Rendered[] {
  const drawn = teamsCard(card, place, true, publicUrl);
  if (JSON.stringify(drawn).length * 2 <= TEAMS_BYTES) {
    const payload: TeamsPayload = { type: 'card', place, card: drawn, summary: cardSummary(card), urgent };
    return [{ payload, cardKey: card.key }];
  }
  // A card that Teams would refuse is said in words, and its buttons follow in a card of their own.
  const short = teamsCard({ ...card, blocks: [] }, place, true, publicUrl);
  const payload: TeamsPayload = { type: 'card', place, card: short, summary: cardSummary(card), urgent };
  const told = texts(writeCard(besidePapers(card), translators[language]).text, true, urgent);
  return JSON.stringify(short).length * 2 <= TEAMS_BYTES ? [...told, { payload, cardKey: card.key }] : told;
}

/**
 * An Adaptive Card 1.5 for Teams: what submits on the website is executed here, with a submit for older clients; links
 * are whole addresses. Without `open` it keeps its words and loses its buttons.
 */
export function teamsCard(card: Card, place: CardPlace, open: boolean, publicUrl: string): object {
  const beside = besidePapers(card);
  const drawn = renderCard(open ? beside : { ...beside, buttons: [] });
  const refresh = { refresh: { action: { type: 'Action.Execute', verb: 'refresh', data: { at: place } } } };
  const changed = change({ ...drawn, ...(open ? refresh : {}) }, place, open, publicUrl);
  return changed as object;
}

/** The question with its replies; once answered, the question alone. */
export function questionCard(answer: Answer, place: CardPlace, open: boolean): object {
  const titles = newButtonTitles();
  const actions = answer.choices.map(({ label, action }) => executing(titles.unique(label.label), action, place));
  const text = cardText(answer.plain ? answer.text : answer.text.replace(/\*\*/g, '')) || '…';
  const refresh = { refresh: { action: { type: 'Action.Execute', verb: 'refresh', data: { at: place } } } };
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: oneLine(answer.text) || '…',
    // An action set wraps below the words; the bar of a card would hide the seventh button.
    body: [{ type: 'TextBlock', text, wrap: true }, ...(open ? [{ type: 'ActionSet', actions }] : [])],
    ...(open ? refresh : {}),
  };
}

function executing(title: string, action: Action, place: CardPlace, style?: unknown): object {
  const data = { action, at: place };
  return {
    type: 'Action.Execute',
    verb: 'press',
    title,
    ...(style === undefined ? {} : { style }),
    data,
    fallback: { type: 'Action.Submit', title, data },
  };
}

function change(node: unknown, place: CardPlace, open: boolean, publicUrl: string): unknown {
  if (Array.isArray(node))
    return node.map((each) => change(each, place, open, publicUrl)).filter((each) => each !== null);
  if (typeof node !== 'object' || node === null) return node;
  const { type, title, data, style, url } = node as Record<string, unknown>;
  if (type === 'Action.Submit') return open ? executing(String(title), data as Action, place, style) : null;
  if (type === 'Input.Date' && !open) return null;
  if (type === 'Action.OpenUrl')
    return { ...node, url: String(url).startsWith('/') ? `${publicUrl}${String(url)}` : url };
  if (type === 'Action.Execute') return node;
  const entries = Object.entries(node).map(([key, value]) => [key, change(value, place, open, publicUrl)] as const);
  return Object.fromEntries(
    entries.filter(([key, value]) => !(key === 'actions' && Array.isArray(value) && value.length === 0)),
  );
}
