import assert from 'node:assert/strict';
import { judgeRelay } from '../faults/relay/judgeRelay.ts';
import type { RelayEvent, Side } from '../faults/relay/relayLog.ts';
import { wordsOf } from '../faults/relay/relayLog.ts';

type Row = { conversation_id: string; seq: number; role: string; body: string };

/** Two messages of each side, as they should be: in the store, on the website, on the console. */
function soundRun(): { events: RelayEvent[]; transcript: Row[] } {
  const events: RelayEvent[] = [];
  const transcript: Row[] = [];
  const said: [Side, number][] = [
    ['customer', 1],
    ['advisor', 1],
    ['customer', 2],
    ['advisor', 2],
  ];
  for (const [index, [side, n]] of said.entries()) {
    const seq = index + 1;
    const place = { conv: 'c1', side, n, seq };
    events.push({ e: 'ack', ...place });
    for (const where of ['website', 'console'] as const) events.push({ e: 'shown', where, ...place });
    const body = JSON.stringify({ kind: 'said', text: wordsOf(side, n) });
    transcript.push({ conversation_id: 'c1', seq, role: side === 'customer' ? 'user' : 'advisor', body });
  }
  return { events, transcript };
}

describe('the checker of relayed conversations', () => {
  it('has nothing against a sound run', () => {
    const verdict = judgeRelay(soundRun());
    assert.deepEqual([verdict.messages, verdict.breaches], [4, []]);
  });

  const spoiled: [string, (run: ReturnType<typeof soundRun>) => void, RegExp][] = [
    ['lost in the store', (run) => run.transcript.pop(), /advisor 2 is lost on the store/],
    [
      'lost on the website',
      (run) => {
        run.events = run.events.filter((each) => !(each.e === 'shown' && each.where === 'website' && each.seq === 2));
      },
      /advisor 1 is lost on the website/,
    ],
    [
      'lost on the console',
      (run) => {
        run.events = run.events.filter((each) => !(each.e === 'shown' && each.where === 'console' && each.seq === 3));
      },
      /customer 2 is lost on the console/,
    ],
    [
      'doubled in the store',
      (run) => run.transcript.push({ ...(run.transcript[0] as Row), seq: 9 }),
      /customer 1 stands 2 times on the store/,
    ],
    [
      'doubled on the console',
      (run) => run.events.push({ e: 'shown', where: 'console', conv: 'c1', side: 'customer', n: 1, seq: 9 }),
      /customer 1 stands 2 times on the console/,
    ],
    [
      'out of order',
      (run) => {
        const [first, , third] = run.transcript as [Row, Row, Row];
        [first.body, third.body] = [third.body, first.body];
      },
      /messages of the customer are out of order on the store/,
    ],
    [
      'an assistant that talks over the advisor',
      (run) => {
        const body = JSON.stringify({ kind: 'answered', answer: {} });
        run.transcript.push({ conversation_id: 'c1', seq: 10, role: 'bot', body });
      },
      /the assistant spoke 1 times/,
    ],
  ];
  for (const [name, spoil, expected] of spoiled)
    it(`finds what is ${name}`, () => {
      const run = soundRun();
      spoil(run);
      assert.match(judgeRelay(run).breaches.join('\n'), expected);
    });
});
