import type { Choice } from '../../cards/answer.ts';
import { type Claim, type ClaimType, contractKindOf } from '../../domain/claim.ts';
import type { ContractKind } from '../../domain/contract.ts';
import type { Slots } from '../../intents/understanding.port.ts';
import { longDate } from '../../locales/format.ts';
import type { MessageKey } from '../../locales/translator.ts';
import { isBackendTrouble, sayTrouble } from '../backendTrouble.ts';
import type { Asking, Question } from '../form/form.ts';
import { occurredOf } from '../prompts/occurred.prompt.ts';
import { plainSaid } from '../prompts/questionSpec.ts';
import type { Turn } from '../turn.ts';
import { type ClaimDraft, claimIsOpen, keptClaims } from './claimDraft.ts';
import { typeInWords } from './questions/typeWords.ts';
import { typeTold } from './story/typeTold.ts';

/**
 * Which claim is meant; `draft` when it is a declaration that was not sent yet (`chosen` from the list, or the only one), `none` when the file holds nothing,
 * `trouble` when it could not be read (already told).
 */
export type PickedClaim =
  | { is: 'claim'; id: string }
  | { is: 'draft'; id: string; chosen: boolean }
  | { is: 'none' }
  | { is: 'trouble' };

/** A claim named by a number, by its button, or by what the sentence says of it. */
export interface ClaimWanted {
  id?: string;
  slots?: Slots;
}

const MOST = 10;
const MOST_DRAFTS = 3;

/** What a list may hold: claims at the insurer, and declarations that wait here to be finished. */
type Listed = { is: 'claim'; id: string; type: ClaimType; claim: Claim } | ListedDraft;
type ListedDraft = { is: 'draft'; id: string; type: ClaimType | undefined; draft: ClaimDraft };

/** `withDrafts`: what is not sent yet is listed too, first. */
export function pickClaimQuestion(ask: MessageKey, { withDrafts = false } = {}): Question<PickedClaim> {
  return {
    id: 'claim',
    label: 'claimStatus.label',
    async infer(asking) {
      const { id, slots = {} } = (asking.options as ClaimWanted | null) ?? {};
      if (id !== undefined) return { is: 'claim', id };
      const number = slots.claim_number ?? numberIn(asking.said);
      const list = await listOf(asking.turn, withDrafts);
      if (list === null) return { is: 'trouble' };
      if (number !== undefined) {
        const named = byNumber(list, number);
        if (named !== undefined) return picked(named, false);
        asking.turn.say(asking.turn.t('claimStatus.unknown'));
      }
      const type = typeTold(asking.said) ?? slots.claim_type ?? typeInWords(asking.said);
      const [first, ...others] = narrowed(unsentIf(asking.said, list), type, slots.contract_kind);
      if (first === undefined) return { is: 'none' };
      return others.length === 0 && number === undefined ? picked(first, false) : undefined;
    },
    async ask(asking) {
      const list = (await listOf(asking.turn, withDrafts)) ?? [];
      return { said: plainSaid(asking.turn, ask), choices: choicesOf(list, asking) };
    },
    async read({ action, text }, { turn }) {
      const list = await listOf(turn, withDrafts);
      if (list === null) return { is: 'value', value: { is: 'trouble' } };
      const pressed = action?.a === 'answer' ? list.find(({ id }) => id === action.value) : undefined;
      if (pressed !== undefined) return { is: 'value', value: picked(pressed, true) };
      if (action !== null) return { is: 'nothing' };
      const number = numberIn(text);
      const named = number === undefined ? namedIn(list, text, turn) : byNumber(list, number);
      if (named !== undefined) return { is: 'value', value: picked(named, true) };
      return number === undefined ? { is: 'nothing' } : { is: 'fault', said: turn.t('claimStatus.unknown') };
    },
    show: () => '',
  };
}

function picked({ is, id }: Listed, chosen: boolean): PickedClaim {
  return is === 'draft' ? { is, id, chosen } : { is, id };
}

/** What the customer may choose from, the latest first; null when the claims could not be read, which was then told. */
async function listOf(turn: Turn, withDrafts: boolean): Promise<Listed[] | null> {
  const drafts = withDrafts && !claimIsOpen(turn) ? (await keptClaims(turn)).slice(0, MOST_DRAFTS) : [];
  try {
    const claims = await turn.gateway().claims();
    return [
      ...drafts.map((draft) => ({ is: 'draft', id: draft.id, type: draft.type, draft }) as const),
      ...claims.map((claim) => ({ is: 'claim', id: claim.id, type: claim.type, claim }) as const),
    ];
  } catch (thrown) {
    if (!isBackendTrouble(thrown)) throw thrown;
    sayTrouble(turn, thrown, 'claims');
    return null;
  }
}

/** "Mon brouillon", "la déclaration que je n'ai pas finie": what waits here, where there is any. */
const UNSENT =
  /brouillon|[àa] (?:terminer|finir)|pas (?:encore )?(?:fini|termin|envoy|complét)|inachev|commenc[ée]|\bdraft|unfinished|(?:not|n['’]t) (?:yet )?(?:finish|sen[dt])|\bto finish/iu;

function unsentIf(text: string, list: Listed[]): Listed[] {
  const drafts = UNSENT.test(text) ? list.filter(({ is }) => is === 'draft') : [];
  return drafts.length > 0 ? drafts : list;
}

function byNumber(list: readonly Listed[], number: string): Listed | undefined {
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return list.find((each) => each.is === 'claim' && plain(each.claim.number) === plain(number));
}

function numberIn(text: string): string | undefined {
  return /\bSIN[ -]?\d{4}[ -]?[A-Z]{3}[ -]?\d{6}\b/i.exec(text.slice(0, 500))?.[0];
}

/** Those that the words fit; all of them when the words fit none. */
function narrowed(list: Listed[], type: ClaimType | undefined, kind: ContractKind | undefined): Listed[] {
  const ofType = type === undefined ? [] : list.filter((each) => each.type === type);
  if (ofType.length > 0) return ofType;
  const ofKind =
    kind === undefined ? [] : list.filter((each) => each.type !== undefined && contractKindOf(each.type) === kind);
  return ofKind.length > 0 ? ofKind : list;
}

/** "Le deuxième", "2", or the name of its type. */
function namedIn(list: Listed[], text: string, turn: Turn): Listed | undefined {
  const position = /^\s*(?:l[ea] )?(\d{1,2})(?:e|er|[èe]me|st|nd|rd|th)?\s*\.?$/iu.exec(text)?.[1];
  if (position !== undefined) return list[Number(position) - 1];
  const [unsent, ...moreUnsent] = unsentIf(text, list);
  if (unsent?.is === 'draft' && moreUnsent.length === 0) return unsent;
  const wanted = text.trim().toLowerCase();
  const named = list.filter(
    (each) =>
      (each.type !== undefined && turn.t.label(`claimType.${each.type}`).label.toLowerCase() === wanted) ||
      nameOf(each, turn).toLowerCase() === wanted,
  );
  if (named.length === 1) return named[0];
  const day = turn.services.readDate(text, { language: turn.t.language, reference: turn.now, direction: 'past' });
  const ofDay =
    day === null
      ? []
      : list.filter((each) => each.is === 'claim' && each.claim.occurredOn === occurredOf(day.value).date);
  if (ofDay.length === 1) return ofDay[0];
  if (/\b(?:derni[eè]re?|plus r[ée]cente?|last|latest)\b/iu.test(wanted)) return list[0];
  const { claim_type: type = typeInWords(text), contract_kind: kind } = turn.understanding.slots;
  const fitting = narrowed(list, type, kind);
  return fitting.length === 1 && list.length > 1 ? fitting[0] : undefined;
}

function nameOf(listed: Listed, { t, today }: Turn): string {
  if (listed.is === 'draft') return t.words('claimStatus.unfinished', { what: listed.draft.what });
  const { claim } = listed;
  const what = t.label(`claimType.${claim.type}`).row;
  return t.words('claimStatus.choice', { what, date: shortDay(claim, t.language, today) });
}

function shortDay(claim: Claim, language: 'fr' | 'en', today: string): string {
  return longDate(claim.occurredOn, language, today).replace(/^\S+ /, '');
}

/** Small channels show a claim's number, which is short and unique; so does the web where two have one name. */
function choicesOf(list: readonly Listed[], { turn, key }: Asking): Choice[] {
  const shown = list.slice(0, MOST);
  const names = shown.map((each) => nameOf(each, turn));
  return shown.map((listed, index) => {
    const name = names[index] ?? '';
    const clear = name.length <= 40 && names.indexOf(name) === names.lastIndexOf(name);
    const short = listed.is === 'claim' ? listed.claim.number : unfinishedSince(listed, shown, turn);
    return {
      label: { label: clear ? name : short, row: short, tiny: short },
      action: { a: 'answer', v: 1, k: key, q: 'claim', value: listed.id },
    };
  });
}

/** "À terminer, 12/11", and which one where two were begun on one day. */
function unfinishedSince({ id, draft }: ListedDraft, list: readonly Listed[], { t }: Turn): string {
  const sameDay = list.filter((each) => each.is === 'draft' && each.draft.began === draft.began);
  const place = sameDay.findIndex((each) => each.id === id) + 1;
  const since = t.words('claimStatus.unfinishedSince', { date: draft.began });
  return sameDay.length > 1 ? `${since} (${place})` : since;
}
