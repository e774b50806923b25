import assert from 'node:assert/strict';
import { systemClock } from '../../src/clock.ts';
import { newSignInClient } from '../../src/services/signIn.client.ts';
import { type Behaviour, type HostileIssuer, startHostileIssuer } from '../services/signIn/hostileIssuer.ts';
import { issuerFaults, publishedFaults } from '../services/signIn/issuerFaults.ts';
import { deskUnderTest } from './deskUnderTest.ts';

const person = {
  name: 'Claire Bureau',
  given_name: 'Claire',
  roles: ['advisor'],
  teams: ['sante'],
  amr: ['pwd', 'otp'],
};

/** The behaviour, at an issuer that otherwise tells of somebody who may come in. */
function asStaff({ claims, ...how }: Behaviour): Behaviour {
  return { ...how, claims: (all) => (claims ?? ((same) => same))({ ...all, ...person }) };
}

describe('signing in at the desk', () => {
  let issuer: HostileIssuer;
  let desk: Awaited<ReturnType<typeof deskUnderTest>>;
  before(async () => {
    issuer = await startHostileIssuer();
    let client = newClient();
    desk = await deskUnderTest({
      staff: {
        begin: (request) => client.begin(request),
        finish: (query, secrets) => client.finish(query, secrets),
        loggedOut: (token) => client.loggedOut(token),
        formOrigins: () => [],
      },
    });
    forget = () => {
      client = newClient();
    };
  });
  after(async () => {
    await desk.close();
    await issuer.stop();
  });
  beforeEach(() => {
    forget();
    issuer.behave(asStaff({}));
  });
  let forget = () => {};
  const newClient = () =>
    newSignInClient({
      issuer: issuer.issuer,
      ...issuer.client,
      redirectUri: 'http://localhost:4000/advisor/callback',
      clock: systemClock,
      timeoutMs: 300,
    });

  /** Presses the button of the page; the cookie and the issuer's address. */
  const begin = async () => {
    const answer = await desk.call('POST', '/advisor/api/signIn', { body: { lang: 'fr' } });
    const cookie = String(answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
    return { status: answer.status, cookie, url: String(answer.body.url ?? '') };
  };
  /** Through the issuer and back: the address of our callback. */
  const through = async (url: string): Promise<string> => {
    const { headers } = await fetch(url, { redirect: 'manual' });
    const back = new URL(headers.get('location') ?? '');
    return `${back.pathname}${back.search}`;
  };
  const comesBack = (path: string, cookie: string) => desk.call('GET', path, { headers: { cookie } });
  const signIn = async () => {
    const { cookie, url } = await begin();
    return comesBack(await through(url), cookie);
  };
  const sessionOf = (answer: { headers: Record<string, string | string[] | undefined> }) =>
    /^(desk=[\w-]{43})/.exec(String(answer.headers['set-cookie'] ?? ''))?.[1] ?? null;
  const openSessions = async () =>
    (await desk.chat.store.db.selectFrom('desk_session').select('id_hash').where('ended_at', 'is', null).execute())
      .length;

  it('opens a session for whom the issuer names, with role and teams, in a cookie of our site only', async () => {
    const answer = await signIn();
    assert.equal(answer.status, 200);
    assert.equal(answer.headers['refresh'], '0; url=/advisor');
    assert.match(
      String(answer.headers['set-cookie']),
      /^desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=36000/,
    );
    const { body } = await desk.call('GET', '/advisor/api/session', { headers: { cookie: sessionOf(answer) ?? '' } });
    assert.deepEqual(body.advisor, {
      id: 'cus_camille',
      name: 'Claire Bureau',
      firstName: 'Claire',
      role: 'advisor',
      teams: ['sante'],
    });
  });

  it('asks for PKCE, a state, a nonce and a fresh sign-in', async () => {
    const { url } = await begin();
    const asked = new URL(url).searchParams;
    assert.equal(asked.get('code_challenge_method'), 'S256');
    assert.equal(asked.get('prompt'), 'login');
    for (const name of ['state', 'nonce', 'code_challenge']) assert.match(asked.get(name) ?? '', /^[\w-]{43}$/);
  });

  for (const [name, [behaviour, status]] of Object.entries(issuerFaults)) {
    it(`opens nothing when there is ${name}`, async () => {
      const before = await openSessions();
      const { cookie, url } = await begin();
      issuer.behave(asStaff(behaviour));
      const answer = await comesBack(await through(url), cookie);
      assert.equal(answer.status, status === 502 ? 503 : status);
      assert.equal(sessionOf(answer), null);
      assert.equal(await openSessions(), before);
    });
  }

  for (const [name, [behaviour]] of Object.entries(publishedFaults)) {
    it(`begins nothing when the issuer publishes ${name}`, async () => {
      issuer.behave(behaviour);
      assert.equal((await begin()).status, 503);
    });
  }

  it('refuses whoever has no role here, and whoever proved one factor only', async () => {
    for (const [claims, text] of [
      [{ roles: ['cleaner'] }, /ne donne pas accès/],
      [{ roles: undefined }, /ne donne pas accès/],
      [{ roles: 'constructor' }, /ne donne pas accès/],
      [{ amr: ['pwd'] }, /deux étapes/],
      [{ amr: ['otp'] }, /deux étapes/],
      [{ amr: undefined }, /deux étapes/],
    ] as const) {
      issuer.behave({ claims: (all) => ({ ...all, ...person, ...claims }) });
      const answer = await signIn();
      assert.equal(answer.status, 403, JSON.stringify(claims));
      assert.match(answer.body, text);
      assert.equal(sessionOf(answer), null);
    }
  });

  it('belongs to the browser that began, and counts once', async () => {
    const { cookie, url } = await begin();
    const path = await through(url);
    const other = await begin();
    for (const wrong of ['', other.cookie, 'desk-sign-in=x'])
      assert.equal((await comesBack(path, wrong)).status, 400, wrong);
    const answers = await Promise.all(Array.from({ length: 20 }, () => comesBack(path, cookie)));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    assert.equal(answers.filter((answer) => sessionOf(answer) !== null).length, 1);
  });

  it('lasts ten minutes at the most', async () => {
    const { cookie, url } = await begin();
    const path = await through(url);
    desk.chat.clock.advance(600_000);
    assert.equal((await comesBack(path, cookie)).status, 400);
  });

  describe('a logout from the issuer', () => {
    const logout = (token: string) =>
      desk.call('POST', '/advisor/logout', {
        body: new URLSearchParams({ logout_token: token }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    const alive = async (cookie: string | null) =>
      (await desk.call('GET', '/advisor/api/requests', { headers: { cookie: cookie ?? '' } })).status === 200;

    it('ends the sessions of the person at once, and counts once', async () => {
      const cookie = sessionOf(await signIn());
      assert.ok(await alive(cookie));
      const token = await issuer.logoutToken({ sub: 'cus_camille' });
      assert.equal((await logout(token)).status, 200);
      assert.ok(!(await alive(cookie)));
      const later = sessionOf(await signIn());
      assert.equal((await logout(token)).status, 400, 'the same token again');
      assert.ok(await alive(later));
    });

    it('ends one session when it names one', async () => {
      const session = async (sid: string) => {
        issuer.behave({ claims: (all) => ({ ...all, ...person, sid }) });
        return sessionOf(await signIn());
      };
      const [one, two] = [await session('s-1'), await session('s-2')];
      issuer.behave({});
      assert.equal((await logout(await issuer.logoutToken({ sid: 's-1' }))).status, 200);
      assert.deepEqual([await alive(one), await alive(two)], [false, true]);
    });

    it('is refused when it is not the issuer’s, not for us, too old, an ID token or nobody’s', async () => {
      const cookie = sessionOf(await signIn());
      const sub = 'cus_camille';
      const now = Math.floor(Date.now() / 1000);
      const forged: Record<string, string> = {
        empty: '',
        'no token': 'x.y.z',
        'another client': await issuer.logoutToken({ sub, aud: 'another' }),
        'another issuer': await issuer.logoutToken({ sub, iss: 'https://evil.example' }),
        old: await issuer.logoutToken({ sub, iat: now - 600, exp: now + 60 }),
        expired: await issuer.logoutToken({ sub, exp: now - 120 }),
        'an ID token': await issuer.logoutToken({ sub, nonce: 'n' }),
        'no event': await issuer.logoutToken({ sub, events: {} }),
        'no name': await issuer.logoutToken({ sub, jti: undefined }),
        'nobody’s': await issuer.logoutToken({}),
      };
      for (const sign of ['none', 'HS256', 'otherKey', 'broken'] as const) {
        issuer.behave({ sign });
        forged[sign] = await issuer.logoutToken({ sub });
      }
      for (const [name, token] of Object.entries(forged)) assert.equal((await logout(token)).status, 400, name);
      assert.ok(await alive(cookie));
    });
  });
});
