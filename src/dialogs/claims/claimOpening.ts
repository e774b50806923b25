import { addDays } from '../../domain/calendar.ts';
import { type ClaimType, contractKindOf } from '../../domain/claim.ts';
import type { ContractKind } from '../../domain/contract.ts';
import type { Slots } from '../../intents/understanding.port.ts';
import type { Answers } from '../form/form.ts';
import { type Occurred, occurredOf } from '../prompts/occurred.prompt.ts';
import type { Turn } from '../turn.ts';
import { partiesAdded } from './parties/partiesIn.ts';
import { foundLater } from './questions/date.question.ts';
import { stayDays } from './questions/hospitalDay.ts';
import { typeInWords } from './questions/typeWords.ts';
import { clockTold } from './story/clockTold.ts';
import { placeTold } from './story/placeTold.ts';
import { answersTold } from './story/readStory.ts';
import { typeTold } from './story/typeTold.ts';

/** What the first sentence of a declaration said already. */
export interface ClaimOpening {
  kind?: ContractKind;
  /** The sentence: its words may tell which home or car is meant. */
  said: string;
  /** By question id: type, date, place, story, and what the story answers of the type's own questions. */
  answers: Readonly<Record<string, unknown>>;
}

/** What the insurer takes. */
const LONGEST_STORY = 4000;
/** Days away: who comes home after more will say the day. */
const LONGEST_STAY = 45;
const STORY_LENGTH = 40;
const TOLD_LENGTH = 30;

/** "Je voudrais déclarer un sinistre", "bonjour madame": a request or a greeting, which tells nothing. */
const REQUEST =
  /^\s*(?:(?:(?:bonjour|bonsoir|hello|hi|good morning)\b.{0,20}$)|(?:(?:bonjour|bonsoir|hello|hi)\s+)?(?:je (?:veux|voudrais|souhaite(?:rais)?|dois|viens|aimerais|vous (?:prie|contacte))|j['’]aimerais|comment|puis-je|peut-on|pouvez-vous|i (?:want|would like|need|have)|i['’]d like|can i|how)\b.*?(?:d[ée]clar|signal|ouvrir|enregistr|declare|report|file|claim))/iu;

/** Traffic lights, which a bare look at words would take for a fire. */
const AT_LIGHTS = /(?<!\p{L})au feu(?!\p{L})/iu;

/** "En fait …" corrects; it tells nothing by itself. */
const CORRECTS = /^\s*(?:non[ ,]+|no[ ,]+)?(?:en fait|finalement|actually)[ ,]+/iu;

const CLAUSES = /[,.;:!?\n]+|(?<!\p{L})(?:car|parce qu(?:e|['’])|suite [àa]|apr[èe]s|because|after)(?!\p{L})/iu;

/** Reads the opening sentence: only what is sure becomes an answer, the rest is asked. */
export function readOpening(turn: Turn, text: string, slots: Slots): ClaimOpening {
  const type = typeTold(text) ?? (AT_LIGHTS.test(text) ? undefined : (slots.claim_type ?? typeInWords(text)));
  const kind = type === undefined ? slots.contract_kind : contractKindOf(type);
  const date = text === '' ? undefined : dateTold(text, type, turn);
  return {
    ...(kind === undefined ? {} : { kind }),
    said: text.slice(0, 500),
    answers: {
      ...(type === undefined ? {} : { type }),
      ...(date === undefined ? {} : { date }),
      ...placeIn(text, type, slots),
      ...(tellsWhatHappened(text) ? { story: text.slice(0, LONGEST_STORY) } : {}),
      ...(type === undefined ? {} : answersTold(type, text)),
    },
  };
}

/** True for a story: long enough once greetings and the request itself are taken away. */
export function tellsWhatHappened(said: string): boolean {
  const text = said.replace(CORRECTS, '');
  if (text.length < STORY_LENGTH) return false;
  const told = text.split(CLAUSES).filter((clause) => !REQUEST.test(clause));
  return told.join(' ').trim().length >= TOLD_LENGTH;
}

function placeIn(text: string, type: ClaimType | undefined, slots: Slots): { place?: string } {
  if (type === undefined || !moves(type)) return {};
  const place = placeTold(text, slots.place);
  return saysWhere(place) ? { place: place.slice(0, 300) } : {};
}

/** A town or an address; "parking" or "A6" alone would have to be asked again. */
function saysWhere(place: string | undefined): place is string {
  return place !== undefined && /\p{Lu}\p{Ll}|^\d|^[AND]\d|^p[ée]riph/u.test(place);
}

/** When it happened, when the words leave no doubt; a stretch of days means its last one for what was found later. */
export function dateTold(text: string, type: ClaimType | undefined, turn: Turn): Occurred | undefined {
  if (type === 'health_hospital') {
    const [day, other] = stayDays(mended(text), text, turn) ?? [];
    return other === undefined ? day : undefined;
  }
  const reading = turn.services.readDate(mended(text), {
    language: turn.t.language,
    reference: turn.now,
    direction: 'past',
  });
  if (reading === null || reading.doubts.length > 0) return undefined;
  const { value } = reading;
  // "Cet été" is no day.
  if (value.type === 'daterange' && addDays(value.start, LONGEST_STAY) < value.end) return undefined;
  const occurred =
    value.type === 'daterange' && type !== undefined && foundLater.has(type)
      ? { date: addDays(value.end, -1), time: null }
      : occurredOf(value);
  return occurred.date <= turn.today ? withClock(occurred, text) : undefined;
}

/** The day with the hour that another sentence names, where it does not contradict the part of the day. */
function withClock(occurred: Occurred, text: string): Occurred {
  const time = occurred.time === null ? clockTold(text) : undefined;
  if (time === undefined) return occurred;
  const [from, to] = occurred.between ?? ['00:00', '24:00'];
  const fits = from < to ? from <= time && time < to : time >= from || time < to;
  return fits ? { date: occurred.date, time } : occurred;
}

/** Slips by which a day is not read: "se matin", "cet nuit", "avan hier". */
function mended(text: string): string {
  return text
    .replace(/(?<!\p{L})se (?=(?:matin|midi|soir)(?!\p{L}))/giu, 'ce ')
    .replace(/(?<!\p{L})(?:cet|cete|set|sette) (?=(?:nuit|apr))/giu, 'cette ')
    .replace(/(?<!\p{L})(?:avan|avent)[ -]?hier(?!\p{L})/giu, 'avant-hier')
    .replace(/(?<!\p{L})(?:aujourdui|aujourd hui|ojourd['’]?hui)(?!\p{L})/giu, 'aujourd’hui')
    .replace(/(?<!\p{L})(?:hiere?|ier)(?= (?:soir|matin|midi|apr|vers|[àa](?!\p{L})))/giu, 'hier');
}

/** More of the story, told in the middle of the questions: appended word for word, and read for what it answers. */
export function moreTold(text: string, answers: Answers, turn: Turn): Record<string, unknown> | null {
  if (/\?\s*$/.test(text)) return null;
  const type = answers['type'] as ClaimType | undefined;
  const date = dateTold(text, type, turn);
  const story = typeof answers['story'] === 'string' ? answers['story'] : '';
  const told: Record<string, unknown> = {
    ...(date === undefined ? {} : { date }),
    ...placeIn(text, type, turn.understand(text).slots),
    ...(type === undefined ? {} : answersTold(type, text, answers)),
  };
  const news = {
    ...Object.fromEntries(Object.entries(told).filter(([id]) => answers[id] === undefined)),
    ...(type === undefined ? {} : partiesAdded(type, text, answers)),
  };
  if (!tellsWhatHappened(text)) {
    // A few words beside the question: kept for what they answer, and in the story where there is one.
    if (Object.keys(news).length === 0) return null;
    if (story === '') return news;
  }
  return story.includes(text)
    ? news
    : { ...news, story: [story, text].filter(Boolean).join('\n').slice(0, LONGEST_STORY) };
}

function moves(type: ClaimType): boolean {
  return contractKindOf(type) === 'car' || type === 'home_liability' || type === 'health_accident';
}
