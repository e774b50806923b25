import type { Language } from '../../domain/identity.ts';
import type { Intent } from '../catalogue.ts';
import type { Understanding } from '../understanding.port.ts';
import { type RequestForms, requestForms } from './requestForms.ts';

/** One request of several, written so that it can be understood alone. */
export interface RequestPart {
  text: string;
  intent: Intent;
}

/** No longer message is taken apart: it is a story. */
const LONGEST = 400;
const MOST_WORDS = 60;
const MOST_PARTS = 4;
/** A part that is asked in so many words may be this unsure. */
const EXPLICIT_FROM = 0.5;

/** Intents that are a request of their own. Small talk and dangers are not; whoever is in danger has one request. */
const unsplit: ReadonlySet<Intent> = new Set<Intent>([
  'emergency_assistance',
  'out_of_scope',
  'greet',
  'thanks',
  'goodbye',
  'help',
  'cancel',
  'repeat',
  'complaint',
  'change_language',
]);

/** What a bare thing can be a request for: "… et ma carte de tiers payant". */
const things: ReadonlySet<Intent> = new Set<Intent>([
  'contracts_overview',
  'guarantees',
  'reimbursement_status',
  'claim_status',
  'documents',
  'payment_schedule',
  'quote',
  'callback',
  'update_profile',
]);

/** What ends the talk with the assistant comes last, whatever was named first. */
const last: ReadonlySet<Intent> = new Set<Intent>(['callback', 'talk_to_advisor', 'sign_out']);

interface Segment {
  /** As it was written. */
  written: string;
  /** With the head that it left out. */
  text: string;
  understanding: Understanding;
  /** A request by itself; what is none belongs to the request before or after it. */
  asks: boolean;
  /** It says so in so many words: an order, a wish, a question. */
  explicit: boolean;
}

/**
 * The requests of a message in the order in which they are handled; empty when it holds one or none. Cautious: a story
 * is never taken apart, and each part has to be understood alone and be another request than its neighbours.
 */
export function splitRequests(
  text: string,
  language: Language,
  understand: (text: string) => Understanding,
): RequestPart[] {
  if (text.length > LONGEST || text.split(/\s+/).length > MOST_WORDS) return [];
  const forms = requestForms[language];
  const pieces = piecesOf(text, forms);
  if (pieces.length < 2 || pieces.length > 10) return [];
  const segments = read(pieces, forms, understand);
  if (segments.filter(({ asks }) => asks).length < 2) return [];
  // What is told beside a wish is its subject: "on m'a volé ma voiture et je voudrais être rappelé".
  const ordered = segments.filter(({ asks, explicit }) => asks && explicit).length;
  if (ordered < 2 && segments.some(({ asks, written }) => !asks && tells(written, forms))) return [];
  const parts = different(joined(segments));
  if (parts.length < 2 || parts.length > MOST_PARTS) return [];
  return [...parts.filter(({ intent }) => !last.has(intent)), ...parts.filter(({ intent }) => last.has(intent))];
}

/** The text cut at every joint, politeness taken off. */
function piecesOf(text: string, { joint, politeness }: RequestForms): string[] {
  const folded = foldKeepingLength(text);
  const pieces: string[] = [];
  let start = 0;
  for (const found of folded.matchAll(joint)) {
    // A question keeps its mark, which tells that something is asked.
    const mark = found[0].includes('?') ? ' ?' : '';
    pieces.push(`${text.slice(start, found.index)}${mark}`);
    start = found.index + found[0].length;
  }
  pieces.push(text.slice(start));
  return pieces.map((piece) => withoutPoliteness(piece.trim(), politeness)).filter((piece) => /\p{L}{2}/u.test(piece));
}

function withoutPoliteness(piece: string, politeness: RegExp): string {
  for (let rest = piece; ; ) {
    const found = politeness.exec(foldKeepingLength(rest))?.[0].length ?? 0;
    if (found === 0) return rest;
    rest = rest.slice(found).trim();
  }
}

function read(pieces: readonly string[], forms: RequestForms, understand: (text: string) => Understanding): Segment[] {
  let head = '';
  let toKnow = false;
  return pieces.map((written, index) => {
    const folded = foldKeepingLength(written);
    const continues = toKnow && forms.question.test(folded);
    const marked = folded.endsWith(' ?') && !forms.follows.test(folded) && !tells(written, forms);
    const explicit = (forms.explicit.test(folded) && !forms.bare.test(folded)) || marked;
    const found = forms.head.exec(folded);
    if (found !== null && found.index < 25) head = written.slice(found.index, found.index + found[0].length);
    const doing = !explicit && forms.doing.test(folded) && (head !== '' || written.includes(' '));
    const thing =
      !explicit && !doing && forms.thing.test(folded) && !forms.bare.test(folded) && written.split(/\s+/).length <= 8;
    const text = (doing || thing) && head !== '' && index > 0 ? `${head} ${written}` : written;
    const understanding = understand(text);
    const { intent, band, score } = understanding;
    const sure = band === 'act' || (band === 'ask' && score >= EXPLICIT_FROM);
    const asked = explicit || (!tells(written, forms) && (doing || (thing && things.has(intent))));
    if (explicit) toKnow = forms.toKnow.test(folded);
    return { written, text, understanding, explicit, asks: asked && sure && !continues && !unsplit.has(intent) };
  });
}

/** What asks nothing by itself is put back to the request before it, or after it when there is none. */
function joined(segments: readonly Segment[]): Segment[] {
  const whole: Segment[] = [];
  let before = '';
  for (const segment of segments) {
    const previous = whole.at(-1);
    if (segment.asks) {
      whole.push(before === '' ? segment : { ...segment, text: `${before}, ${segment.text}` });
      before = '';
    } else if (previous === undefined) before = before === '' ? segment.text : `${before}, ${segment.text}`;
    else previous.text = `${previous.text}, ${segment.written}`;
  }
  return whole;
}

/** Parts that want the same become one. */
function different(segments: readonly Segment[]): RequestPart[] {
  const parts: { text: string; intent: Intent; key: string }[] = [];
  for (const { text, understanding } of segments) {
    const { intent, slots } = understanding;
    // Signing in is no errand of its own: what needs it asks for it.
    if (intent === 'sign_in' && segments.length > 1) continue;
    const key = [kinOf(intent), slots.document_kind ?? '', slots.profile_field ?? ''].join('/');
    const same = parts.find(
      (part) => part.key === key || (kinOf(part.intent) === kinOf(intent) && vague(part.key, key)),
    );
    if (same === undefined) parts.push({ text, intent, key });
    else same.text = `${same.text}, ${text}`;
  }
  return parts.map(({ text, intent }) => ({ text, intent }));
}

/** Being called and being talked to are one wish, put in two ways. */
function kinOf(intent: Intent): Intent {
  return intent === 'talk_to_advisor' ? 'callback' : intent;
}

/** One of the two does not say which paper or field it means. */
function vague(left: string, right: string): boolean {
  return left.endsWith('//') || right.endsWith('//');
}

function tells(written: string, { told }: RequestForms): boolean {
  return told.test(foldKeepingLength(written));
}

/** Lower case without accents, character for character, so that places in it are places in the text. */
function foldKeepingLength(text: string): string {
  return [...text]
    .map((character) => {
      const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return plain.length === character.length ? plain : character;
    })
    .join('')
    .replace(/[’‘]/g, "'");
}
