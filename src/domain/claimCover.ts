import type { IsoDate } from './calendar.ts';
import type { ClaimType } from './claim.ts';
import type { Contract, Guarantee } from './contract.ts';

/** The guarantee that a claim of each type is paid from; null where no single one decides. */
const guarantees: Readonly<Record<ClaimType, string | null>> = {
  auto_accident: 'own_damage',
  auto_glass: 'glass',
  auto_theft: 'theft',
  auto_vandalism: 'vandalism',
  auto_fire: 'fire',
  auto_natural_disaster: 'natural_disaster',
  home_water: 'water',
  home_burglary: 'theft',
  home_fire: 'fire',
  home_glass: 'glass',
  home_storm: 'storm',
  home_natural_disaster: 'natural_disaster',
  home_electrical: 'electrical',
  home_liability: 'liability_property',
  health_hospital: null,
  health_optical: null,
  health_dental: null,
  health_accident: null,
  legal: null,
};

/** What a declaration keeps of the contract it is made on, so that a draft can be read without asking the insurer. */
export interface InsuredBy {
  id: string;
  number: string;
  kind: Contract['kind'];
  formula: string;
  state: Contract['state'];
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  /** Since when an unpaid premium suspends the cover, or will. */
  suspendedOn: IsoDate | null;
  /** "Lille", "Renault Clio"; empty where nothing tells two such contracts apart. */
  about: string;
  plate: string | null;
  address: string | null;
  /** Deductible and ceiling of the guarantees that a claim may be paid from; none in drafts of an older version. */
  terms?: GuaranteeTerms[];
  /** Guarantees that the formula leaves out. */
  without: { code: string; fr: string; en: string }[];
}

/** What a guarantee pays at most, and what stays with the customer. */
export interface GuaranteeTerms {
  code: string;
  fr: string;
  en: string;
  limit: Guarantee['limit'];
  deductibleCents: number;
  deductibleNote: Guarantee['deductibleNote'];
}

const claimable: ReadonlySet<string> = new Set(Object.values(guarantees).filter((code) => code !== null));

/** The guarantee at stake in a claim of this type; null where no single one decides, or it is not included. */
export function stakeOf(type: ClaimType, { terms = [] }: Pick<InsuredBy, 'terms'>): GuaranteeTerms | null {
  return terms.find(({ code }) => code === guarantees[type]) ?? null;
}

export function insuredBy(contract: Contract, all: readonly Guarantee[]): InsuredBy {
  const { risk } = contract;
  return {
    id: contract.id,
    number: contract.number,
    kind: contract.kind,
    formula: contract.formula,
    state: contract.state,
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    suspendedOn: contract.arrears?.suspendedOn ?? null,
    about: risk.kind === 'dwelling' ? risk.city : risk.kind === 'vehicle' ? `${risk.make} ${risk.model}` : '',
    plate: risk.kind === 'vehicle' ? risk.plate : null,
    address: risk.kind === 'dwelling' ? `${risk.address}, ${risk.city}` : null,
    terms: all
      .filter(({ included, code }) => included && claimable.has(code))
      .map(({ code, label, limit, deductibleCents, deductibleNote }) => ({
        code,
        fr: label.fr,
        en: label.en,
        limit,
        deductibleCents,
        deductibleNote,
      })),
    without: all
      .filter((guarantee) => !guarantee.included)
      .map(({ code, label }) => ({ code, fr: label.fr, en: label.en })),
  };
}

export type CoverDoubt =
  | { is: 'notIncluded'; guarantee: { fr: string; en: string } }
  /** A third-party formula pays others, not one's own car when at fault. */
  | { is: 'ownDamage' }
  | { is: 'beforeStart'; on: IsoDate }
  | { is: 'afterEnd'; on: IsoDate }
  | { is: 'suspended'; on: IsoDate };

/**
 * What speaks against a payment, as far as the contract alone can tell. It never stops a declaration: only a person
 * refuses. `occurredOn` is null while it is unknown.
 */
export function coverDoubts(type: ClaimType, contract: InsuredBy, occurredOn: IsoDate | null): CoverDoubt[] {
  const doubts: CoverDoubt[] = [];
  if (occurredOn !== null && occurredOn < contract.startsOn) doubts.push({ is: 'beforeStart', on: contract.startsOn });
  if (contract.endsOn !== null && (occurredOn === null ? contract.state === 'ended' : occurredOn > contract.endsOn))
    doubts.push({ is: 'afterEnd', on: contract.endsOn });
  if (contract.suspendedOn !== null && occurredOn !== null && occurredOn >= contract.suspendedOn)
    doubts.push({ is: 'suspended', on: contract.suspendedOn });
  const missing = contract.without.find(({ code }) => code === guarantees[type]);
  if (missing !== undefined)
    doubts.push(type === 'auto_accident' ? { is: 'ownDamage' } : { is: 'notIncluded', guarantee: missing });
  return doubts;
}
