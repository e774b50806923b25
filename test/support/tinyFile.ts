import { randomUUID } from 'node:crypto';
import type { Claim } from '../../src/domain/claim.ts';
import type { Contract, Guarantee } from '../../src/domain/contract.ts';
import type { CareEstimate } from '../../src/domain/estimate.ts';
import type { FormulaOffer } from '../../src/domain/formula.ts';
import type { Customer } from '../../src/domain/identity.ts';
import type { Reimbursement } from '../../src/domain/reimbursement.ts';

/** What the tiny insurer holds about one customer. */
export type TinyFile = ReturnType<typeof tinyFile>;

/** A made-up customer: a car, a health contract, two refunds, one claim. `day(n)` is the date n days from today. */
export function tinyFile(
  { identifier: number, firstName, birthDate }: { identifier: string; firstName: string; birthDate: string },
  day: (shift: number) => string,
) {
  const email = `${firstName.toLowerCase()}@example.com`;
  const address = { street: '1 rue du Test', postcode: '75001', city: 'Paris' };
  const contact = { language: 'fr', email, phone: null, mobile: null, address, accountState: 'active' } as const;
  const customer = { ref: `c-${hex()}`, number, firstName, lastName: 'Test', birthDate, ...contact } as Customer;
  const car = contract('car', { kind: 'vehicle', plate: 'AA-000-AA', make: 'Test', model: 'One', crmHundredths: 50 });
  const health = contract('health', {
    kind: 'people',
    people: [{ name: `${firstName} Test`, birthDate, link: 'holder' }],
  });
  const lines = [-3, -40].map((shift) => line(`${firstName} Test`, day(shift)));
  lines.push({ ...line(`${firstName} Test`, day(-50)), ...waiting });
  const papers = new Map<string, string[]>();
  const claims = [newClaim(car, 'auto_glass', day(-9), `${day(-8)}T09:00:00.000Z`)];
  const byKey = new Map<string, { meaning: string; claim: Claim }>();
  return { customer, contracts: [car, health], lines, papers, claims, byKey };

  function contract(kind: 'car' | 'health', risk: Contract['risk']): Contract {
    const premium = { yearlyCents: 60_000, instalmentCents: 5_000, frequency: 'monthly', nextDueOn: day(5) } as const;
    const dates = { startsOn: day(-500), renewsOn: day(230), endsOn: null };
    const id = hex() as Contract['id'];
    return {
      id,
      number: `N${id}`,
      kind,
      formula: 'Test',
      state: 'active',
      ...dates,
      premium,
      arrears: null,
      risk,
      termsVersion: '1',
      partners: [{ role: 'assistance', name: 'Test', phone: '+33199002424', always: true }],
    };
  }
}

const hex = () => randomUUID().replaceAll('-', '');
const both = (fr: string, en: string) => ({ fr, en });

export const tinyGuarantees = ({ kind }: Contract): Guarantee[] => [
  {
    code: kind === 'car' ? 'glass' : 'care',
    label: kind === 'car' ? both('Bris de glace', 'Glass') : both('Soins courants', 'Usual care'),
    included: true,
    limit: { kind: 'realCost' },
    deductibleCents: 7_500,
    deductibleNote: null,
    usage: null,
    exclusions: [both('Les rayures.', 'Scratches.')],
    clause: '1.1',
    terms: { title: both('Ce que nous payons', 'What we pay'), text: both('Nous payons.', 'We pay.') },
    conditions: [
      {
        code: 'scratched_only',
        question: both('Le verre est-il seulement rayé ?', 'Is the glass only scratched?'),
        paidIf: false,
        otherwise: both('Les rayures.', 'Scratches.'),
        clause: '1.1',
        asked: 'always',
      },
    ],
  },
];

export const tinyFormulas = (contract: Contract): FormulaOffer[] =>
  [4_000, 5_000].map((instalmentCents) => ({
    name: instalmentCents === 5_000 ? contract.formula : 'Petit',
    current: instalmentCents === 5_000,
    premium: { instalmentCents, yearlyCents: instalmentCents * 12, frequency: 'monthly' },
    guarantees: tinyGuarantees(contract).map(({ usage: _u, exclusions: _e, terms: _t, conditions: _c, ...one }) => one),
  }));

/** A third of any price, whatever the act. */
export function tinyEstimate({ firstName, lastName }: Customer, priceCents: number): CareEstimate {
  const amcPaidCents = Math.floor(priceCents / 3);
  return {
    person: { name: `${firstName} ${lastName}`, link: 'holder' },
    act: { code: 'ANY', label: both('Soins', 'Care') },
    priceCents,
    tariffCents: 0,
    amoRate: null,
    amoGrossCents: 0,
    deductionCents: 0,
    amoPaidCents: 0,
    amcPaidCents,
    leftCents: priceCents - amcPaidCents,
    leftParts: [{ reason: 'aboveLimit', cents: priceCents - amcPaidCents }],
    amcRule: { kind: 'package', limitCents: amcPaidCents },
    included: true,
    ceiling: null,
    assumptions: [both('Le devis est exact.', 'The quote is right.')],
    clause: '1.1',
  };
}

const waiting = {
  state: 'awaitingDocuments',
  paidOn: null,
  missing: [both('La facture', 'The invoice')],
} satisfies Partial<Reimbursement>;

function line(name: string, careOn: string): Reimbursement {
  return {
    id: hex(),
    person: { name, link: 'holder' },
    careOn,
    act: { code: 'GP', label: both('Consultation', 'Consultation') },
    provider: 'Dr Test',
    priceCents: 3_000,
    tariffCents: 3_000,
    amoRate: 70,
    amoGrossCents: 2_100,
    deductionCents: 200,
    amoPaidCents: 1_900,
    amcPaidCents: 900,
    leftCents: 200,
    leftParts: [{ reason: 'flatParticipation', cents: 200 }],
    amcRule: { kind: 'ticketModerateur' },
    state: 'paid',
    stateOn: careOn,
    paidOn: careOn,
    paidTo: { kind: 'member', ibanEnd: '0000' },
    missing: [],
    refusal: null,
  };
}

export function newClaim(contract: Contract, type: Claim['type'], occurredOn: string, declaredAt: string): Claim {
  const on = declaredAt.slice(0, 10);
  const sentence = both('Déclaration reçue.', 'Declaration received.');
  const owner = { type, contractId: contract.id, contractNumber: contract.number };
  return {
    id: hex() as Claim['id'],
    number: `T-${hex().slice(0, 8)}`,
    ...owner,
    occurredOn,
    declaredAt,
    state: 'declared',
    steps: [{ state: 'declared', on, sentence, status: 'current' }],
    nextAct: { who: 'insurer', sentence: both('Nous étudions votre dossier.', 'We look at it.'), before: null },
    missing: [],
    offer: null,
    refusal: null,
    attachments: [],
  };
}
