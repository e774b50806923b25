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
import { typeInWords } from './questions/typeWords.ts';
import { typeTold } from './story/typeTold.ts';

/** Which claim is meant; `none` when the file holds none, `trouble` when it could not be read (already told). */
export type PickedClaim = { is: 'claim'; id: string } | { is: 'none' } | { is: 'trouble' };

/** A claim named by a number, by its button, or by what the sentence says of it. */
export interface ClaimWanted {
  id?: string;
  slots?: Slots;
}

const MOST = 10;

export function pickClaimQuestion(ask: MessageKey): Question<PickedClaim> {
  return {
    id: 'claim',
    label: 'claimStatus.label',
    async infer(asking) {
      const { id, slots = {} } = (asking.options as ClaimWanted | null) ?? {};
      if (id !== undefined) return { is: 'claim', id };
      const number = slots.claim_number ?? numberIn(asking.said);
      const claims = await claimsOf(asking.turn);
      if (claims === null) return { is: 'trouble' };
      if (number !== undefined) {
        const named = byNumber(claims, number);
        if (named !== undefined) return { is: 'claim', id: named.id };
        asking.turn.say(asking.turn.t('claimStatus.unknown'));
      }
      const type = typeTold(asking.said) ?? slots.claim_type ?? typeInWords(asking.said);
      const [first, ...others] = narrowed(claims, type, slots.contract_kind);
      if (first === undefined) return { is: 'none' };
      return others.length === 0 && number === undefined ? { is: 'claim', id: first.id } : undefined;
    },
    async ask(asking) {
      const claims = (await claimsOf(asking.turn)) ?? [];
      return {
        said: plainSaid(asking.turn, ask),
        choices: choicesOf(claims.slice(0, MOST), asking),
      };
    },
    async read({ action, text }, { turn }) {
      const claims = await claimsOf(turn);
      if (claims === null) return { is: 'value', value: { is: 'trouble' } };
      const pressed = action?.a === 'answer' ? claims.find(({ id }) => id === action.value) : undefined;
      if (pressed !== undefined) return { is: 'value', value: { is: 'claim', id: pressed.id } };
      if (action !== null) return { is: 'nothing' };
      const number = numberIn(text);
      if (number !== undefined) {
        const named = byNumber(claims, number);
        return named === undefined
          ? { is: 'fault', said: turn.t('claimStatus.unknown') }
          : { is: 'value', value: { is: 'claim', id: named.id } };
      }
      const named = namedIn(claims, text, turn);
      return named === undefined ? { is: 'nothing' } : { is: 'value', value: { is: 'claim', id: named.id } };
    },
    show: () => '',
  };
}

/** The customer's claims, the latest first; null when they could not be read, which was then told. */
async function claimsOf(turn: Turn): Promise<Claim[] | null> {
  try {
    return await turn.gateway().claims();
  } catch (thrown) {
    if (!isBackendTrouble(thrown)) throw thrown;
    sayTrouble(turn, thrown, 'claims');
    return null;
  }
}

function byNumber(claims: readonly Claim[], number: string): Claim | undefined {
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return claims.find((each) => plain(each.number) === plain(number));
}

function numberIn(text: string): string | undefined {
  return /\bSIN[ -]?\d{4}[ -]?[A-Z]{3}[ -]?\d{6}\b/i.exec(text.slice(0, 500))?.[0];
}

/** The claims that the words fit; all of them when the words fit none. */
function narrowed(claims: Claim[], type: ClaimType | undefined, kind: ContractKind | undefined): Claim[] {
  const ofType = type === undefined ? [] : claims.filter((each) => each.type === type);
  if (ofType.length > 0) return ofType;
  const ofKind = kind === undefined ? [] : claims.filter((each) => contractKindOf(each.type) === kind);
  return ofKind.length > 0 ? ofKind : claims;
}

/** "Le deuxième", "2", or the name of its type. */
function namedIn(claims: Claim[], text: string, turn: Turn): Claim | undefined {
  const position = /^\s*(?:l[ea] )?(\d{1,2})(?:e|er|[èe]me|st|nd|rd|th)?\s*\.?$/iu.exec(text)?.[1];
  if (position !== undefined) return claims[Number(position) - 1];
  const wanted = text.trim().toLowerCase();
  const named = claims.filter(
    (each) =>
      turn.t.label(`claimType.${each.type}`).label.toLowerCase() === wanted ||
      nameOf(each, turn).toLowerCase() === wanted,
  );
  if (named.length === 1) return named[0];
  const day = turn.services.readDate(text, { language: turn.t.language, reference: turn.now, direction: 'past' });
  const ofDay = day === null ? [] : claims.filter((each) => each.occurredOn === occurredOf(day.value).date);
  if (ofDay.length === 1) return ofDay[0];
  if (/\b(?:derni[eè]re?|plus r[ée]cente?|last|latest)\b/iu.test(wanted)) return claims[0];
  const { claim_type: type = typeInWords(text), contract_kind: kind } = turn.understanding.slots;
  const fitting = narrowed(claims, type, kind);
  return fitting.length === 1 && claims.length > 1 ? fitting[0] : undefined;
}

function nameOf(claim: Claim, { t, today }: Turn): string {
  const what = t.label(`claimType.${claim.type}`).row;
  return t.words('claimStatus.choice', { what, date: shortDay(claim, t.language, today) });
}

function shortDay(claim: Claim, language: 'fr' | 'en', today: string): string {
  return longDate(claim.occurredOn, language, today).replace(/^\S+ /, '');
}

/** Small channels show the number, which is short and unique; so does the web where two claims have one name. */
function choicesOf(claims: readonly Claim[], { turn, key }: Asking): Choice[] {
  const names = claims.map((claim) => nameOf(claim, turn));
  return claims.map(({ id, number }, index) => {
    const name = names[index] ?? number;
    const clear = name.length <= 40 && names.indexOf(name) === names.lastIndexOf(name);
    return {
      label: { label: clear ? name : number, row: number, tiny: number },
      action: { a: 'answer', v: 1, k: key, q: 'claim', value: id },
    };
  });
}
