import { answering, type Body, hearing, type Planted, succeeded, withBody } from './plantedFaults.ts';

const all = (change: (one: Body) => Body) => (body: Body[]) => body.map(change);

/** Faults in what verdicts on cover, comparisons, estimates and papers for refunds rest on. */
export const coverFaults: readonly (readonly Planted[])[] = [
  [
    {
      name: 'tells what decides without asking it',
      breaks: ['what decides a guarantee is a question with its article'],
      fault: answering('GET', /guarantees$/, (answer) =>
        withBody(
          answer,
          all((one) => ({
            ...one,
            conditions: (one['conditions'] as Body[]).map((each) => ({
              ...each,
              question: { fr: 'Rayures.', en: 'Scratches.' },
            })),
          })),
        ),
      ),
    },
    {
      name: 'tells the newest terms first',
      breaks: ['terms that changed are told with their first days, and read as they stood on a day'],
      fault: answering('GET', /contracts$/, (answer) =>
        withBody(
          answer,
          all((one) => ({
            ...one,
            terms: [
              { version: '2', from: '2026-01-01' },
              { version: one['termsVersion'], from: '2025-01-01' },
            ],
          })),
        ),
      ),
    },
    {
      name: 'calls every formula the current one',
      breaks: ['formulas hold the same guarantees, cheapest first, and one of them is the contract’s'],
      fault: answering('GET', /formulas$/, (answer) =>
        withBody(
          answer,
          all((one) => ({ ...one, current: true })),
        ),
      ),
    },
    {
      name: 'loses a cent in an estimate',
      breaks: ['an estimate adds up to the cent and says what it takes for granted'],
      fault: answering('GET', /estimate$/, (answer) =>
        withBody(answer, (body: Body) => ({ ...body, leftCents: Number(body['leftCents']) - 1 })),
      ),
    },
    {
      name: 'shows formulas without a token',
      breaks: ['formulas and estimates are guarded like the rest'],
      fault: (passing, { pass, trusted }) => pass(/formulas$/.test(passing.path) ? trusted(passing) : passing),
    },
    {
      name: 'goes on waiting for a paper that it has',
      breaks: ['a paper that a refund waits for ends the waiting, once'],
      fault: answering('GET', /reimbursements\/[^/]+$/, (answer) =>
        succeeded(answer) && (answer.body as Body)['state'] === 'received'
          ? withBody(answer, (body: Body) => ({ ...body, state: 'awaitingDocuments' }))
          : answer,
      ),
    },
  ],
  [
    {
      name: 'takes a paper as another one each time',
      breaks: ['a paper that a refund waits for ends the waiting, once'],
      fault: hearing('PUT', /reimbursements\/[^/]+\/attachments/, (passing) => ({
        ...passing,
        path: passing.path.replace(/[0-9a-f]{64}$/, 'cd'.repeat(32)),
      })),
    },
  ],
];
