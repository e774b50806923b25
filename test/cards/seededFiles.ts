import { demoFiles } from '../../src/insurer/seed/seed.ts';

export const today = '2026-11-24';

/** Every demo customer with contracts, guarantees and reimbursements, dated to `today`. */
export const files = demoFiles({ today, idOf: (prefix, key) => `${prefix}_${key}` });
