import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** What the double does with the next call that sends: refuses with a code, takes it and says nothing, hangs up. */
export type Mishap = { code: number; status?: number } | 'answerLost' | 'hangUp' | 'unavailable';

export interface SentToCustomer {
  id: string;
  to: string;
  callbackData: string;
  body: Record<string, unknown>;
}

export interface WhatsAppServerOptions {
  appSecret: string;
  token: string;
  phoneNumberId: string;
  /** Seconds between an answer and its receipts; null: none come by themselves. */
  receipts?: boolean;
  port?: number;
}

type Media = { contentType: string; content: Buffer; sha256: string } | StreamedMedia;

export interface StreamedMedia {
  contentType: string;
  sha256: string;
  bytes: number;
  /** What it begins with; the rest is filling. */
  head: Buffer;
  /** As the API tells it. */
  told: number;
  /** Bytes at a time, and how long until the next. */
  piece: number;
  pauseMs: number;
}

const sized = (most: number) => z.string().refine((text) => text.trim() !== '' && [...text].length <= most);

/** As the Cloud API checks them: a message over a limit is refused with code 131009 or 100. */
const sendBody = z.looseObject({
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z.string().optional(),
  recipient: z.string().optional(),
  type: z.enum(['text', 'interactive', 'document', 'image', 'template']),
  biz_opaque_callback_data: z.string().max(512).optional(),
  text: z.object({ body: sized(4096) }).optional(),
  interactive: z
    .looseObject({
      type: z.enum(['button', 'list', 'cta_url']),
      body: z.object({ text: sized(1024) }),
      action: z.looseObject({
        buttons: z
          .array(z.object({ type: z.literal('reply'), reply: z.object({ id: sized(256), title: sized(20) }) }))
          .min(1)
          .max(3)
          .refine((all) => new Set(all.map(({ reply }) => reply.title)).size === all.length)
          .optional(),
        button: sized(20).optional(),
        sections: z
          .array(
            z.object({
              rows: z
                .array(z.object({ id: sized(200), title: sized(24), description: sized(72).optional() }))
                .min(1)
                .max(10),
            }),
          )
          .min(1)
          .max(10)
          .optional(),
        parameters: z.object({ display_text: sized(20), url: z.url() }).optional(),
      }),
    })
    .optional(),
  document: z.object({ id: z.string(), filename: z.string().optional(), caption: sized(1024).optional() }).optional(),
  image: z.strictObject({ id: z.string(), caption: sized(1024).optional() }).optional(),
});

/**
 * A Cloud API server on the loopback that speaks Meta's protocol: sends with their limits and errors, media in two
 * steps, read marks, signed webhooks with messages and receipts. The customers behind it are played by a test or a page.
 */
export async function startWhatsAppServer(options: WhatsAppServerOptions) {
  const { appSecret, token, phoneNumberId } = options;
  const sent: SentToCustomer[] = [];
  const uploads = new Map<string, { name: string; contentType: string; content: Buffer }>();
  const media = new Map<string, Media>();
  const streamed = new Map<string, { bytes: number; cut: boolean }>();
  const mishaps: Mishap[] = [];
  /** Codes by which the next uploads are refused. */
  const uploadMishaps: number[] = [];
  const reads: { messageId: string; typing: boolean }[] = [];
  const listeners = new Set<(message: SentToCustomer) => void>();
  /** Requests to media addresses, with the header they carried. */
  const mediaCalls: { path: string; authorization: string | undefined }[] = [];
  let webhook = '';
  let clock = () => 1_764_000_000_000;
  let mediaHost: string | null = null;
  let ids = 0;

  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '/', url);
    const [, version = '', first = '', second] = address.pathname.split('/');
    if (version === 'blob') {
      mediaCalls.push({ path: address.pathname, authorization: request.headers.authorization });
      const file = media.get(first);
      if (file === undefined) return reply(response, 404, {});
      response.writeHead(200, { 'Content-Type': file.contentType });
      if ('content' in file) return void response.end(file.content);
      const given = streamed.get(first) ?? { bytes: 0, cut: false };
      streamed.set(first, given);
      await pipeline(Readable.from(piecesOf(file, given)), response).catch(() => {
        given.cut = true;
      });
      return;
    }
    if (request.headers.authorization !== `Bearer ${token}`) return refuse(response, 190, 401);
    const body = await read(request);
    if (request.method === 'POST' && second === 'messages') return take(body, response);
    if (request.method === 'POST' && second === 'media') return upload(request, body, response);
    if (request.method === 'GET' && first === phoneNumberId) return reply(response, 200, { id: phoneNumberId });
    const file = media.get(first);
    if (file === undefined) return refuse(response, 100, 400);
    reply(response, 200, {
      messaging_product: 'whatsapp',
      url: `${mediaHost ?? url}/blob/${first}`,
      mime_type: file.contentType,
      sha256: file.sha256,
      file_size: String('content' in file ? file.content.length : file.told),
      id: first,
    });
  }

  function take(body: Buffer, response: ServerResponse) {
    const raw = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
    if (raw['status'] === 'read') {
      reads.push({ messageId: String(raw['message_id']), typing: raw['typing_indicator'] !== undefined });
      return reply(response, 200, { success: true });
    }
    const mishap = mishaps.shift();
    if (mishap === 'unavailable') return reply(response, 503, 'Service Unavailable');
    if (mishap === 'hangUp') return void response.destroy();
    if (typeof mishap === 'object') return refuse(response, mishap.code, mishap.status ?? 400);
    const parsed = sendBody.safeParse(raw);
    if (!parsed.success) return refuse(response, 131009, 400);
    const { data } = parsed;
    const to = data.to ?? data.recipient;
    if (to === undefined) return refuse(response, 131008, 400);
    if (data.type === 'document' && !uploads.has(data.document?.id ?? '')) return refuse(response, 131009, 400);
    if (data.type === 'image' && !isImage(uploads.get(data.image?.id ?? ''))) return refuse(response, 131053, 400);
    const message = { id: `wamid.${++ids}`, to, callbackData: data.biz_opaque_callback_data ?? '', body: raw };
    sent.push(message);
    for (const listener of listeners) listener(message);
    if (options.receipts === true) void statusOf(message, 'sent').then(() => statusOf(message, 'delivered'));
    if (mishap === 'answerLost') return void response.destroy();
    reply(response, 200, {
      messaging_product: 'whatsapp',
      contacts: [{ input: to, wa_id: to }],
      messages: [{ id: message.id }],
    });
  }

  /** Images are JPEG or PNG of at most 5 MB. */
  function isImage(file: { contentType: string; content: Buffer } | undefined): boolean {
    return file !== undefined && /^image\/(?:jpeg|png)$/.test(file.contentType) && file.content.length <= 5 * 2 ** 20;
  }

  async function upload(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    const mishap = uploadMishaps.shift();
    if (mishap !== undefined) return refuse(response, mishap, mishap === 190 ? 401 : 400);
    const form = await new Response(new Uint8Array(body), {
      headers: { 'Content-Type': request.headers['content-type'] ?? '' },
    }).formData();
    const file = form.get('file');
    if (!(file instanceof File) || form.get('messaging_product') !== 'whatsapp') return refuse(response, 131053, 400);
    const id = `up${++ids}`;
    uploads.set(id, { name: file.name, contentType: file.type, content: Buffer.from(await file.arrayBuffer()) });
    reply(response, 200, { id });
  }

  /** Posts a webhook as Meta does: non-ASCII letters escaped, the very bytes signed. */
  async function post(values: readonly unknown[], signature?: string | null, perEntry?: number): Promise<number> {
    const body = bodyOf(values, perEntry);
    const header = signature === undefined ? sign(body, appSecret) : signature;
    const response = await fetch(webhook, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(header === null ? {} : { 'X-Hub-Signature-256': header }) },
      body: new Uint8Array(body),
    });
    await response.text();
    return response.status;
  }

  const changeOf = (parts: Record<string, unknown>) => ({
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '33180000000', phone_number_id: phoneNumberId },
    ...parts,
  });

  function statusOf(message: SentToCustomer, status: string, code?: number): Promise<number> {
    const errors = code === undefined ? {} : { errors: [{ code, title: 'x' }] };
    return post([
      changeOf({
        statuses: [
          {
            ...{ id: message.id, status, timestamp: seconds(), recipient_id: message.to },
            ...{ biz_opaque_callback_data: message.callbackData },
            ...errors,
          },
        ],
      }),
    ]);
  }

  const seconds = () => String(Math.floor(clock() / 1000));

  return {
    url,
    sent,
    uploads,
    mishaps,
    uploadMishaps,
    reads,
    mediaCalls,
    post,
    changeOf,
    statusOf,
    onSent: (listener: (message: SentToCustomer) => void) => void listeners.add(listener),
    setWebhook(address: string, now?: () => number) {
      webhook = address;
      if (now !== undefined) clock = now;
    },
    /** Where the addresses of media point, instead of here. */
    setMediaHost: (host: string | null) => {
      mediaHost = host;
    },
    /** A file that the customer sends; `sha256` lies when given. */
    keepMedia(content: Buffer, contentType: string, sha256?: string): string {
      const id = `media${++ids}`;
      media.set(id, { contentType, content, sha256: sha256 ?? createHash('sha256').update(content).digest('base64') });
      return id;
    },
    /** A file that comes in pieces, and of whose size something else is told. */
    keepStream(stream: Omit<StreamedMedia, 'sha256'>): string {
      const id = `media${++ids}`;
      media.set(id, { ...stream, sha256: '' });
      return id;
    },
    /** How much of a streamed file went out, and whether whoever fetched it hung up. */
    streamed: (id: string) => streamed.get(id) ?? { bytes: 0, cut: false },
    /** A person with a phone; without `phone` their number is hidden and `userId` names them. */
    customer(who: { phone?: string; userId?: string; name?: string }) {
      const from = {
        ...(who.phone === undefined ? {} : { from: who.phone }),
        ...(who.userId === undefined ? {} : { from_user_id: who.userId }),
      };
      const contacts = [
        {
          profile: { name: who.name ?? 'Camille' },
          ...(who.phone === undefined ? {} : { wa_id: who.phone }),
          ...(who.userId === undefined ? {} : { user_id: who.userId }),
        },
      ];
      const address = who.phone ?? who.userId ?? '';
      const messageOf = (parts: Record<string, unknown>) => ({
        ...from,
        id: `wamid.in.${randomBytes(9).toString('base64url')}`,
        timestamp: seconds(),
        ...parts,
      });
      const send = (parts: Record<string, unknown>) => post([changeOf({ contacts, messages: [messageOf(parts)] })]);
      const mine = () => sent.filter(({ to }) => to === address);
      return {
        address,
        messageOf,
        contacts,
        send,
        says: (body: string) => send({ type: 'text', text: { body } }),
        presses(title: string) {
          for (const message of mine().toReversed()) {
            const found = pressables(message.body).find((each) => each.title === title);
            if (found === undefined) continue;
            const { kind, ...reply } = found;
            return send({
              type: 'interactive',
              interactive: { type: kind, [kind]: reply },
              context: { id: message.id },
            });
          }
          throw new RangeError(
            `no button "${title}" in: ${mine()
              .flatMap(({ body }) => pressables(body).map((each) => each.title))
              .join(' | ')}`,
          );
        },
        get received() {
          return mine();
        },
      };
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function* piecesOf({ bytes, piece, head, pauseMs }: StreamedMedia, given: { bytes: number }) {
  for (let at = 0; at < bytes; at += piece) {
    const next = Buffer.alloc(Math.min(piece, bytes - at), 0xff);
    head.copy(next, 0, Math.min(at, head.length));
    given.bytes += next.length;
    yield next;
    await sleep(pauseMs);
  }
}

export type WhatsAppServer = Awaited<ReturnType<typeof startWhatsAppServer>>;

export function sign(body: Uint8Array, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** The envelope of some values, written as Meta writes it; all in one entry, or so many in each. */
export function bodyOf(values: readonly unknown[], perEntry = Math.max(1, values.length)): Buffer {
  const entries = Array.from({ length: Math.ceil(values.length / perEntry) }, (_, index) =>
    values.slice(index * perEntry, (index + 1) * perEntry),
  );
  const envelope = {
    object: 'whatsapp_business_account',
    entry: entries.map((each, index) => ({
      id: String(index + 1),
      changes: each.map((value) => ({ field: 'messages', value })),
    })),
  };
  const escaped = JSON.stringify(envelope).replace(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Buffer.from(escaped);
}

interface Pressable {
  kind: 'button_reply' | 'list_reply';
  id: string;
  title: string;
}

/** What can be pressed on a message. */
export function pressables(body: Record<string, unknown>): Pressable[] {
  const interactive = sendBody.shape.interactive.safeParse(body['interactive']).data;
  const buttons = interactive?.action.buttons?.map(({ reply }) => ({ kind: 'button_reply' as const, ...reply })) ?? [];
  const rows = interactive?.action.sections?.flatMap((section) => section.rows) ?? [];
  return [...buttons, ...rows.map(({ id, title }) => ({ kind: 'list_reply' as const, id, title }))];
}

/** The words of a message. */
export function wordsOf(body: Record<string, unknown>): string {
  const parsed = sendBody.safeParse(body).data;
  return parsed?.text?.body ?? parsed?.interactive?.body.text ?? parsed?.document?.caption ?? '';
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

function refuse(response: ServerResponse, code: number, status: number): void {
  reply(response, status, {
    error: { message: `(#${code})`, type: 'OAuthException', code, error_data: { details: '' }, fbtrace_id: 'x' },
  });
}
