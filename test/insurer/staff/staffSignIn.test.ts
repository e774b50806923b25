import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualClock, systemClock } from '../../../src/clock.ts';
import { demoAdvisors, demoStaffEmail } from '../../../src/domain/advisors.ts';
import { type RunningInsurer, startInsurer } from '../../../src/insurer/server.ts';
import { newSignInClient } from '../../../src/services/signIn.client.ts';
import type { SignInPort } from '../../../src/services/signIn.port.ts';
import { deskUnderTest } from '../../desk/deskUnderTest.ts';
import { monday } from '../insurerUnderTest.ts';
import { cost, newBrowser, PASSWORD } from '../signIn/signInUnderTest.ts';

const client = { id: 'assistant', secret: 'a secret of sixteen and more' };

describe('the staff’s sign-in of the insurer, from the desk and back', () => {
  let insurer: RunningInsurer;
  let signIn: SignInPort;
  let desk: Awaited<ReturnType<typeof deskUnderTest>>;
  const dataDir = mkdtempSync(join(tmpdir(), 'insurer-staff-'));
  const clock = manualClock(monday);

  before(async () => {
    const settings = { demoPassword: PASSWORD, cost };
    insurer = await startInsurer({
      port: 0,
      host: '127.0.0.1',
      dataDir,
      clock,
      clientId: client.id,
      clientSecret: client.secret,
      demo: true,
      signIn: { ...settings, redirectUris: ['http://localhost:4000/oidc/callback'] },
      staff: { ...settings, redirectUris: ['http://localhost:4000/advisor/callback'] },
    });
    signIn = newSignInClient({
      issuer: `${insurer.url}/staff`,
      clientId: `${client.id}-desk`,
      clientSecret: client.secret,
      redirectUri: 'http://localhost:4000/advisor/callback',
      clock: systemClock,
    });
    desk = await deskUnderTest({ staff: signIn });
  });
  after(async () => {
    await desk.close();
    await insurer.close();
    rmSync(dataDir, { recursive: true });
  });

  const begin = async () => {
    const answer = await desk.call('POST', '/advisor/api/signIn', { body: {} });
    const cookie = String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '';
    const browser = newBrowser(() => insurer.url, '/staff');
    const page = await browser.follows(answer.body.url);
    return { cookie, browser, page };
  };
  const lastCode = async (): Promise<string> => {
    const basic = Buffer.from(`${client.id}:${encodeURIComponent(client.secret)}`).toString('base64');
    const granted = await fetch(`${insurer.url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token: token } = (await granted.json()) as { access_token: string };
    const mailbox = await fetch(`${insurer.url}/mailbox`, { headers: { authorization: `Bearer ${token}` } });
    const [message] = (await mailbox.json()) as { text: string }[];
    return /^(\d{6}) /.exec(message?.text ?? '')?.[1] ?? '';
  };
  const past = async (id: string) => {
    const begun = await begin();
    await begun.browser.sends({ identifier: demoStaffEmail(id), password: PASSWORD });
    return { ...begun, code: await lastCode() };
  };

  it('lets each of the demonstration in, with their role and teams', async () => {
    for (const person of demoAdvisors) {
      const { cookie, browser, code, page } = await past(person.id);
      assert.match(page.text, /<h1>Connexion du personnel<\/h1>/);
      const back = await browser.returns(await browser.sends({ code }));
      const answer = await desk.call('GET', `${back.pathname}${back.search}`, { headers: { cookie } });
      assert.equal(answer.status, 200, person.id);
      const session = String(answer.headers['set-cookie']).split(';')[0] ?? '';
      const { body } = await desk.call('GET', '/advisor/api/session', { headers: { cookie: session } });
      assert.deepEqual(body.advisor, person);
    }
  });

  it('wants the code of this sign-in: five tries, five minutes', async () => {
    const one = await past('camille');
    const two = await past('camille');
    const wrong = async (code: string) => {
      // What the throttle makes people wait is not what is tested here.
      clock.advance(20_000);
      const step = await one.browser.sends({ code });
      assert.equal(step.status, 422, code);
      assert.match(step.text, /<label for="code">Code reçu/);
    };
    await wrong(one.code === two.code ? '' : two.code);
    await wrong('abc');
    for (let count = 0; count < 4; count++) await wrong(one.code === '000000' ? '111111' : '000000');
    await wrong(one.code);
    clock.advance(3 * 60_000);
    assert.equal((await two.browser.sends({ code: two.code })).status, 422, 'after five minutes');
  });

  it('says the same of nobody and of somebody’s wrong password', async () => {
    const texts = [];
    clock.advance(3_600_000);
    for (const identifier of ['karim@staff.example', 'nobody@staff.example', 'ECA1000001']) {
      const { browser } = await begin();
      const step = await browser.sends({ identifier, password: 'something else' });
      assert.equal(step.status, 422);
      texts.push(step.text.replaceAll(identifier, '').replace(/nonce="[^"]+"|interaction\/[\w-]+/g, ''));
    }
    assert.equal(new Set(texts).size, 1);
  });

  it('shares nothing with the customers’ sign-in: neither client, nor code, nor people, nor keys', async () => {
    const { browser, code } = await past('sophie');
    const back = await browser.returns(await browser.sends({ code }));
    const basic = Buffer.from(`${client.id}:${encodeURIComponent(client.secret)}`).toString('base64');
    for (const mount of ['oidc', 'staff']) {
      const traded = await fetch(`${insurer.url}/${mount}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${basic}` },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code: back.searchParams.get('code') ?? '',
          redirect_uri: 'http://localhost:4000/oidc/callback',
          code_verifier: 'v'.repeat(43),
        }),
      });
      assert.ok(traded.status >= 400, mount);
    }
    const keysOf = async (mount: string) => (await fetch(`${insurer.url}/${mount}/jwks`)).text();
    assert.notEqual(await keysOf('oidc'), await keysOf('staff'));
    const customer = await begin();
    assert.equal((await customer.browser.sends({ identifier: 'ECA1000001', password: PASSWORD })).status, 422);
  });
});
