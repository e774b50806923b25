import { createHash, randomUUID } from 'node:crypto';
import type { Answered, Passing, PlantedFault } from './faultyInsurer.ts';
import { type Body, type Planted, refusal } from './plantedFaults.ts';

/** Papers and payments beside the tiny insurer, which has none; `isWrong` makes everything about them wrong. */
function extras(isWrong: boolean): PlantedFault {
  const papers = new Map<string, { ref: string; key: string; meaning: string; entry: Body; file: string }>();

  return async (passing, { pass, trusted }) => {
    if (passing.path === '/events')
      return eventsOf(passing, isWrong ? null : await pass({ ...passing, path: '/customers/nobody/contracts' }));
    if (passing.path === '/claims/recent')
      return recentOf(passing, isWrong ? null : await pass({ ...passing, path: '/customers/nobody/contracts' }));
    const [, ref = '', what, id] =
      /^\/customers\/([^/]+)\/(documents|payments)(?:\/([^/]+)\/content)?$/.exec(passing.path) ?? [];
    if (what === undefined) return pass(passing);
    const contracts = await pass({
      ...(isWrong ? trusted(passing) : passing),
      method: 'GET',
      path: `/customers/${ref}/contracts`,
    });
    if (contracts.status !== 200) return contracts;
    const ids = (contracts.body as { id: string }[]).map((one) => one.id);
    if (what === 'payments') return { status: 200, body: ids.map(schedule) };
    if (passing.method === 'POST') return make(ref, ids, passing);
    if (id === undefined)
      return { status: 200, body: { offers: ids.map((one) => offer(isWrong ? `${one}x` : one)), issued: [] } };
    const paper = papers.get(id);
    const isSeen = paper !== undefined && (isWrong || paper.ref === ref);
    return isSeen
      ? { status: 200, body: paper.file, headers: { 'content-type': 'application/pdf' } }
      : refusal(404, 'NOT_FOUND');
  };

  /** Two events, of which the wrong one gives the first twice, to everybody. */
  function eventsOf({ query }: Passing, token: Answered | null): Answered {
    if (token?.status === 401) return token;
    if (token !== null && Number.isNaN(Date.parse(query.get('since') ?? ''))) return refusal(400, 'QUERY_INVALID');
    const isSecond = query.has('cursor');
    const event = {
      id: `evt_0000000${isSecond && token !== null ? 2 : 1}`,
      at: '2026-11-23T09:00:00.000Z',
      customerRef: 'somebody',
      subject: 'account',
      sequence: isSecond ? 2 : 1,
      news: { kind: 'account.passwordChanged' },
    };
    return { status: 200, body: { items: [event], nextCursor: isSecond ? null : '1' } };
  }

  /** Two claims, of which the wrong one gives the later first, twice, to everybody. */
  function recentOf({ query }: Passing, token: Answered | null): Answered {
    if (token?.status === 401) return token;
    if (token !== null && Number.isNaN(Date.parse(query.get('since') ?? ''))) return refusal(400, 'QUERY_INVALID');
    const isSecond = query.has('cursor');
    const claim = {
      number: `SIN-2026-HAB-00000${isSecond && token !== null ? 2 : 1}`,
      type: 'home_storm',
      department: '69',
      declaredAt: `2026-11-23T${isSecond === (token !== null) ? '10' : '09'}:00:00.000Z`,
    };
    return { status: 200, body: { items: [claim], nextCursor: isSecond ? null : '1' } };
  }

  function make(ref: string, ids: readonly string[], { headers, body, json }: Passing): Answered {
    const key = headers['idempotency-key'] ?? '';
    const before = [...papers.values()].find((one) => one.ref === ref && one.key === key);
    if (before !== undefined && !isWrong) {
      return before.meaning === body.toString() ? { status: 200, body: before.entry } : refusal(409, 'KEY_USED');
    }
    const contractId = String(json?.['contractId']);
    if (!ids.includes(contractId) && !isWrong) return refusal(422, 'NOT_OFFERED');
    const id = randomUUID();
    const file = `%PDF-1.7 ${id}`;
    const sha256 = createHash('sha256')
      .update(isWrong ? 'another file' : file)
      .digest('hex');
    const entry = {
      ...offer(contractId),
      id,
      person: 'Ada Test',
      language: 'fr',
      issuedOn: '2026-11-23',
      pages: 1,
      bytes: file.length,
      sha256,
      checkNumber: id,
    };
    papers.set(id, { ref, key, meaning: body.toString(), entry, file });
    return { status: 201, body: entry };
  }

  function schedule(contractId: string) {
    const instalments = [{ dueOn: '2026-11-05', amountCents: 5_000, state: 'paid', rejectCode: null }];
    const totalCents = isWrong ? 5_001 : 5_000;
    return {
      contractId,
      contractNumber: 'N',
      from: '2026-01-01',
      to: '2027-01-01',
      instalments,
      totalCents,
      next: null,
      mandate: null,
    };
  }
}

const offer = (contractId: string) => ({
  kind: 'schedule',
  contractId,
  contractNumber: 'N',
  name: { fr: 'Échéancier', en: 'Schedule' },
  people: [],
});

export const extraFaults: readonly (readonly Planted[])[] = [
  [{ name: 'offers papers and payments, and does nothing wrong', breaks: [], fault: extras(false) }],
  [
    {
      name: 'does everything wrong about papers and payments',
      breaks: [
        'a paper is made once for a key, and its file is the one of the register',
        'a paper of another customer’s contract is refused like one of an unknown contract',
        'another customer’s paper is answered like an unknown one',
        'papers have the agreed shape and are of the customer’s own contracts',
        'payments have the agreed shape and add up',
        'what was reported can be asked for again, oldest first, page by page',
        'recent claims are listed as kinds and places, oldest first, page by page, to the client alone',
        'what is optional and offered is guarded like the rest',
      ],
      fault: extras(true),
    },
  ],
];
