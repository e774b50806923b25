import { parisAt } from '../domain/calendar.ts';
import { readFactsKnown } from '../domain/coverVerdict.ts';
import { momentInParis } from '../locales/format.ts';
import type { CoverVerdictRow } from '../store/tables.ts';
import { maskPhones } from './maskPhones.ts';
import type { Viewing } from './requestView.ts';

/** An answer on cover as it was told, with all that it rested on. */
export interface VerdictView {
  reference: string;
  /** The request through which its reader came to it; null for those who watch over all. */
  requestId: string | null;
  lines: { label: string; value: string }[];
}

export function verdictView(row: CoverVerdictRow, requestId: string | null, viewing: Viewing): VerdictView {
  const { t, now, brand } = viewing;
  const facts = readFactsKnown(row.facts).map(({ question, answer }) => ({
    label: question[t.language],
    value: t.words(answer === null ? 'console.verdict.unknown' : answer ? 'common.yes' : 'common.no'),
  }));
  return {
    reference: row.reference,
    requestId,
    lines: [
      { label: t.words('console.verdict.verdict'), value: t.words(`coverage.verdict.${row.verdict}`) },
      { label: t.words('console.verdict.reason'), value: row.reason },
      { label: t.words('console.verdict.question'), value: maskPhones(row.question, brand) },
      ...facts,
      { label: t.words('console.verdict.clause'), value: row.clause },
      { label: t.words('console.verdict.contract'), value: row.contract_number },
      { label: t.words('console.verdict.version'), value: row.contract_version },
      { label: t.words('console.verdict.toldAt'), value: momentInParis(row.told_at, t.language, parisAt(now).date) },
    ],
  };
}

/** One answer in one line, for a list of them. */
export function verdictLine(row: CoverVerdictRow, { t, now }: Viewing): { label: string; value: string } {
  const when = momentInParis(row.told_at, t.language, parisAt(now).date);
  const verdict = t.words(`coverage.verdict.${row.verdict}`);
  return {
    label: row.reference,
    value: `${verdict} · ${t.words('console.verdict.article', { clause: row.clause })} · ${row.contract_number} · ${when}`,
  };
}
