import { type Cents, share } from './money.ts';
import type { Reimbursement } from './reimbursement.ts';

/** The sums of one act of care, whether it was refunded or is only quoted. */
export type SettledCare = Pick<
  Reimbursement,
  | 'priceCents'
  | 'tariffCents'
  | 'amoRate'
  | 'amoGrossCents'
  | 'deductionCents'
  | 'amoPaidCents'
  | 'amcPaidCents'
  | 'leftCents'
  | 'leftParts'
  | 'amcRule'
> & { state?: Reimbursement['state'] };

/** How our own share of an act was reached, so that it can be shown as a sum that comes out to the cent. */
export type AmcFormula =
  /** base − minus, at most what was still open after the social security (`cappedBy: 'price'`), or less because a yearly maximum was reached (`'ceiling'`). */
  | {
      kind: 'difference';
      of: 'tariff' | 'percentOfTariff' | 'package' | 'price';
      /** Set for `percentOfTariff`. */
      percent: number | null;
      baseCents: Cents;
      /** What the social security pays before deductions, its penalty off the care pathway counted as if paid. */
      minusCents: Cents;
      resultCents: Cents;
      cappedBy: 'price' | 'ceiling' | null;
    }
  | { kind: 'parts'; parts: readonly { label: { fr: string; en: string }; cents: Cents }[]; resultCents: Cents }
  /** Nothing was paid. */
  | { kind: 'nothing' };

/** True when price = social security + us + left, and what is left is the sum of its parts. */
export function addsUp(
  line: Pick<SettledCare, 'priceCents' | 'amoPaidCents' | 'amcPaidCents' | 'leftCents' | 'leftParts'>,
): boolean {
  const parts = line.leftParts.reduce((sum, part) => sum + part.cents, 0);
  return line.priceCents === line.amoPaidCents + line.amcPaidCents + line.leftCents && parts === line.leftCents;
}

export function amcFormula(line: SettledCare): AmcFormula {
  const { amcRule, amcPaidCents, amoGrossCents, tariffCents, priceCents } = line;
  if (amcPaidCents === 0 && line.state === 'refused') return { kind: 'nothing' };
  if (amcRule.kind === 'parts') return { kind: 'parts', parts: amcRule.parts, resultCents: amcPaidCents };
  const offPathway = line.leftParts.find(({ reason }) => reason === 'offPathway')?.cents ?? 0;
  const difference = (
    of: Extract<AmcFormula, { kind: 'difference' }>['of'],
    baseCents: Cents,
    minusCents: Cents,
    percent: number | null = null,
  ): AmcFormula => {
    const full = baseCents - minusCents;
    const open = priceCents - amoGrossCents;
    const cappedBy = amcPaidCents === full ? null : amcPaidCents === open ? 'price' : 'ceiling';
    return { kind: 'difference', of, percent, baseCents, minusCents, resultCents: amcPaidCents, cappedBy };
  };
  switch (amcRule.kind) {
    case 'ticketModerateur':
      return difference('tariff', tariffCents, amoGrossCents + offPathway);
    case 'percentOfTariff':
      return difference('percentOfTariff', share(tariffCents, amcRule.percent / 100), amoGrossCents, amcRule.percent);
    case 'package':
      return difference('package', amcRule.limitCents, amoGrossCents);
    case 'full':
      return difference('price', priceCents, amoGrossCents);
  }
}
