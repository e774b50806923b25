import { type ClaimType, contractKindOf } from '../../domain/claim.ts';
import type { ContractKind } from '../../domain/contract.ts';
import type { Slots } from '../../intents/understanding.port.ts';
import { type Occurred, occurredOf } from '../prompts/occurred.prompt.ts';
import type { Turn } from '../turn.ts';
import { typeInWords } from './questions/typeWords.ts';

/** What the first sentence of a declaration said already. */
export interface ClaimOpening {
  kind?: ContractKind;
  /** The sentence: its words may tell which home or car is meant. */
  said: string;
  answers: { type?: ClaimType; date?: Occurred; place?: string; story?: string };
}

const STORY_LENGTH = 40;
const TOLD_LENGTH = 30;

/** "Je voudrais déclarer un sinistre", "bonjour madame": a request or a greeting, which tells nothing. */
const REQUEST =
  /^\s*(?:(?:(?:bonjour|bonsoir|hello|hi|good morning)\b.{0,20}$)|(?:(?:bonjour|bonsoir|hello|hi)\s+)?(?:je (?:veux|voudrais|souhaite(?:rais)?|dois|viens|aimerais|vous (?:prie|contacte))|j['’]aimerais|comment|puis-je|peut-on|pouvez-vous|i (?:want|would like|need|have)|i['’]d like|can i|how)\b.*?(?:d[ée]clar|signal|ouvrir|enregistr|declare|report|file|claim))/iu;

const CLAUSES = /[,.;:!?\n]+|\b(?:car|parce qu(?:e|['’])|suite [àa]|apr[èe]s|because|after)\b/iu;

/** Reads the opening sentence: only what is sure becomes an answer, the rest is asked. */
export function readOpening(turn: Turn, text: string, slots: Slots): ClaimOpening {
  const type = slots.claim_type ?? typeInWords(text);
  const kind = type === undefined ? slots.contract_kind : contractKindOf(type);
  const date = text === '' ? undefined : dateIn(text, slots, turn);
  const moves = type !== undefined && (contractKindOf(type) === 'car' || type === 'home_liability');
  return {
    ...(kind === undefined ? {} : { kind }),
    said: text.slice(0, 500),
    answers: {
      ...(type === undefined ? {} : { type }),
      ...(date === undefined ? {} : { date }),
      ...(moves && saysWhere(slots.place) ? { place: slots.place } : {}),
      ...(tellsWhatHappened(text) ? { story: text.slice(0, 4000) } : {}),
    },
  };
}

/** True for a story: long enough once greetings and the request itself are taken away. */
export function tellsWhatHappened(text: string): boolean {
  if (text.length < STORY_LENGTH) return false;
  const told = text.split(CLAUSES).filter((clause) => !REQUEST.test(clause));
  return told.join(' ').trim().length >= TOLD_LENGTH;
}

/** A town or an address; "parking" or "A6" alone would have to be asked again. */
function saysWhere(place: string | undefined): place is string {
  return place !== undefined && /\p{Lu}\p{Ll}|^\d/u.test(place);
}

function dateIn(text: string, slots: Slots, turn: Turn): Occurred | undefined {
  const reading = turn.services.readDate(text, {
    language: turn.t.language,
    reference: turn.now,
    direction: 'past',
  });
  if (reading === null || reading.doubts.length > 0) return undefined;
  const read = occurredOf(reading.value);
  const occurred: Occurred = { date: read.date, time: read.time ?? slots.time ?? null };
  return occurred.date <= turn.today ? occurred : undefined;
}
