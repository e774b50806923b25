import type { IsoDate } from '../../domain/calendar.ts';
import { contractKindOf } from '../../domain/claim.ts';
import type { Contract, ContractKind, Guarantee } from '../../domain/contract.ts';
import type { Slots } from '../../intents/understanding.port.ts';
import { openClaim } from '../claims/openClaim.ts';
import type { Asking } from '../form/form.ts';
import { contractsOf } from './contractsOf.ts';
import type { VerdictInput } from './coverVerdict.ts';
import { findContracts, running } from './findContracts.ts';
import { guaranteesOf } from './guaranteesOf.ts';
import { readLookupOptions } from './lookupOptions.ts';
import { closestGuarantees, guaranteesNamedIn, kindsOf } from './matchGuarantees.ts';
import { personNamed } from './peopleOf.ts';

/** What a question of cover is about, read from its words alone. */
export interface CoverQuestion {
  /** The words that name the thing. */
  about: string;
  /** The words that may name a contract. */
  where: string;
  /** Kinds of contract that it belongs to; undefined when nothing known is named. */
  kinds: ContractKind[] | undefined;
  slots: Slots;
  /** True when a later message named the contract: no other one will do. */
  exact: boolean;
}

export type CoverSearch =
  | { is: 'found'; proofs: Omit<VerdictInput, 'told'>[] }
  /** No contract of these kinds is held. */
  | { is: 'noContract'; kinds: readonly ContractKind[] }
  /** No guarantee with an article is about it. */
  | { is: 'unknown' };

const MOST_PROOFS = 4;

export function coverQuestionOf({ turn, options, said: first }: Asking): CoverQuestion {
  const { slots, focus } = readLookupOptions(options);
  const about = focus.thing ?? first;
  const where = focus.contract ?? first;
  const exact = focus.exact === true;
  const kinds = kindsOf(guaranteesNamedIn(about));
  // "Je suis couvert pour ça ?" in the middle of a declaration is about what is being declared.
  const claim = openClaim(turn);
  if (claim === null || kinds !== undefined) return { about, where, kinds, slots, exact };
  return {
    about: `${about} ${turn.t.label(`claimType.${claim.type}`).label}`,
    where: `${where} ${claim.contract?.number ?? ''}`,
    kinds: [contractKindOf(claim.type)],
    slots,
    exact,
  };
}

/** The guarantees of the customer's contracts that the question is about. Rejects as the gateway does. */
export async function searchCover(asking: Asking): Promise<CoverSearch> {
  const { turn, options } = asking;
  const question = coverQuestionOf(asking);
  const contracts = await contractsOf(turn);
  const fitting = contractsFor(contracts, question);
  if (!Array.isArray(fitting)) return fitting;
  const { focus } = readLookupOptions(options);
  const person = personNamed(contracts, focus.person ?? asking.said);
  const said = focus.fact === undefined ? question.about : `${question.about} ${focus.fact}`;
  const on = dayMeant(asking);
  const perContract = await Promise.all(
    fitting.slice(0, MOST_PROOFS).map(async (contract) =>
      proofsIn(contract, await guaranteesOf(turn, contract, on), question.about).map((guarantee) => ({
        contract,
        guarantee,
        said,
        person: person?.name ?? null,
        today: turn.today,
        on,
      })),
    ),
  );
  const proofs = perContract.flat().slice(0, MOST_PROOFS);
  return proofs.length === 0 ? { is: 'unknown' } : { is: 'found', proofs };
}

/** The past day that a question is about, or today: "ma vitre s’est cassée en mars, c’était couvert ?". */
function dayMeant({ turn, options, said }: Asking): IsoDate {
  const { focus } = readLookupOptions(options);
  const { language } = turn.t;
  for (const words of [focus.period, focus.fact, said]) {
    if (words === undefined) continue;
    const reading = turn.services.readDate(words, { language, reference: turn.now, direction: 'past' });
    if (reading === null || SINCE.test(words.slice(0, reading.span[1]))) continue;
    const { value } = reading;
    const day = ('start' in value ? value.start : value.value).slice(0, 10);
    if (day < turn.today) return day;
  }
  return turn.today;
}

/** "Je suis assurée depuis deux ans": no day on which something happened. */
const SINCE = /\b(?:depuis|since)\b[^,.?!]*$/iu;

/** The contracts that a question of cover may mean, or that none is held. */
export function contractsFor(
  contracts: readonly Contract[],
  { where, kinds, slots, exact }: Pick<CoverQuestion, 'where' | 'kinds' | 'slots' | 'exact'>,
): Contract[] | Extract<CoverSearch, { is: 'noContract' }> {
  const found = findContracts(contracts, { said: where, slots, ...(kinds === undefined ? {} : { kinds }) });
  const fitting =
    kinds === undefined ? found.contracts : found.contracts.filter((contract) => kinds.includes(contract.kind));
  if (kinds !== undefined && (fitting.length === 0 || found.missingKind !== null)) {
    // "Protection juridique" may be an option of the home contract; "en panne à la maison" is about the car.
    const held = contracts.filter((contract) => kinds.includes(contract.kind));
    const missing = found.missingKind !== null && found.missingKind !== 'legal';
    if (held.length === 0 || missing)
      return { is: 'noContract', kinds: found.missingKind === null ? kinds : [found.missingKind] };
    // "Et ma voiture ?" after a question about a bicycle: the contract is held, and is not about it.
    return exact ? [] : running(held);
  }
  return fitting;
}

/** Without an article nothing is a proof. */
export function proofsIn(contract: Contract, guarantees: readonly Guarantee[], about: string): Guarantee[] {
  return closestGuarantees(guarantees, contract.kind, about).filter(({ clause }) => clause !== '');
}
