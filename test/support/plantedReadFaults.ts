import { randomUUID } from 'node:crypto';
import type { Passing } from './faultyInsurer.ts';
import { answering, type Body, hearing, is, type Planted, refusal, withBody } from './plantedFaults.ts';

const miss = (passing: Passing) => String(passing.json?.['birthDate']).startsWith('190');

/** Faults that one insurer may have together: none hides another. */
export const readFaults: readonly (readonly Planted[])[] = [
  [
    {
      name: 'is down',
      breaks: ['health answers within a second'],
      fault: answering('GET', /^\/health$/, () => refusal(503, 'DOWN')),
    },
    {
      name: 'takes any secret',
      breaks: ['token is refused for a wrong secret'],
      fault: (passing, { pass, trusted }) => pass(passing.path === '/oauth/token' ? trusted(passing) : passing),
    },
    {
      name: 'does not say how long a token lasts',
      breaks: ['token is given for the credentials'],
      fault: answering('POST', /token$/, (answer) =>
        withBody(answer, ({ access_token, token_type }: Body) => ({ access_token, token_type })),
      ),
    },
    {
      name: 'lets calls without a token in',
      breaks: ['calls without a token are refused', 'formulas and estimates are guarded like the rest'],
      fault: (passing, { pass, trusted }) =>
        pass(passing.headers['authorization'] === undefined ? trusted(passing) : passing),
    },
    {
      name: 'takes any token',
      breaks: ['calls with a made-up token are refused'],
      fault: (passing, { pass, trusted }) =>
        pass(passing.headers['authorization']?.startsWith('Bearer') === true ? trusted(passing) : passing),
    },
    {
      name: 'says who is a customer by what it offers',
      breaks: ['match answers a miss like a hit'],
      fault: answering('POST', /match$/, (answer, passing) =>
        withBody(answer, (body: Body) => (miss(passing) ? body : { ...body, channels: ['sms', 'email'] })),
      ),
    },
    {
      name: 'gives another decoy each time',
      breaks: ['match gives one miss the same reference again, and another miss another'],
      fault: answering('POST', /match$/, (answer, passing) =>
        withBody(answer, (body: Body) =>
          miss(passing) ? { ...body, reference: `c-${randomUUID().replaceAll('-', '')}` } : body,
        ),
      ),
    },
    {
      name: 'thinks longer about a customer',
      breaks: ['match takes as long for a miss as for a hit'],
      fault: async (passing, { pass }) => {
        if (is(passing, 'POST', /match$/) && passing.json?.['birthDate'] !== undefined && !miss(passing)) {
          await new Promise((resolve) => setTimeout(resolve, 90));
        }
        return pass(passing);
      },
    },
    {
      name: 'cuts the connection on odd correlation ids',
      breaks: ['a correlation id is accepted, and comes back unchanged if it comes back'],
      fault: async (passing, { pass }) =>
        (passing.headers['x-correlation-id'] ?? '').length > 64 ? refusal(400, 'HEADER_TOO_LONG') : pass(passing),
    },
  ],
  [
    {
      name: 'knows none of the test customers',
      breaks: [
        'calls with a made-up token are refused',
        'calls without a token are refused',
        'match finds the test customers',
      ],
      fault: answering('GET', /^\/customers\/[^/]+$/, () => refusal(404, 'NOT_FOUND')),
    },
  ],
  [
    {
      name: 'hangs',
      breaks: ['a correlation id is accepted, and comes back unchanged if it comes back', 'every answer came in time'],
      fault: async (passing, { pass }) =>
        passing.headers['x-correlation-id'] === 'conformance-1' ? { status: 0, body: '' } : pass(passing),
    },
    {
      name: 'gives money as decimals',
      breaks: ['contracts have the agreed shape and order'],
      fault: answering('GET', /contracts$/, (answer) =>
        withBody(answer, (all: { premium: Body }[]) =>
          all.map((one) => ({ ...one, premium: { ...one.premium, yearlyCents: 600.5 } })),
        ),
      ),
    },
    {
      name: 'tells no exclusion',
      breaks: ['guarantees say what is left and what is excluded'],
      fault: answering('GET', /guarantees$/, (answer) =>
        withBody(answer, (all: Body[]) => all.map((one) => ({ ...one, exclusions: [] }))),
      ),
    },
    {
      name: 'lets a cent go',
      breaks: ['reimbursements add up to the cent'],
      fault: answering('GET', /reimbursements/, (answer) => {
        const odd = (line: { amcPaidCents: number }) => ({ ...line, amcPaidCents: line.amcPaidCents + 1 });
        return withBody(answer, (body: { items?: never[]; amcPaidCents: number }) =>
          body.items === undefined ? odd(body) : { ...body, items: body.items.map(odd) },
        );
      }),
    },
    {
      name: 'says of one refund what the list does not',
      breaks: ['one reimbursement is as in the list'],
      fault: answering('GET', /reimbursements\/./, (answer) =>
        withBody(answer, (line: Body) => ({ ...line, provider: 'Dr Other' })),
      ),
    },
    {
      name: 'repeats a line on the next page',
      breaks: ['paging gives every line once and ends'],
      fault: hearing('GET', /reimbursements$/, (passing) => {
        const query = new URLSearchParams(passing.query);
        if (query.get('cursor') === '1') query.set('cursor', '0');
        return { ...passing, query };
      }),
    },
    {
      name: 'overlooks a filter',
      breaks: ['reimbursements are filtered by state, day and person'],
      fault: hearing('GET', /reimbursements$/, (passing) => {
        const query = new URLSearchParams(passing.query);
        query.delete('to');
        return { ...passing, query };
      }),
    },
    {
      name: 'takes a state that does not exist',
      breaks: ['a query outside the contract is refused'],
      fault: hearing('GET', /reimbursements$/, (passing) => {
        const query = new URLSearchParams(passing.query);
        if (query.get('state') === 'unheard-of') query.delete('state');
        return { ...passing, query };
      }),
    },
    {
      name: 'shows a page of HTML for an unknown customer',
      breaks: ['an unknown customer is not found', 'the reference of a miss opens nothing'],
      fault: answering('GET', /^\/customers\/[^/]+$/, (answer) =>
        answer.status === 404
          ? { status: 404, body: '<h1>Not found</h1>', headers: { 'content-type': 'text/html' } }
          : answer,
      ),
    },
  ],
  [
    {
      name: 'lists the oldest claim first',
      breaks: [
        'a claim is declared and then read',
        'claims have the agreed shape and order',
        'one claim is as in the list',
      ],
      fault: answering('GET', /claims$/, (answer) => {
        const extra = (all: { id: string; declaredAt: string }[]) =>
          all.length === 1 ? [...all, { ...all[0], declaredAt: '2099-01-01T00:00:00.000Z' }] : all.toReversed();
        return withBody(answer, extra);
      }),
    },
    {
      name: 'loses a line between two pages',
      breaks: ['paging gives every line once and ends'],
      fault: hearing('GET', /reimbursements$/, (passing) => {
        const query = new URLSearchParams(passing.query);
        if (query.get('cursor') === '1') query.set('cursor', '2');
        return { ...passing, query };
      }),
    },
    {
      name: 'has an empty file for everybody',
      breaks: ['an unknown customer is not found', 'the reference of a miss opens nothing'],
      fault: answering('GET', /claims$/, (answer) => (answer.status === 404 ? { status: 200, body: [] } : answer)),
    },
  ],
];
