import assert from 'node:assert/strict';
import { hashOf, type LinkUnderTest, newLinkUnderTest } from './linkUnderTest.ts';

const stranger = 'b_a-browser-of-somebody-else';

describe('a sign-in link', () => {
  let under: LinkUnderTest;
  beforeEach(async () => {
    under = await newLinkUnderTest();
  });
  afterEach(() => under.stop());

  it('leads to the insurer and back, and identifies the conversation that asked', async () => {
    const other = await under.chat.converse();
    const page = await under.get(await under.newLink());
    assert.equal(page.status, 200);
    const { status, location } = await under.presses(await under.newLink());
    assert.equal(status, 303);
    const asked = new URL(location ?? '').searchParams;
    for (const [name, value] of Object.entries({
      response_type: 'code',
      client_id: 'assistant',
      scope: 'openid',
      code_challenge_method: 'S256',
      prompt: 'login',
      redirect_uri: `${under.publicUrl}/oidc/callback`,
    }))
      assert.equal(asked.get(name), value);
    for (const name of ['state', 'nonce', 'code_challenge']) assert.match(asked.get(name) ?? '', /^[\w-]{43}$/);
    const done = await under.get(await under.signsIn(location));
    assert.equal(done.status, 200);
    assert.match(done.text, /Vous êtes connecté/);
    await under.chat.waits();
    assert.equal((await under.chat.row())?.customer_ref, 'cus_camille');
    assert.equal((await other.row())?.customer_ref, null);
  });

  it('tells the chat once that the insurer’s page is open, however often the button is pressed', async () => {
    const link = await under.newLink();
    const opened = async () =>
      (await under.chat.store.db.selectFrom('inbox').select('body').execute()).filter(({ body }) =>
        body.includes('"signInOpened"'),
      );
    await under.get(link);
    assert.equal((await opened()).length, 0, 'looking opens nothing');
    for (let times = 0; times < 3; times++) assert.equal((await under.presses(link)).status, 303);
    const rows = await opened();
    assert.equal(rows.length, 1);
    assert.equal(JSON.parse(rows[0]?.body ?? '').until, under.chat.clock.now() + 10 * 60_000);
  });

  it('links nobody when it is sent on, a thousand times', async () => {
    const link = await under.newLink();
    const { location } = await under.presses(link);
    const callback = await under.signsIn(location);
    const csrf = /value="([^"]*)"/.exec((await under.get(link)).text)?.[1] ?? '';
    const victims = Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? null : `${stranger}-${index}`));
    const statuses = new Set<number>();
    for (let at = 0; at < victims.length; at += 20) {
      const answers = victims
        .slice(at, at + 20)
        .flatMap((victim) => [
          under.get(link, victim),
          under.post(link, { csrf }, victim),
          under.get(callback, victim),
        ]);
      for (const { status, location: to } of await Promise.all(answers)) {
        statuses.add(status);
        assert.equal(to, null);
      }
    }
    assert.deepEqual([...statuses], [403]);
    assert.equal(await under.linked(), 0);
    // The customer's own sign-in is not disturbed by all that.
    assert.equal((await under.get(callback)).status, 200);
  });

  it('is not used up by previews', async () => {
    const link = await under.newLink();
    for (let count = 0; count < 10; count++) assert.equal((await under.get(link, null)).status, 403);
    for (let count = 0; count < 10; count++) assert.equal((await under.get(link)).status, 200);
    const { location } = await under.presses(link);
    assert.equal((await under.get(await under.signsIn(location))).status, 200);
  });

  it('succeeds once of fifty callbacks at the same moment, and never again', async () => {
    const link = await under.newLink();
    const { location } = await under.presses(link);
    const callback = await under.signsIn(location);
    const answers = await Promise.all(Array.from({ length: 50 }, () => under.get(callback)));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    assert.equal(answers.filter(({ status }) => status === 400).length, 49);
    assert.equal(under.issuer.tokenCalls(), 1);
    assert.equal((await under.get(callback)).status, 400);
    assert.equal((await under.get(link)).status, 410);
    assert.equal((await under.presses(link)).status, 410);
  });

  it('refuses a form that is not its own', async () => {
    const link = await under.newLink();
    const csrf = /value="([^"]*)"/.exec((await under.get(link)).text)?.[1] ?? '';
    assert.equal((await under.post(link, {})).status, 403);
    assert.equal((await under.post(link, { csrf: `${csrf}x` })).status, 403);
    assert.equal((await under.post(link, { csrf }, undefined, { origin: 'https://evil.example' })).status, 403);
    assert.equal((await under.post(link, { csrf }, undefined, { 'sec-fetch-site': 'cross-site' })).status, 403);
    assert.equal((await under.post(await under.newLink(), { csrf })).status, 403);
    assert.equal((await under.post(link, { csrf }, undefined, { origin: 'null' })).status, 303);
  });

  it('expires after ten minutes, as does the sign-in behind it', async () => {
    const link = await under.newLink();
    under.chat.clock.advance(599_000);
    const { location } = await under.presses(link);
    const callback = await under.signsIn(location);
    under.chat.clock.advance(1000);
    assert.equal((await under.get(link)).status, 410);
    assert.equal((await under.presses(link)).status, 410);
    under.chat.clock.advance(599_000);
    assert.equal((await under.get(callback)).status, 400);
    assert.equal(await under.linked(), 0);
  });

  it('has one answer for what is unknown, and one size', async () => {
    for (const handle of ['unknown', 'x'.repeat(22), '%3Cscript%3E'])
      assert.equal((await under.get(`/link/${handle}`)).status, 410);
    for (const handle of ['%00', 'x'.repeat(3000)])
      assert.ok([400, 404].includes((await under.get(`/link/${handle}`)).status));
    const link = await under.newLink();
    const pages = [
      await under.get('/link/unknown'),
      await under.get(link, stranger),
      await under.get('/oidc/callback'),
    ];
    const sizes = pages.map(({ text }) => text.length);
    assert.ok(Math.max(...sizes) / Math.min(...sizes) < 1.05, sizes.join());
  });

  it('lets the last of two tabs sign in', async () => {
    const link = await under.newLink();
    const [first, second] = [await under.presses(link), await under.presses(link)];
    assert.equal((await under.get(await under.signsIn(first.location))).status, 400);
    assert.equal((await under.get(await under.signsIn(second.location))).status, 200);
  });

  it('can be followed again when the insurer did not answer', async () => {
    const link = await under.newLink();
    const { location } = await under.presses(link);
    under.issuer.behave({ token: '500' });
    const down = await under.get(await under.signsIn(location));
    assert.equal(down.status, 502);
    assert.match(down.text, new RegExp(`href="${link}"`));
    under.issuer.behave({});
    const again = await under.presses(link);
    assert.equal((await under.get(await under.signsIn(again.location))).status, 200);
  });

  it('cannot make a conversation another customer’s, nor wake one that has ended', async () => {
    const { db } = under.chat.store;
    const link = await under.newLink();
    const { location } = await under.presses(link);
    const callback = await under.signsIn(location);
    await under.chat.waits();
    const set = (values: { customer_ref?: string | null; identified_at?: number | null; ended_at?: number }) =>
      db.updateTable('conversation').set(values).where('id', '=', under.chat.conversationId).execute();
    await set({ customer_ref: 'cus_yanis', identified_at: under.chat.clock.now() });
    assert.equal((await under.get(link)).status, 410);
    assert.equal((await under.get(callback)).status, 410);
    await set({ customer_ref: null, identified_at: null });
    const second = await under.presses(link);
    const late = await under.signsIn(second.location);
    await under.chat.waits();
    await set({ ended_at: under.chat.clock.now() });
    assert.equal((await under.get(late)).status, 410);
    assert.equal(await under.linked(), 0);
  });

  it('keeps no handle, state, nonce or verifier that could be read in the database', async () => {
    const link = await under.newLink();
    const { location } = await under.presses(link);
    const asked = new URL(location ?? '').searchParams;
    const rows = JSON.stringify(await under.chat.store.db.selectFrom('link').selectAll().execute());
    for (const secret of [link.slice(6), asked.get('state') ?? '', asked.get('nonce') ?? '', under.cookie])
      assert.equal(rows.includes(secret), false);
    assert.ok(rows.includes(hashOf(under.cookie)));
  });

  it('shows pages that load nothing, and may lead to the issuer only', async () => {
    const { headers } = await under.get(await under.newLink());
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.ok(policy.includes(`form-action 'self' ${new URL(under.issuer.issuer).origin};`), policy);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
  });
});
