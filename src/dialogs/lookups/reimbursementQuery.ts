import { type IsoDate, isRealDate } from '../../domain/calendar.ts';
import type { Cents } from '../../domain/money.ts';
import { type Reimbursement, type ReimbursementState, reimbursementStates } from '../../domain/reimbursement.ts';
import { fold } from '../../intents/fold.ts';
import type { DateValue, Slots } from '../../intents/understanding.port.ts';
import { actNamedIn, careNamedIn } from './actWords.ts';
import type { Focus } from './lookupOptions.ts';
import { personAmong } from './peopleOf.ts';
import { type Period, periodOf } from './periodNamed.ts';

/** What a sentence asks about reimbursements: which ones, and whether it wants to know why something is left. */
export interface ReimbursementQuery {
  amount: Cents | null;
  /** The words that may name a person, and those that may name the care; checked against the lines. */
  person: string;
  act: string;
  state: readonly ReimbursementState[] | null;
  period: Period | null;
  why: boolean;
  /** Only what is not wholly refunded: from a "why" before, too. */
  owing: boolean;
  /** When the money comes. */
  when: boolean;
  /** How much in all, over the lines that are meant. */
  total: boolean;
  latest: boolean;
}

const WHY =
  /pourquoi|\breste(?:nt)?\b|a (?:ma|sa|notre) charge|ma part|pas (?:tout|integral|entierement)|comment (?:se fait|est calcul)|\bwhy\b|left to pay|out of pocket|\bi (?:still )?(?:have to|must) pay|not (?:fully|all)/;
/** "Quand serai-je remboursé ?", "et ça sera viré quand ?", "when does the money arrive?". */
const WHEN =
  /\b(?:quand|quel jour|quelle date|dans combien de temps|sous combien de (?:temps|jours)|when|how long)\b.*\b(?:vire\w*|virements?|verse\w*|versement|paye\w*|paie\w*|paiement|rembourse\w*|arrive\w*|argent|sous|compte|touche\w*|recois|recevr\w*|aurai|paid|pay|money|transfer\w*|refund\w*|receive|arrive)\b|\b(?:vire\w*|virements?|verse\w*|versement|paye\w*|paiement|rembourse\w*|arrive\w*|argent|sous)\b.*\bquand\b/;
/** The same when a reimbursement has just been shown: "quand ?", "c'est pour quand ?". */
const WHEN_ALONE =
  /^(?:(?:et|mais|ok|and|but),? )?(?:c'est |ce sera |ca sera |it's )?(?:pour |for )?(?:quand|when)(?: ca| exactement| exactly)? ?\??$/;
const WHY_ALONE =
  /^(?:(?:et|mais|ok|ah|and|but),? )?(?:pourquoi(?: si peu| pas (?:plus|tout)| autant| ca| (?:que|seulement).{0,12})?|c'est (?:peu|tout)|why(?: so (?:little|low|much|few)| not (?:more|all|everything)| that| is (?:it|that)(?: so (?:low|little))?| only.{0,12})?|that's (?:all|it|not much)) ?[?!.]*$/;

/** True for a question about what was just shown that names nothing itself. */
export function asksOfShown(text: string): boolean {
  const folded = fold(text).trim();
  return WHEN.test(folded) || WHEN_ALONE.test(folded) || WHY_ALONE.test(folded);
}

const TOTAL =
  /combien (?:j'ai|j ai|ai[- ]je|m'a|on m'a|avez[- ]vous|vous m'avez|a[- ]t[- ]on|nous a|ca).{0,30}(?:rembours|verse|touche|paye|coute|recu)|\btotal|en tout|au total|how much (?:have i|did i|was i|were we|have you|did you).{0,30}(?:refund|reimburs|paid|pay|get|receive)/;
/** One of them: "mes derniers remboursements" are all of them. */
const LATEST =
  /\bderniere?\b|\b(?:last|latest|most recent)(?: \S+)? (?:one|bill|invoice|reimbursement|refund|payment)\b/;

const states: readonly { said: RegExp; states: readonly ReimbursementState[] }[] = [
  { said: /refus|rejet|declined|denied/, states: ['refused'] },
  {
    said: /en attente|vous attende|attendus?\b|manqu|incomplet|bloqu|missing|waiting for|on hold/,
    states: ['awaitingDocuments'],
  },
  {
    said: /en cours|pas encore|en traitement|in progress|pending|not yet/,
    states: ['received', 'validated', 'awaitingDocuments'],
  },
  { said: /regularis|adjusted/, states: ['adjusted'] },
];

/** `focus` holds the parts that a later message replaced; the sum of the first one is then no longer meant. */
export function readReimbursementQuery(
  said: string,
  slots: Slots,
  date: DateValue | null,
  focus: Focus = {},
): ReimbursementQuery {
  const folded = fold(said);
  const asks = fold(focus.asks ?? said).trim();
  const replaced = focus.person ?? focus.period ?? focus.thing;
  return {
    amount: replaced === undefined ? (slots.amount ?? amountIn(folded)) : null,
    person: focus.person ?? said,
    act: focus.thing ?? said,
    state: states.find(({ said: words }) => words.test(folded))?.states ?? null,
    period: periodOf(focus.period === undefined ? (slots.date ?? date) : date),
    why: WHY.test(asks) || (focus.asks !== undefined && WHY_ALONE.test(asks)),
    owing: WHY.test(folded) || WHY.test(asks),
    when: WHEN.test(asks) || WHEN_ALONE.test(asks),
    total: TOTAL.test(asks),
    latest: replaced === undefined && LATEST.test(folded),
  };
}

export interface Found {
  lines: Reimbursement[];
  /** True when the sentence named nothing that tells lines apart. */
  everything: boolean;
  /** True when an amount was named that no line has. */
  amountMissed: boolean;
  /** True when a day or a period was named in which nothing fits. */
  periodMissed: boolean;
  /** True when a kind of care was named that none of these lines is. */
  careMissed: boolean;
}

/**
 * The lines that a query means. What leaves nothing is given up, the least certain first: the state, then the date
 * ("ça fait 3 semaines" is no day of care), then the kind of care.
 */
export function findReimbursements(all: readonly Reimbursement[], query: ReimbursementQuery): Found {
  const person = personIn(all, query.person);
  const act = actNamedIn(query.act);
  const { period, state, amount } = query;
  const keeps = {
    person: person === null ? null : (line: Reimbursement) => line.person.name === person,
    act: act !== null && (all.some(act) || careNamedIn(query.act)) ? act : null,
    period: period === null ? null : (line: Reimbursement) => line.careOn >= period.from && line.careOn <= period.to,
    state: state === null ? null : (line: Reimbursement) => state.includes(line.state),
  };
  const tests = Object.values(keeps).filter((test) => test !== null);
  const everything = tests.length === 0 && amount === null && !query.latest && !query.owing && !query.when;
  let lines: Reimbursement[] = [];
  let periodMissed = false;
  let careMissed = false;
  for (const dropped of [[], ['state'], ['period'], ['state', 'period'], ['act'], ['state', 'period', 'act']]) {
    const kept = Object.entries(keeps).filter(([name, test]) => test !== null && !dropped.includes(name));
    if (kept.length === 0 && tests.length > 0) break;
    lines = all.filter((line) => kept.every(([, test]) => test?.(line)));
    periodMissed = period !== null && dropped.includes('period');
    careMissed = keeps.act !== null && dropped.includes('act');
    if (lines.length > 0) break;
  }
  const exact = amount === null ? [] : byAmount(lines.length > 0 ? lines : all, amount, query.why);
  if (amount !== null && exact.length > 0)
    return { lines: exact, everything: false, amountMissed: false, periodMissed: false, careMissed: false };
  if (query.latest) lines = lines.slice(0, 1);
  else if (query.owing && amount === null) {
    const owing = lines.filter((line) => line.leftCents > 0);
    if (owing.length > 0) lines = owing;
  }
  return { lines, everything, amountMissed: amount !== null, periodMissed, careMissed };
}

/** What is left comes first when the customer asks why; else any amount of the line will do. */
function byAmount(lines: readonly Reimbursement[], amount: Cents, why: boolean): Reimbursement[] {
  const left = lines.filter((line) => line.leftCents === amount);
  if (why && left.length > 0) return left;
  const parts = lines.filter((line) => line.leftParts.some(({ cents }) => cents === amount));
  const any = lines.filter((line) =>
    [line.priceCents, line.amcPaidCents, line.leftCents, line.amoPaidCents].includes(amount),
  );
  return any.length > 0 ? any : parts;
}

/** The name of the person whom a sentence means among those of the lines. */
export function personIn(lines: readonly Pick<Reimbursement, 'person'>[], said: string): string | null {
  const people = new Map(lines.map(({ person }) => [person.name, person]));
  return personAmong([...people.values()], said)?.name ?? null;
}

/** "23,10 €", "12 euros", "23 euros 10". Cents, or null. */
export function amountIn(folded: string): Cents | null {
  const match =
    /(?<!\d|\d[.,])(\d{1,3}(?:[ .,]\d{3})+(?!\d)|\d{1,5})(?:[.,](\d{1,2}))?\s*(?:€|euros?|eur\b)\s*(\d{2})?(?!\d)|€\s*(\d{1,3}(?:,\d{3})+(?!\d)|\d{1,5})(?:\.(\d{1,2}))?/.exec(
      folded,
    );
  if (match === null) return null;
  const [, whole = match[4], decimals = match[3] ?? match[5]] = match;
  return Number((whole ?? '').replace(/\D/g, '')) * 100 + Number((decimals ?? '0').padEnd(2, '0'));
}

/** What a "more" button carries: the insurer's cursor and the filters it belongs to, in at most 200 characters. */
export interface PageCursor {
  cursor?: string;
  person?: string;
  from?: IsoDate;
  to?: IsoDate;
  state?: ReimbursementState;
  ask?: 'person' | 'period';
}

/** Null when it would be too long for a button. */
export function writeCursor(page: PageCursor): string | null {
  const text = new URLSearchParams(Object.entries(page).filter(([, value]) => value !== undefined)).toString();
  return text.length > 200 ? null : text;
}

/** Forged or outdated buttons give what can still be read of them. */
export function readCursor(text: string): PageCursor {
  const parameters = new URLSearchParams(text);
  const value = (name: string) => parameters.get(name) ?? undefined;
  const day = (name: string) => (isRealDate(value(name) ?? '') ? value(name) : undefined);
  const ask = value('ask');
  const state = reimbursementStates.find((candidate) => candidate === value('state'));
  const read = {
    cursor: value('cursor'),
    person: value('person'),
    from: day('from'),
    to: day('to'),
    state,
    ask: ask === 'person' || ask === 'period' ? ask : undefined,
  };
  return Object.fromEntries(Object.entries(read).filter(([, each]) => each !== undefined));
}
