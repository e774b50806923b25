import { WHATSAPP_ACCOUNT } from './everythingEnv.ts';
import type { Random } from './random.ts';

/** What an honest client would send there: the nonsense is made of it. */
export type BodyKind = 'activity' | 'parameters' | 'form' | 'fields' | 'whatsapp' | 'teams' | 'none';

export interface HostileRequest {
  body: Buffer;
  headers: Record<string, string>;
  /** Goes behind the path. */
  query: string;
}

const nastyTexts = [
  ...['', ' ', '\u0000', '\uD800', '\uDFFF\uD800', '\u202Egnp.exe', '﻿', '💥'.repeat(50), 'é'.repeat(9000)],
  ...['__proto__', 'constructor', 'toString', '../../etc/passwd', '%00', '%', '<script>alert(1)</script>'],
  ...["'; drop table inbox; --", '{{7*7}}', '1e309', 'null', 'A'.repeat(60_000), '1 1 1 '.repeat(300)],
  ...['le 31 février '.repeat(200), '06 12 34 56 78 '.repeat(100), 'FR76 3000 6000 0112 3456 7890 189 '.repeat(50)],
];
const nastyValues: readonly unknown[] = [
  ...[null, true, -1, 0, 1.5, 1e308, -1e-308, Number.MAX_SAFE_INTEGER, [], {}, [[[[[]]]]], [null], { a: null }],
  ...[{ __proto__: { polluted: true } }, { constructor: { prototype: { polluted: true } } }, { length: -1 }],
];
const contentTypes = [
  ...['application/json', 'application/json; charset=utf-16', 'text/plain', '', 'multipart/form-data'],
  ...[
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    '\u00ff',
  ],
];

/** Bodies and headers that no honest client sends, and now and then one that it could. */
export function hostileRequest(kind: BodyKind, random: Random): HostileRequest {
  const headers: Record<string, string> = {
    'content-type': random.one(contentTypes.slice(0, 1 + random.between(0, 8))),
  };
  if (random.chance(0.1)) headers['content-encoding'] = random.one(['gzip', 'deflate', 'br', 'identity', 'x']);
  if (random.chance(0.1)) headers['origin'] = random.one(['null', 'http://evil.example', 'file://', '\u00e9']);
  if (random.chance(0.1))
    headers['cookie'] = random.one(['chat=', 'chat=%00', `chat=${'a'.repeat(4000)}`, '=;;=', '\u00ff']);
  if (random.chance(0.1)) headers['accept-language'] = random.one(['fr', '*', ',,,', `fr-${'x'.repeat(3000)}`]);
  const query = random.chance(0.3)
    ? `?${random.one(['watermark', 't', 'userId', 'x', 'state', 'code', 'sent', 'lang', 'hub.mode', 'hub.challenge'])}=${encodeURIComponent(wellFormed(random.one(nastyTexts)).slice(0, 2000))}`
    : '';
  return { body: kind === 'none' ? Buffer.alloc(0) : bodyOf(kind, random), headers, query };
}

const honestBodies = {
  activity,
  parameters,
  form: parameters,
  fields: parameters,
  whatsapp: envelope,
  teams: teamsActivity,
} satisfies Record<Exclude<BodyKind, 'none'>, () => Record<string, unknown>>;

function bodyOf(kind: Exclude<BodyKind, 'none'>, random: Random): Buffer {
  if (kind === 'form' && random.chance(0.7)) return form(random);
  if (kind === 'fields' && random.chance(0.7)) return fields(random);
  const honest = honestBodies[kind]();
  switch (random.between(0, 9)) {
    case 0:
      return Buffer.from(random.one(['', '{', '[', '"', 'nul', '{"a":}', '[1,]', '{"a":1}{', '\u0000', '﻿{}']));
    case 1:
      return deep(random.one([19, 20, 21, 1000, 30_000]), random.one(['[', '{"a":']));
    case 2:
      return Buffer.from(
        JSON.stringify({ ...honest, attachments: Array.from({ length: random.one([9, 100, 5000]) }, () => ({})) }),
      );
    case 3:
      return Buffer.from(`{"type":"message","text":${'9'.repeat(random.one([20, 400, 5000]))}}`);
    case 4:
      return Buffer.from(
        `{"type":"message","__proto__":{"polluted":1},"constructor":{"prototype":{"x":1}},"text":"a"}`,
      );
    case 5:
      return noisy(Buffer.from(JSON.stringify(honest)), random);
    case 6:
      return Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80, random.between(0, 255)]);
    case 7:
      return Buffer.from(JSON.stringify(honest).slice(0, random.between(1, 40)));
    default:
      return Buffer.from(JSON.stringify(mutated(honest, random)));
  }
}

function activity(): Record<string, unknown> {
  return {
    ...{ type: 'message', text: 'Bonjour', locale: 'fr-FR', from: { id: 'dl_x', role: 'user' } },
    ...{ channelData: { ecaMessageId: 'k', clientActivityID: 'c', files: [] }, attachments: [] },
    value: { a: 'answer', v: 1, k: 'f_1', q: 'date', value: '2026-11-24' },
  };
}

function envelope(): Record<string, unknown> {
  const message = {
    from: '33639980001',
    id: 'wamid.x',
    timestamp: '1764000000',
    type: 'text',
    text: { body: 'Bonjour' },
  };
  const status = { id: 'wamid.y', status: 'read', timestamp: '1764000000', recipient_id: '33639980001', errors: [] };
  const value = {
    ...{ messaging_product: 'whatsapp', metadata: { phone_number_id: WHATSAPP_ACCOUNT.phoneNumberId } },
    ...{ contacts: [{ profile: { name: 'x' }, wa_id: '33639980001', user_id: 'FR.1' }] },
    ...{ messages: [message], statuses: [status], errors: [] },
  };
  return { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] };
}

function teamsActivity(): Record<string, unknown> {
  return {
    ...{ type: 'message', id: 'f:1', channelId: 'msteams', serviceUrl: 'http://127.0.0.1', text: 'Bonjour' },
    ...{
      from: { id: '29:x', name: 'x' },
      recipient: { id: '28:x', name: 'eca' },
      locale: 'fr-FR',
      entities: [],
      attachments: [],
    },
    ...{ conversation: { id: 'a:x', conversationType: 'personal', tenantId: 'tenant-1' } },
    ...{ name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'press', data: {} } } },
  };
}

function fields(random: Random): Buffer {
  const names = ['code', 'csrf', 'me', 'logout_token', '', '__proto__', 'x'];
  const pairs = Array.from({ length: random.between(0, 5) }, () => {
    const text = wellFormed(random.one(nastyTexts)).slice(0, 3000);
    return `${random.one(names)}=${random.chance(0.8) ? encodeURIComponent(text) : '%zz'}`;
  });
  return Buffer.from(pairs.join('&'));
}

function parameters(): Record<string, unknown> {
  return { user: { id: 'dl_x', name: 'x' }, trustedOrigins: ['http://127.0.0.1'], locale: 'fr', language: 'fr' };
}

/** The same object with some of its places filled with nonsense, at any depth. */
function mutated(value: unknown, random: Random): unknown {
  if (random.chance(0.2)) return random.one(nastyValues);
  if (typeof value === 'string') return random.chance(0.4) ? random.one(nastyTexts) : value;
  if (Array.isArray(value)) return value.map((inner) => mutated(inner, random));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(() => !random.chance(0.1));
  if (random.chance(0.2)) entries.push([random.one(nastyTexts).slice(0, 200), random.one(nastyValues)]);
  if (random.chance(0.2))
    entries.push(['type', random.one(['event', 'typing', 'endOfConversation', 'invoke', 'message', ''])]);
  if (random.chance(0.1))
    entries.push(['name', random.one(['webchat/join', 'tokens/response', 'handoff.initiate', ''])]);
  return Object.fromEntries(entries.map(([name, inner]) => [name, mutated(inner, random)]));
}

function deep(levels: number, opening: string): Buffer {
  return Buffer.from(opening.repeat(levels));
}

function noisy(bytes: Buffer, random: Random): Buffer {
  for (let count = random.between(1, 5); count > 0; count--)
    bytes[random.between(0, bytes.length - 1)] = random.between(0, 255);
  return bytes;
}

function form(random: Random): Buffer {
  const name = wellFormed(random.one(nastyTexts))
    .slice(0, 300)
    .replace(/[\r\n"]/g, '');
  const type = random.one(['image/jpeg', 'application/pdf', 'image/svg+xml', '', 'text/html']);
  const parts = Array.from({ length: random.one([0, 1, 2, 12]) }, () => {
    const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), randomBytes(random), Buffer.from('\r\n')]);
  });
  const end = random.one(['--x--\r\n', '', '--x', '--y--\r\n']);
  return Buffer.concat([...parts, Buffer.from(end)]);
}

function randomBytes(random: Random): Buffer {
  const head = random.one(['ffd8ffe0', '25504446', '89504e47', '504b0304', '']);
  return Buffer.concat([Buffer.from(head, 'hex'), Buffer.alloc(random.one([0, 10, 5000]), random.between(0, 255))]);
}

function wellFormed(text: string): string {
  return text.toWellFormed();
}
