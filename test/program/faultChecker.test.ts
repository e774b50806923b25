import assert from 'node:assert/strict';
import { breachCount, checkFacts, type Invariant } from '../faults/checkFacts.ts';
import type { Facts } from '../faults/facts.ts';

/** A small run in which every promise was kept: two conversations, a claim with a code, a kill in between. */
function goodRun(): Facts {
  const seen = (t: number, conv: string, seq: number, role: string, socket: number, key?: string) => ({
    ...{ t, e: 'seen' as const, conv, socket, id: `${conv}|${String(seq).padStart(7, '0')}`, type: 'message', role },
    ...(key === undefined ? {} : { key }),
  });
  const ack = (t: number, conv: string, seq: number, key: string) => ({
    ...{ t, e: 'ack' as const, conv, key, id: `${conv}|${String(seq).padStart(7, '0')}`, ms: 3 },
  });
  const said = (conversation_id: string, seq: number, turn_id: string | null) => ({
    ...{ conversation_id, seq, role: turn_id === null ? 'user' : 'bot', body: '{"said":"…"}', turn_id },
  });
  const received = (conversation_id: string, seq: number, inbound_key: string, turn_id: string) => ({
    ...{ id: `in_${conversation_id}_${seq}`, conversation_id, inbound_key, seq, body: '{}', sealed: null },
    ...{ done_at: 5000 as number | null, turn_id: turn_id as string | null },
  });
  return {
    conversations: [
      { id: 'c_1', last_seq: 6, lease_token: null },
      { id: 'c_2', last_seq: 2, lease_token: null },
    ],
    inbox: [
      received('c_1', 1, 'm:k1', 't_1'),
      received('c_1', 3, 'm:k2', 't_2'),
      received('c_1', 5, 'job:j_1:done', 't_3'),
      received('c_2', 1, 'm:k3', 't_4'),
    ],
    turns: [
      { id: 't_1', conversation_id: 'c_1', inbox_count: 1 },
      { id: 't_2', conversation_id: 'c_1', inbox_count: 1 },
      { id: 't_3', conversation_id: 'c_1', inbox_count: 1 },
      { id: 't_4', conversation_id: 'c_2', inbox_count: 1 },
    ],
    transcript: [
      said('c_1', 1, null),
      said('c_1', 2, 't_1'),
      said('c_1', 3, null),
      said('c_1', 4, 't_2'),
      said('c_1', 6, 't_3'),
      said('c_2', 1, null),
      said('c_2', 2, 't_4'),
    ],
    jobs: [{ id: 'j_1', kind: 'claim.submit', key: 'draft_1', payload: '{}', sealed: null, status: 'done' }],
    deskRequests: [],
    seats: [],
    claims: [{ id: 'clm_1', customer_ref: 'cus_1', idempotency_key: 'draft_1', request: '{"story":"repère abc"}' }],
    attachments: [{ claim_id: 'clm_1', sha256: 'aa' }],
    messages: [],
    wire: [
      { t: 900, e: 'intent', conv: 'c_1', what: 'code', marker: '482913' },
      { t: 900, e: 'receipt', conv: 'c_1', what: 'code', marker: '482913' },
      ack(1000, 'c_1', 1, 'k1'),
      seen(1010, 'c_1', 1, 'user', 1, 'k1'),
      seen(1020, 'c_1', 2, 'bot', 1),
      { t: 1900, e: 'intent', conv: 'c_1', what: 'claim', marker: 'repère abc' },
      ack(2000, 'c_1', 3, 'k2'),
      { t: 2100, e: 'kill', run: 1, how: 'turn.thought' },
      { t: 2100, e: 'start', run: 2 },
      { t: 3600, e: 'ready', run: 2, ms: 1500 },
      seen(3700, 'c_1', 3, 'user', 2, 'k2'),
      seen(3900, 'c_1', 4, 'bot', 2),
      seen(4000, 'c_1', 6, 'bot', 2),
      { t: 4000, e: 'receipt', conv: 'c_1', what: 'claim', marker: 'repère abc' },
      ack(4100, 'c_2', 1, 'k3'),
      seen(4110, 'c_2', 1, 'user', 3, 'k3'),
      seen(4120, 'c_2', 2, 'bot', 3),
    ],
  };
}

const planted: [Invariant, string, (facts: Facts) => void][] = [
  ['I1 nothing lost', 'an acknowledged message that is not stored', ({ inbox }) => void inbox.splice(1, 1)],
  [
    'I1 nothing lost',
    'an acknowledged message that no turn handled',
    ({ inbox }) => change(inbox, 1, { done_at: null, turn_id: null }),
  ],
  [
    'I1 nothing lost',
    'an acknowledged message that was never answered',
    (facts) => {
      facts.transcript = facts.transcript.filter(({ turn_id }) => turn_id !== 't_2');
    },
  ],
  [
    'I1 nothing lost',
    'a customer who waited in vain',
    ({ wire }) => void wire.push({ t: 9000, e: 'stuck', conv: 'c_2', why: 'no answer' }),
  ],
  [
    'I2 one turn each',
    'a message that two turns handled',
    ({ turns }) => void turns.push({ id: 't_9', conversation_id: 'c_1', inbox_count: 1 }),
  ],
  ['I2 one turn each', 'a message that was stored twice', ({ inbox }) => change(inbox, 1, { inbound_key: 'm:k1' })],
  [
    'I2 one turn each',
    'an answer of a turn that was rolled back',
    ({ transcript }) => change(transcript, 1, { turn_id: 't_lost' }),
  ],
  [
    'I2 one turn each',
    'a repeat that got a place of its own',
    ({ wire }) => void wire.push({ t: 4200, e: 'ack', conv: 'c_1', key: 'k1', id: 'c_1|0000009', ms: 1 }),
  ],
  [
    'I3 once outside',
    'a claim that never arrived',
    (facts) => {
      facts.claims = [];
    },
  ],
  [
    'I3 once outside',
    'a claim that was sent twice under two keys',
    ({ claims }) =>
      void claims.push({
        id: 'clm_2',
        customer_ref: 'cus_1',
        idempotency_key: 'other',
        request: '{"story":"repère abc"}',
      }),
  ],
  [
    'I3 once outside',
    'a receipt that came twice',
    ({ wire }) => void wire.push({ t: 4300, e: 'receipt', conv: 'c_1', what: 'claim', marker: 'repère abc' }),
  ],
  [
    'I3 once outside',
    'a receipt that never came',
    (facts) => {
      facts.wire = facts.wire.filter(({ e }) => e !== 'receipt');
    },
  ],
  ['I3 once outside', 'a job that was left', ({ jobs }) => change(jobs, 0, { status: 'queued' })],
  [
    'I3 once outside',
    'a file that was attached twice',
    ({ attachments }) => void attachments.push({ claim_id: 'clm_1', sha256: 'aa' }),
  ],
  [
    'I3 once outside',
    'a call-back without its seat',
    ({ deskRequests }) =>
      void deskRequests.push({ id: 'r_1', kind: 'callback', status: 'open', conversation_id: 'c_2', slot_start: 7 }),
  ],
  ['I4 in order', 'a gap in the store', ({ conversations }) => change(conversations, 1, { last_seq: 3 })],
  [
    'I4 in order',
    'an answer before its question',
    ({ transcript, inbox }) => {
      change(transcript, 1, { turn_id: 't_2' });
      change(inbox, 1, { turn_id: 't_2' });
    },
  ],
  [
    'I4 in order',
    'two messages in another order than they were sent',
    ({ wire }) => change(wire, 6, { id: 'c_1|0000000' }),
  ],
  ['I4 in order', 'a row that a socket got too late', ({ wire }) => void wire.push(...wire.splice(4, 1))],
  ['I4 in order', 'a row that came twice on one socket', ({ wire }) => void wire.splice(11, 0, wire[11] as never)],
  ['I4 in order', 'a row that nobody ever saw', ({ wire }) => void wire.splice(12, 1)],
  ['I4 in order', 'a row on the wire that is not stored', ({ transcript }) => void transcript.splice(4, 1)],
  ['I7 nothing open', 'a secret that outlived its turn', ({ inbox }) => change(inbox, 0, { sealed: 'b2s' })],
  ['I7 nothing open', 'a secret that outlived its job', ({ jobs }) => change(jobs, 0, { sealed: 'b2s' })],
  ['I7 nothing open', 'a code in clear', ({ transcript }) => change(transcript, 0, { body: '{"text":"482913"}' })],
  [
    'I7 nothing open',
    'a lease that was never given back',
    ({ conversations }) => change(conversations, 0, { lease_token: 'l_1' }),
  ],
  ['in time', 'a start that took too long', ({ wire }) => change(wire, 9, { ms: 5001 })],
  ['in time', 'an answer that came too late after a kill', ({ wire }) => change(wire, 11, { t: 12_101 })],
];

describe('the checker of fault runs', () => {
  it('finds nothing in a run that kept every promise', () => {
    const verdict = checkFacts(goodRun());
    assert.deepEqual(verdict.breaches, Object.fromEntries(Object.keys(verdict.breaches).map((name) => [name, []])));
    assert.deepEqual([verdict.readyMax, verdict.continuedMax, verdict.counts['interrupted']], [1500, 1800, 1]);
  });

  for (const [invariant, what, plant] of planted) {
    it(`finds ${what}`, () => {
      const facts = goodRun();
      plant(facts);
      const verdict = checkFacts(facts);
      assert.notEqual(breachCount(verdict), 0);
      assert.notDeepEqual(verdict.breaches[invariant], [], JSON.stringify(verdict.breaches));
    });
  }
});

function change<Row extends object>(rows: readonly Row[], index: number, values: Record<string, unknown>): void {
  Object.assign(rows[index] ?? {}, values);
}
