import { request as httpRequest } from 'node:http';
import { WebSocket } from 'ws';
import { SECRET } from './directLineServer.ts';

export interface Answered {
  status: number;
  headers: Headers;
  body: Record<string, unknown> & {
    error?: { code: string; reason?: string; message: string };
    activities?: Record<string, unknown>[];
  };
}

export interface Opened {
  conversationId: string;
  token: string;
  expires_in: number;
  streamUrl: string;
}

/** Raw calls to a Direct Line server at `domain`, as any program may make them. */
export function directLineCalls(domain: string) {
  async function call(
    method: string,
    path: string,
    options: { token?: string; json?: unknown; body?: BodyInit; headers?: Record<string, string> } = {},
  ): Promise<Answered> {
    const response = await fetch(path.startsWith('http') ? path : domain + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
        ...(options.json === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.json === undefined ? {} : { body: JSON.stringify(options.json) }),
      ...(options.body === undefined ? {} : { body: options.body }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : { text } };
  }
  const generate = async (parameters: unknown = {}) =>
    (await call('POST', '/tokens/generate', { token: SECRET, json: parameters })).body as unknown as Opened;
  return {
    call,
    generate,
    /** A started conversation. */
    async open(parameters: unknown = {}): Promise<Opened> {
      const { token } = await generate(parameters);
      return (await call('POST', '/conversations', { token, json: { user: {} } })).body as unknown as Opened;
    },
    say: (chat: Pick<Opened, 'conversationId' | 'token'>, activity: Record<string, unknown>, headers = {}) =>
      call('POST', `/conversations/${chat.conversationId}/activities`, {
        token: chat.token,
        json: { type: 'message', from: { id: 'x' }, ...activity },
        headers,
      }),
    history: (chat: Pick<Opened, 'conversationId' | 'token'>, watermark = '') =>
      call('GET', `/conversations/${chat.conversationId}/activities?watermark=${watermark}`, { token: chat.token }),
  };
}

/** A raw stream: what came, and how it closed. `refused` is the status of an upgrade that was not taken. */
export async function openStream(url: string, options: { origin?: string } = {}) {
  const socket = new WebSocket(url, options);
  const frames: string[] = [];
  let closed: number | null = null;
  socket.on('message', (data: Buffer) => frames.push(data.toString('utf8')));
  socket.on('close', (code) => {
    closed = code;
  });
  const refused = await new Promise<number | null>((resolve) => {
    socket.once('open', () => resolve(null));
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.once('error', () => resolve(0));
  });
  socket.on('error', () => {});
  const sets = () =>
    frames
      .filter((frame) => frame !== '')
      .map((frame) => JSON.parse(frame) as { activities: Record<string, unknown>[]; watermark?: string });
  return {
    socket,
    refused,
    frames,
    sets,
    activities: () => sets().flatMap((set) => set.activities),
    closeCode: () => closed,
    close: () => socket.terminate(),
  };
}

/** A request whose bytes fetch would not send: any Host, any body, cut in the middle. */
export function rawRequest(options: {
  port: number;
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: Buffer | string;
  /** Hang up after the body instead of waiting for the answer. */
  cut?: boolean;
}): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const { port, method, path, headers, body, cut } = options;
    const request = httpRequest(
      { host: '127.0.0.1', port, method, path, agent: false, ...(headers && { headers }) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    request.on('error', (cause) => (cut === true ? resolve({ status: 0, headers: {}, text: '' }) : reject(cause)));
    if (cut === true) request.write(body ?? '', () => setTimeout(() => request.destroy(), 50));
    else request.end(body);
  });
}
