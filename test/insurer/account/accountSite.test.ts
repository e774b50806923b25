import assert from 'node:assert/strict';
import { newSignInUnderTest, PASSWORD, type SignInUnderTest } from '../signIn/signInUnderTest.ts';

const NEW = 'quatre mots sans aucun lien';
const camille = { identifier: 'ECA1000001', birthDate: '12/04/1988' };
const lea = { identifier: 'ECA1000005', birthDate: '17/06/2002' };
const client = { id: 'assistant', secret: 'a secret of sixteen and more' };

interface Mail {
  to: string;
  channel: string;
  subject?: string;
  text: string;
}

describe('activating an account, and a forgotten password', () => {
  let under: SignInUnderTest;
  beforeEach(async () => {
    under = await newSignInUnderTest();
  });
  afterEach(() => under.stop());

  const call = async (path: string, fields?: Record<string, string>, headers: Record<string, string> = {}) => {
    const answer = await fetch(new URL(path, under.insurer.url), {
      redirect: 'manual',
      headers: { connection: 'close', ...headers },
      ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }),
    });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  const mails = async (): Promise<Mail[]> => {
    const basic = Buffer.from(`${client.id}:${encodeURIComponent(client.secret)}`).toString('base64');
    const granted = await fetch(`${under.insurer.url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token: token } = (await granted.json()) as { access_token: string };
    const headers = { authorization: `Bearer ${token}` };
    return (await (await fetch(`${under.insurer.url}/mailbox`, { headers })).json()) as Mail[];
  };
  const linkIn = (mail: Mail | undefined) => new URL(/http\S+/.exec(mail?.text ?? '')?.[0] ?? 'http://none').pathname;
  const signsIn = async (identifier: string, password: string) => {
    const browser = under.browser();
    await browser.opens();
    return (await browser.sends({ identifier, password })).status;
  };

  it('sends a link to the mail on file, by which a new password is chosen once', async () => {
    assert.match((await call('/account/reset')).text, /<h1>Mot de passe oublié<\/h1>/);
    const sent = await call('/account/reset', camille);
    assert.equal(sent.status, 200);
    assert.match(sent.text, /Regardez vos e-mails/);
    const [mail] = await mails();
    assert.equal(mail?.to, 'camille@example.fr');
    assert.equal(mail?.subject, 'Changez votre mot de passe');
    const link = linkIn(mail);
    // Mail scanners look first.
    for (let looks = 0; looks < 3; looks++) assert.match((await call(link)).text, /autocomplete="new-password"/);
    assert.equal((await call(link, { password: 'court' })).status, 422);
    const answers = await Promise.all(Array.from({ length: 10 }, () => call(link, { password: NEW })));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    assert.equal(answers.filter(({ status }) => status === 410).length, 9);
    assert.equal((await call(link)).status, 410);
    assert.equal(await signsIn('ECA1000001', PASSWORD), 422);
    assert.equal(await signsIn('ECA1000001', NEW), 303);
    const notices = (await mails()).filter(({ text }) => /changé/.test(text) && !/http/.test(text));
    assert.deepEqual(notices.map(({ channel, to }) => [channel, to]).sort(), [
      ['email', 'camille@example.fr'],
      ['sms', '+33639981001'],
    ]);
    await under.restart();
    assert.equal(await signsIn('ECA1000001', NEW), 303, 'after a restart that seeds the demonstration again');
  });

  it('activates an account that never was, in English too, and takes the suspension away', async () => {
    await call('/account/activate?lang=en', lea);
    const [mail] = await mails();
    assert.equal(mail?.subject, 'Activate your customer area');
    assert.match((await call(`${linkIn(mail)}?lang=en`)).text, /Choose your password/);
    assert.equal((await call(linkIn(mail), { password: NEW })).status, 200);
    assert.equal(await signsIn('ECA1000005', NEW), 303);
    assert.equal(await signsIn('ECA1000006', PASSWORD), 403, 'suspended');
    await call('/account/reset', { identifier: 'ECA1000006', birthDate: '08/01/1965' });
    await call(linkIn((await mails())[0]), { password: NEW });
    assert.equal(await signsIn('ECA1000006', NEW), 303);
  });

  it('says the same to everybody, and writes to nobody who is not on file', async () => {
    const texts = [];
    for (const given of [
      camille,
      lea,
      { ...camille, birthDate: '13/04/1988' },
      { identifier: 'ECA9999999', birthDate: '12/04/1988' },
      { identifier: 'nobody@example.org', birthDate: '12/04/1988' },
    ])
      for (const page of ['activate', 'reset']) {
        const { status, text } = await call(`/account/${page}`, given);
        texts.push(`${status} ${text.replace(/nonce="[^"]+"/g, '')}`);
      }
    assert.equal(new Set(texts).size, 1);
    assert.equal((await mails()).length, 4);
  });

  it('sends three mails an hour to one account and says nothing of it; the last link goes on working', async () => {
    for (let count = 0; count < 6; count++) assert.equal((await call('/account/reset', camille)).status, 200);
    const [last] = await mails();
    assert.equal((await mails()).length, 3);
    assert.equal((await call(linkIn(last))).status, 200);
    under.clock.advance(3_600_001);
    await call('/account/reset', camille);
    assert.equal((await mails()).length, 4);
    assert.equal((await call(linkIn(last))).status, 410, 'a new link ends the old one');
  });

  it('tells one address that it asks too often', async () => {
    await under.stop();
    under = await newSignInUnderTest({ requests: { perAccountHour: 3, perAddressHour: 4 } });
    const ask = (identifier: string) => call('/account/reset', { identifier, birthDate: '01/01/1980' });
    for (let count = 0; count < 4; count++) assert.equal((await ask(`ECA100000${count}`)).status, 200);
    const busy = await ask('ECA1000001');
    assert.equal(busy.status, 429);
    await under.restart();
    assert.equal((await ask('ECA1000001')).status, 429, 'a restart gives none back');
  });

  it('ends a link after its time: half an hour for a reset, a day for an activation', async () => {
    await call('/account/reset', camille);
    const reset = linkIn((await mails())[0]);
    await call('/account/activate', lea);
    const activation = linkIn((await mails())[0]);
    under.clock.advance(30 * 60_000);
    assert.equal((await call(reset)).status, 410);
    assert.equal((await call(activation)).status, 200);
    under.clock.advance(24 * 3_600_000);
    assert.equal((await call(activation, { password: NEW })).status, 410);
  });

  it('refuses passwords that are tried first, and says what to do', async () => {
    await call('/account/reset', camille);
    const link = linkIn((await mails())[0]);
    for (const [password, said] of [
      ['onze-caract', /au moins 12/],
      ['x'.repeat(12), /premiers qu’on essaie/],
      ['123456789012', /premiers qu’on essaie/],
      ['motdepasse2026', /premiers qu’on essaie/],
      ['M0tDeP@sse!!!', /premiers qu’on essaie/],
      ['azertyuiop123', /premiers qu’on essaie/],
      ['Camille12041988', /nom/],
      ['eca-assurances-2026', /nom|premiers/],
      ['é'.repeat(129), /128/],
    ] as const) {
      const { status, text } = await call(link, { password });
      assert.equal(status, 422, password);
      assert.match(text, said, password);
      assert.doesNotMatch(text, new RegExp(`value="${password}`));
    }
    assert.equal((await call(link, { password: 'le chat de camille dort mal' })).status, 200);
  });

  it('marks what is missing, and keeps what was typed', async () => {
    const { status, text, headers } = await call('/account/reset', { identifier: '<b>x', birthDate: '40/40/1988' });
    assert.equal(status, 422);
    assert.match(text, /<title>Erreur\u00a0: Mot de passe oublié/);
    assert.match(text, /value="&lt;b&gt;x"/);
    assert.match(text, /<a href="#birthDate">/);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    for (const path of ['/account/password/x', `/account/password/${'A'.repeat(43)}`, '/account/other'])
      assert.equal((await call(path)).status, 410);
  });

  it('takes as long for nobody as for somebody', async () => {
    const times: Record<'hit' | 'miss', number[]> = { hit: [], miss: [] };
    for (let round = 0; round < 100; round++) {
      under.clock.advance(3_600_001);
      for (const kind of ['hit', 'miss'] as const) {
        const identifier = kind === 'hit' ? 'ECA1000001' : 'ECA9999999';
        const startedAt = performance.now();
        await call('/account/reset', { ...camille, identifier });
        times[kind].push(performance.now() - startedAt);
      }
    }
    const median = (all: number[]) => all.toSorted((left, right) => left - right)[all.length >> 1] ?? 0;
    assert.ok(Math.abs(median(times.hit) - median(times.miss)) < 5);
  });
});
