import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { deskRoutes } from '../../src/desk/desk.routes.ts';
import { newHttpServer } from '../../src/http/newHttpServer.ts';
import { type Log, type LogFields, silentLog } from '../../src/log.ts';
import { newAssistant } from '../support/newAssistant.ts';

export interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  // biome-ignore lint/suspicious/noExplicitAny: the tests look into answers of many shapes.
  body: any;
}

const HOST = 'desk.localhost:4000';
const ORIGIN = 'http://localhost:4000';

/** The desk's API on a real HTTP server, over a whole assistant with which customers talk. */
export async function deskUnderTest(options: { now?: string; demo?: boolean; folder?: string } = {}) {
  const chat = await newAssistant(options.now === undefined ? {} : { now: options.now });
  const logged: { event: string; fields: LogFields }[] = [];
  const log: Log = { ...silentLog, info: (event, fields = {}) => void logged.push({ event, fields }) };
  const http = newHttpServer({ publicUrl: ORIGIN, log });
  deskRoutes(http.server, {
    store: chat.store,
    hub: chat.hub,
    clock: chat.clock,
    newId: chat.services.newId,
    log,
    brand: chat.services.brand,
    publicUrl: ORIGIN,
    key: randomBytes(32),
    folder: options.folder ?? '/nowhere',
    demo: options.demo ?? true,
  });
  const port = await http.listen(0);

  const call = (
    method: string,
    path: string,
    { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
      const sent = httpRequest(
        {
          port,
          method,
          path,
          headers: {
            host: HOST.replace('desk.', ''),
            ...(text === undefined ? {} : { 'content-type': 'application/json', origin: ORIGIN }),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const answer = Buffer.concat(chunks).toString('utf8');
            const isJson = String(response.headers['content-type']).includes('json');
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: isJson ? JSON.parse(answer) : answer,
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });

  /** An advisor at their screen. */
  const signIn = async (advisor: string) => {
    const signedIn = await call('POST', '/advisor/api/signIn', { body: { advisor } });
    const cookie = String(signedIn.headers['set-cookie']?.[0]).split(';')[0] ?? '';
    const { csrf } = (await call('GET', '/advisor/api/session', { headers: { cookie } })).body;
    const headers = { cookie, 'x-csrf-token': csrf };
    const get = (path: string) => call('GET', path, { headers });
    return {
      headers,
      get,
      list: async () => (await get('/advisor/api/requests')).body.requests,
      post: (path: string, body: unknown = {}, key: string = randomBytes(12).toString('base64url')) =>
        call('POST', path, { body, headers: { ...headers, 'idempotency-key': key } }),
    };
  };

  return {
    chat,
    logged,
    call,
    signIn,
    async close() {
      await http.close(0);
      await chat.close();
    },
  };
}

type Conversation = Pick<Awaited<ReturnType<typeof newAssistant>>, 'says' | 'presses' | 'labels'>;

export async function bookCall(chat: Conversation, phone = '06 39 98 10 09', when = 'demain à 10h') {
  await chat.says(`rappelez-moi ${when}`);
  await chat.says('un sinistre');
  await chat.says(phone);
  await chat.says('Jeanne Dupont');
  await chat.presses('Confirmer l’appel');
}
