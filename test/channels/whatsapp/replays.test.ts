import assert from 'node:assert/strict';
import { startWhatsAppUnderTest } from './whatsappUnderTest.ts';

/** 10,000 take half a minute: REPLAYS=10000 runs them all, and prints how long acknowledgements took. */
const REPLAYS = Number(process.env['REPLAYS'] ?? 1000);
const MESSAGES = 50;

describe('webhooks that come again', () => {
  it(`makes no extra turn of ${REPLAYS} replays, shuffled`, async function () {
    this.timeout(120_000);
    const world = await startWhatsAppUnderTest();
    try {
      const people = Array.from({ length: 10 }, (_, n) => world.meta.customer({ phone: `3363998050${n}` }));
      const values = Array.from({ length: MESSAGES }, (_, n) => {
        const person = people[n % people.length];
        assert.ok(person !== undefined);
        const message = person.messageOf({ type: 'text', text: { body: 'merci' } });
        return world.meta.changeOf({ contacts: person.contacts, messages: [message] });
      });
      for (const value of values) await world.meta.post([value]);
      await world.settles();
      const [turns, sent] = [await world.turns(), world.meta.sent.length];
      assert.equal(turns, MESSAGES + people.length, 'a greeting for each person, a turn for each message');
      // A fixed shuffle: what fails once fails again.
      const order = Array.from({ length: REPLAYS }, (_, n) => values[(n * 7919 + 13) % MESSAGES]);
      const took: number[] = [];
      for (let at = 0; at < order.length; at += 10) {
        await Promise.all(
          order.slice(at, at + 10).map(async (value) => {
            const begun = performance.now();
            assert.equal(await world.meta.post([value]), 200);
            took.push(performance.now() - begun);
          }),
        );
      }
      await world.settles();
      assert.equal(await world.turns(), turns);
      assert.equal(world.meta.sent.length, sent);
      took.sort((left, right) => left - right);
      const at = (share: number) => took[Math.floor(took.length * share)]?.toFixed(1);
      if (process.env['REPLAYS'] !== undefined)
        process.stdout.write(`acknowledged in ms: p50 ${at(0.5)}, p99 ${at(0.99)}\n`);
    } finally {
      await world.stop();
    }
  });
});
