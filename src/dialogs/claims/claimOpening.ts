import { type ClaimType, contractKindOf } from '../../domain/claim.ts';
import type { ContractKind } from '../../domain/contract.ts';
import type { Slots } from '../../intents/understanding.port.ts';
import { type Occurred, occurredOf } from '../prompts/occurred.prompt.ts';
import type { Turn } from '../turn.ts';
import { typeInWords } from './questions/typeWords.ts';

/** What the first sentence of a declaration said already. */
export interface ClaimOpening {
  kind?: ContractKind;
  /** A place that may tell which home or car is meant. */
  place?: string;
  answers: { type?: ClaimType; date?: Occurred; place?: string; story?: string };
}

const STORY_LENGTH = 40;
const TOLD_LENGTH = 25;

/** "Je voudrais déclarer un sinistre": a request alone, up to where the telling begins. */
const REQUEST =
  /^\s*(?:(?:bonjour|bonsoir|hello|hi|good morning|madame|monsieur)[\s,.!]*)*(?:je (?:veux|voudrais|souhaite(?:rais)?|dois|viens|aimerais|vous (?:prie|contacte))|j['’]aimerais|comment|puis-je|peut-on|pouvez-vous|i (?:want|would like|need|have)|i['’]d like|can i|how)\b[^,.;:!?]*?(?:d[ée]clar|signal|ouvrir|enregistr|declare|report|file|claim)[^,.;:!?]*?(?=[,.;:!?]|\b(?:car|parce que|suite [àa]|apr[èe]s|because|after)\b|$)/iu;

/** Reads the opening sentence: only what is sure becomes an answer, the rest is asked. */
export function readOpening(turn: Turn, text: string, slots: Slots): ClaimOpening {
  const type = slots.claim_type ?? typeInWords(text);
  const kind = type === undefined ? slots.contract_kind : contractKindOf(type);
  const date = text === '' ? undefined : dateIn(text, slots, turn);
  const moves = type !== undefined && (contractKindOf(type) === 'car' || type === 'home_liability');
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(slots.place === undefined ? {} : { place: slots.place }),
    answers: {
      ...(type === undefined ? {} : { type }),
      ...(date === undefined ? {} : { date }),
      ...(moves && slots.place !== undefined ? { place: slots.place } : {}),
      ...(tellsWhatHappened(text) ? { story: text.slice(0, 4000) } : {}),
    },
  };
}

/** True for a story: long enough once the request itself ("je voudrais déclarer …") is taken away. */
export function tellsWhatHappened(text: string): boolean {
  if (text.length < STORY_LENGTH) return false;
  const told = text.replace(REQUEST, '').replace(/^[\s,.;:!?]+/, '');
  return told.length >= TOLD_LENGTH;
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
