import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.ts';
import { startInsurer } from '../../src/insurer/server.ts';
import { checkEvents } from '../../src/services/conformance/events.checks.ts';
import { checkIssuer } from '../../src/services/conformance/issuer.checks.ts';
import type { CheckResult } from '../../src/services/conformance/runConformance.ts';
import {
  cost,
  newBrowser,
  newSignInUnderTest,
  PASSWORD,
  REDIRECT,
  type SignInUnderTest,
} from '../insurer/signIn/signInUnderTest.ts';

const client = { clientId: 'assistant', clientSecret: 'a secret of sixteen and more' };
const failed = (results: readonly CheckResult[]) =>
  results.filter(({ status }) => status === 'failed').map(({ name }) => name);

interface Said {
  status: number;
  text: string;
  headers: Record<string, string>;
}
type Change = (given: Said & { path: string; query: URLSearchParams }) => Partial<Said>;

describe('conformance of the sign-in', () => {
  let under: SignInUnderTest;
  before(async () => {
    under = await newSignInUnderTest();
  });
  after(() => under.stop());

  const signIn = async (url: string): Promise<string> => {
    const browser = newBrowser(() => under.insurer.url);
    await browser.follows(url);
    return (await browser.returns(await browser.sends({ identifier: 'ECA1000001', password: PASSWORD }))).href;
  };

  it('finds nothing at the reference insurer, and leaves nothing out when somebody signs in', async () => {
    const issuer = { issuer: `${under.insurer.url}/oidc`, ...client, redirectUri: REDIRECT, signIn };
    const results = await checkIssuer(issuer);
    assert.deepEqual(
      results
        .map(({ name, status, deviations }) => [name, status, deviations])
        .filter(([, status]) => status !== 'passed'),
      [],
    );
    assert.equal(results.length, 10);
    const { signIn: _, ...alone } = issuer;
    const without = await checkIssuer(alone);
    assert.deepEqual(failed(without), []);
    assert.equal(without.filter(({ status }) => status === 'skipped').length, 3);
  });

  /** The reference issuer behind somebody who changes what it says. */
  const changed = async (change: Change, check: (issuer: string) => Promise<CheckResult[]>): Promise<CheckResult[]> => {
    const server = createServer((request, response) => void pass(request, response).catch(() => response.destroy()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const target = new URL(request.url ?? '/', under.insurer.url);
      const answer = await fetch(target, {
        method: request.method ?? 'GET',
        redirect: 'manual',
        headers: Object.fromEntries(
          ['authorization', 'cookie', 'content-type'].flatMap((name) => {
            const value = request.headers[name];
            return typeof value === 'string' ? [[name, value]] : [];
          }),
        ),
        ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
      });
      const given = {
        path: target.pathname,
        query: target.searchParams,
        status: answer.status,
        text: (await answer.text()).replaceAll(under.insurer.url, own),
        headers: answer.headers.has('location')
          ? { location: answer.headers.get('location') ?? '' }
          : ({} as Record<string, string>),
      };
      const said: Said = { ...given, ...change(given) };
      response.writeHead(said.status, said.headers);
      response.end(said.text);
    }
    const results = await check(`${own}/oidc`);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    return results;
  };
  const onDiscovery = (path: string, text: string, changes: object): Partial<Said> =>
    path.endsWith('openid-configuration') ? { text: JSON.stringify({ ...JSON.parse(text), ...changes }) } : {};

  const faults: [string, Change, RegExp][] = [
    ['another name', ({ path, text }) => onDiscovery(path, text, { issuer: 'https://other.example' }), /very name/],
    ['no PKCE', ({ path, text }) => onDiscovery(path, text, { code_challenge_methods_supported: [] }), /offers code/],
    [
      'unsigned tokens',
      ({ path, text }) => onDiscovery(path, text, { id_token_signing_alg_values_supported: ['none'] }),
      /offers code/,
    ],
    [
      'a private key',
      ({ path, text }) => (path.endsWith('/jwks') ? { text: text.replace('"kty"', '"d":"AQAB","kty"') } : {}),
      /secret part/,
    ],
    ['no key', ({ path }) => (path.endsWith('/jwks') ? { text: '{"keys":[]}' } : {}), /secret part/],
    [
      'redirects anywhere',
      ({ path, query }) => {
        const to = query.get('redirect_uri');
        const isWrong = path.endsWith('/auth') && to !== null && to !== REDIRECT;
        return isWrong ? { status: 303, headers: { location: `${to}?code=1` } } : {};
      },
      /sends nobody/,
    ],
    [
      'a token for any code',
      ({ path }) => (path.endsWith('/token') ? { status: 200, text: '{"id_token":"x"}' } : {}),
      /forged code/,
    ],
    ['a broken sign-in page', ({ path }) => (path.endsWith('/auth') ? { status: 500 } : {}), /leads to a sign-in page/],
    ['nothing but faults', () => ({ status: 500 }), /very name/],
  ];
  for (const [name, change, check] of faults)
    it(`finds an issuer with ${name}`, async () => {
      const found = failed(
        await changed(change, (issuer) => checkIssuer({ issuer, ...client, redirectUri: REDIRECT })),
      );
      assert.ok(
        found.some((each) => check.test(each)),
        found.join('\n'),
      );
    });
});

describe('conformance of the events', () => {
  const SECRET = 'c'.repeat(40);
  const play = async (url: string, kind: string) =>
    fetch(`${url}/demo/news`, { method: 'POST', body: new URLSearchParams({ customer: 'ECA1000001', kind }) });

  it('finds nothing at the reference insurer, whose page lets things happen', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'insurer-events-'));
    let stop = async () => {};
    const results = await checkEvents({
      port: 0,
      secret: SECRET,
      waitMs: 5000,
      async happen(url) {
        const insurer = await startInsurer({
          ...{ port: 0, host: '127.0.0.1', dataDir, clock: systemClock, demo: true },
          ...{ clientId: client.clientId, clientSecret: client.clientSecret },
          signIn: { redirectUris: [REDIRECT], demoPassword: null, cost },
          clientEvents: { url, secret: SECRET },
          eventPatience: { retryMs: [50], lifeMs: 60_000 },
        });
        stop = () => insurer.close();
        assert.match(await (await play(insurer.url, 'claim.step')).text(), /C’est parti/);
        for (const kind of ['claim.paperMissing', 'refund.paid', 'payment.failed', 'document.ready'])
          await play(insurer.url, kind);
      },
    });
    await stop();
    rmSync(dataDir, { recursive: true });
    assert.deepEqual(
      results.map(({ name, status }) => [name, status]).filter(([, status]) => status !== 'passed'),
      [],
    );
    assert.equal(results.length, 4);
  });

  const event = (sequence: number, more: object = {}) =>
    JSON.stringify({
      ...{ id: `evt_conf_${sequence}`, at: new Date().toISOString(), customerRef: 'cus_1', subject: 'clm_1', sequence },
      news: { kind: 'account.passwordChanged' },
      ...more,
    });
  const post = async (url: string, body: string, { secret = SECRET, age = 0 } = {}) => {
    const timestamp = String(Math.floor(Date.now() / 1000) - age);
    const mac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    const headers = { 'insurer-timestamp': timestamp, 'insurer-signature': `v1=${mac}` };
    await fetch(url, { method: 'POST', headers, body });
  };
  const planted: [string, (url: string) => Promise<void>, RegExp][] = [
    ['another secret', (url) => post(url, event(1), { secret: 'x'.repeat(40) }), /signed/],
    ['an old time', (url) => post(url, event(1), { age: 900 }), /signed/],
    ['another shape', (url) => post(url, '{"hello":1}'), /agreed shape/],
    ['a kind of its own', (url) => post(url, event(1, { news: { kind: 'moon.landed' } })), /agreed shape/],
    ['one delivery only', (url) => post(url, event(1)), /comes again/],
    [
      'the order lost',
      async (url) => {
        for (const sequence of [5, 5, 3]) await post(url, event(sequence));
      },
      /in the order/,
    ],
    [
      'a new id each time',
      async (url) => {
        const body = event(1);
        for (const sent of [body, body, body.replace('"sequence":1', '"sequence":2')]) await post(url, sent);
      },
      /comes again/,
    ],
  ];
  for (const [name, happen, check] of planted)
    it(`finds events with ${name}`, async () => {
      const found = failed(await checkEvents({ port: 0, secret: SECRET, waitMs: 100, happen }));
      assert.ok(
        found.some((each) => check.test(each)),
        found.join('\n'),
      );
    });
});
