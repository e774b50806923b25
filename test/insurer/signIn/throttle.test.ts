import assert from 'node:assert/strict';
import { signInLimits } from '../../../src/insurer/signIn/signInThrottle.ts';
import { newSignInUnderTest, PASSWORD, type SignInBrowser, type SignInUnderTest } from './signInUnderTest.ts';

describe('guessing passwords', () => {
  let under: SignInUnderTest;
  let browser: SignInBrowser;
  afterEach(() => under.stop());

  const begin = async (limits = { ...signInLimits(1), perAddressHour: 1000, perNetworkHour: 1000 }) => {
    under = await newSignInUnderTest({ limits });
    browser = under.browser();
    await browser.opens();
  };
  const tries = async (password: string, identifier = 'ECA1000001') =>
    (await browser.sends({ identifier, password })).status;

  it('waits 1, 2, 4 … seconds after three failures, and 15 minutes after ten, never for ever', async () => {
    await begin();
    for (let count = 0; count < 3; count++) assert.equal(await tries('wrong'), 422);
    for (const seconds of [1, 2, 4, 8, 16, 32, 64]) {
      under.clock.advance(seconds * 1000 - 1);
      assert.equal(await tries(PASSWORD), 429);
      under.clock.advance(1);
      assert.equal(await tries('wrong'), 422);
    }
    under.clock.advance(15 * 60_000 - 1);
    assert.equal(await tries(PASSWORD), 429);
    under.clock.advance(1);
    assert.equal(await tries(PASSWORD), 303);
  });

  it('counts number and e-mail of one account together, and an unknown one all the same', async () => {
    await begin();
    await tries('wrong');
    await tries('wrong', 'camille@example.fr');
    await tries('wrong', ' eca 1000001');
    assert.equal(await tries(PASSWORD), 429);
    for (let count = 0; count < 3; count++) assert.equal(await tries('wrong', 'nobody@example.fr'), 422);
    assert.equal(await tries('wrong', 'nobody@example.fr'), 429);
  });

  it('gives no new tries by a restart', async () => {
    await begin();
    for (let count = 0; count < 3; count++) await tries('wrong');
    await under.restart();
    assert.equal(await tries(PASSWORD), 429);
  });

  it('evaluates three of fifty guesses at the same moment', async () => {
    await begin();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => tries(`wrong ${index}`)));
    assert.equal(answers.filter((status) => status === 422).length, 3);
    assert.equal(answers.filter((status) => status === 429).length, 47);
  });

  it('lets one address try 20 times an hour, over all accounts', async () => {
    await begin(signInLimits(1));
    for (let count = 0; count < 20; count++) assert.equal(await tries('wrong', `nobody${count}@example.fr`), 422);
    assert.equal(await tries(PASSWORD), 429);
    under.clock.advance(3_600_000);
    assert.equal(await tries(PASSWORD), 303);
  });

  it('forgets failures of the account at a success', async () => {
    await begin();
    for (let round = 0; round < 4; round++) {
      assert.equal(await tries('wrong'), 422);
      await browser.opens();
      assert.equal(await tries(PASSWORD), 303);
      await browser.opens();
    }
  });

  it('takes the same time for a customer and for nobody', async () => {
    const free = { ...signInLimits(1), freeFailures: 1e9, pauseAt: 1e9, perAddressHour: 1e9, perNetworkHour: 1e9 };
    under = await newSignInUnderTest({ limits: free, cost: { memory: 1024, passes: 1 } });
    browser = under.browser();
    await browser.opens();
    const times: Record<string, number[]> = { ECA1000001: [], ECA9999999: [] };
    for (let count = 0; count < 160; count++) {
      for (const [identifier, list] of Object.entries(times)) {
        const begun = performance.now();
        await tries('wrong', identifier);
        if (count >= 10) list.push(performance.now() - begun);
      }
    }
    const [known = 0, unknown = 0] = Object.values(times).map(median);
    assert.ok(Math.abs(known - unknown) < 5, `${known.toFixed(2)} ms and ${unknown.toFixed(2)} ms`);
  });
});

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
