import { type InsurerOperation, type InsurerOperationId, insurerOperations } from '../../domain/insurerApi.ts';

/** One call as a check asks for it; everything that it does not name is done as the assistant does it. */
export interface ApiCall {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  body?: string | Uint8Array<ArrayBuffer>;
  /** Added to the usual ones; null takes one away. */
  headers?: Readonly<Record<string, string | null>>;
}

export interface ApiAnswer {
  is: 'answer';
  operation: InsurerOperationId;
  status: number;
  headers: Headers;
  bytes: Buffer;
  text: string;
  /** Undefined when the text is no JSON. */
  json: unknown;
  ms: number;
}

/** No answer came: in time, or at all. */
export interface ApiSilence {
  is: 'silence';
  operation: InsurerOperationId;
  why: string;
  ms: number;
}

export interface ApiCaller {
  call(operation: InsurerOperationId, call?: ApiCall): Promise<ApiAnswer | ApiSilence>;
  /** The bearer token in use, asked for at the first call that needs one; null when none was given. */
  token(): Promise<string | null>;
  /** Every exchange so far, oldest first. */
  readonly exchanges: readonly (ApiAnswer | ApiSilence)[];
}

export interface ApiCallerOptions {
  /** Root of the API, with or without a final slash. */
  url: string;
  clientId: string;
  clientSecret: string;
  /** For a read; writes get twice this, files eight times, the health check a second at most. */
  timeoutMs: number;
}

export const basicOf = (id: string, secret: string): string =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`;

/** Calls an insurer's API over HTTP, in any shape that a check needs, and keeps what was answered. */
export function newApiCaller({ url, clientId, clientSecret, timeoutMs }: ApiCallerOptions): ApiCaller {
  const root = url.replace(/\/+$/, '');
  const exchanges: (ApiAnswer | ApiSilence)[] = [];
  let token: Promise<string | null> | null = null;

  return {
    exchanges,
    token: currentToken,
    async call(id, call = {}) {
      const isUsual = insurerOperations[id].access === 'bearer' && call.headers?.['authorization'] === undefined;
      const answer = await exchange(id, call);
      if (!isUsual || answer.is === 'silence' || answer.status !== 401) return answer;
      // A long run outlives its token.
      token = null;
      return exchange(id, call);
    },
  };

  function currentToken(): Promise<string | null> {
    token ??= newToken();
    return token;
  }

  async function newToken(): Promise<string | null> {
    const answer = await exchange('token', { body: 'grant_type=client_credentials' });
    const body = answer.is === 'answer' ? (answer.json as { access_token?: unknown } | null | undefined) : null;
    return typeof body?.access_token === 'string' ? body.access_token : null;
  }

  async function exchange(id: InsurerOperationId, call: ApiCall): Promise<ApiAnswer | ApiSilence> {
    const operation: InsurerOperation = insurerOperations[id];
    const headers = await headersOf(operation, call);
    const body = call.json === undefined ? call.body : JSON.stringify(call.json);
    const limit = limitOf(id, operation, timeoutMs);
    const started = performance.now();
    const finished = await answered(`${root}${pathOf(operation, call)}`, {
      method: operation.method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(limit),
      ...(body === undefined ? {} : { body }),
    });
    const ms = Math.round(performance.now() - started);
    const made = 'why' in finished ? silence(id, finished.why, limit, ms) : { ...finished, operation: id, ms };
    exchanges.push(made);
    return made;
  }

  async function headersOf({ access, body }: InsurerOperation, call: ApiCall): Promise<Record<string, string>> {
    const given = call.headers ?? {};
    const usual: Record<string, string> = { accept: 'application/json' };
    if (body !== undefined) usual['content-type'] = body.type;
    if (access === 'credentials') usual['authorization'] = basicOf(clientId, clientSecret);
    if (access === 'bearer') {
      usual['x-correlation-id'] = 'conformance';
      if (given['authorization'] === undefined) usual['authorization'] = `Bearer ${(await currentToken()) ?? ''}`;
    }
    const all = Object.entries({ ...usual, ...given });
    return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== null));
  }
}

async function answered(
  url: string,
  request: RequestInit,
): Promise<Omit<ApiAnswer, 'operation' | 'ms'> | { why: string }> {
  try {
    const response = await fetch(url, request);
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString();
    return { is: 'answer', status: response.status, headers: response.headers, bytes, text, json: jsonOf(text) };
  } catch (thrown) {
    const { name, cause } = thrown as { name?: unknown; cause?: { code?: unknown } };
    return { why: name === 'TimeoutError' ? 'timeout' : String(cause?.code ?? name) };
  }
}

const silence = (operation: InsurerOperationId, why: string, limit: number, ms: number): ApiSilence => ({
  is: 'silence',
  operation,
  why: why === 'timeout' ? `no answer within ${limit} ms` : `no answer (${why})`,
  ms,
});

function limitOf(id: InsurerOperationId, { method, body }: InsurerOperation, timeoutMs: number): number {
  if (id === 'health') return Math.min(timeoutMs, 1000);
  if (body?.type === 'application/octet-stream') return timeoutMs * 8;
  return method === 'GET' || id === 'match' || id === 'token' ? timeoutMs : timeoutMs * 2;
}

function pathOf({ path }: InsurerOperation, { params = {}, query }: ApiCall): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return query === undefined ? filled : `${filled}?${new URLSearchParams(query)}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
