import type { PlantedFault } from './faultyInsurer.ts';
import { is, type Planted, refusal } from './plantedFaults.ts';

const preferences = { reimbursements: [], claims: [], payments: [], profile: [], requests: [], offers: [] };

/** Changes beside the tiny insurer, which has none; `isWrong` makes everything about them wrong. */
function changes(isWrong: boolean): PlantedFault {
  const made = new Map<string, { ref: string; meaning: string; entry: { id: string } }>();
  let count = 0;

  return async (passing, { pass, trusted }) => {
    const [, ref = '', what, id] =
      /^\/customers\/([^/]+)\/(changes|preferences)(?:\/([^/]+)\/stop)?$/.exec(passing.path) ?? [];
    if (what === undefined) return pass(passing);
    const owner = await pass({
      ...(isWrong ? trusted(passing) : passing),
      method: 'GET',
      path: `/customers/${ref}`,
    });
    if (owner.status !== 200) return owner;
    if (what === 'preferences') return { status: 200, body: preferences };
    if (id !== undefined) {
      const change = [...made.values()].find((one) => one.entry.id === id && (isWrong || one.ref === ref));
      return change === undefined ? refusal(404, 'NOT_FOUND') : { status: 200, body: change.entry };
    }
    if (passing.method === 'GET')
      return { status: 200, body: [...made.values()].filter((one) => one.ref === ref).map(({ entry }) => entry) };
    const content = passing.json?.['content'] as { kind: string };
    if (content.kind !== 'preferences' && !isWrong) return refusal(422, 'NOT_CONFIRMED');
    const key = `${ref} ${passing.headers['idempotency-key']}`;
    const before = made.get(key);
    if (before !== undefined && !isWrong)
      return before.meaning === passing.body.toString()
        ? { status: 200, body: before.entry }
        : refusal(409, 'KEY_USED');
    const entry = {
      id: `chg-7f3a9c21-${String(++count).padStart(6, '0')}`,
      reference: 'MOD-AAAAAA',
      kind: content.kind,
      contractId: null,
      state: 'applied',
      requestedAt: '2026-11-23T10:00:00.000Z',
      effectiveAt: '2026-11-23T10:00:00.000Z',
      stoppableUntil: null,
      papers: [],
      attachments: [],
    };
    made.set(key, { ref, meaning: passing.body.toString(), entry });
    return { status: 201, body: entry };
  };
}

export const changeFaults: readonly (readonly Planted[])[] = [
  [{ name: 'offers changes, and does nothing wrong', breaks: [], fault: changes(false) }],
  [
    {
      name: 'does everything wrong about changes',
      breaks: ['a change is made once for a key, confirmed where it must be, and is its customer’s alone'],
      fault: changes(true),
    },
    {
      name: 'takes places of photos and keeps none',
      breaks: ['places of photos come and go with the list, where they are kept'],
      fault: async (passing, { pass }) =>
        pass(
          is(passing, 'PUT', /\/photo-places$/)
            ? { ...passing, method: 'GET', path: passing.path.replace(/\/photo-places$/, '') }
            : passing,
        ),
    },
  ],
];
