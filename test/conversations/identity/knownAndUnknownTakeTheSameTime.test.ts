import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { silentLog } from '../../../src/log.ts';
import { newInsurerClient } from '../../../src/services/insurer.client.ts';
import { type InsurerUnderTest, newInsurerUnderTest } from '../../insurer/insurerUnderTest.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { differs, twoSamples } from '../../support/twoSamples.ts';

/** Each of known and unknown. */
const MATCHES = 1000;
const CONVERSATIONS = 40;

const known = { identifier: 'ECA1000001', birthDate: '1988-04-12' };
/** Somebody else each time: a miss that was looked up before might be quicker. */
const unknown = () => ({ identifier: `ECA9${String(randomInt(1e6)).padStart(6, '0')}`, birthDate: '1988-04-12' });

/**
 * The statistics: in pairs of drawn order, the difference of the medians (below 5 ms, or explained by chance on a
 * machine that is busy with something else: a permutation test), and the probability that a known
 * one takes longer than an unknown one (Mann–Whitney U over n·m), which is 0.5 where they cannot be told apart. With
 * 1,000 each its standard error is 0.013: 0.06 is more than four of them.
 */
describe('whether somebody is a customer', function () {
  this.timeout(60_000);
  let under: InsurerUnderTest;
  before(async () => {
    under = await newInsurerUnderTest();
  });
  after(() => under.stop());

  const portTo = () =>
    newInsurerClient({
      ...{ baseUrl: under.insurer.url, clientId: 'assistant', clientSecret: 'a secret: with % and é' },
      ...{ clock: under.clock, log: silentLog },
    });

  it(`does not show in the time of ${MATCHES} look-ups each, over HTTP`, async () => {
    const port = portTo();
    const context = { correlationId: 'timing' };
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let warm = 0; warm < 100; warm++) await port.match(warm % 2 === 0 ? known : unknown(), context);
    for (let pair = 0; pair < MATCHES; pair++) {
      const both = ['known', 'unknown'] as const;
      for (const who of randomInt(2) === 0 ? both : both.toReversed()) {
        const request = who === 'known' ? known : unknown();
        const startedAt = performance.now();
        await port.match(request, context);
        times[who].push(performance.now() - startedAt);
      }
    }
    const found = twoSamples(times.known, times.unknown);
    assert.ok(!differs(found, 5), JSON.stringify(found));
    assert.ok(Math.abs(found.superiority - 0.5) < 0.06, JSON.stringify(found));
    if (process.env['TIMING'] !== undefined) process.stdout.write(`      ${JSON.stringify(found)}\n`);
  });

  it('does not show in the time that the chat takes to ask for the code', async () => {
    const chat = await newAssistant({ insurer: portTo(), now: new Date(under.clock.now()).toISOString() });
    try {
      const times = { known: [] as number[], unknown: [] as number[] };
      const asks = async (who: 'known' | 'unknown') => {
        const talk = await chat.converse();
        const { identifier } = who === 'known' ? known : unknown();
        const startedAt = performance.now();
        await talk.says(`${identifier} 12/04/1988`);
        const took = performance.now() - startedAt;
        // Sends of one customer are limited: each conversation is of another day.
        chat.clock.advance(25 * 3_600_000);
        under.clock.advance(25 * 3_600_000);
        return { took, heard: talk.heard.join() };
      };
      for (let warm = 0; warm < 10; warm++) await asks(warm % 2 === 0 ? 'known' : 'unknown');
      const heard = new Set<string>();
      for (let pair = 0; pair < CONVERSATIONS; pair++) {
        const both = ['known', 'unknown'] as const;
        for (const who of randomInt(2) === 0 ? both : both.toReversed()) {
          const { took, heard: keys } = await asks(who);
          times[who].push(took);
          heard.add(keys);
        }
      }
      assert.deepEqual([...heard], ['identify.codeSent,identify.ask.code']);
      const found = twoSamples(times.known, times.unknown);
      assert.ok(!differs(found, 5), JSON.stringify(found));
      // With 40 each the standard error is 0.065.
      assert.ok(Math.abs(found.superiority - 0.5) < 0.27, JSON.stringify(found));
      if (process.env['TIMING'] !== undefined) process.stdout.write(`      ${JSON.stringify(found)}\n`);
    } finally {
      await chat.close();
    }
  });
});
