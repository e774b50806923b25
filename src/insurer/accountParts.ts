import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import type { Change } from '../domain/change.ts';
import type { MailboxEntry } from '../domain/message.ts';
import type { Payment } from '../domain/payment.ts';
import { factsOfError, type Log } from '../log.ts';
import { newStopPages } from './changes/stopPages.ts';
import { insurerOfPapers } from './documents/insurerOfPapers.ts';
import { newPayPages } from './payments/payPages.ts';
import { changeRoutes } from './routes/changes.routes.ts';
import { paymentRoutes } from './routes/payments.routes.ts';
import { changesStore } from './store/changes.store.ts';
import type { CustomersStore } from './store/customers.store.ts';
import type { Db } from './store/openInsurerStore.ts';
import { paymentsStore } from './store/payments.store.ts';

export interface AccountParts {
  db: Db;
  customers: CustomersStore;
  key: Buffer;
  idOf(prefix: string, purpose: string, words: string): string;
  keepFile(owner: string, sha256: string, content: Uint8Array): Promise<void>;
  send(key: string, entry: MailboxEntry): void;
  publicUrl(): string;
  demo: boolean;
  clock: Clock;
  log: Log;
  /** Told once a sum was taken on a page. */
  onPaid?(ref: string, payment: Omit<Payment, 'url'>): void;
  /** Told once a change that had waited holds. */
  onApplied?(ref: string, change: Change): void;
}

/** A page of the insurer beside its API. */
export interface InsurerPage {
  takes(request: IncomingMessage): boolean;
  handle(request: IncomingMessage, response: ServerResponse): void;
  warmUp(): Promise<void>;
}

/** Everything by which customers act on their account: the operations, the pages, and what is due. */
export function accountParts(parts: AccountParts) {
  const { db, customers, key, idOf, clock, demo, publicUrl } = parts;
  const changes = changesStore(db);
  const payments = paymentsStore(db);
  const pay = newPayPages({ payments, key, clock, demo, url: publicUrl, onPaid: parts.onPaid ?? (() => {}) });
  const stop = newStopPages({ changes, clock, phone: insurerOfPapers.phone });
  const settle = (ref: string): void => {
    for (const change of changes.settle(ref, clock.now())) parts.onApplied?.(ref, change);
  };
  return {
    changes,
    routes: {
      ...changeRoutes({ ...parts, changes, phone: insurerOfPapers.phone }),
      ...paymentRoutes({ customers, payments, idOf, pageOf: pay.addressOf, clock }),
    },
    pages: [page(pay.takes, pay.handle, parts.log), page(stop.takes, stop.handle, parts.log)],
    /** Puts into force what has become due for a customer. */
    settle,
    /** The same for everybody. */
    settleAll: (): void => changes.due(clock.now()).forEach(settle),
    payments,
  };
}

function page(
  takes: InsurerPage['takes'],
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  log: Log,
): InsurerPage {
  return {
    takes,
    handle(request, response) {
      handle(request, response).catch((thrown: unknown) => {
        log.error('insurer page failed', { method: request.method ?? '', ...factsOfError(thrown) });
        if (response.headersSent) response.destroy();
        else response.writeHead(500, { 'content-type': 'text/plain' }).end();
      });
    },
    warmUp: async () => {},
  };
}
