import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualClock } from '../../../src/clock.ts';
import { type RunningInsurer, startInsurer } from '../../../src/insurer/server.ts';
import type { SignInSettings } from '../../../src/insurer/signIn/newSignIn.ts';
import { monday } from '../insurerUnderTest.ts';

export const PASSWORD = 'une-phrase-de-passe';
export const REDIRECT = 'http://127.0.0.1:3978/oidc/callback';
/** Cheap hashes: what is tested is not their strength. */
export const cost = { memory: 64, passes: 1 };
const verifier = 'v'.repeat(43);
const client = { id: 'assistant', secret: 'a secret of sixteen and more' };

export interface Step {
  status: number;
  text: string;
  location: string | null;
  headers: Headers;
}

/** One browser at the sign-in: follows what it is told, keeps its cookies. */
export interface SignInBrowser {
  get(url: string): Promise<Step>;
  /** Goes to the page that a client's own address leads to. */
  follows(url: string): Promise<Step>;
  /** Goes from the client's link to the page. */
  opens(changes?: Record<string, string>): Promise<Step>;
  /** Sends the form of the page. */
  sends(fields: Record<string, string>): Promise<Step>;
  /** After a sign-in that went well: on to the client's address, which is returned. */
  returns(step: Step): Promise<URL>;
}

export interface SignInUnderTest {
  insurer: RunningInsurer;
  clock: ReturnType<typeof manualClock>;
  dataDir: string;
  browser(): SignInBrowser;
  /** Trades a code for tokens, as the client does. */
  trade(code: string, changes?: Record<string, string>): Promise<{ status: number; body: Record<string, unknown> }>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function newSignInUnderTest(settings: Partial<SignInSettings> = {}): Promise<SignInUnderTest> {
  const dataDir = mkdtempSync(join(tmpdir(), 'insurer-sign-in-'));
  const clock = manualClock(monday);
  const start = (port: number) =>
    startInsurer({
      port,
      host: '127.0.0.1',
      dataDir,
      clock,
      clientId: client.id,
      clientSecret: client.secret,
      demo: true,
      signIn: { redirectUris: [REDIRECT], demoPassword: PASSWORD, cost, ...settings },
    });
  const under: SignInUnderTest = {
    insurer: await start(0),
    clock,
    dataDir,
    browser: () => newBrowser(() => under.insurer.url),
    async trade(code, changes = {}) {
      const basic = Buffer.from(`${client.id}:${encodeURIComponent(client.secret)}`).toString('base64');
      const form = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT, code_verifier: verifier };
      const answer = await fetch(`${under.insurer.url}/oidc/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${basic}`, connection: 'close' },
        body: new URLSearchParams({ ...form, ...changes }),
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
    async restart() {
      const { port } = under.insurer;
      await under.insurer.close();
      under.insurer = await start(port);
    },
    async stop() {
      await under.insurer.close();
      rmSync(dataDir, { recursive: true });
    },
  };
  return under;
}

export function newBrowser(root: () => string, mount = '/oidc'): SignInBrowser {
  const jar = new Map<string, string>();
  let page = '';

  const call = async (url: string, init: RequestInit = {}): Promise<Step> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(url, root()), {
      ...init,
      redirect: 'manual',
      headers: { cookie, accept: 'text/html', connection: 'close', ...init.headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const location = answer.headers.get('location');
    return { status: answer.status, text: await answer.text(), location, headers: answer.headers };
  };

  return {
    get: (url) => call(url),
    async follows(url) {
      page = (await call(url)).location ?? '';
      return call(page);
    },
    async opens(changes = {}) {
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: client.id,
        redirect_uri: REDIRECT,
        scope: 'openid',
        state: 'a-state',
        nonce: 'a-nonce',
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        prompt: 'login',
        max_age: '300',
        ...changes,
      });
      for (const [name, value] of Object.entries(changes)) if (value === '') query.delete(name);
      const first = await call(`${mount}/auth?${query}`);
      if (first.location === null || !first.location.startsWith(`${mount}/interaction/`)) return first;
      page = first.location;
      return call(page);
    },
    sends: (fields) => call(page, { method: 'POST', body: new URLSearchParams(fields) }),
    async returns(step) {
      const next = await call(step.location ?? '');
      return new URL(next.location ?? 'about:blank');
    },
  };
}
