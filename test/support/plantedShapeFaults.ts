import type { PlantedFault } from './faultyInsurer.ts';
import {
  answering,
  type Body,
  hearing,
  is,
  type Planted,
  refusal,
  succeeded,
  withBody,
  withKey,
} from './plantedFaults.ts';

/** Departures in single shapes and words: together they trip the checks that the other faults leave alone. */
export const shapeFaults: readonly (readonly Planted[])[] = [
  [
    {
      name: 'gives a token for a password grant',
      breaks: ['token is refused for another grant'],
      fault: hearing('POST', /token$/, (passing) => ({
        ...passing,
        body: Buffer.from('grant_type=client_credentials'),
      })),
    },
    {
      name: 'takes a birth date in any form',
      breaks: ['match refuses a body outside the contract'],
      fault: answering('POST', /match$/, (answer) =>
        answer.status === 400
          ? { status: 200, body: { reference: `c-${'0'.repeat(32)}`, channels: ['email'] } }
          : answer,
      ),
    },
    {
      name: 'has a word of its own for the state of an account',
      breaks: [
        'a correlation id is accepted, and comes back unchanged if it comes back',
        'match finds the test customers',
        'the profile has the agreed shape',
      ],
      fault: answering('GET', /^\/customers\/[^/]+$/, (answer) =>
        withBody(answer, (body: Body) => ({ ...body, accountState: 'dormant' })),
      ),
    },
    {
      name: 'leaves the clause out',
      breaks: [
        'guarantees have the agreed shape',
        'guarantees say what is left and what is excluded',
        'what decides a guarantee is a question with its article',
      ],
      fault: answering('GET', /guarantees$/, (answer) =>
        withBody(answer, (all: Body[]) => all.map(({ clause: _, ...one }) => one)),
      ),
    },
    {
      name: 'lists the oldest refund first',
      breaks: ['reimbursements have the agreed shape and order'],
      fault: answering('GET', /reimbursements$/, (answer, { query }) =>
        query.has('limit')
          ? answer
          : withBody(answer, (body: { items: unknown[] }) => ({ ...body, items: body.items.toReversed() })),
      ),
    },
    {
      name: 'says of one contract what the list does not',
      breaks: ['one contract is as in the list, where it is offered'],
      fault: async (passing, { pass }) => {
        const [, own = '', id] = /^(.*\/contracts)\/([^/]+)$/.exec(passing.path) ?? [];
        if (id === undefined) return pass(passing);
        const all = await pass({ ...passing, path: own });
        if (!succeeded(all)) return all;
        const found = (all.body as Body[]).find((one) => one['id'] === id);
        return found === undefined ? refusal(404, 'NOT_FOUND') : { status: 200, body: { ...found, number: 'another' } };
      },
    },
    {
      name: 'says of one claim what the list does not',
      breaks: ['a claim is declared and then read', 'one claim is as in the list'],
      fault: answering('GET', /claims\/[^/]+$/, (answer) =>
        withBody(answer, (body: Body) => ({ ...body, number: 'another' })),
      ),
    },
    {
      name: 'breaks at a quote',
      breaks: ['an id with unusual signs is refused, and breaks nothing'],
      fault: answering('GET', /'/, () => refusal(500, 'INTERNAL')),
    },
  ],
  [
    {
      name: 'keeps the keys of all customers together',
      breaks: ['two customers may use the same key'],
      fault: sharedKeys(),
    },
    {
      name: 'says that a contract is another customer’s',
      breaks: ['a contract of another customer is refused like an unknown one'],
      fault: (() => {
        const known = knownIds('GET', /contracts$/);
        return known((passing, ids) =>
          is(passing, 'POST', /claims$/) && ids.has(String(passing.json?.['contractId'])) ? 'NOT_YOUR_CONTRACT' : null,
        );
      })(),
    },
    {
      name: 'says that the claim of a file is another customer’s',
      breaks: ['a file for another customer’s claim is refused like one for an unknown claim'],
      fault: (() => {
        const known = knownIds('POST', /claims$/);
        return known((passing, ids) =>
          passing.method === 'PUT' && ids.has(/claims\/([^/]+)/.exec(passing.path)?.[1] ?? '')
            ? 'NOT_YOUR_CLAIM'
            : null,
        );
      })(),
    },
    {
      name: 'refuses a repeated message',
      breaks: ['a message is accepted, and a repeat under its key too'],
      fault: (() => {
        const keys = new Set<string>();
        return answering('POST', /messages$/, (answer, { headers }) => {
          const key = headers['idempotency-key'] ?? '';
          const isRepeat = succeeded(answer) && keys.has(key);
          if (succeeded(answer)) keys.add(key);
          return isRepeat ? refusal(409, 'ALREADY_SENT') : answer;
        });
      })(),
    },
    {
      name: 'wants no key for messages',
      breaks: ['a message needs a key and a template that exists'],
      fault: hearing('POST', /messages$/, (passing) =>
        passing.headers['idempotency-key'] === undefined ? withKey(passing, `made-up-${Math.random()}`) : passing,
      ),
    },
  ],
];

/** A declaration under a key that another customer has used gets that customer's claim. */
function sharedKeys(): PlantedFault {
  const byKey = new Map<string, { path: string; body: unknown }>();
  return async (passing, { pass }) => {
    const key = passing.headers['idempotency-key'] ?? '';
    if (!is(passing, 'POST', /claims$/) || key === '') return pass(passing);
    const before = byKey.get(key);
    if (before !== undefined && before.path !== passing.path) return { status: 200, body: before.body };
    const answer = await pass(passing);
    if (succeeded(answer)) byKey.set(key, { path: passing.path, body: answer.body });
    return answer;
  };
}

/** Notes the ids that some answers hold; a refusal is given in other words where they are asked for again. */
function knownIds(method: string, path: RegExp) {
  const ids = new Set<string>();
  return (codeFor: (passing: Parameters<PlantedFault>[0], known: ReadonlySet<string>) => string | null): PlantedFault =>
    async (passing, { pass }) => {
      const answer = await pass(passing);
      if (is(passing, method, path) && succeeded(answer)) {
        for (const { id } of [answer.body].flat() as { id: string }[]) ids.add(id);
      }
      const code = [404, 422].includes(answer.status) ? codeFor(passing, ids) : null;
      return code === null ? answer : refusal(answer.status, code);
    };
}
