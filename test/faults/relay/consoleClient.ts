import { randomUUID } from 'node:crypto';
import { type Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestDetail, TranscriptLine } from '../../../src/desk/deskView.ts';
import type { DeskEvent } from '../../../src/desk/liveView.ts';
import { type HttpAnswer, httpCall } from '../httpCall.ts';

export interface ConsoleClient {
  /** Joins a conversation that waits. */
  accept(requestId: string): Promise<void>;
  /** Posts until it is accepted, like the page: always under the same key. Gives its place. */
  say(requestId: string, text: string): Promise<number>;
  /** How many lists were read. */
  readonly lists: number;
  close(): void;
}

export interface ConsoleClientOptions {
  url: string;
  agent: Agent;
  cookie: string;
  /** Each line that comes, by stream or by reading; the same one may come again. */
  onLine(requestId: string, line: TranscriptLine, how: 'stream' | 'read'): void;
  /** Conversations that the advisor has open: read again whenever the stream was lost, as the page does. */
  open: () => readonly string[];
}

/** At most so often, ms: the page gathers news of the list too. */
const LIST_PAUSE_MS = 2000;

/** An advisor's end of the wire: the desk's API and its stream, by hand. */
export async function openConsole(options: ConsoleClientOptions): Promise<ConsoleClient> {
  const { url, agent, cookie, onLine } = options;
  let closed = false;
  let csrf = '';
  let lists = 0;
  let stream: ReturnType<typeof request> | null = null;
  let listTimer: NodeJS.Timeout | null = null;

  const call = (method: string, path: string, body?: unknown, key?: string): Promise<HttpAnswer> =>
    httpCall(`${url}/advisor/api/${path}`, {
      ...{ method, agent },
      headers: {
        ...{ cookie, origin: url, 'x-csrf-token': csrf, 'x-desk-active': '1' },
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const persist = async (ask: () => Promise<HttpAnswer>): Promise<HttpAnswer> => {
    for (let pause = 50; ; pause = Math.min(pause * 2, 400)) {
      const answer = await ask().catch(() => null);
      if (answer !== null && answer.status < 500) return answer;
      if (closed) throw new RangeError('the console was closed');
      await sleep(pause);
    }
  };
  const done = ({ status, text }: HttpAnswer): string => {
    if (status !== 200) throw new RangeError(`the desk answered ${status}: ${text.slice(0, 200)}`);
    return text;
  };

  function connect(): void {
    let fresh = true;
    stream = request(`${url}/advisor/api/stream`, { headers: { cookie }, agent: false }, (answer) => {
      let rest = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          if (!block.startsWith('data: ')) continue;
          const event = JSON.parse(block.slice(6)) as DeskEvent;
          if (event.type === 'lines') for (const line of event.lines) onLine(event.requestId, line, 'stream');
          if (event.type !== 'list') continue;
          if (fresh) void readAll();
          fresh = false;
          readList();
        }
      });
      answer.on('error', () => {});
      answer.on('close', again);
    });
    stream.on('error', again);
    stream.end();
    let over = false;
    function again(): void {
      if (over || closed) return;
      over = true;
      setTimeout(connect, 100);
    }
  }

  /** What came while the stream was lost. */
  async function readAll(): Promise<void> {
    for (const id of options.open()) {
      const answer = await persist(() => call('GET', `requests/${id}?lang=fr`)).catch(() => null);
      if (answer?.status !== 200) continue;
      for (const line of (JSON.parse(answer.text) as RequestDetail).transcript) onLine(id, line, 'read');
    }
  }

  function readList(): void {
    listTimer ??= setTimeout(() => {
      listTimer = null;
      lists++;
      // Read and thrown away: what a browser does with it is no work of the one who measures.
      void call('GET', 'requests?ended=1&lang=fr').catch(() => undefined);
    }, LIST_PAUSE_MS);
  }

  csrf = (JSON.parse(done(await persist(() => call('GET', 'session')))) as { csrf: string }).csrf;
  connect();
  return {
    async accept(requestId) {
      for (;;) {
        const key = randomUUID();
        const answer = await persist(() => call('POST', `requests/${requestId}/accept?lang=fr`, {}, key));
        // It may be on offer to a colleague just now; offers pass.
        const { request } = JSON.parse(answer.text) as { request?: { status: string } };
        if (answer.status !== 409 || request?.status !== 'open') return void done(answer);
        await sleep(500);
      }
    },
    async say(requestId, text) {
      const key = randomUUID();
      const answer = await persist(() => call('POST', `requests/${requestId}/messages?lang=fr`, { text }, key));
      return (JSON.parse(done(answer)) as { seq: number }).seq;
    },
    get lists() {
      return lists;
    },
    close() {
      closed = true;
      if (listTimer !== null) clearTimeout(listTimer);
      stream?.destroy();
    },
  };
}
