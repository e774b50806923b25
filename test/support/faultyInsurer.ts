import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basicOf } from '../../src/services/conformance/apiCaller.ts';
import { startTinyInsurer } from './tinyInsurer.ts';

/** A request on its way to the tiny insurer; a fault may change it. */
export interface Passing {
  method: string;
  /** Path without the query. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: Buffer;
  /** Undefined when the body is no JSON. */
  json: Record<string, unknown> | undefined;
}

export interface Answered {
  /** 0: never answers. */
  status: number;
  /** Sent as JSON, unless it is a text. */
  body: unknown;
  headers?: Record<string, string>;
}

type Pass = (passing: Passing) => Promise<Answered>;

export interface FaultTools {
  /** What the next fault or, in the end, the tiny insurer answers. */
  pass: Pass;
  /** The same request with the credentials, or the token, that the tiny insurer takes. */
  trusted(passing: Passing): Passing;
}

/** What a faulty insurer does with a request. */
export type PlantedFault = (passing: Passing, tools: FaultTools) => Promise<Answered>;

/** The tiny insurer behind a double that has all these faults. */
export async function startFaultyInsurer(options: { now: () => number; faults: readonly PlantedFault[] }) {
  const client = { clientId: 'assistant', clientSecret: 'a secret that nobody says' };
  const tiny = await startTinyInsurer({ ...client, now: options.now });
  const basic = basicOf(client.clientId, client.clientSecret);
  const bearer = await bearerFrom(tiny.url, basic);
  const trusted = (passing: Passing): Passing => {
    const authorization = passing.path === '/oauth/token' ? basic : bearer;
    return { ...passing, headers: { ...passing.headers, authorization } };
  };
  const answered = options.faults.reduceRight<Pass>(
    (pass, fault) => (passing) => fault(passing, { pass, trusted }),
    async ({ method, path, query, headers, body }) => {
      // The tiny insurer takes large files, which its own run shows; here they would only take time.
      if (body.length > 1_000_000) return { status: 201, body: { sha256: path.slice(-64), name: 'large' } };
      const sent = method === 'GET' ? {} : { body: new Uint8Array(body) };
      const response = await fetch(`${tiny.url}${path}?${query}`, { method, headers, ...sent });
      return { status: response.status, body: await response.json(), headers: { 'cache-control': 'no-store' } };
    },
  );

  const server = createServer(async (request, response) => {
    const { status, body, headers } = await answered(await passingOf(request));
    if (status === 0) return;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...client,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close(): Promise<void> {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, tiny.close()]);
    },
  };
}

async function bearerFrom(url: string, authorization: string): Promise<string> {
  const request = { method: 'POST', headers: { authorization }, body: 'grant_type=client_credentials' };
  const response = await fetch(`${url}/oauth/token`, request);
  return `Bearer ${((await response.json()) as { access_token: string }).access_token}`;
}

/** Headers that belong to one hop. */
const hop = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive']);

async function passingOf(request: IncomingMessage): Promise<Passing> {
  const url = new URL(request.url ?? '/', 'http://faulty');
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const headers = Object.entries(request.headers).filter(([name]) => !hop.has(name)) as [string, string][];
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(headers),
    body,
    json: request.headers['content-type'] === 'application/json' ? jsonOf(body) : undefined,
  };
}

function jsonOf(body: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
