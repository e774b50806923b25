import { z } from 'zod';
import type { ApiCaller } from './apiCaller.ts';

/** How a test customer is identified: customer number or e-mail, and birth date. */
export const conformanceCustomer = z.object({ identifier: z.string().min(3), birthDate: z.iso.date() });
export type ConformanceCustomer = z.infer<typeof conformanceCustomer>;

const contracts = z.array(
  z.object({
    id: z.string(),
    kind: z.string().catch(''),
    state: z.string().catch(''),
    termsVersion: z.string().catch(''),
    terms: z.array(z.object({ version: z.string(), from: z.string() })).catch([]),
  }),
);
const page = z.object({ items: z.array(z.object({ id: z.string() })) });
const claims = z.array(z.object({ id: z.string() }));

/** Ids of one test customer, read leniently: whether the shapes are right is for the checks to say. */
export interface KnownCustomer extends ConformanceCustomer {
  ref: string;
  contracts: z.infer<typeof contracts>;
  lineIds: string[];
  claimIds: string[];
}

/** Two customers who must not see each other's file. */
export type World = readonly [KnownCustomer, KnownCustomer];

/** Finds the test customers, or says why that was not possible. */
export async function discover(api: ApiCaller, two: readonly ConformanceCustomer[]): Promise<World | string> {
  if ((await api.token()) === null) return 'no token';
  const found: KnownCustomer[] = [];
  for (const customer of two) {
    const known = await knownCustomer(api, customer);
    if (known === null) return `no test customer was found for ${customer.identifier} and ${customer.birthDate}`;
    found.push(known);
  }
  const [first, second] = found;
  if (first === undefined || second === undefined) return 'two test customers are needed';
  return first.ref === second.ref ? 'the two test customers are the same' : [first, second];
}

async function knownCustomer(api: ApiCaller, customer: ConformanceCustomer): Promise<KnownCustomer | null> {
  const match = await api.call('match', { json: customer });
  const body = match.is === 'answer' ? z.object({ reference: z.string() }).safeParse(match.json) : null;
  if (body?.success !== true) return null;
  const params = { ref: body.data.reference };
  const profile = await api.call('profile', { params });
  if (profile.is === 'silence' || profile.status === 404) return null;
  const read = async <Value>(id: 'contracts' | 'claims' | 'reimbursements', schema: z.ZodType<Value>, empty: Value) => {
    const answer = await api.call(id, { params });
    const parsed = answer.is === 'answer' ? schema.safeParse(answer.json) : null;
    return parsed?.success === true ? parsed.data : empty;
  };
  return {
    ...customer,
    ref: params.ref,
    contracts: await read('contracts', contracts, []),
    lineIds: (await read('reimbursements', page, { items: [] })).items.map(({ id }) => id),
    claimIds: (await read('claims', claims, [])).map(({ id }) => id),
  };
}

/** An id that looks like this one and, as far as can be told, belongs to nobody. */
export function unknownLike(id: string): string {
  const turned = (text: string) =>
    text.replace(/[a-f]|[g-z]|[A-F]|[G-Z]|\d/g, (character) => {
      const range = ['abcdef', 'ghijklmnopqrstuvwxyz', 'ABCDEF', 'GHIJKLMNOPQRSTUVWXYZ', '0123456789'].find((one) =>
        one.includes(character),
      );
      return range === undefined ? character : (range[(range.indexOf(character) + 3) % range.length] ?? character);
    });
  // The head of an id may hold a version or a prefix that its form demands.
  return id.length < 12 ? `${id}999` : id.slice(0, -6) + turned(id.slice(-6));
}
