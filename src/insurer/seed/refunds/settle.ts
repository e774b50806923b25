import type { SettledCare } from '../../../domain/arithmetic.ts';
import type { Cents } from '../../../domain/money.ts';
import { share } from '../../../domain/money.ts';
import type { Reimbursement } from '../../../domain/reimbursement.ts';
import { AppError } from '../../../errors.ts';

/** One act as it was billed, before anything is computed. */
export interface Act {
  code: string;
  label: { fr: string; en: string };
  priceCents: Cents;
  /** The tariff of the social security and the share of it that it pays, piece by piece. */
  tariff: { cents: Cents; percent: number }[];
  /** Percent that would be paid on the care pathway; only where less is paid. */
  pathwayPercent?: number;
  /** Paid by the social security in full but for this sum: the flat share of heavy hospital acts. */
  allButCents?: Cents;
  deduction: { kind: 'flatParticipation' | 'franchise' | 'none'; cents: Cents };
  amc: Reimbursement['amcRule'] | { kind: 'refused'; rule: Reimbursement['amcRule'] };
  /** The most that we pay, where a maximum is partly used up. */
  amcMostCents?: Cents;
  /** The name of what no one pays, beyond deduction and pathway. */
  excess: 'aboveLimit' | 'extraFee' | 'comfort';
}

export type Settlement = Omit<SettledCare, 'state'> & Pick<Reimbursement, 'act'>;

/**
 * Shares the price of an act: each share is rounded half up to the cent and the customer's part takes the rest, so
 * price = amoPaid + amcPaid + left. Throws INVARIANT_BROKEN when the parts do not add up.
 */
export function settle(act: Act): Settlement {
  const tariffCents = sum(act.tariff.map(({ cents }) => cents));
  const rates = new Set(act.tariff.map(({ percent }) => percent));
  const amoGrossCents =
    act.allButCents === undefined
      ? sum(act.tariff.map(({ cents, percent }) => share(cents, percent / 100)))
      : tariffCents - act.allButCents;
  const amoPaidCents = amoGrossCents - act.deduction.cents;
  const amcPaidCents = Math.max(0, Math.min(amcShare(act, tariffCents, amoGrossCents), act.amcMostCents ?? Infinity));
  const leftCents = act.priceCents - amoPaidCents - amcPaidCents;
  const settlement: Settlement = {
    act: { code: act.code, label: act.label },
    priceCents: act.priceCents,
    tariffCents,
    amoRate: rates.size === 1 && act.allButCents === undefined ? ([...rates][0] ?? null) : null,
    amoGrossCents,
    deductionCents: act.deduction.cents,
    amoPaidCents,
    amcPaidCents,
    leftCents,
    leftParts: leftParts(act, tariffCents, amoGrossCents, leftCents),
    amcRule: act.amc.kind === 'refused' ? act.amc.rule : act.amc,
  };
  assertAddsUp(settlement);
  return settlement;
}

/** What we pay. Percentages and packages include the social security's share ("AMO inclus"). */
function amcShare(act: Act, tariffCents: Cents, amoGrossCents: Cents): Cents {
  const open = act.priceCents - amoGrossCents;
  switch (act.amc.kind) {
    case 'refused':
      return 0;
    case 'full':
      return open;
    case 'ticketModerateur': {
      const paidOnPathway =
        act.pathwayPercent === undefined ? amoGrossCents : share(tariffCents, act.pathwayPercent / 100);
      return Math.min(tariffCents - paidOnPathway, open);
    }
    case 'percentOfTariff':
      return Math.min(share(tariffCents, act.amc.percent / 100) - amoGrossCents, open);
    case 'package':
      return Math.min(act.amc.limitCents - amoGrossCents, open);
    case 'parts':
      return sum(act.amc.parts.map(({ cents }) => cents));
  }
}

function leftParts(act: Act, tariffCents: Cents, amoGrossCents: Cents, leftCents: Cents): Reimbursement['leftParts'] {
  const parts: Reimbursement['leftParts'] = [];
  if (act.deduction.kind !== 'none') parts.push({ reason: act.deduction.kind, cents: act.deduction.cents });
  if (act.pathwayPercent !== undefined) {
    parts.push({ reason: 'offPathway', cents: share(tariffCents, act.pathwayPercent / 100) - amoGrossCents });
  }
  const rest = leftCents - sum(parts.map(({ cents }) => cents));
  if (rest !== 0) parts.push({ reason: act.excess, cents: rest });
  return parts.filter(({ cents }) => cents !== 0);
}

/** Price = social security + insurer + left, and the parts of what is left add up. */
export function assertAddsUp(line: Settlement): void {
  const whole = line.amoPaidCents + line.amcPaidCents + line.leftCents;
  const parts = sum(line.leftParts.map(({ cents }) => cents));
  const negative = [
    line.amoPaidCents,
    line.amcPaidCents,
    line.leftCents,
    ...line.leftParts.map(({ cents }) => cents),
  ].some((cents) => cents < 0);
  if (whole !== line.priceCents || parts !== line.leftCents || negative) {
    throw new AppError('INVARIANT_BROKEN', { message: `The act ${line.act.code} does not add up` });
  }
}

function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((total, amount) => total + amount, 0);
}
