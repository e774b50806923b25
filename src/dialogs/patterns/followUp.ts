import type { Contract } from '../../domain/contract.ts';
import { isFirstName } from '../../domain/firstNames.ts';
import type { Intent } from '../../intents/catalogue.ts';
import { fold } from '../../intents/fold.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import type { FormOptions } from '../form/formDialog.ts';
import { careNamedIn } from '../lookups/actWords.ts';
import { contractsOf } from '../lookups/contractsOf.ts';
import { namesFact } from '../lookups/decidingFacts.ts';
import { findContracts, kindIn } from '../lookups/findContracts.ts';
import type { Focus } from '../lookups/lookupOptions.ts';
import { guaranteesNamedIn, kindsOf } from '../lookups/matchGuarantees.ts';
import { linkIn, peopleOf, personNamed } from '../lookups/peopleOf.ts';
import { periodNamed } from '../lookups/periodNamed.ts';
import { actQuoted } from '../lookups/readQuote.ts';
import { asksOfShown } from '../lookups/reimbursementQuery.ts';
import type { LastLookup } from '../lookups/rememberLookup.ts';
import { unknownPersonForm } from '../lookups/unknownPerson.form.ts';
import { namesPlace, partnerKindIn } from '../partners/partners.form.ts';
import type { Turn } from '../turn.ts';

/** After so long the next question stands for itself. */
const REMEMBERED_MS = 30 * 60_000;
const MOST_WORDS = 9;

/** "Et pour Nino ?", "et l'année dernière ?", "pareil pour les lunettes", "what about my car?". */
const SHAPE =
  /^(?:ok[ ,]*|d'accord[ ,]*|merci[ ,]*|thanks[ ,]*)?(?:et\b|sinon\b|cel(?:ui|le)\b|the one\b|(?:la )?m[eê]me (?:chose|question)\b|pareil\b|idem\b|pour\b|mais\b|and\b|what about\b|how about\b|(?:the )?same (?:for|question)\b|for\b|but\b)/;

/** "Et si la serrure était forcée ?" after a verdict: the same question in another case. */
const WHAT_IF = /^(?:(?:ok|d'accord|merci)[ ,]*)?(?:et|mais|and|but)?,? ?(?:si|s'|meme si|what if|if)\b/;

/** A new question that begins with "et" is none of ours when it clearly asks for something else. */
const lookups: ReadonlySet<Intent> = new Set([
  'contracts_overview',
  'guarantees',
  'coverage_question',
  'reimbursement_status',
  'quote',
  'partners',
  'out_of_scope',
]);

/**
 * The last question asked again with the part that this message replaces: the person, the period, the thing or the
 * contract. Null when the message is no follow-up, or names nothing that the question has.
 */
export async function followUpOf(turn: Turn): Promise<{ dialog: string; options: FormOptions } | null> {
  const { lookup } = turn.state;
  const { text } = turn.input;
  if (lookup === undefined || text === '' || turn.now - lookup.at > REMEMBERED_MS) return null;
  const folded = fold(text).trim();
  const words = folded.split(/\s+/).length;
  if (words > MOST_WORDS) return null;
  const isWhatIf = lookup.dialog === 'coverage' && WHAT_IF.test(folded) && namesFact(text);
  if (isWhatIf) return again(lookup, { fact: text });
  const { intent, band } = turn.understanding;
  // "When will I get the money?" alone would be about a claim.
  const fits = band !== 'act' || lookups.has(intent) || intent === 'claim_status';
  const ofShown = lookup.dialog === 'reimbursements' && fits && asksOfShown(text);
  if (ofShown && !careNamedIn(text)) return again(lookup, { asks: text });
  if (!SHAPE.test(folded)) return null;
  if (band === 'act' && !lookups.has(intent) && words > 4) return null;
  const contracts = await ownContracts(turn);
  const named = namedIn(turn, lookup, contracts, text);
  if (named === null) return strangerIn(lookup, contracts, text);
  return again(lookup, named);
}

function again(lookup: LastLookup, named: Focus): { dialog: string; options: FormOptions } {
  const options = { slots: slotsBeside(lookup, named), focus: focusBeside(lookup, named) };
  return { dialog: lookup.dialog, options: { said: lookup.said, options } };
}

function namedIn(turn: Turn, { dialog }: LastLookup, contracts: readonly Contract[], text: string): Focus | null {
  const named: Focus = {};
  if (personNamed(contracts, text) !== null || linkIn(fold(text)) !== null) named.person = text;
  const period = periodWords(turn, text);
  if (dialog === 'reimbursements' && periodNamed(turn, period, 'past') !== null) named.period = period;
  if (namesThing(dialog, text)) named.thing = text;
  if (dialog === 'partners') {
    if (namesPlace(text)) named.place = text;
    return Object.keys(named).length === 0 ? null : named;
  }
  if (named.person === undefined && namesContract(contracts, text)) named.contract = text;
  return Object.keys(named).length === 0 ? null : named;
}

/** "Et pour Léo ?", a first name alone that no contract covers, after a question about people; common ones without a capital too. */
const FIRST_NAME =
  /(?:\bpour|\bfor|\babout|\bde|^et|^and)\s+(?!pour\b|for\b|about\b|de\b)(\p{L}+(?:[- ]\p{L}+)?)\s*[?.!]*$/iu;
const CAPITALS = /^\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+)?$/u;
const ofPeople: ReadonlySet<string> = new Set(['reimbursements', 'estimate', 'guarantees', 'coverage', 'refundPaper']);

function strangerIn(
  lookup: LastLookup,
  contracts: readonly Contract[],
  text: string,
): { dialog: string; options: FormOptions } | null {
  const name = nameIn(text.trim());
  const aboutPeople =
    lookup.dialog === 'reimbursements' ||
    lookup.focus.person !== undefined ||
    (ofPeople.has(lookup.dialog) && kindsOf(guaranteesNamedIn(lookup.said))?.includes('health') === true);
  if (name === null || !aboutPeople || peopleOf(contracts).length === 0) return null;
  return { dialog: unknownPersonForm.id, options: { options: { name } } };
}

/** "What about March?", "et 2025 ?": a time named without the word that would make it one. */
const A_TIME =
  /^(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)$/;
const BARE_TIME = /^(?:et|and|what about|how about|pour|for|in|en) (\p{L}+|\d{4})\s*[?.!]*$/u;

/** The words of a period as the date reader takes them: "mars" is one only as "en mars". */
function periodWords(turn: Turn, text: string): string {
  const bare = BARE_TIME.exec(fold(text).trim())?.[1] ?? '';
  return A_TIME.test(bare) ? `${turn.t.language === 'fr' ? 'en' : 'in'} ${bare}` : text;
}

function nameIn(text: string): string | null {
  const written = FIRST_NAME.exec(text)?.[1];
  if (written === undefined || A_TIME.test(fold(written))) return null;
  if (CAPITALS.test(written)) return written;
  return isFirstName(written) ? written.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : null;
}

function namesThing(dialog: string, text: string): boolean {
  switch (dialog) {
    case 'reimbursements':
      return careNamedIn(text);
    case 'estimate':
      return actQuoted(text) !== null;
    case 'partners':
      return partnerKindIn(text) !== undefined;
    case 'coverage':
    case 'guarantees':
      return kindsOf(guaranteesNamedIn(text)) !== undefined;
    default:
      return false;
  }
}

function namesContract(contracts: readonly Contract[], text: string): boolean {
  if (kindIn(fold(text)) !== null) return true;
  const found = findContracts(contracts, { said: text, slots: {} });
  return (
    found.contracts.length > 0 && found.contracts.length < contracts.filter(({ state }) => state !== 'ended').length
  );
}

/** Another thing may belong to another contract: the one that was named before is then only a wish. */
function focusBeside({ focus }: LastLookup, named: Focus): Focus {
  const { exact, fact, asks: _before, ...others } = { ...focus, ...named };
  const asks = named.asks === undefined ? {} : { asks: named.asks };
  const rest = { ...others, ...asks, ...(named.thing === undefined && fact !== undefined ? { fact } : {}) };
  const holds = named.contract !== undefined || (named.thing === undefined && exact === true);
  return holds ? { ...rest, exact: true } : rest;
}

/** Slots of the first sentence that the replaced part does not contradict. */
function slotsBeside({ slots }: LastLookup, named: Focus): LastLookup['slots'] {
  const kept = { ...slots };
  if (named.contract !== undefined) {
    delete kept.contract_kind;
    delete kept.contract_number;
  }
  if (named.period !== undefined) delete kept.date;
  if (named.thing !== undefined) delete kept.contract_kind;
  return kept;
}

/** Nobody's when nobody is identified, or the insurer does not answer: family words still count. */
async function ownContracts(turn: Turn): Promise<Contract[]> {
  if (turn.identity === null) return [];
  try {
    return await contractsOf(turn);
  } catch (thrown) {
    if (isBackendTrouble(thrown)) return [];
    throw thrown;
  }
}
