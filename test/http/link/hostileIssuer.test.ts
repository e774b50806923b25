import assert from 'node:assert/strict';
import { issuerFaults, publishedFaults } from '../../services/signIn/issuerFaults.ts';
import { type LinkUnderTest, newLinkUnderTest } from './linkUnderTest.ts';

describe('an issuer that cannot be trusted links nobody', () => {
  let under: LinkUnderTest;
  before(async () => {
    under = await newLinkUnderTest();
  });
  after(() => under.stop());
  beforeEach(() => {
    under.forgetIssuer();
    under.issuer.behave({});
  });

  for (const [name, [behaviour, status]] of Object.entries(issuerFaults)) {
    it(`when there is ${name}`, async () => {
      const { location } = await under.presses(await under.newLink());
      under.issuer.behave(behaviour);
      const answer = await under.get(await under.signsIn(location));
      assert.equal(await under.linked(), 0);
      assert.equal(answer.status, status);
      assert.equal((await under.chat.row())?.customer_ref, null);
    });
  }

  for (const [name, [behaviour, status]] of Object.entries(publishedFaults)) {
    it(`when it publishes ${name}`, async () => {
      under.issuer.behave(behaviour);
      const answer = await under.presses(await under.newLink());
      assert.equal(answer.status, status);
      assert.equal(answer.location, null);
      assert.equal(await under.linked(), 0);
    });
  }

  it('when the state is forged, swapped between two links, or gone', async () => {
    const first = await under.presses(await under.newLink());
    const second = await under.presses(await under.newLink());
    const [one, two] = [new URL(await under.signsIn(first.location)), new URL(await under.signsIn(second.location))];
    const swapped = new URL(one);
    swapped.searchParams.set('state', two.searchParams.get('state') ?? '');
    assert.equal((await under.get(swapped.href)).status, 400);
    for (const state of ['', 'x'.repeat(43), 'x'.repeat(5000)]) {
      const forged = new URL(one);
      forged.searchParams.set('state', state);
      assert.equal((await under.get(forged.href)).status, 400);
    }
    assert.equal((await under.get('/oidc/callback')).status, 400);
    assert.equal(await under.linked(), 0);
  });

  it('asks for no token twice: a code is sent once, whatever comes back', async () => {
    const { location } = await under.presses(await under.newLink());
    under.issuer.behave({ token: 'slow' });
    const before = under.issuer.tokenCalls();
    const callback = await under.signsIn(location);
    await under.get(callback);
    under.issuer.behave({});
    assert.equal((await under.get(callback)).status, 400);
    assert.equal(under.issuer.tokenCalls(), before + 1);
    assert.equal(await under.linked(), 0);
  });
});
