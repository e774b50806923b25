import type { Contract, ContractState, Guarantee } from '../../domain/contract.ts';
import type { Customer } from '../../domain/identity.ts';
import { emailKey, numberKey } from './lookupKeys.ts';
import type { Db } from './openInsurerStore.ts';

const order: readonly ContractState[] = ['active', 'pending', 'suspended', 'ended'];

interface ContractRow {
  doc: string;
  guarantees: string;
}

/** Reads customers and their contracts. A contract is found only under its owner's reference. */
export function customersStore(db: Db) {
  const byRef = db.prepare<[string], { doc: string }>('SELECT doc FROM customers WHERE ref = ?');
  const byIdentifier = db.prepare<[string, string], { ref: string; birth_date: string }>(
    'SELECT ref, birth_date FROM customers WHERE number_key = ? OR email_key = ?',
  );
  const all = db.prepare<[number], { doc: string }>('SELECT doc FROM customers ORDER BY number_key LIMIT ?');
  const contractsOf = db.prepare<[string], ContractRow>(
    'SELECT doc, guarantees FROM contracts WHERE customer_ref = ? ORDER BY rank, id',
  );
  const oneContract = db.prepare<[string, string], ContractRow>(
    'SELECT doc, guarantees FROM contracts WHERE customer_ref = ? AND id = ?',
  );

  return {
    customer(ref: string): Customer | null {
      const row = byRef.get(ref);
      return row === undefined ? null : (JSON.parse(row.doc) as Customer);
    },

    /** By number. */
    everybody: (limit: number): Customer[] => all.all(limit).map(({ doc }) => JSON.parse(doc) as Customer),

    /** Who has this customer number or mail address. */
    identified(identifier: string): { ref: string; birthDate: string } | null {
      const row = byIdentifier.get(numberKey(identifier), emailKey(identifier));
      return row === undefined ? null : { ref: row.ref, birthDate: row.birth_date };
    },

    /** Active ones first, then pending, suspended and ended. */
    contracts(ref: string): Contract[] {
      const contracts = contractsOf.all(ref).map(({ doc }) => JSON.parse(doc) as Contract);
      return contracts.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
    },

    contract(ref: string, id: string): { contract: Contract; guarantees: Guarantee[] } | null {
      const row = oneContract.get(ref, id);
      if (row === undefined) return null;
      return { contract: JSON.parse(row.doc) as Contract, guarantees: JSON.parse(row.guarantees) as Guarantee[] };
    },
  };
}

export type CustomersStore = ReturnType<typeof customersStore>;
