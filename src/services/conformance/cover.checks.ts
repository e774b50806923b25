import { isDeepStrictEqual } from 'node:util';
import type { InsurerOperationId } from '../../domain/insurerApi.ts';
import type { ApiCall } from './apiCaller.ts';
import type { Check } from './check.ts';
import { sha256Of, textFile } from './declaration.ts';
import { sameRefusal } from './ownership.checks.ts';
import type { Probe } from './probe.ts';
import { type KnownCustomer, unknownLike, type World } from './world.ts';

const notOffered = 'not offered; the assistant does without';
const mostRead = 5;

/** What verdicts on cover, comparisons and estimates rest on. */
export const coverChecks: readonly Check[] = [
  {
    name: 'what decides a guarantee is a question with its article',
    operation: 'guarantees',
    async run(probe, world) {
      let isTold = false;
      for (const { ref, contracts } of world) {
        for (const { id } of contracts.slice(0, mostRead)) {
          const all = (await probe.read('guarantees', { params: { ref, id } }))?.value ?? [];
          for (const { code, conditions = [], terms, clause } of all) {
            isTold ||= conditions.length > 0 || terms !== undefined;
            const open = conditions.filter(
              ({ question, otherwise, clause: article }) =>
                !isQuestion(question.fr) || !isQuestion(question.en) || otherwise.fr === '' || article === '',
            );
            const expected = `conditions of ${code} as questions with what holds otherwise and its article`;
            probe.expect(open.length === 0, 'guarantees', expected, `${open[0]?.code}`, 'Guarantee');
            const quoted = terms === undefined || (clause !== '' && terms.title.fr !== '' && terms.text.fr !== '');
            probe.expect(quoted, 'guarantees', `title and text of the article of ${code}`, 'nothing', 'Guarantee');
          }
        }
      }
      if (!isTold) probe.skip('no guarantee says what decides it, and the assistant lists the exclusions');
    },
  },
  {
    name: 'terms that changed are told with their first days, and read as they stood on a day',
    operation: 'guarantees',
    async run(probe, world) {
      let changed = false;
      for (const { ref, contracts } of world) {
        for (const { id, terms = [], termsVersion } of contracts.slice(0, mostRead)) {
          const [first, second] = terms;
          if (first === undefined || second === undefined) continue;
          changed = true;
          const days = terms.map(({ from }) => from);
          probe.expect(
            isDeepStrictEqual(days, days.toSorted()),
            'contracts',
            'the oldest terms first',
            days.join(', '),
          );
          const last = terms.at(-1)?.version ?? '';
          probe.expect(
            last === termsVersion,
            'contracts',
            `${termsVersion} as the last of its terms`,
            last,
            'Contract',
          );
          const call = { params: { ref, id } };
          const codes = async (on: string) =>
            (await probe.read('guarantees', { ...call, query: { on } }))?.value.map(({ code }) => code);
          const [then, now] = [await codes(first.from), await codes(terms.at(-1)?.from ?? first.from)];
          const told = `${then?.length} and ${now?.length}`;
          probe.expect(isDeepStrictEqual(then, now), 'guarantees', 'the same codes on both days', told, 'Guarantee');
        }
      }
      if (!changed) probe.skip('no contract has had several versions of its terms');
    },
  },
  {
    name: 'formulas hold the same guarantees, cheapest first, and one of them is the contract’s',
    operation: 'formulas',
    async run(probe, world) {
      const own = await contractOffering(probe, world, 'formulas', {});
      if (own === null) return probe.skip(notOffered);
      const formulas = (await probe.read('formulas', own))?.value ?? [];
      const codes = formulas.map(({ guarantees }) => guarantees.map(({ code }) => code));
      const same = codes.every((list) => isDeepStrictEqual(list, codes[0]));
      probe.expect(
        same,
        'formulas',
        'the same codes in the same order',
        JSON.stringify(codes).slice(0, 120),
        'Formula',
      );
      const current = formulas.filter((one) => one.current).length;
      probe.expect(formulas.length === 0 || current === 1, 'formulas', 'one current formula', `${current}`, 'Formula');
      const prices = formulas.filter((one) => !one.current).map(({ premium }) => premium.yearlyCents);
      const sorted = prices.toSorted((a, b) => a - b);
      probe.expect(isDeepStrictEqual(prices, sorted), 'formulas', 'the cheapest first', prices.join(', '), 'Formula');
    },
  },
  {
    name: 'an estimate adds up to the cent and says what it takes for granted',
    operation: 'estimate',
    async run(probe, world) {
      const own = await contractOffering(probe, world, 'estimate', crown);
      if (own === null) return probe.skip(notOffered);
      const estimate = (await probe.read('estimate', own))?.value;
      if (estimate === undefined) return;
      const { priceCents, amoPaidCents, amcPaidCents, leftCents, leftParts, ceiling } = estimate;
      probe.expect(
        priceCents === 65_000,
        'estimate',
        'the price that was asked about',
        `${priceCents} cents`,
        'Estimate',
      );
      const whole = amoPaidCents + amcPaidCents + leftCents;
      probe.expect(whole === priceCents, 'estimate', `parts = ${priceCents}`, `${whole}`, 'Estimate');
      const parts = leftParts.reduce((sum, { cents }) => sum + cents, 0);
      probe.expect(parts === leftCents, 'estimate', `leftParts = ${leftCents}`, `${parts}`, 'Estimate');
      const fits =
        ceiling === null || (ceiling.leftAfterCents >= 0 && ceiling.leftAfterCents <= ceiling.leftBeforeCents);
      probe.expect(fits, 'estimate', 'at most the whole maximum used', JSON.stringify(ceiling), 'Estimate');
      await probe.refused(
        'estimate',
        { ...own, query: { act: 'crown', priceCents: '0' } },
        [400],
        'a price of nothing',
      );
    },
  },
  {
    name: 'formulas and estimates are guarded like the rest',
    operation: 'formulas',
    async run(probe, world) {
      let isOffered = false;
      for (const [operation, more] of [
        ['formulas', {}],
        ['estimate', crown],
      ] as const) {
        const own = await contractOffering(probe, world, operation, more);
        if (own === null) continue;
        isOffered = true;
        await probe.refused(operation, { ...own, headers: { authorization: null } }, [401], 'no token');
        const [owner, other] = world[0].ref === own.params.ref ? world : [world[1], world[0]];
        const by = (asker: KnownCustomer, id: string) => ({ ...own, params: { ref: asker.ref, id } });
        const unknown = by(other, unknownLike(own.params.id));
        await sameRefusal(probe, operation, by(other, own.params.id), unknown, [404], 'another customer’s contract');
        const nobody = { ...own, params: { ...own.params, ref: unknownLike(owner.ref) } };
        await probe.refused(operation, nobody, [404], 'an unknown customer');
      }
      if (!isOffered) probe.skip(notOffered);
    },
  },
  {
    name: 'a paper that a refund waits for ends the waiting, once',
    operation: 'attachToReimbursement',
    writes: true,
    async run(probe, world) {
      const waiting = await waitingLine(probe, world);
      if (waiting === null) return probe.skip('no refund of the test customers waits for a paper');
      const { owner, other, id } = waiting;
      const foreign = upload(other, id);
      const unknown = upload(other, unknownLike(id));
      const offered = await probe.answer('attachToReimbursement', unknown);
      if (offered !== null && [405, 501].includes(offered.status)) return probe.skip(notOffered);
      await sameRefusal(probe, 'attachToReimbursement', foreign, unknown, [404], 'another customer’s refund');
      const wrong = upload(owner, id, { sha256: 'ab'.repeat(32) });
      const refused = await probe.answer('attachToReimbursement', wrong);
      // A refund that is there and an upload that is not: the operation is not offered.
      if (refused?.status === 404) return probe.skip(notOffered);
      probe.expect(
        refused === null || refused.status === 422,
        'attachToReimbursement',
        '422 for bytes of another sha256',
        `${refused?.status}`,
      );
      await probe.read('attachToReimbursement', upload(owner, id));
      const line = (await probe.read('reimbursement', { params: { ref: owner.ref, id } }))?.value;
      if (line !== undefined) {
        const { state } = line;
        probe.expect(state !== 'awaitingDocuments', 'reimbursement', 'no more waiting', state, 'Reimbursement');
      }
      await probe.read('attachToReimbursement', upload(owner, id));
    },
  },
];

const crown = { query: { act: 'crown', priceCents: '65000' } } as const;

const isQuestion = (text: string): boolean => text.trimEnd().endsWith('?');

/** The first contract for which an operation is offered, as a call; null when there is none. */
async function contractOffering(
  probe: Probe,
  world: World,
  operation: InsurerOperationId,
  more: Pick<ApiCall, 'query'>,
): Promise<(ApiCall & { params: { ref: string; id: string } }) | null> {
  for (const { ref, contracts } of world) {
    for (const { id, kind } of contracts.slice(0, mostRead)) {
      if (operation === 'estimate' && kind !== 'health') continue;
      const call = { params: { ref, id }, ...more };
      const answer = await probe.answer(operation, call);
      if (answer !== null && ![404, 405, 501].includes(answer.status)) return call;
    }
  }
  return null;
}

async function waitingLine(probe: Probe, [first, second]: World) {
  for (const [owner, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const call = { params: { ref: owner.ref }, query: { state: 'awaitingDocuments' } };
    const [line] = (await probe.read('reimbursements', call))?.value.items ?? [];
    if (line !== undefined) return { owner, other, id: line.id };
  }
  return null;
}

const upload = ({ ref }: KnownCustomer, id: string, more = {}): ApiCall => ({
  params: { ref, id, sha256: sha256Of(textFile), ...more },
  query: { name: 'facture.pdf' },
  body: textFile,
  headers: { 'content-type': 'application/pdf' },
});
