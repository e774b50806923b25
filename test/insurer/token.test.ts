import assert from 'node:assert/strict';
import { basic, grant, type InsurerUnderTest, newInsurerUnderTest, tokenFrom } from './insurerUnderTest.ts';

describe('the insurer’s token', () => {
  let under: InsurerUnderTest;
  before(async () => {
    under = await newInsurerUnderTest();
  });
  after(() => under.stop());

  const withToken = (token: string) =>
    fetch(`${under.insurer.url}/mailbox`, { headers: { authorization: `Bearer ${token}` } });

  it('is given for the right secret and opens the API for five minutes', async () => {
    const response = await grant(under.insurer.url, basic());
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const { access_token, token_type, expires_in } = (await response.json()) as Record<string, unknown>;
    assert.deepEqual([token_type, expires_in], ['Bearer', 300]);
    assert.equal((await withToken(String(access_token))).status, 200);
    under.clock.advance(300_001);
    assert.equal((await withToken(String(access_token))).status, 401);
  });

  for (const [what, authorization] of [
    ['another secret', basic('assistant', 'wrong')],
    ['another client', basic('someone')],
    ['no secret', 'Basic YXNzaXN0YW50'],
    ['a bearer token', 'Bearer 1.2'],
    ['an invalid percent sequence', `Basic ${Buffer.from('assistant:%E0%A4%A').toString('base64')}`],
  ] as const) {
    it(`is refused for ${what}`, async () => {
      const response = await grant(under.insurer.url, authorization);
      assert.equal(response.status, 401);
      assert.deepEqual(await response.json(), { error: 'invalid_client' });
    });
  }

  it('is refused for another grant', async () => {
    assert.equal((await grant(under.insurer.url, basic(), 'grant_type=password&username=a')).status, 400);
  });

  it('cannot be lengthened or forged', async () => {
    const token = await tokenFrom(under.insurer.url);
    const [expires, mac] = token.split('.');
    for (const forged of [`${Number(expires) + 60}.${mac}`, `${expires}.${'A'.repeat(43)}`, `${expires}.`, '', 'x']) {
      const response = await withToken(forged);
      assert.equal(response.status, 401);
      assert.equal(((await response.json()) as { error: { code: string } }).error.code, 'TOKEN_INVALID');
    }
  });

  it('outlives a restart, but not a change of secret', async () => {
    const token = await tokenFrom(under.insurer.url);
    await under.restart();
    assert.equal((await withToken(token)).status, 200);
    await under.restart({ clientSecret: 'a new secret' });
    assert.equal((await withToken(token)).status, 401);
    await under.restart();
  });

  it('is not needed for the health check, which tells the version', async () => {
    const response = await fetch(`${under.insurer.url}/health`);
    assert.deepEqual(await response.json(), { status: 'ok', version: '1', demo: true });
  });

  it('is needed by every other operation', async () => {
    const operations = [
      ['POST', '/identity/match'],
      ['GET', '/customers/x'],
      ['GET', '/customers/x/contracts'],
      ['GET', '/customers/x/contracts/y'],
      ['GET', '/customers/x/contracts/y/guarantees'],
      ['GET', '/customers/x/reimbursements'],
      ['GET', '/customers/x/reimbursements/y'],
      ['GET', '/customers/x/claims'],
      ['POST', '/customers/x/claims'],
      ['GET', '/customers/x/claims/by-key/y'],
      ['GET', '/customers/x/claims/y'],
      ['PUT', `/customers/x/claims/y/attachments/${'0'.repeat(64)}`],
      ['POST', '/messages'],
      ['GET', '/mailbox'],
    ] as const;
    for (const [method, path] of operations) {
      assert.equal((await fetch(under.insurer.url + path, { method })).status, 401, `${method} ${path}`);
    }
  });
});
