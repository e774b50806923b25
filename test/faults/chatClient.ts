import { randomUUID } from 'node:crypto';
import type { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { type HttpAnswer, httpCall } from './httpCall.ts';
import type { WireLog } from './wireLog.ts';

/** What is read of an activity. */
export interface SeenActivity {
  id: string;
  seq: number;
  type: string;
  role: string;
  text: string;
  /** Key of the bot's message in our own words; empty for others. */
  said: string;
  suggested: { title: string; value: unknown }[];
  cards: unknown[];
}

export interface ChatClient {
  readonly conversation: string;
  readonly token: string;
  readonly seen: readonly SeenActivity[];
  /** Posts until it is accepted, like the page: one at a time, always under the same id. Gives its place. */
  say(content: Content): Promise<number>;
  /** The bot's messages after a place, once nothing more has come for `quietMs`. Rejects after `patienceMs`. */
  answersAfter(seq: number, patienceMs?: number, quietMs?: number): Promise<SeenActivity[]>;
  /** Resolves with the first thing the bot says after a place. */
  firstAnswerAfter(seq: number): Promise<void>;
  upload(file: { name: string; contentType: string; content: Buffer }): Promise<string>;
  close(): void;
}

/** Words, a pressed button, or files that were uploaded. */
export interface Content {
  text?: string;
  value?: unknown;
  files?: string[];
}

export interface ChatClientOptions {
  url: string;
  wire: WireLog;
  agent: Agent;
  /** With it the conversation is made as a server of the insurer would; without, as our page does. */
  secret?: string;
  /** Called when a socket closes, before the client connects again. */
  onClose?(code: number): void;
}

const DIRECT_LINE = '/v3/directline';
/** Before a lost stream is opened again; each failure doubles it. */
const FIRST_PAUSE_MS = 50;
let sockets = 0;

/** A customer's end of the wire: Direct Line by hand over HTTP and WebSocket, with all that happens written down. */
export async function openChat(options: ChatClientOptions): Promise<ChatClient> {
  const { url, wire, agent } = options;
  const seen: SeenActivity[] = [];
  const known = new Set<string>();
  const waiting = new Set<() => void>();
  let watermark = 0;
  let closed = false;
  let socket: WebSocket | null = null;
  let pause = FIRST_PAUSE_MS;

  const call = (method: string, path: string, body?: unknown): Promise<HttpAnswer> =>
    httpCall(url + path, {
      method,
      agent,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  /** Asks until there is an answer that will not change by asking again. */
  const persist = async (ask: () => Promise<HttpAnswer>, onTry?: (answer: HttpAnswer | null) => void) => {
    for (let pause = 50; ; pause = Math.min(pause * 2, 400)) {
      const answer = await ask().catch(() => null);
      onTry?.(answer);
      if (answer !== null && answer.status < 500 && answer.status !== 429) return answer;
      if (closed) throw new RangeError('the client was closed');
      const wait = Number(answer?.headers['retry-after'] ?? 0) * 1000;
      await sleep(Math.max(pause, wait));
    }
  };

  let token = options.secret ?? '';
  if (options.secret === undefined) {
    const first = await persist(() => call('POST', '/chat/token', { language: 'fr' }));
    token = (JSON.parse(first.text) as { token: string }).token;
  }
  const opened = await persist(() => call('POST', `${DIRECT_LINE}/conversations`, {}));
  const start = JSON.parse(opened.text) as { conversationId: string; token: string; streamUrl: string };
  const conversation = start.conversationId;
  token = start.token;
  const home = `${DIRECT_LINE}/conversations/${conversation}`;
  connect(start.streamUrl);

  function connect(address: string): void {
    const number = ++sockets;
    const opening = new WebSocket(address, { perMessageDeflate: false, handshakeTimeout: 5000 });
    socket = opening;
    opening.on('open', () => {
      pause = FIRST_PAUSE_MS;
      wire.write({ e: 'opened', conv: conversation, socket: number });
    });
    opening.on('error', () => {});
    opening.on('unexpected-response', (_request, response) => {
      wire.write({ e: 'refused', conv: conversation, key: 'stream', status: response.statusCode ?? 0 });
      opening.terminate();
    });
    opening.on('message', (data: Buffer) => receive(data, number));
    opening.on('close', (code) => {
      wire.write({ e: 'closed', conv: conversation, socket: number, code });
      options.onClose?.(code);
      if (!closed) void reconnect();
    });
  }

  async function reconnect(): Promise<void> {
    await sleep(pause);
    pause = Math.min(pause * 2, 400);
    const answer = await persist(() => call('GET', `${home}?watermark=${watermark}`)).catch(() => null);
    if (answer === null || closed) return;
    const again = JSON.parse(answer.text) as { token: string; streamUrl: string };
    token = again.token;
    connect(again.streamUrl);
  }

  function receive(data: Buffer, number: number): void {
    if (data.length === 0) return;
    const frame = JSON.parse(data.toString('utf8')) as { activities: RawActivity[]; watermark?: string };
    for (const raw of frame.activities) {
      if (raw.type === 'typing') continue;
      const activity = readActivity(raw);
      const { id, type, role } = activity;
      const key = role === 'user' ? raw.channelData?.ecaMessageId : undefined;
      wire.write({
        e: 'seen',
        conv: conversation,
        socket: number,
        id,
        type,
        role,
        ...(key === undefined ? {} : { key }),
      });
      if (known.has(id)) continue;
      known.add(id);
      seen.push(activity);
    }
    if (frame.watermark !== undefined) watermark = Number(frame.watermark);
    for (const look of waiting) look();
  }

  return {
    conversation,
    seen,
    get token() {
      return token;
    },

    async say({ text = '', value, files }) {
      const key = randomUUID();
      const channelData = { ecaMessageId: key, ...(files === undefined ? {} : { files }) };
      const activity = {
        ...{ type: 'message', from: { id: 'customer' }, text, channelData },
        ...(value === undefined ? {} : { value }),
      };
      let sentAt = 0;
      const answer = await persist(
        () => {
          wire.write({ e: 'post', conv: conversation, key });
          sentAt = performance.now();
          return call('POST', `${home}/activities`, activity);
        },
        (tried) => {
          if (tried === null) wire.write({ e: 'unanswered', conv: conversation, key });
          else if (tried.status !== 200) wire.write({ e: 'refused', conv: conversation, key, status: tried.status });
        },
      );
      if (answer.status !== 200) throw new RangeError(`refused with ${answer.status}: ${answer.text.slice(0, 200)}`);
      const { id } = JSON.parse(answer.text) as { id: string };
      wire.write({ e: 'ack', conv: conversation, key, id, ms: performance.now() - sentAt });
      return seqOf(id);
    },

    answersAfter(seq, patienceMs = 30_000, quietMs = 40) {
      return new Promise((resolve, reject) => {
        let quiet: NodeJS.Timeout | undefined;
        const found = () =>
          seen.filter((activity) => activity.role === 'bot' && activity.type === 'message' && activity.seq > seq);
        const end = (finish: () => void) => {
          clearTimeout(quiet);
          clearTimeout(late);
          waiting.delete(look);
          finish();
        };
        const look = () => {
          if (found().length === 0) return;
          clearTimeout(quiet);
          quiet = setTimeout(() => end(() => resolve(found())), quietMs);
        };
        const late = setTimeout(
          () => end(() => reject(new RangeError(`no answer to message ${seq} in ${patienceMs} ms`))),
          patienceMs,
        );
        waiting.add(look);
        look();
      });
    },

    firstAnswerAfter(seq) {
      return new Promise((resolve) => {
        const look = () => {
          const last = seen.at(-1);
          if (last === undefined || last.seq <= seq || last.role !== 'bot') return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      });
    },

    async upload({ name, contentType, content }) {
      const boundary = 'eca-boundary-7d1f';
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${contentType}\r\n\r\n`;
      const body = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
      const answer = await persist(() =>
        httpCall(`${url}/chat/files`, {
          method: 'POST',
          agent,
          body,
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': `multipart/form-data; boundary=${boundary}`,
          },
        }),
      );
      if (answer.status !== 201) throw new RangeError(`file refused with ${answer.status}: ${answer.text}`);
      return (JSON.parse(answer.text) as { id: string }).id;
    },

    close() {
      closed = true;
      socket?.close();
    },
  };
}

/** The place of an activity in its conversation. */
export function seqOf(id: string): number {
  return Number(id.split('|')[1]);
}

interface RawActivity {
  id: string;
  type: string;
  text?: string;
  from?: { role?: string };
  channelData?: { ecaMessageId?: string; eca?: { key?: string } };
  suggestedActions?: { actions?: { title?: string; value?: unknown }[] };
  attachments?: { content?: unknown }[];
}

function readActivity(raw: RawActivity): SeenActivity {
  return {
    ...{ id: raw.id, seq: seqOf(raw.id), type: raw.type, role: raw.from?.role ?? '', text: raw.text ?? '' },
    said: raw.channelData?.eca?.key ?? '',
    suggested: (raw.suggestedActions?.actions ?? []).map(({ title = '', value }) => ({ title, value })),
    cards: (raw.attachments ?? []).map(({ content }) => content),
  };
}
