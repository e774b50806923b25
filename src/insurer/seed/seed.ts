import type { Claim } from '../../domain/claim.ts';
import type { Contract, Guarantee } from '../../domain/contract.ts';
import type { Customer } from '../../domain/identity.ts';
import type { Reimbursement } from '../../domain/reimbursement.ts';
import { demoClaims } from './claims/claims.ts';
import { demoContracts } from './contracts.ts';
import { type CustomerKey, customerKeys, demoCustomer } from './customers.ts';
import { demoGuarantees } from './guarantees/guarantees.ts';
import { demoReimbursements } from './refunds/reimbursements.ts';
import type { SeedContext } from './seedContext.ts';

/** Everything the insurer holds about one demo customer. `key` names a row in the seed, never to a customer. */
export interface CustomerFile {
  key: CustomerKey;
  customer: Customer;
  contracts: { key: string; contract: Contract; guarantees: Guarantee[] }[];
  reimbursements: { key: string; line: Reimbursement }[];
  claims: { key: string; claim: Claim }[];
}

/** The eight demo customers with all their data, dated to `context.today`. Pure: the same context, the same data. */
export function demoFiles(context: SeedContext): CustomerFile[] {
  return customerKeys.map((key) => demoFile(key, context));
}

function demoFile(key: CustomerKey, context: SeedContext): CustomerFile {
  const reimbursements = demoReimbursements(key, context);
  const lines = reimbursements.map(({ line }) => line);
  const contracts = demoContracts(key, context).map(({ plan, contract }) => ({
    key: plan.key,
    contract,
    guarantees: demoGuarantees(plan, contract, lines, context.today),
  }));
  const contractOf = (wanted: string) => contracts.find((one) => one.key === wanted)?.contract;
  return {
    key,
    customer: demoCustomer(key, context),
    contracts,
    reimbursements,
    claims: demoClaims(key, contractOf, context),
  };
}
