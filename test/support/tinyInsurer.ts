/**
 * An insurer in memory, on plain node:http and without a line of src/insurer: what docs/plugging-in.md leads to.
 * `node test/support/tinyInsurer.ts` runs it on port 4000 with the secret "tiny insurer secret".
 */
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Claim } from '../../src/domain/claim.ts';
import type { Contract } from '../../src/domain/contract.ts';
import { newClaim, type TinyFile, tinyEstimate, tinyFile, tinyFormulas, tinyGuarantees } from './tinyFile.ts';

interface Answer {
  status: number;
  body: unknown;
}

interface Request {
  key: string | undefined;
  query: URLSearchParams;
  bytes: Buffer;
  json: Record<string, unknown>;
}

export interface TinyOptions {
  clientId: string;
  clientSecret: string;
  port?: number;
  now?: () => number;
  onMessage?: (message: Record<string, unknown>) => void;
}

/** Who can be asked for, as the conformance command takes it. */
export const tinyCustomers = [
  { identifier: 'TIN0000001', birthDate: '1980-02-29' },
  { identifier: 'TIN0000002', birthDate: '1990-06-19' },
] as const;

const neededParameters: Record<string, string[]> = {
  'one-time-code': ['code'],
  'claim-received': ['number'],
  'callback-booked': ['reference', 'when'],
  'callback-moved': ['reference', 'when'],
  'callback-cancelled': ['reference'],
  'complaint-received': ['reference', 'by'],
  'new-sign-in': ['when'],
  'channel-unlinked': ['when', 'place'],
};
const ok = (body: unknown): Answer => ({ status: 200, body });
const refusal = (status: number, code: string): Answer => ({ status, body: { error: { code, message: code } } });
const orNotFound = (found: unknown): Answer => (found === undefined ? refusal(404, 'NOT_FOUND') : ok(found));
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isDay = (value: unknown): value is string => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value);

export async function startTinyInsurer({ clientId, clientSecret, port = 0, now = Date.now, onMessage }: TinyOptions) {
  const secret = randomBytes(32);
  const tokens = new Set<string>();
  const accepted = new Map<string, string>();
  const day = (shift: number) => new Date(now() + shift * 86_400_000).toISOString().slice(0, 10);
  const [ada, blaise] = tinyCustomers;
  const files = [tinyFile({ ...ada, firstName: 'Ada' }, day), tinyFile({ ...blaise, firstName: 'Blaise' }, day)];

  const own: [string, RegExp, (file: TinyFile, request: Request, parts: string[]) => Answer][] = [
    ['GET', /^$/, ({ customer }) => ok(customer)],
    ['GET', /^contracts$/, ({ contracts }) => ok(contracts)],
    [
      'GET',
      /^contracts\/([^/]+)\/guarantees$/,
      (file, _, [id]) => {
        return orNotFound(ownContract(file, id, tinyGuarantees));
      },
    ],
    ['GET', /^contracts\/([^/]+)\/formulas$/, (file, _, [id]) => orNotFound(ownContract(file, id, tinyFormulas))],
    [
      'GET',
      /^contracts\/([^/]+)\/estimate$/,
      (file, { query }, [id]) => {
        const price = Number(query.get('priceCents'));
        if (ownContract(file, id, ({ kind }) => kind) !== 'health') return refusal(404, 'NOT_FOUND');
        return price > 0 ? ok(tinyEstimate(file.customer, price)) : refusal(400, 'QUERY_INVALID');
      },
    ],
    ['PUT', /^reimbursements\/([^/]+)\/attachments\/([^/]+)$/, attachToLine],
    ['GET', /^reimbursements$/, (file, { query }) => page(file, query)],
    ['GET', /^reimbursements\/([^/]+)$/, (file, _, [id]) => orNotFound(file.lines.find((line) => line.id === id))],
    ['GET', /^claims$/, ({ claims }) => ok(claims.toReversed())],
    ['GET', /^claims\/([^/]+)$/, (file, _, [id]) => orNotFound(file.claims.find((claim) => claim.id === id))],
    ['GET', /^claims\/by-key\/([^/]+)$/, (file, _, [key = '']) => orNotFound(file.byKey.get(key)?.claim)],
    ['POST', /^claims$/, declare],
    ['PUT', /^claims\/([^/]+)\/attachments\/([^/]+)$/, attach],
  ];

  const server = createServer(async (request, response) => {
    const { status, body } = await answered(request).catch(() => refusal(500, 'INTERNAL'));
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close(): Promise<void> {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };

  async function answered(incoming: IncomingMessage): Promise<Answer> {
    const url = new URL(incoming.url ?? '/', 'http://tiny');
    const chunks: Buffer[] = [];
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const key = incoming.headers['idempotency-key'] as string | undefined;
    const isJson = incoming.headers['content-type'] === 'application/json';
    const request = { key, query: url.searchParams, bytes, json: isJson ? jsonOf(bytes) : {} };
    const route = `${incoming.method} ${url.pathname}`;
    if (route === 'GET /health') return ok({ status: 'ok' });
    if (route === 'POST /oauth/token') return token(incoming.headers.authorization, bytes.toString());
    if (!tokens.has(incoming.headers.authorization ?? '')) return refusal(401, 'TOKEN_INVALID');
    if (route === 'POST /identity/match') return match(request);
    if (route === 'POST /messages') return send(request);
    const [, ref, rest = ''] = /^\/customers\/([^/]+)\/?(.*)$/.exec(url.pathname) ?? [];
    const file = files.find(({ customer }) => customer.ref === ref);
    for (const [method, path, handle] of own) {
      const parts = path.exec(rest)?.slice(1).map(decodeURIComponent);
      if (file !== undefined && parts !== undefined && method === incoming.method) return handle(file, request, parts);
    }
    return refusal(404, 'NOT_FOUND');
  }

  function token(authorization: string | undefined, form: string): Answer {
    if (form !== 'grant_type=client_credentials') return { status: 400, body: { error: 'unsupported_grant_type' } };
    const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
    if (authorization !== `Basic ${Buffer.from(pair).toString('base64')}`) {
      return { status: 401, body: { error: 'invalid_client' } };
    }
    const made = randomUUID();
    tokens.add(`Bearer ${made}`);
    return ok({ access_token: made, token_type: 'Bearer', expires_in: 300 });
  }

  /** A miss gets a reference too: always the same for the same input, and nobody's. */
  function match({ json: { identifier, birthDate } }: Request): Answer {
    if (!isText(identifier) || !isDay(birthDate)) return refusal(400, 'BODY_INVALID');
    const asked = identifier.replace(/\s+/g, '').toLowerCase();
    const found = files.find(
      ({ customer }) =>
        customer.birthDate === birthDate && [customer.number.toLowerCase(), customer.email].includes(asked),
    );
    const decoy = createHmac('sha256', secret).update(`${asked} ${birthDate}`).digest('hex').slice(0, 32);
    return ok({ reference: found?.customer.ref ?? `c-${decoy}`, channels: ['email'] });
  }

  function send({ key, json }: Request): Answer {
    const needed = neededParameters[String(json['template'])];
    if (!isText(key) || needed === undefined) return refusal(400, 'BODY_INVALID');
    const parameters = (json['parameters'] ?? {}) as Record<string, unknown>;
    if (!needed.every((name) => isText(parameters[name]))) return refusal(422, 'PARAMETER_MISSING');
    const before = accepted.get(key);
    if (before !== undefined && before !== meaning(json)) return refusal(409, 'IDEMPOTENCY_CONFLICT');
    accepted.set(key, meaning(json));
    // Here an insurer calls its mail or SMS gateway, for a reference that is somebody's.
    const isSomebody = files.some(({ customer }) => customer.ref === json['customerRef']);
    if (before === undefined && isSomebody) onMessage?.(json);
    return { status: 202, body: { accepted: true } };
  }

  function declare(file: TinyFile, { key, json }: Request): Answer {
    const { type, contractId, occurredOn, story } = json;
    if (!isText(key) || !isText(type) || !isText(story) || !isDay(occurredOn)) return refusal(400, 'BODY_INVALID');
    const before = file.byKey.get(key);
    if (before?.meaning === meaning(json)) return ok(before.claim);
    if (before !== undefined) return refusal(409, 'IDEMPOTENCY_CONFLICT');
    const contract = file.contracts.find(({ id }) => id === contractId);
    if (contract === undefined) return refusal(422, 'CONTRACT_UNKNOWN');
    const kind = { auto: 'car', health: 'health' }[type.split('_')[0] ?? ''];
    if (contract.kind !== kind || occurredOn > day(0)) return refusal(422, 'DECLARATION_REFUSED');
    const claim = newClaim(contract, type as Claim['type'], occurredOn, new Date(now()).toISOString());
    file.claims.push(claim);
    file.byKey.set(key, { meaning: meaning(json), claim });
    return { status: 201, body: claim };
  }

  function attach(file: TinyFile, { bytes, query }: Request, [id, sha256 = '']: string[]): Answer {
    const claim = file.claims.find((one) => one.id === id);
    if (claim === undefined) return refusal(404, 'NOT_FOUND');
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return refusal(422, 'SHA256_MISMATCH');
    const receipt = { sha256, name: query.get('name') ?? 'document' };
    if (claim.attachments.some((one) => one.sha256 === sha256)) return ok(receipt);
    claim.attachments.push(receipt);
    return { status: 201, body: receipt };
  }
}

function ownContract<Value>({ contracts }: TinyFile, id: string | undefined, read: (contract: Contract) => Value) {
  const contract = contracts.find((one) => one.id === id);
  return contract && read(contract);
}

function attachToLine(file: TinyFile, { bytes, query }: Request, [id = '', sha256 = '']: string[]): Answer {
  const line = file.lines.find((one) => one.id === id);
  if (line === undefined) return refusal(404, 'NOT_FOUND');
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return refusal(422, 'SHA256_MISMATCH');
  const receipt = { sha256, name: query.get('name') ?? 'document' };
  const before = file.papers.get(id) ?? [];
  if (before.includes(sha256)) return ok(receipt);
  if (line.state !== 'awaitingDocuments') return refusal(422, 'NOTHING_AWAITED');
  file.papers.set(id, [...before, sha256]);
  Object.assign(line, { state: 'received', missing: [] });
  return { status: 201, body: receipt };
}

function page({ lines }: TinyFile, query: URLSearchParams): Answer {
  const { from = '', to = '9999', person = '', state = '', limit = '20', cursor = '0' } = Object.fromEntries(query);
  if (
    !['', 'paid', 'refused', 'awaitingDocuments'].includes(state) ||
    !/^\d{1,3}$/.test(limit) ||
    !/^\d+$/.test(cursor) ||
    Number(limit) === 0
  ) {
    return refusal(400, 'QUERY_INVALID');
  }
  const isAsked = (name: string) => `${name} `.toLowerCase().startsWith(person.toLowerCase());
  const found = lines.filter(
    (line) =>
      line.careOn >= from && line.careOn <= to && (state === '' || line.state === state) && isAsked(line.person.name),
  );
  const end = Number(cursor) + Number(limit);
  return ok({ items: found.slice(Number(cursor), end), nextCursor: end < found.length ? String(end) : null });
}

function jsonOf(bytes: Buffer): Record<string, unknown> {
  try {
    return Object(JSON.parse(bytes.toString()));
  } catch {
    return {};
  }
}

/** The same meaning, the same text: the order of fields does not count. */
const meaning = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

if (import.meta.main) {
  const onMessage = (message: unknown) => process.stdout.write(`message: ${JSON.stringify(message)}\n`);
  const tiny = await startTinyInsurer({
    clientId: 'assistant',
    clientSecret: 'tiny insurer secret',
    port: 4000,
    onMessage,
  });
  process.stdout.write(`Tiny insurer on ${tiny.url}\n`);
}
