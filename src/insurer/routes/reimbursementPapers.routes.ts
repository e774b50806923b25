import type { Clock } from '../../clock.ts';
import { receivedFile } from '../http/receivedFile.ts';
import { notFound, refusal } from '../http/reply.ts';
import type { Call, Handle } from '../http/route.ts';
import { refusalTexts } from '../openapi/refusalTexts.ts';
import { withPaper } from '../reimbursements/withPaper.ts';
import type { CustomersStore } from '../store/customers.store.ts';
import type { ReimbursementsStore } from '../store/reimbursements.store.ts';

const papersPerLine = 8;

/** Papers that a refund waits for. A file that is there already changes nothing, also when nothing is awaited any more. */
export function reimbursementPaperRoutes(context: {
  customers: CustomersStore;
  reimbursements: ReimbursementsStore;
  keepFile(lineId: string, sha256: string, content: Uint8Array): Promise<void>;
  clock: Clock;
}): { attachToReimbursement: Handle } {
  const { customers, reimbursements, keepFile, clock } = context;
  return {
    async attachToReimbursement(call: Call) {
      const ref = call.param('ref');
      const line = customers.customer(ref) === null ? null : reimbursements.one(ref, call.param('id'));
      if (line === null) return notFound();
      const received = await receivedFile(call);
      if ('refused' in received) return received.refused;
      const { sha256, name, contentType, content } = received.file;
      const before = reimbursements.papersOf(line.id);
      if (before.includes(sha256)) return { status: 200, body: { sha256, name } };
      // The first paper ends the waiting; those that come beside it are taken as well.
      const isOpen = line.state === 'awaitingDocuments' || (line.state === 'received' && before.length > 0);
      if (!isOpen) return refusal(422, 'NOTHING_AWAITED', refusalTexts['NOTHING_AWAITED'] ?? '');
      if (before.length >= papersPerLine) {
        return refusal(422, 'TOO_MANY_PAPERS', refusalTexts['TOO_MANY_PAPERS'] ?? '');
      }
      await keepFile(line.id, sha256, content);
      const now = clock.now();
      const current = reimbursements.one(ref, line.id) ?? line;
      const updated = current.state === 'awaitingDocuments' ? withPaper(current, now) : current;
      const file = { sha256, name, contentType, bytes: content.length };
      reimbursements.attached(updated, file, new Date(now).toISOString());
      return { status: 201, body: { sha256, name } };
    },
  };
}
