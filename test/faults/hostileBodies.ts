import type { Random } from './random.ts';

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
export function hostileRequest(kind: 'activity' | 'parameters' | 'form' | 'none', random: Random): HostileRequest {
  const headers: Record<string, string> = {
    'content-type': random.one(contentTypes.slice(0, 1 + random.between(0, 8))),
  };
  if (random.chance(0.1)) headers['content-encoding'] = random.one(['gzip', 'deflate', 'br', 'identity', 'x']);
  if (random.chance(0.1)) headers['origin'] = random.one(['null', 'http://evil.example', 'file://', '\u00e9']);
  if (random.chance(0.1))
    headers['cookie'] = random.one(['chat=', 'chat=%00', `chat=${'a'.repeat(4000)}`, '=;;=', '\u00ff']);
  if (random.chance(0.1)) headers['accept-language'] = random.one(['fr', '*', ',,,', `fr-${'x'.repeat(3000)}`]);
  const query = random.chance(0.3)
    ? `?${random.one(['watermark', 't', 'userId', 'x'])}=${encodeURIComponent(wellFormed(random.one(nastyTexts)).slice(0, 2000))}`
    : '';
  return { body: kind === 'none' ? Buffer.alloc(0) : bodyOf(kind, random), headers, query };
}

function bodyOf(kind: 'activity' | 'parameters' | 'form', random: Random): Buffer {
  if (kind === 'form' && random.chance(0.7)) return form(random);
  const honest = kind === 'activity' ? activity() : parameters();
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
