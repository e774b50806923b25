import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualClock } from '../../src/clock.ts';
import type { Customer, MatchAnswer } from '../../src/domain/identity.ts';
import { type InsurerOptions, type RunningInsurer, startInsurer } from '../../src/insurer/server.ts';

export const monday = Date.parse('2026-11-23T10:00:00Z');

export interface Answer {
  status: number;
  body: unknown;
  headers: Headers;
}

export interface InsurerUnderTest {
  insurer: RunningInsurer;
  dataDir: string;
  clock: ReturnType<typeof manualClock>;
  /** A call with a valid token. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** The path of a demo customer's file: `/customers/cus_…`. */
  pathOf(row: number): Promise<string>;
  /** Closes it and starts another one on the same data. */
  restart(options?: Partial<InsurerOptions>): Promise<void>;
  stop(): Promise<void>;
}

export const birthDates = [
  '1988-04-12',
  '1999-09-30',
  '1946-02-03',
  '1979-11-21',
  '2002-06-17',
  '1965-01-08',
  '1991-12-05',
  '1983-07-27',
];

const client = { clientId: 'assistant', clientSecret: 'a secret: with % and é' };

export async function newInsurerUnderTest(options: Partial<InsurerOptions> = {}): Promise<InsurerUnderTest> {
  const dataDir = mkdtempSync(join(tmpdir(), 'insurer-'));
  const clock = manualClock(monday);
  const start = (more: Partial<InsurerOptions>) =>
    startInsurer({ port: 0, host: '127.0.0.1', dataDir, clock, demo: true, ...client, ...options, ...more });
  const refs = new Map<number, string>();
  // Of its own, as thousands of calls are made: fetch takes twice as long for each.
  const agent = new Agent({ keepAlive: true });
  let token: string | null = null;
  /** Tokens end while the clock is moved. */
  let tokenAt = 0;

  const under: InsurerUnderTest = {
    insurer: await start({}),
    dataDir,
    clock,
    async call(method, path, body, headers = {}) {
      if (token === null || clock.now() - tokenAt > 60_000) {
        token = await tokenFrom(under.insurer.url);
        tokenAt = clock.now();
      }
      const raw = body instanceof Uint8Array;
      const sent = raw ? body : body === undefined ? undefined : JSON.stringify(body);
      const answer = await send(agent, method, under.insurer.url + path, sent, {
        authorization: `Bearer ${token}`,
        ...(sent === undefined || raw ? {} : { 'content-type': 'application/json' }),
        ...headers,
      });
      return { ...answer, body: answer.text === '' ? null : JSON.parse(answer.text) };
    },
    async pathOf(row) {
      let ref = refs.get(row);
      if (ref === undefined) {
        const request = { identifier: `ECA100000${row}`, birthDate: birthDates[row - 1] };
        const { body } = await under.call('POST', '/identity/match', request);
        ref = (body as MatchAnswer).reference as string;
        refs.set(row, ref);
      }
      return `/customers/${ref}`;
    },
    async restart(more = {}) {
      agent.destroy();
      await under.insurer.close();
      token = null;
      under.insurer = await start(more);
    },
    async stop() {
      agent.destroy();
      await under.insurer.close();
      rmSync(dataDir, { recursive: true });
    },
  };
  return under;
}

function send(
  agent: Agent,
  method: string,
  url: string,
  body: string | Uint8Array | undefined,
  headers: OutgoingHttpHeaders,
): Promise<{ status: number; text: string; headers: Headers }> {
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof send>>>();
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  const calling = request(url, { method, agent, headers: { ...headers, ...length } }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('error', reject);
    response.on('end', () =>
      resolve({
        status: response.statusCode ?? 0,
        text: Buffer.concat(parts).toString(),
        headers: new Headers(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
      }),
    );
  });
  calling.on('error', reject);
  calling.end(body);
  return promise;
}

export function basic(id: string = client.clientId, secret: string = client.clientSecret): string {
  return `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`;
}

export function grant(url: string, authorization: string, form = 'grant_type=client_credentials'): Promise<Response> {
  const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
  return fetch(`${url}/oauth/token`, { method: 'POST', headers, body: form });
}

export async function tokenFrom(url: string): Promise<string> {
  const { access_token } = (await (await grant(url, basic())).json()) as { access_token: string };
  return access_token;
}

export const profileOf = async (under: InsurerUnderTest, row: number): Promise<Customer> =>
  (await under.call('GET', await under.pathOf(row))).body as Customer;
