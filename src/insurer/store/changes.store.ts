import { parisAt } from '../../domain/calendar.ts';
import type { Change, ChangeContent } from '../../domain/change.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Customer } from '../../domain/identity.ts';
import { type NotificationPreferences, notificationTopics } from '../../domain/notification.ts';
import { changedContract, changedCustomer, dayOf, restoredCustomer } from '../changes/applyChange.ts';
import type { Mandate } from '../payments/scheduleOf.ts';
import { emailKey } from './lookupKeys.ts';
import type { Db } from './openInsurerStore.ts';

export type StoredChange = { kind: 'stored' | 'repeated'; change: Change } | { kind: 'conflict' };

interface ChangeRow {
  customer_ref: string;
  content: string;
  customer_before: string;
  contract_before: string | null;
  doc: string;
}

export interface NewChange {
  ref: string;
  key: { value: string; requestHash: string };
  content: ChangeContent;
  change: Change;
  /** The customer, and the contract it is about, before it. */
  customer: Customer;
  contract: Contract | null;
  stopToken: string;
}

/** Changes of a customer: asked for once, put into force when they are due, undone when it was not them. */
export function changesStore(db: Db) {
  const allOf = db.prepare<[string], { doc: string }>(
    'SELECT doc FROM changes WHERE customer_ref = ? ORDER BY requested_at DESC, id LIMIT 100',
  );
  const oneOf = db.prepare<[string, string], ChangeRow>('SELECT * FROM changes WHERE customer_ref = ? AND id = ?');
  const byToken = db.prepare<[string], { customer_ref: string; id: string }>(
    'SELECT customer_ref, id FROM changes WHERE stop_token = ?',
  );
  const byKey = db.prepare<[string, string], { doc: string; request_hash: string }>(
    'SELECT doc, request_hash FROM changes WHERE customer_ref = ? AND idempotency_key = ?',
  );
  const insert = db.prepare(
    `INSERT INTO changes (id, customer_ref, idempotency_key, request_hash, content, customer_before, contract_before,
       doc, due_at, stop_token, requested_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare('UPDATE changes SET doc = ?, due_at = ? WHERE id = ?');
  const dueOf = db.prepare<[string, number], { id: string }>(
    'SELECT id FROM changes WHERE customer_ref = ? AND due_at <= ? ORDER BY due_at',
  );
  const everyDue = db.prepare<[number], { customer_ref: string }>(
    'SELECT DISTINCT customer_ref FROM changes WHERE due_at <= ? LIMIT 100',
  );
  const customerOf = db.prepare<[string], { doc: string }>('SELECT doc FROM customers WHERE ref = ?');
  const saveCustomer = db.prepare('UPDATE customers SET doc = ?, email_key = ?, touched = 1 WHERE ref = ?');
  const contractOf = db.prepare<[string, string], { doc: string }>(
    'SELECT doc FROM contracts WHERE customer_ref = ? AND id = ?',
  );
  const saveContract = db.prepare('UPDATE contracts SET doc = ?, touched = 1 WHERE id = ?');
  const accountOf = db.prepare<[string], { iban_end: string; mandate: string }>(
    'SELECT iban_end, mandate FROM bank_accounts WHERE customer_ref = ?',
  );
  const saveAccount = db.prepare(
    `INSERT INTO bank_accounts (customer_ref, iban_end, mandate) VALUES (?, ?, ?)
     ON CONFLICT (customer_ref) DO UPDATE SET iban_end = excluded.iban_end, mandate = excluded.mandate`,
  );
  const dropAccount = db.prepare('DELETE FROM bank_accounts WHERE customer_ref = ?');
  const preferencesOf = db.prepare<[string], { doc: string }>('SELECT doc FROM preferences WHERE customer_ref = ?');
  const savePreferences = db.prepare(
    `INSERT INTO preferences (customer_ref, doc) VALUES (?, ?)
     ON CONFLICT (customer_ref) DO UPDATE SET doc = excluded.doc`,
  );
  const takenBy = db.prepare<[string, string], { ref: string }>(
    'SELECT ref FROM customers WHERE email_key = ? AND ref <> ?',
  );

  const save = (change: Change) =>
    update.run(
      JSON.stringify(change),
      change.state === 'scheduled' && change.effectiveAt !== null ? Date.parse(change.effectiveAt) : null,
      change.id,
    );

  /** Puts a change into force. One that is only announced (a coming end) is written as such. */
  function putInForce(ref: string, change: Change, content: ChangeContent, now: number): void {
    const today = parisAt(now).date;
    if (change.state === 'applied') {
      const row = customerOf.get(ref);
      if (row !== undefined) {
        const before = JSON.parse(row.doc) as Customer;
        const after = changedCustomer(before, content);
        if (after !== before && !(content.kind === 'email' && takenBy.get(emailKey(content.email), ref) !== undefined))
          saveCustomer.run(JSON.stringify(after), emailKey(after.email), ref);
      }
      if (content.kind === 'bank') saveAccount.run(ref, content.iban.slice(-4), `ECA-${change.reference}`);
      if (content.kind === 'preferences') savePreferences.run(ref, JSON.stringify(content.preferences));
    }
    if (!('contractId' in content) || change.effectiveAt === null) return;
    const row = contractOf.get(ref, content.contractId);
    if (row === undefined) return;
    const before = JSON.parse(row.doc) as Contract;
    const after = changedContract(before, content, { effectiveOn: dayOf(change.effectiveAt), today });
    if (after !== before) saveContract.run(JSON.stringify(after), before.id);
  }

  function hold(row: ChangeRow | undefined, now: number): Change | null {
    if (row === undefined) return null;
    const before = JSON.parse(row.doc) as Change;
    const effectiveAt = before.state === 'scheduled' ? before.effectiveAt : new Date(now).toISOString();
    const change: Change = { ...before, state: 'applied', effectiveAt };
    putInForce(row.customer_ref, change, JSON.parse(row.content) as ChangeContent, now);
    save(change);
    return change;
  }

  return {
    /** Newest first. */
    all: (ref: string): Change[] => allOf.all(ref).map(({ doc }) => JSON.parse(doc) as Change),

    one(ref: string, id: string): Change | null {
      const row = oneOf.get(ref, id);
      return row === undefined ? null : (JSON.parse(row.doc) as Change);
    },

    filed(ref: string, key: NewChange['key']): StoredChange | null {
      const row = byKey.get(ref, key.value);
      if (row === undefined) return null;
      if (row.request_hash !== key.requestHash) return { kind: 'conflict' };
      return { kind: 'repeated', change: JSON.parse(row.doc) as Change };
    },

    /** Stores a change once for a key, and puts it into force when it holds already. */
    file({ ref, key, content, change, customer, contract, stopToken }: NewChange, now: number): StoredChange {
      return db
        .transaction((): StoredChange => {
          const before = this.filed(ref, key);
          if (before !== null) return before;
          const due =
            change.state === 'scheduled' && change.effectiveAt !== null ? Date.parse(change.effectiveAt) : null;
          insert.run(
            change.id,
            ref,
            key.value,
            key.requestHash,
            JSON.stringify(content),
            JSON.stringify(customer),
            contract === null ? null : JSON.stringify(contract),
            JSON.stringify(change),
            due,
            stopToken,
            change.requestedAt,
          );
          putInForce(ref, change, content, now);
          return { kind: 'stored', change };
        })
        .immediate();
    },

    /** Puts into force what has become due, and says what; called before a customer's file is read. */
    settle(ref: string, now: number): Change[] {
      const due = dueOf.all(ref, now);
      if (due.length === 0) return [];
      return db.transaction(() => due.flatMap(({ id }) => hold(oneOf.get(ref, id), now) ?? [])).immediate();
    },

    /** Customers for whom something has become due. */
    due: (now: number): string[] => everyDue.all(now).map(({ customer_ref }) => customer_ref),

    /** A person of the insurer's has looked at a change, or its papers: it holds from now on. Null when nothing waits. */
    validate(ref: string, now: number): Change | null {
      return db
        .transaction(() => {
          const waits = this.all(ref).find(({ state }) => state !== 'applied' && state !== 'stopped');
          return waits === undefined ? null : hold(oneOf.get(ref, waits.id), now);
        })
        .immediate();
    },

    /** Undoes a change; null when it is too late. A second time changes nothing. */
    stop(ref: string, id: string, now: number): Change | null {
      return db
        .transaction((): Change | null => {
          const row = oneOf.get(ref, id);
          if (row === undefined) return null;
          const change = JSON.parse(row.doc) as Change;
          if (change.state === 'stopped') return change;
          if (change.stoppableUntil === null || now > Date.parse(change.stoppableUntil)) return null;
          const content = JSON.parse(row.content) as ChangeContent;
          const current = customerOf.get(ref);
          if (current !== undefined && change.state === 'applied') {
            const before = JSON.parse(row.customer_before) as Customer;
            const restored = restoredCustomer(JSON.parse(current.doc) as Customer, before, content);
            saveCustomer.run(JSON.stringify(restored), emailKey(restored.email), ref);
            if (content.kind === 'bank') dropAccount.run(ref);
          }
          if (row.contract_before !== null) {
            const contract = JSON.parse(row.contract_before) as Contract;
            saveContract.run(row.contract_before, contract.id);
          }
          const stopped: Change = { ...change, state: 'stopped', effectiveAt: null };
          save(stopped);
          return stopped;
        })
        .immediate();
    },

    ofStopToken: (token: string): { ref: string; id: string } | null => {
      const row = byToken.get(token);
      return row === undefined ? null : { ref: row.customer_ref, id: row.id };
    },

    attached(ref: string, id: string, file: { sha256: string; name: string }): void {
      db.transaction(() => {
        const row = oneOf.get(ref, id);
        if (row === undefined) return;
        const change = JSON.parse(row.doc) as Change;
        if (change.attachments.some(({ sha256 }) => sha256 === file.sha256)) return;
        const attachments = [...change.attachments, file];
        const complete = change.state === 'awaitingPapers' && attachments.length >= change.papers.length;
        save({ ...change, attachments, state: complete ? 'underReview' : change.state });
      }).immediate();
    },

    isTaken: (ref: string, email: string): boolean => takenBy.get(emailKey(email), ref) !== undefined,

    preferences(ref: string): NotificationPreferences {
      const row = preferencesOf.get(ref);
      return row === undefined ? usualPreferences : (JSON.parse(row.doc) as NotificationPreferences);
    },

    /** The account that a change has put in the place of the one from the beginning; null where none has. */
    mandate(ref: string): Mandate | null {
      const row = accountOf.get(ref);
      return row === undefined ? null : { reference: row.mandate, ibanEnd: row.iban_end };
    },
  };
}

export type ChangesStore = ReturnType<typeof changesStore>;

/** What a new customer gets: everything by mail, nothing that sells. */
export const usualPreferences = Object.fromEntries(
  notificationTopics.map((topic) => [topic, topic === 'offers' ? [] : ['email']]),
) as NotificationPreferences;
