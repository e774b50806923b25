import type { IsoDate } from '../../domain/calendar.ts';
import type { Contract, Guarantee } from '../../domain/contract.ts';
import type { CareEstimate, EstimateQuery } from '../../domain/estimate.ts';
import { type Cents, share } from '../../domain/money.ts';
import { type Act, settle } from '../seed/refunds/settle.ts';
import { personKey } from '../store/lookupKeys.ts';
import { amcRuleOf, assumptionTexts, type QuotedAct, quotedActs } from './quotedActs.ts';

export type Estimated =
  | { is: 'estimate'; estimate: CareEstimate }
  | { is: 'refused'; code: 'NOT_A_HEALTH_CONTRACT' | 'PERSON_NOT_COVERED' };

/** A free-price crown up to this price may be in the 100% Santé basket, and never above it. */
const fullBasketCents: Cents = 50_000;
const participation: Cents = 200;
const adultFrom = 18;

/** What a quoted price would bring, counted like a refund and with what is left of the person's maximum. */
export function estimateCare(
  contract: Contract,
  guarantees: readonly Guarantee[],
  query: EstimateQuery,
  today: IsoDate,
): Estimated {
  if (contract.risk.kind !== 'people') return { is: 'refused', code: 'NOT_A_HEALTH_CONTRACT' };
  const { people } = contract.risk;
  const wanted = query.person === undefined ? null : personKey(query.person);
  const person = wanted === null ? people[0] : people.find(({ name }) => personKey(name) === wanted);
  if (person === undefined) return { is: 'refused', code: 'PERSON_NOT_COVERED' };
  // What costs more than the basket allows is not of the basket, whatever it is called.
  const name = query.act === 'crown_full_cover' && query.priceCents > fullBasketCents ? 'crown' : query.act;
  const quoted = quotedActs[name];
  const age = yearsBetween(person.birthDate, today);
  const guarantee = guarantees.find(({ code }) => code === quoted.guarantee);
  const limit = guarantee?.included === true ? guarantee.limit : null;
  const ceiling = ceilingOf(quoted, guarantees, person.name);
  const adult = age >= adultFrom;
  const withheld = quoted.participation && adult;
  const tariff = tariffOf(quoted, query.priceCents, age);
  const act: Act = {
    code: quoted.code,
    label: quoted.label,
    priceCents: query.priceCents,
    tariff: tariff === 0 ? [] : [{ cents: tariff, percent: quoted.percent }],
    deduction: withheld
      ? { kind: 'flatParticipation', cents: Math.min(participation, share(tariff, quoted.percent / 100)) }
      : { kind: 'none', cents: 0 },
    amc: amcRuleOf(limit),
    excess: quoted.excess,
    ...(ceiling === null ? {} : { amcMostCents: mostOf(quoted, ceiling.leftBeforeCents, tariff) }),
  };
  const settlement = settle(act);
  const taken = settlement.amcPaidCents + (countsAmo(quoted) ? settlement.amoGrossCents : 0);
  return {
    is: 'estimate',
    estimate: {
      person: { name: person.name, link: person.link },
      ...settlement,
      included: limit !== null,
      ceiling: ceiling === null ? null : { ...ceiling, leftAfterCents: Math.max(0, ceiling.leftBeforeCents - taken) },
      assumptions: quoted.assumptions
        .filter((one) => adult || one !== 'participationDue')
        .map((one) => assumptionTexts[one]),
      clause: guarantee?.clause ?? '',
    },
  };
}

/** A sum below the tariff leaves nothing to share but itself. */
function tariffOf({ tariff }: QuotedAct, price: Cents, age: number): Cents {
  const official = tariff === 'price' ? price : typeof tariff === 'function' ? tariff(age) : tariff;
  return Math.min(official, price);
}

/** Packages for glasses and hearing aids include the social security's share; the dental maximum counts ours alone. */
function countsAmo({ ceiling }: QuotedAct): boolean {
  return ceiling?.startsWith('glasses') === true || ceiling === 'hearing_class_b';
}

/** What is left of the maximum is the most we pay; of a crown above it, the share that the social security leaves. */
function mostOf(quoted: QuotedAct, left: Cents, tariff: Cents): Cents {
  const gross = share(tariff, quoted.percent / 100);
  if (quoted.ceiling === 'dental_yearly_cap') return Math.max(left, tariff - gross);
  return countsAmo(quoted) ? Math.max(0, left - gross) : left;
}

function ceilingOf(quoted: QuotedAct, guarantees: readonly Guarantee[], name: string) {
  const guarantee = guarantees.find(({ code }) => code === quoted.ceiling);
  if (guarantee === undefined || guarantee.usage === null) return null;
  const own = guarantee.usageByPerson?.find((one) => one.name === name) ?? guarantee.usage;
  return { label: guarantee.label, leftBeforeCents: own.leftCents, renewsOn: own.renewsOn };
}

function yearsBetween(birthDate: IsoDate, today: IsoDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
