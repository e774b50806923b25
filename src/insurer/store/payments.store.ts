import { addDays, parisAt, parisInstant } from '../../domain/calendar.ts';
import type { Contract } from '../../domain/contract.ts';
import { type Language, languages } from '../../domain/identity.ts';
import type { Payment } from '../../domain/payment.ts';
import type { Db } from './openInsurerStore.ts';

/** How long a page can be used, in ms. */
export const PAGE_LIFE = 30 * 60_000;

type Kept = Omit<Payment, 'url'>;
export type OpenedPayment = { kind: 'stored' | 'repeated'; payment: Kept } | { kind: 'conflict' };

interface PaymentRow {
  id: string;
  customer_ref: string;
  doc: string;
  language: string;
  request_hash: string;
}

/** Pages on which what is late can be paid. A sum is taken once. */
export function paymentsStore(db: Db) {
  const byKey = db.prepare<[string, string], PaymentRow>(
    'SELECT * FROM payments WHERE customer_ref = ? AND idempotency_key = ?',
  );
  const byId = db.prepare<[string], PaymentRow>('SELECT * FROM payments WHERE id = ?');
  const insert = db.prepare(
    `INSERT INTO payments (id, customer_ref, contract_id, idempotency_key, request_hash, doc, language, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare('UPDATE payments SET doc = ? WHERE id = ?');
  const paidCount = db.prepare<[], { count: number }>(
    "SELECT count(*) AS count FROM payments WHERE json_extract(doc, '$.state') = 'paid'",
  );
  const contractOf = db.prepare<[string, string], { doc: string }>(
    'SELECT doc FROM contracts WHERE customer_ref = ? AND id = ?',
  );
  const saveContract = db.prepare('UPDATE contracts SET doc = ?, touched = 1 WHERE id = ?');

  const current = (row: PaymentRow, now: number): Kept => {
    const kept = JSON.parse(row.doc) as Kept;
    return kept.state === 'open' && Date.parse(kept.expiresAt) <= now ? { ...kept, state: 'expired' } : kept;
  };
  const contract = (ref: string, id: string): Contract | null => {
    const row = contractOf.get(ref, id);
    return row === undefined ? null : (JSON.parse(row.doc) as Contract);
  };

  return {
    filed(ref: string, key: { value: string; requestHash: string }, now: number): OpenedPayment | null {
      const row = byKey.get(ref, key.value);
      if (row === undefined) return null;
      if (row.request_hash !== key.requestHash) return { kind: 'conflict' };
      return { kind: 'repeated', payment: current(row, now) };
    },

    /** Opens a page for what the contract owes. */
    open(
      ref: string,
      key: { value: string; requestHash: string },
      wanted: { id: string; contract: Contract; amountCents: number; language: Language },
      now: number,
    ): OpenedPayment {
      return db
        .transaction((): OpenedPayment => {
          const before = this.filed(ref, key, now);
          if (before !== null) return before;
          const payment: Kept = {
            id: wanted.id,
            contractId: wanted.contract.id,
            contractNumber: wanted.contract.number,
            amountCents: wanted.amountCents,
            state: 'open',
            expiresAt: new Date(now + PAGE_LIFE).toISOString(),
            receipt: null,
            paidAt: null,
            coverResumesAt: null,
          };
          const { id, contractId } = payment;
          const doc = JSON.stringify(payment);
          insert.run(id, ref, contractId, key.value, key.requestHash, doc, wanted.language, now + PAGE_LIFE);
          return { kind: 'stored', payment };
        })
        .immediate();
    },

    one(ref: string, id: string, now: number): Kept | null {
      const row = byId.get(id);
      return row === undefined || row.customer_ref !== ref ? null : current(row, now);
    },

    /** For the page itself, which knows no customer. */
    ofPage(id: string, now: number): { ref: string; payment: Kept; language: Language } | null {
      const row = byId.get(id);
      if (row === undefined) return null;
      const language = languages.find((each) => each === row.language) ?? 'fr';
      return { ref: row.customer_ref, payment: current(row, now), language };
    },

    /**
     * Takes the sum, once: null when the page has expired, or when the contract owes nothing any more because another
     * page was used meanwhile.
     */
    pay(id: string, now: number): Kept | null {
      return db
        .transaction((): Kept | null => {
          const row = byId.get(id);
          if (row === undefined) return null;
          const kept = current(row, now);
          if (kept.state === 'paid') return kept;
          const owing = contract(row.customer_ref, kept.contractId);
          if (kept.state === 'expired' || owing === null || owing.arrears === null) return null;
          const today = parisAt(now).date;
          const suspended = owing.state === 'suspended' || owing.arrears.suspendedOn <= today;
          const number = String((paidCount.get()?.count ?? 0) + 1).padStart(6, '0');
          const paid: Kept = {
            ...kept,
            state: 'paid',
            receipt: `PAY-${today.slice(0, 4)}-${number}`,
            paidAt: new Date(now).toISOString(),
            // L113-3: at noon of the day after the payment.
            coverResumesAt: suspended ? new Date(parisInstant(addDays(today, 1), '12:00')).toISOString() : null,
          };
          const settled: Contract = { ...owing, state: suspended ? 'active' : owing.state, arrears: null };
          update.run(JSON.stringify(paid), id);
          saveContract.run(JSON.stringify(settled), owing.id);
          return paid;
        })
        .immediate();
    },
  };
}

export type PaymentsStore = ReturnType<typeof paymentsStore>;
