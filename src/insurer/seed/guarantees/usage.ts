import type { Contract, Guarantee, Limit } from '../../../domain/contract.ts';
import type { Cents } from '../../../domain/money.ts';
import type { Reimbursement } from '../../../domain/reimbursement.ts';
import { addYears, nextAnniversary } from '../dates.ts';

/** Which acts use up which ceiling, and what each line takes from it. Packages include the social security's share. */
const counted: Readonly<Record<string, { acts: readonly string[]; taken(line: Reimbursement): Cents }>> = {
  dental_yearly_cap: { acts: ['CROWN'], taken: (line) => line.amcPaidCents },
  implant: { acts: ['IMPLANT'], taken: (line) => line.amcPaidCents },
  glasses_class_b_simple: { acts: ['OPT_B'], taken: (line) => line.amcPaidCents + line.amoPaidCents },
  glasses_class_b_complex: { acts: ['OPT_B_COMPLEX'], taken: (line) => line.amcPaidCents + line.amoPaidCents },
  contact_lenses: { acts: ['LENS'], taken: (line) => line.amcPaidCents },
  hospital_single_room: { acts: ['HOSP'], taken: singleRoom },
  hearing_class_b: { acts: ['HEARING_B'], taken: (line) => line.amcPaidCents + line.amoPaidCents },
  soft_medicine: { acts: ['OSTEO'], taken: (line) => line.amcPaidCents },
  prevention: { acts: ['VACCINE'], taken: (line) => line.amcPaidCents },
};

const yearsOf = { year: 1, day: 1, session: 1, twoYears: 2, fourYears: 4 } as const;

type Amount = Extract<Limit, { kind: 'amount' }>;
type Usage = Pick<Guarantee, 'usage' | 'usageByPerson'>;
type Person = { name: string; link: 'holder' | 'spouse' | 'child' };

/**
 * What is used and left of a ceiling. Ceilings are each person's own; yearly ones run from one anniversary of the
 * contract to the next, longer ones from the first purchase. Only what is settled counts.
 */
export function usageOf(
  guarantee: Guarantee,
  contract: Contract,
  lines: readonly Reimbursement[],
  today: string,
): Usage {
  const rule = counted[guarantee.code];
  const { limit } = guarantee;
  if (rule === undefined || limit?.kind !== 'amount' || contract.risk.kind !== 'people' || contract.state === 'ended') {
    return { usage: null };
  }
  const settled = lines.filter(
    ({ act, state }) => rule.acts.includes(act.code) && ['validated', 'paid', 'adjusted'].includes(state),
  );
  const people = contract.risk.people.map((person) => ({
    name: person.name,
    link: person.link,
    ...personal(person, limit, contract, settled, rule.taken, today),
  }));
  const [holder] = people;
  if (holder === undefined) return { usage: null };
  const { usedCents, leftCents, renewsOn } = holder;
  const usage = { usedCents, leftCents, renewsOn };
  return people.length === 1 ? { usage } : { usage, usageByPerson: people };
}

function personal(
  person: Person,
  limit: Amount,
  contract: Contract,
  settled: readonly Reimbursement[],
  taken: (line: Reimbursement) => Cents,
  today: string,
): { usedCents: Cents; leftCents: Cents; renewsOn: string } {
  const years = limit.per === 'claim' || limit.per === 'item' ? 1 : yearsOf[limit.per];
  const renewal = nextAnniversary(contract.startsOn, today);
  const since = years === 1 ? addYears(renewal, -1) : addYears(today, -years);
  const own = settled
    .filter((line) => line.person.name === person.name && line.careOn >= since)
    .sort((a, b) => (a.careOn < b.careOn ? -1 : 1));
  const ceiling = limit.cents * (limit.times ?? 1);
  const usedCents = Math.min(
    ceiling,
    own.reduce((total, line) => total + taken(line), 0),
  );
  const first = own[0];
  const renewsOn = years > 1 && first !== undefined ? addYears(first.careOn, years) : renewal;
  return { usedCents, leftCents: ceiling - usedCents, renewsOn };
}

function singleRoom(line: Reimbursement): Cents {
  if (line.amcRule.kind !== 'parts') return 0;
  const room = line.amcRule.parts.find(({ label }) => label.en.startsWith('Single room'));
  return room?.cents ?? 0;
}
