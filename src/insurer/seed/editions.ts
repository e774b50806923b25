import { addDays, type IsoDate } from '../../domain/calendar.ts';
import type { Contract, ContractKind } from '../../domain/contract.ts';

/** Names of the general terms, by product. */
const names: Record<ContractKind, string> = {
  health: 'SANTE-CG',
  home: 'HABITATION-CG',
  car: 'AUTO-CG',
  legal: 'PJ-CG',
};

/**
 * The editions of a product's general terms that have applied to a contract, oldest first: AUTO-CG-2025-01 is that of
 * January 2025. Health terms change with the year, home terms changed in the middle of one.
 */
export function editionsFor(
  kind: ContractKind,
  { startsOn, today }: { startsOn: IsoDate; today: IsoDate },
): NonNullable<Contract['terms']> {
  const all = publishedIn(kind, today).map((from) => ({ version: `${names[kind]}-${from.slice(0, 7)}`, from }));
  const first = all.findLastIndex(({ from }) => from <= startsOn);
  return all
    .slice(Math.max(0, first))
    .map(({ version, from }) => ({ version, from: from < startsOn ? startsOn : from }));
}

function publishedIn(kind: ContractKind, today: IsoDate): IsoDate[] {
  const year = Number(today.slice(0, 4));
  const january = (back: number) => `${year - back}-01-01`;
  switch (kind) {
    case 'health':
      return [january(2), january(1), january(0)];
    case 'home':
      return [january(3), monthOf(addDays(today, -HOME_CHANGED_DAYS_AGO))];
    case 'car':
      return [january(1)];
    case 'legal':
      return [january(2)];
  }
}

const HOME_CHANGED_DAYS_AGO = 150;

const monthOf = (day: IsoDate) => `${day.slice(0, 8)}01`;
