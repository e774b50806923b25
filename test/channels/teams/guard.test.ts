import assert from 'node:assert/strict';
import { exportSPKI, generateKeyPair } from 'jose';
import { newTeams } from '../../../src/channels/teams/newTeams.ts';
import { AppError } from '../../../src/errors.ts';
import { APP_ID } from '../../support/teamsDriver.ts';
import { startTeamsUnderTest } from './teamsUnderTest.ts';

type World = Awaited<ReturnType<typeof startTeamsUnderTest>>;

describe('the guard before CloudAdapter', () => {
  let world: World;
  let people = 0;
  let later = 0;
  const somebody = () => world.connector.customer({ id: `guard-${people++}` });
  /** Posts an activity with a token; tells the status, whether anything was kept, and what was answered. */
  const post = async (authorization: string | null, change: Record<string, unknown> = {}) => {
    const before = await kept();
    const body = JSON.stringify(somebody().activityOf({ text: 'bonjour', ...change }));
    const { status, text } = await world.connector.post(body, authorization);
    return { status, ran: (await kept()) > before, text };
  };
  const kept = async () => (await world.store.db.selectFrom('channel_arrival').select('id').execute()).length;
  const refused = (status: number) => ({ status, ran: false, text: '' });
  const bearer = async (...parts: Parameters<World['connector']['token']>) =>
    `Bearer ${await world.connector.token(...parts)}`;

  before(async () => {
    world = await startTeamsUnderTest({ tokenClock: { now: () => Date.now() + later } }, ['tenant-1']);
  });
  after(() => world.stop());

  it('lets a valid token through', async () => {
    assert.deepEqual(await post(await bearer()), { status: 200, ran: true, text: '' });
  });

  it('refuses with 401 and nothing else: no header, wrong audience, wrong issuer, unknown key, another serviceUrl, none', async () => {
    assert.deepEqual(await post(null), refused(401));
    assert.deepEqual(await post('Bearer x.y.z'), refused(401));
    assert.deepEqual(await post('Basic abc'), refused(401));
    assert.deepEqual(await post(await bearer({ audience: 'another' })), refused(401));
    assert.deepEqual(await post(await bearer({ issuer: 'https://evil.test' })), refused(401));
    assert.deepEqual(await post(await bearer({ kid: 'unknown' })), refused(401));
    assert.deepEqual(await post(await bearer({ serviceUrl: 'http://127.0.0.1:1' })), refused(401));
    assert.deepEqual(await post(await bearer({ serviceUrl: null })), refused(401));
  });

  it('answers forgeries by 401, never 500: another key under the same id, no algorithm, HS256 with the public key, from the future', async () => {
    const other = await generateKeyPair('RS256');
    assert.deepEqual(await post(await bearer({ key: other.privateKey })), refused(401));
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      iss: 'https://api.botframework.com',
      aud: APP_ID,
      serviceurl: world.connector.url,
      exp: 9_999_999_999,
    };
    for (const signature of ['', 'x', Buffer.alloc(256).toString('base64url')])
      assert.deepEqual(
        await post(`Bearer ${part({ alg: 'none', kid: 'key-1' })}.${part(claims)}.${signature}`),
        refused(401),
      );
    const secret = new TextEncoder().encode(await exportSPKI(world.connector.publicKey));
    assert.deepEqual(await post(await bearer({ alg: 'HS256', key: secret })), refused(401));
    assert.deepEqual(await post(await bearer({ notBefore: 360 })), refused(401));
  });

  it('bears clocks that differ by four minutes, and not by six', async () => {
    assert.deepEqual(await post(await bearer({ expires: -240, notBefore: -900 })), {
      status: 200,
      ran: true,
      text: '',
    });
    assert.deepEqual(await post(await bearer({ notBefore: 240 })), { status: 200, ran: true, text: '' });
    assert.deepEqual(await post(await bearer({ expires: -360, notBefore: -900 })), refused(401));
  });

  it('refuses tokens of the emulator and of skills', async () => {
    for (const issuer of [
      'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
      'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
    ])
      assert.deepEqual(await post(await bearer({ issuer })), refused(401));
  });

  it('refuses a channel that is not Teams, an activity without serviceUrl, and hosts that are no connector', async () => {
    for (const channelId of ['', 'AseChannel', 'emulator', 'directline', 'webchat'])
      assert.deepEqual(await post(await bearer(), { channelId }), refused(400));
    assert.deepEqual(await post(await bearer(), { serviceUrl: undefined }), refused(400));
    assert.deepEqual(await post(await bearer(), { serviceUrl: '' }), refused(400));
    assert.deepEqual(
      await post(await bearer({ serviceUrl: 'https://evil.test/' }), { serviceUrl: 'https://evil.test/' }),
      refused(401),
    );
  });

  it('refuses activities of a wrong shape', async () => {
    const wrong: Record<string, unknown>[] = [
      ...[{ text: { a: 1 } }, { from: undefined }, { conversation: undefined }, { recipient: undefined }],
      ...[{ timestamp: 'yesterday' }, { attachments: 'x' }, { entities: {} }, { type: 7 }, { type: '' }],
      ...[{ recipient: { id: '29:me' } }, { conversation: { id: '' } }, { attachments: Array(1000).fill({}) }],
    ];
    for (const change of wrong)
      assert.deepEqual(await post(await bearer(), change), refused(400), JSON.stringify(change).slice(0, 80));
  });

  it('outlives what makes the SDK reject or exit: {}, arrays, no JSON, deep nesting, with and without a token', async () => {
    const token = await bearer();
    for (const body of [
      '{}',
      '[]',
      'null',
      '1',
      '',
      '{"type":',
      `${'['.repeat(100_000)}`,
      '"x"',
      '{"__proto__":{"type":"message"}}',
    ]) {
      for (const authorization of [null, token]) {
        const { status, text } = await world.connector.post(body, authorization);
        assert.ok(status === 400 || status === 401, `${status} for ${body.slice(0, 20)}`);
        assert.equal(text, '');
      }
    }
    const big = JSON.stringify(somebody().activityOf({ text: 'x'.repeat(300_000) }));
    assert.equal((await world.connector.post(big, token)).status, 413);
    assert.deepEqual(await post(token), { status: 200, ran: true, text: '' });
  });

  it('refuses people of other tenants', async () => {
    const stranger = world.connector.customer({ id: 'stranger', tenant: 'tenant-2' });
    const { status } = await stranger.says('bonjour');
    assert.equal(status, 403);
  });

  it('runs a repeated activity once', async () => {
    const person = somebody();
    await person.says('bonjour');
    await world.settles();
    const before = await world.turns();
    const body = JSON.stringify(person.activityOf({ text: 'merci beaucoup' }));
    const token = await bearer();
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.connector.post(body, token)));
    assert.ok(answers.every(({ status }) => status === 200));
    await world.settles();
    assert.equal((await world.turns()) - before, 1);
  });

  it('refuses to start without app id, secret and tenant', () => {
    for (const missing of ['appId', 'appPassword', 'tenantId']) {
      const settings = { appId: 'a', appPassword: 'b', tenantId: 'c', [missing]: '' };
      assert.throws(
        () => newTeams({ settings } as never),
        (thrown) => thrown instanceof AppError && thrown.code === 'CONFIG_INVALID',
      );
    }
  });

  it('refuses a key without endorsements, and one endorsed for another channel', async () => {
    const [key] = ((await (await fetch(`${world.connector.url}/keys`)).json()) as { keys: object[] }).keys;
    for (const endorsements of [undefined, [], ['webchat']]) {
      const kid = `key-${endorsements?.length ?? 'none'}-${endorsements?.[0] ?? ''}`;
      world.connector.setKeys([key ?? {}, { ...key, kid, endorsements }]);
      // A key that is not known is looked for once a minute.
      later += 61_000;
      assert.deepEqual(await post(await bearer({ kid })), refused(401));
    }
  });
});
