import type { IsoDate } from '../../domain/calendar.ts';
import type { Contract, CoverCondition, Guarantee } from '../../domain/contract.ts';
import type { FactKnown } from '../../domain/coverVerdict.ts';
import { concerns, factIn, touchesOn } from './decidingFacts.ts';

/**
 * What a contract says on a question of cover, and why. Each verdict rests on an article; where none can be found there
 * is no verdict at all.
 */
export type Verdict =
  /** Provided for, and nothing that was said speaks against it. */
  | { is: 'covered'; fact: CoverCondition | null }
  /** Provided for, if what nobody has said yet is so. */
  | { is: 'conditional'; condition: CoverCondition }
  | { is: 'notCovered'; because: NotCovered };

export type NotCovered =
  | { is: 'notIncluded' }
  /** The fact is known, and the terms exclude it. */
  | { is: 'excluded'; condition: CoverCondition }
  /** The yearly maximum, or one of several years, is used up until that day. */
  | { is: 'usedUp'; until: IsoDate }
  /** It happened before the contract began. */
  | { is: 'notYet' }
  /** The contract covers nothing today. */
  | { is: 'notRunning' };

/** What the customer has told: by code of the condition, null for "I do not know". */
export type KnownFacts = ReadonlyMap<string, boolean | null>;

export interface VerdictInput {
  contract: Contract;
  guarantee: Guarantee;
  /** The sentences of the customer that the question is made of. */
  said: string;
  told: KnownFacts;
  /** Full name of the person it is about, where one was named. */
  person: string | null;
  today: IsoDate;
  /** The day that the question is about: today, or the day on which it happened. */
  on: IsoDate;
}

export function verdictOn(input: VerdictInput): Verdict {
  const { contract, guarantee, on } = input;
  if (on < contract.startsOn && contract.state === 'active') return { is: 'notCovered', because: { is: 'notYet' } };
  if (!isRunning(contract, on)) return { is: 'notCovered', because: { is: 'notRunning' } };
  if (!guarantee.included) return { is: 'notCovered', because: { is: 'notIncluded' } };
  const usage = usageFor(guarantee, input.person);
  if (usage !== null && usage.leftCents === 0) {
    return { is: 'notCovered', because: { is: 'usedUp', until: usage.renewsOn } };
  }
  let fact: CoverCondition | null = null;
  for (const condition of relevantConditions(input)) {
    const known = knownFact(condition, input);
    if (known === undefined || known === null) return { is: 'conditional', condition };
    if (known !== condition.paidIf) return { is: 'notCovered', because: { is: 'excluded', condition } };
    fact ??= condition;
  }
  return { is: 'covered', fact };
}

/** The one fact that decides and that nothing says: what is worth asking. Null when the verdict stands without it. */
export function openCondition(input: VerdictInput): CoverCondition | null {
  const verdict = verdictOn(input);
  if (verdict.is !== 'conditional') return null;
  return input.told.has(verdict.condition.code) ? null : verdict.condition;
}

function relevantConditions({ guarantee, said }: VerdictInput): CoverCondition[] {
  const concerned = (guarantee.conditions ?? []).filter(({ code }) => concerns(code, said));
  const named = concerned.filter(({ code }) => touchesOn(code, said));
  // What the words bring up is what decides; else what is asked of everybody, and of that the first.
  const excluded = named.filter(({ code, paidIf }) => factIn(code, said) === !paidIf);
  if (excluded.length > 0) return excluded.slice(0, 1);
  const always = concerned.filter(({ asked }) => asked === 'always').slice(0, 1);
  const brought = named.filter(({ asked }) => asked === 'named').slice(0, 1);
  return [...brought, ...always.filter(({ code }) => decidesBeside(code, brought))];
}

/** A closed window says nothing about a forced lock; of two questions about one way in, the first is enough. */
function decidesBeside(code: string, named: readonly CoverCondition[]): boolean {
  return !(code === 'forced_entry' && named.some((one) => one.code === 'opening_closed'));
}

function knownFact({ code }: CoverCondition, { said, told }: VerdictInput): boolean | null | undefined {
  return told.has(code) ? told.get(code) : (factIn(code, said) ?? undefined);
}

/** What the verdict took into account: every fact of the guarantee that was told or asked. */
export function factsKnown(input: VerdictInput): FactKnown[] {
  return (input.guarantee.conditions ?? []).flatMap((condition) => {
    const answer = knownFact(condition, input);
    return answer === undefined ? [] : [{ code: condition.code, question: condition.question, answer }];
  });
}

export function usageFor({ usage, usageByPerson }: Guarantee, person: string | null) {
  const own = usageByPerson?.find(({ name }) => name === person);
  if (own !== undefined) return own;
  // Where several people have a maximum each, nobody's is used up as long as nobody is named.
  if (person === null && usageByPerson !== undefined && usageByPerson.length > 1) return null;
  return usage;
}

export function isRunning({ state, arrears }: Contract, today: IsoDate): boolean {
  return state === 'active' && (arrears === null || arrears.suspendedOn > today);
}
