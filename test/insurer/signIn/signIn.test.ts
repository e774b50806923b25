import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { newSignInUnderTest, PASSWORD, REDIRECT, type SignInUnderTest } from './signInUnderTest.ts';

const camille = { identifier: 'ECA1000001', password: PASSWORD };

describe('the sign-in of the insurer', () => {
  let under: SignInUnderTest;
  beforeEach(async () => {
    under = await newSignInUnderTest();
  });
  afterEach(() => under.stop());

  it('gives the client a code, and an ID token that names the customer by the opaque reference only', async () => {
    const browser = under.browser();
    assert.equal((await browser.opens()).status, 200);
    const back = await browser.returns(await browser.sends(camille));
    assert.equal(back.origin + back.pathname, REDIRECT);
    assert.equal(back.searchParams.get('state'), 'a-state');
    assert.equal(back.searchParams.get('iss'), `${under.insurer.url}/oidc`);
    const { status, body } = await under.trade(back.searchParams.get('code') ?? '');
    assert.equal(status, 200);
    const token = String(body['id_token']);
    const { sub, iss, aud, nonce, auth_time, ...others } = decodeJwt(token);
    assert.match(String(sub), /^cus_[\w-]{22}$/);
    assert.deepEqual({ iss, aud, nonce }, { iss: `${under.insurer.url}/oidc`, aud: 'assistant', nonce: 'a-nonce' });
    assert.equal(typeof auth_time, 'number');
    assert.deepEqual(Object.keys(others).sort(), ['exp', 'iat']);
    assert.equal(decodeProtectedHeader(token).alg, 'RS256');
    assert.equal(body['refresh_token'], undefined);
    assert.equal(statSync(join(under.dataDir, 'insurer-signing-keys.json')).mode & 0o777, 0o600);
  });

  it('takes a code once, with the right verifier only, and no request without PKCE', async () => {
    const browser = under.browser();
    await browser.opens();
    const code = (await browser.returns(await browser.sends(camille))).searchParams.get('code') ?? '';
    assert.equal((await under.trade(code, { code_verifier: 'w'.repeat(43) })).status, 400);
    const other = under.browser();
    await other.opens();
    const second = (await other.returns(await other.sends(camille))).searchParams.get('code') ?? '';
    assert.equal((await under.trade(second)).status, 200);
    assert.equal((await under.trade(second)).status, 400);
    const without = await under.browser().opens({ code_challenge: '', code_challenge_method: '' });
    assert.equal(new URL(without.location ?? '').searchParams.get('error'), 'invalid_request');
    const plain = await under.browser().opens({ code_challenge_method: 'plain' });
    assert.equal(new URL(plain.location ?? '').searchParams.get('error'), 'invalid_request');
  });

  it('sends nobody to an address that is not the client’s', async () => {
    const answer = await under.browser().opens({ redirect_uri: 'http://127.0.0.1:3978/elsewhere' });
    assert.equal(answer.status, 400);
    assert.equal(answer.location, null);
    assert.match(answer.text, /Cette page a expiré/);
  });

  it('goes on after a restart of the insurer', async () => {
    const browser = under.browser();
    await browser.opens();
    await under.restart();
    const back = await browser.returns(await browser.sends(camille));
    await under.restart();
    assert.equal((await under.trade(back.searchParams.get('code') ?? '')).status, 200);
  });

  it('asks for the birth date where the account wants it, after the password only', async () => {
    const browser = under.browser();
    await browser.opens();
    const wrong = await browser.sends({ identifier: 'odette@example.fr', password: 'nothing' });
    assert.doesNotMatch(wrong.text, /name="birthDate"/);
    const asked = await browser.sends({ identifier: 'odette@example.fr', password: PASSWORD });
    assert.match(asked.text, /<label for="birthDate">Date de naissance/);
    const missed = await browser.sends({ birthDate: '04/02/1946' });
    assert.equal(missed.status, 422);
    under.clock.advance(1000);
    const back = await browser.returns(await browser.sends({ birthDate: '03/02/1946' }));
    assert.notEqual(back.searchParams.get('code'), null);
  });

  it('does not take the birth date for a password that was never given', async () => {
    const browser = under.browser();
    await browser.opens();
    const answer = await browser.sends({ birthDate: '03/02/1946' });
    assert.equal(answer.status, 422);
    assert.match(answer.text, /name="password"/);
  });

  it('says of an account never activated what it says of nobody', async () => {
    const texts = [];
    for (const identifier of ['ECA1000005', 'ECA9999999', 'ECA1000001']) {
      const browser = under.browser();
      await browser.opens();
      const answer = await browser.sends({ identifier, password: `${PASSWORD}!` });
      assert.equal(answer.status, 422);
      texts.push(answer.text.replaceAll(identifier, '').replace(/nonce="[^"]+"|interaction\/[\w-]+/g, ''));
    }
    assert.equal(new Set(texts).size, 1);
    assert.match(texts[0] ?? '', /Activez d’abord votre espace client/);
  });

  it('tells of a suspended account only to who knows its password', async () => {
    const browser = under.browser();
    await browser.opens();
    assert.doesNotMatch((await browser.sends({ identifier: 'ECA1000006', password: 'nothing' })).text, /suspendu/);
    const told = await browser.sends({ identifier: 'ECA1000006', password: PASSWORD });
    assert.equal(told.status, 403);
    assert.match(told.text, /Votre accès est suspendu/);
  });

  it('lets the customer give up, which the client is told', async () => {
    const browser = under.browser();
    await browser.opens();
    const back = await browser.returns(await browser.sends({ cancel: '1' }));
    assert.equal(back.searchParams.get('error'), 'access_denied');
  });

  it('belongs to the browser that began it', async () => {
    const browser = under.browser();
    await browser.opens();
    const page = /action="([^"?]+)/.exec((await browser.opens()).text)?.[1] ?? '';
    assert.equal((await under.browser().get(page)).status, 410);
  });

  it('speaks English when asked to, marks what is wrong, and repeats no password', async () => {
    const browser = under.browser();
    assert.match((await browser.opens({ ui_locales: 'en' })).text, /<h1>Sign in<\/h1>/);
    await browser.opens();
    const answer = await browser.sends({ identifier: '<b>"x"', password: '' });
    assert.match(answer.text, /<title>Erreur\u00a0: Connectez-vous/);
    assert.match(answer.text, /<a href="#password">/);
    assert.match(answer.text, /id="password"[^>]*aria-describedby="password-fault" aria-invalid="true"/);
    assert.match(answer.text, /value="&lt;b&gt;&quot;x&quot;"/);
    const policy = answer.headers.get('content-security-policy') ?? '';
    assert.match(policy, /form-action 'self' http:\/\/127\.0\.0\.1:3978;/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const wrong = await browser.sends({ identifier: 'ECA1000001', password: 'secret-typed' });
    assert.doesNotMatch(wrong.text, /secret-typed/);
  });

  it('keeps passwords as argon2id hashes, each with a salt of its own', async () => {
    await under.insurer.warmUp();
    const bytes = readFileSync(join(under.dataDir, 'insurer.sqlite-wal')).toString('latin1');
    const hashes = [...bytes.matchAll(/argon2id\$64\$1\$[\w-]{22}\$[\w-]{43}/g)].map((match) => match[0]);
    assert.equal(new Set(hashes).size, 7);
    assert.equal(bytes.includes(PASSWORD), false);
  });
});
