import { partyLine } from '../dialogs/claims/parties/partyWords.ts';
import { parisAt } from '../domain/calendar.ts';
import type { CustomerRef, NewId } from '../domain/ids.ts';
import { lateInstalments } from '../domain/payment.ts';
import { errorCodeOf } from '../errors.ts';
import { euros, longDate, momentInParis } from '../locales/format.ts';
import { factsOfError, type Log } from '../log.ts';
import type { CustomerGateway, InsurerPort } from '../services/insurer.port.ts';
import { verdictsOf } from '../store/coverVerdicts.repository.ts';
import { readingsOf } from '../store/deskAudit.repository.ts';
import type { QueuedRequest } from '../store/deskRequests.repository.ts';
import type { Db } from '../store/openStore.ts';
import type { FilePanel } from './liveView.ts';
import type { Viewing } from './requestView.ts';
import { verdictLine } from './verdictView.ts';

const MOST = 5;

/**
 * The customer's file as the insurer has it now, for an identified customer only: each part by itself, so that one that
 * cannot be read leaves the others. What was read is on record before this is called.
 */
export async function customerFile(
  db: Db,
  row: QueuedRequest,
  viewing: Viewing,
  { insurer, newId, log }: { insurer: InsurerPort; newId: NewId; log: Log },
): Promise<FilePanel> {
  const { t, now } = viewing;
  const today = parisAt(now).date;
  const panel: FilePanel = { groups: [], missing: [], readings: [] };
  const readings = await readingsOf(db, { customerRef: row.customer_ref, conversationId: row.conversation_id }, 10);
  panel.readings = readings.map((reading) => ({
    id: reading.id,
    at: momentInParis(reading.at, t.language, today),
    who: reading.first_name ?? reading.staff_id,
    what: t.words(`console.audit.${reading.act}`),
  }));
  if (row.customer_ref === null) return panel;
  const gateway = insurer.forCustomer(row.customer_ref as CustomerRef, { correlationId: newId('cor') });
  const parts = [
    ['contracts', contracts],
    ['claims', claims],
    ['reimbursements', reimbursements],
    ['payments', payments],
  ] as const;
  const read = await Promise.all(
    parts.map(async ([name, part]) => {
      try {
        return { name, lines: await part(gateway, viewing) };
      } catch (thrown) {
        log.warn('part of a file not read', { requestId: row.id, code: errorCodeOf(thrown), ...factsOfError(thrown) });
        return { name, lines: null };
      }
    }),
  );
  for (const { name, lines } of read) {
    const title = t.words(`console.file.${name}`);
    if (lines === null) panel.missing.push(title);
    else panel.groups.push({ title, lines });
  }
  const verdicts = await verdictsOf(db, { customerRef: row.customer_ref }, MOST);
  panel.groups.push({
    title: t.words('console.file.verdicts'),
    lines: verdicts.map((verdict) => verdictLine(verdict, viewing)),
  });
  return panel;
}

type Lines = { label: string; value: string }[];

async function contracts(gateway: CustomerGateway, { t }: Viewing): Promise<Lines> {
  return (await gateway.contracts()).map((contract) => ({
    label: contract.number,
    value: `${contract.formula} · ${t.words(`console.contract.${contract.state}`)}`,
  }));
}

async function claims(gateway: CustomerGateway, { t }: Viewing): Promise<Lines> {
  return (await gateway.claims()).slice(0, MOST).map((claim) => ({
    label: claim.number,
    value: [
      claim.steps.find(({ status }) => status === 'current')?.sentence[t.language] ?? '',
      ...(claim.parties ?? []).map((party) => partyLine(party, t)),
    ].join(' · '),
  }));
}

async function reimbursements(gateway: CustomerGateway, { t, now }: Viewing): Promise<Lines> {
  const today = parisAt(now).date;
  const { items } = await gateway.reimbursements({ limit: MOST });
  return items.map((item) => ({
    label: `${item.act.label[t.language]}, ${longDate(item.careOn, t.language, today)}`,
    value: t.words('console.file.paid', {
      paid: euros(item.amcPaidCents, t.language),
      left: euros(item.leftCents, t.language),
    }),
  }));
}

async function payments(gateway: CustomerGateway, { t, now }: Viewing): Promise<Lines> {
  const today = parisAt(now).date;
  return (await gateway.payments()).map((schedule) => {
    const late = lateInstalments(schedule).reduce((sum, { amountCents }) => sum + amountCents, 0);
    const next =
      schedule.next === null
        ? t.words('console.file.noNext')
        : t.words('console.file.next', {
            amount: euros(schedule.next.amountCents, t.language),
            date: longDate(schedule.next.dueOn, t.language, today),
          });
    return {
      label: schedule.contractNumber,
      value: late === 0 ? next : `${t.words('console.file.late', { amount: euros(late, t.language) })} ${next}`,
    };
  });
}
