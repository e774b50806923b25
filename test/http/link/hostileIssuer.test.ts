import assert from 'node:assert/strict';
import type { Behaviour } from '../../services/signIn/hostileIssuer.ts';
import { type LinkUnderTest, newLinkUnderTest } from './linkUnderTest.ts';

const wrong = (claims: Record<string, unknown>): Behaviour => ({ claims: (all) => ({ ...all, ...claims }) });
const without = (name: string): Behaviour => ({
  claims: (all) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== name)),
});
const back = (name: string, value: string | null): Behaviour => ({
  back: (query) => (value === null ? query.delete(name) : query.set(name, value)),
});
const now = () => Math.floor(Date.now() / 1000);

/** What the issuer, or somebody in its place, does; and the status of our page afterwards. */
const faults: Record<string, [Behaviour, number]> = {
  'an ID token of another issuer': [wrong({ iss: 'https://evil.example' }), 400],
  'an ID token for another client': [wrong({ aud: 'another-client' }), 400],
  'an ID token for several clients without an authorised party': [wrong({ aud: ['assistant', 'x'] }), 400],
  'an authorised party that is not us': [wrong({ azp: 'another-client' }), 400],
  'an expired ID token': [wrong({ exp: now() - 120, iat: now() - 400 }), 400],
  'an ID token from the future': [wrong({ iat: now() + 300, exp: now() + 600 }), 400],
  'an ID token without its time': [without('iat'), 400],
  'no subject': [without('sub'), 400],
  'an empty subject': [wrong({ sub: '' }), 400],
  'a subject that is no text': [wrong({ sub: 42 }), 400],
  'an unsigned ID token': [{ sign: 'none' }, 400],
  'a signature by a shared secret': [{ sign: 'HS256' }, 400],
  'a signature by another key': [{ sign: 'otherKey' }, 400],
  'a key that nobody knows': [{ sign: 'otherKey', header: { kid: 'k2' } }, 400],
  'a broken signature': [{ sign: 'broken' }, 400],
  'a wrong nonce': [wrong({ nonce: 'another' }), 400],
  'no nonce': [without('nonce'), 400],
  'another access token than the signed one': [wrong({ at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }), 400],
  'a sign-in of long ago': [wrong({ auth_time: now() - 3600 }), 400],
  'a sign-in of an unknown time': [without('auth_time'), 400],
  'no ID token at all': [{ tokenBody: ({ access_token, token_type }) => ({ access_token, token_type }) }, 400],
  'another issuer in the way back': [back('iss', 'https://evil.example'), 400],
  'no issuer in the way back': [back('iss', null), 400],
  'a forged code': [back('code', 'forged'), 400],
  'a refusal by the customer': [
    {
      back: (query) => {
        query.delete('code');
        query.set('error', 'access_denied');
      },
    },
    400,
  ],
  'keys that are no JSON': [{ jwks: 'garbage' }, 502],
  'no keys': [{ jwks: 'empty' }, 400],
  'a fault instead of keys': [{ jwks: '500' }, 502],
  'keys that never come': [{ jwks: 'slow' }, 503],
  'a fault instead of tokens': [{ token: '500' }, 502],
  'a page instead of tokens': [{ token: 'html' }, 502],
  'tokens that never come': [{ token: 'slow' }, 503],
  'tokens without an end': [{ token: 'endless' }, 502],
  'a redirect instead of tokens': [{ token: 'redirect' }, 502],
  'a line that breaks': [{ token: 'hangUp' }, 503],
};

/** What it publishes about itself; noticed before the customer is sent there. */
const published: Record<string, [Behaviour, number]> = {
  'another issuer’s name': [{ metadata: { issuer: 'https://evil.example' } }, 400],
  'a token endpoint elsewhere without https': [{ metadata: { token_endpoint: 'http://evil.example/token' } }, 400],
  'a page instead of a description': [{ discovery: 'html' }, 502],
  'a description that is no JSON': [{ discovery: 'garbage' }, 502],
  'a fault instead of a description': [{ discovery: '500' }, 502],
  'a description that never comes': [{ discovery: 'slow' }, 503],
  'a description elsewhere': [{ discovery: 'redirect' }, 502],
};

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

  for (const [name, [behaviour, status]] of Object.entries(faults)) {
    it(`when there is ${name}`, async () => {
      const { location } = await under.presses(await under.newLink());
      under.issuer.behave(behaviour);
      const answer = await under.get(await under.signsIn(location));
      assert.equal(await under.linked(), 0);
      assert.equal(answer.status, status);
      assert.equal((await under.chat.row())?.customer_ref, null);
    });
  }

  for (const [name, [behaviour, status]] of Object.entries(published)) {
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
