import { randomUUID } from 'node:crypto';
import type { Answered, Passing, PlantedFault } from './faultyInsurer.ts';
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

/** Faults that one insurer may have together: none hides another. */
export const writeFaults: readonly (readonly Planted[])[] = [
  [
    {
      name: 'shows another customer’s refund',
      breaks: ['an unknown customer is not found', 'another customer’s reimbursement is answered like an unknown one'],
      fault: keptBodies()(/reimbursements$/, /reimbursements\/([^/]+)$/, (body) => ({ status: 200, body })),
    },
    {
      name: 'says that a claim is another customer’s',
      breaks: ['an unknown customer is not found', 'another customer’s claim is answered like an unknown one'],
      fault: keptBodies()(/claims$/, /claims\/([^/]+)$/, () => refusal(403, 'FORBIDDEN')),
    },
    {
      name: 'shows what another customer’s contract covers',
      breaks: ['an unknown customer is not found', 'another customer’s contract is answered like an unknown one'],
      fault: keptBodies()(/contracts$/, /contracts\/([^/]+)\/guarantees$/, () => ({ status: 200, body: [] })),
    },
    {
      name: 'tells what customers wrote, in a refusal',
      breaks: ['refusals give no secret away'],
      fault: answering('POST', /claims$/, (answer, passing) =>
        answer.status === 400
          ? { ...answer, body: { error: { code: 'BAD', message: passing.body.toString() } } }
          : answer,
      ),
    },
  ],
  [
    {
      name: 'says in other words that a refund is another customer’s',
      breaks: ['another customer’s reimbursement is answered like an unknown one'],
      fault: keptBodies()(/reimbursements$/, /reimbursements\/([^/]+)$/, () => refusal(404, 'NOT_YOURS')),
    },
    {
      name: 'tells where it broke, in a refusal',
      breaks: ['refusals give no secret away'],
      fault: answering('POST', /match$/, (answer) =>
        answer.status === 400
          ? { ...answer, body: { error: { code: 'BAD', message: 'TypeError at match (/srv/app/match.js:12:7)' } } }
          : answer,
      ),
    },
    {
      name: 'takes another body under a used key',
      breaks: ['a key that was used with another body is refused'],
      fault: answering('POST', /claims$/, (answer, passing) =>
        answer.status === 409 ? { status: 200, body: claimLike(passing) } : answer,
      ),
    },
    {
      name: 'minds the order of fields in a repeat',
      breaks: ['a repeat under the same key declares nothing'],
      fault: answering('POST', /claims$/, (answer, { body }) =>
        body.toString().startsWith('{"language"') ? refusal(409, 'ANOTHER_BODY') : answer,
      ),
    },
  ],
  [
    {
      name: 'keeps somebody else as the witness',
      breaks: ['a claim is declared and then read'],
      fault: answering('POST', /claims$/, (answer, { json }) =>
        withBody(answer, (body: Body) => ({
          ...body,
          parties: ((json?.['parties'] ?? []) as Body[]).map((party) => ({ ...party, name: 'Somebody Else' })),
        })),
      ),
    },
    {
      name: 'refuses a repeat',
      breaks: ['a repeat under the same key declares nothing', 'calls at once under one key declare one claim'],
      fault: answering('POST', /claims$/, (answer) => (answer.status === 200 ? refusal(409, 'ALREADY_THERE') : answer)),
    },
  ],
  [
    {
      name: 'overlooks the idempotency key',
      breaks: [
        'a claim is found by its key, and only by its customer',
        'a key that was used with another body is refused',
        'a repeat under the same key declares nothing',
        'calls at once under one key declare one claim',
      ],
      fault: hearing('POST', /claims$/, (passing) =>
        passing.headers['idempotency-key'] === undefined ? passing : withKey(passing, randomUUID()),
      ),
    },
    {
      name: 'wants no key',
      breaks: ['a declaration needs a key and a body inside the contract'],
      fault: hearing('POST', /claims$/, (passing) =>
        passing.headers['idempotency-key'] === undefined ? withKey(passing, randomUUID()) : passing,
      ),
    },
    {
      name: 'keeps late customers out',
      breaks: ['a late declaration is taken'],
      fault: answering('POST', /claims$/, (answer, { json }) =>
        answer.status === 201 && String(json?.['occurredOn']) < '2026-10-15' ? refusal(422, 'TOO_LATE') : answer,
      ),
    },
    {
      name: 'takes an event of next week',
      breaks: ['a claim on the wrong kind of contract, or of a day to come, is refused'],
      fault: answering('POST', /claims$/, (answer, passing) =>
        String(passing.json?.['occurredOn']) > '2026-11-23' && answer.status === 422
          ? { status: 201, body: claimLike(passing) }
          : answer,
      ),
    },
    {
      name: 'keeps a file as often as it comes',
      breaks: ['a file is kept once with its claim'],
      fault: answering('GET', /claims\/[^/]+$/, (answer) =>
        withBody(answer, (body: { attachments: unknown[] }) => ({
          ...body,
          attachments: body.attachments.flatMap((one) => [one, one]),
        })),
      ),
    },
    {
      name: 'takes small files only',
      breaks: ['a file of 10 MB is taken'],
      fault: async (passing, { pass }) => (passing.body.length > 1_000_000 ? refusal(413, 'TOO_LARGE') : pass(passing)),
    },
    {
      name: 'does not look at what came',
      breaks: ['bytes that do not match their sha256 are refused'],
      fault: answering('PUT', /claims\/[^/]+\/attachments/, (answer, { path }) =>
        answer.status === 422 ? { status: 201, body: { sha256: path.slice(-64), name: 'a.jpg' } } : answer,
      ),
    },
    {
      name: 'says that a message is for nobody',
      breaks: ['a message for nobody is accepted like one for a customer'],
      fault: async (passing, { pass }) => {
        const answer = await pass(passing);
        if (!is(passing, 'POST', /messages$/) || answer.status !== 202) return answer;
        const reference = String(passing.json?.['customerRef']);
        const profile = await pass({ ...passing, method: 'GET', path: `/customers/${reference}` });
        return profile.status === 404 ? refusal(404, 'NOT_FOUND') : answer;
      },
    },
    {
      name: 'sends a message twice under another body',
      breaks: ['a message under a key that was used with another body is refused'],
      fault: answering('POST', /messages$/, (answer) =>
        answer.status === 409 ? { status: 202, body: { accepted: true } } : answer,
      ),
    },
    {
      name: 'sends a code message without a code',
      breaks: ['a message without a parameter that it needs is refused, whoever it is for'],
      fault: answering('POST', /messages$/, (answer) =>
        answer.status === 422 ? { status: 202, body: { accepted: true } } : answer,
      ),
    },
  ],
];

/** Ids of claims and refunds that this insurer has given away, for the ones that do not check whose they are. */
function keptBodies() {
  const bodies = new Map<string, unknown>();
  return (list: RegExp, single: RegExp, foreign: (body: unknown) => Answered): PlantedFault =>
    async (passing, { pass }) => {
      const answer = await pass(passing);
      if (is(passing, 'GET', list) && succeeded(answer)) {
        const all = (Array.isArray(answer.body) ? answer.body : (answer.body as { items: unknown[] }).items) as Body[];
        for (const one of all) bodies.set(String(one['id']), one);
      }
      const known = bodies.get(single.exec(passing.path)?.[1] ?? '');
      return is(passing, 'GET', single) && answer.status === 404 && known !== undefined ? foreign(known) : answer;
    };
}

/** Something in the shape of a claim, for insurers that say yes when they should not. */
const claimLike = ({ json }: Passing) => ({
  id: randomUUID(),
  number: 'X',
  type: json?.['type'],
  contractId: json?.['contractId'],
  contractNumber: 'X',
  occurredOn: json?.['occurredOn'],
  declaredAt: '2026-11-23T10:00:00Z',
  state: 'declared',
  steps: [],
  nextAct: { who: 'nobody', sentence: { fr: '', en: '' }, before: null },
  missing: [],
  offer: null,
  refusal: null,
  attachments: [],
});
