import { createHmac, randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { deskRoutes } from '../../src/desk/desk.routes.ts';
import { newDeskSessions } from '../../src/desk/deskSession.ts';
import type { StaffRules } from '../../src/desk/staffOf.ts';
import { demoAdvisors } from '../../src/domain/advisors.ts';
import { AppError } from '../../src/errors.ts';
import { newHttpServer } from '../../src/http/newHttpServer.ts';
import type { Learning } from '../../src/intents/learning/learning.ts';
import { type Log, type LogFields, silentLog } from '../../src/log.ts';
import type { FilesPort } from '../../src/services/files.port.ts';
import type { SignInPort } from '../../src/services/signIn.port.ts';
import { filesUnderTest } from '../support/filesUnderTest.ts';
import type { Chat } from '../support/liveDesk.ts';
import { newAssistant } from '../support/newAssistant.ts';

export interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  // biome-ignore lint/suspicious/noExplicitAny: the tests look into answers of many shapes.
  body: any;
  bytes: Buffer;
}

const HOST = 'desk.localhost:4000';
const ORIGIN = 'http://localhost:4000';

/** How the demonstration's staff issuer is read. */
export const staffRules: StaffRules = {
  rolesClaim: 'roles',
  teamsClaim: 'teams',
  secondFactor: { required: true, acr: [] },
};

const notAsked = async (): Promise<never> => {
  throw new AppError('SIGN_IN_UNREACHABLE');
};
/** For tests that begin past the sign-in. */
export const noIssuer: SignInPort = { begin: notAsked, finish: notAsked, loggedOut: notAsked, formOrigins: () => [] };

/** The desk's API on a real HTTP server, over a whole assistant with which customers talk. */
export async function deskUnderTest(
  options: {
    now?: string;
    learning?: Learning;
    folder?: string;
    staff?: SignInPort | null;
    /** An assistant that stands already, with its files, and is not ended here. */
    on?: { assistant: Chat; files: FilesPort };
  } = {},
) {
  const chat = options.on?.assistant ?? (await newAssistant(options.now === undefined ? {} : { now: options.now }));
  const kept =
    options.on === undefined ? await filesUnderTest(chat) : { files: options.on.files, stop: async () => {} };
  const logged: { event: string; fields: LogFields }[] = [];
  const log: Log = { ...silentLog, info: (event, fields = {}) => void logged.push({ event, fields }) };
  const http = newHttpServer({ publicUrl: ORIGIN, log });
  const key = randomBytes(32);
  const desk = deskRoutes(http.server, {
    dispatches: false,
    learning: options.learning ?? null,
    store: chat.store,
    insurer: chat.insurer,
    files: kept.files,
    hub: chat.hub,
    clock: chat.clock,
    newId: chat.services.newId,
    log,
    brand: chat.services.brand,
    publicUrl: ORIGIN,
    key,
    folder: options.folder ?? '/nowhere',
    demo: true,
    staff:
      options.staff === null
        ? null
        : { signIn: options.staff ?? noIssuer, rules: staffRules, rate: { burst: 1e6, perSecond: 1e6 } },
  });
  const port = await http.listen(0);
  const sessions = newDeskSessions(chat.store, createHmac('sha256', key).update('desk').digest(), ORIGIN);

  const call = (
    method: string,
    path: string,
    { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const text =
        body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
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
            const bytes = Buffer.concat(chunks);
            const answer = bytes.toString('utf8');
            const isJson = String(response.headers['content-type']).includes('json');
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: isJson ? JSON.parse(answer) : answer,
              bytes,
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });

  /** An advisor at their screen, past the sign-in. */
  const signIn = async (advisor: string) => {
    const person = demoAdvisors.find(({ id }) => id === advisor);
    if (person === undefined) throw new RangeError(`nobody of the staff is ${advisor}`);
    const cookie = (await sessions.open(person, null, chat.clock.now())).split(';')[0] ?? '';
    const { csrf } = (await call('GET', '/advisor/api/session', { headers: { cookie } })).body;
    const headers = { cookie, 'x-csrf-token': csrf };
    const get = (path: string) => call('GET', path, { headers });
    return {
      headers,
      get,
      list: async () => (await get('/advisor/api/requests')).body.requests,
      /** A file as the page uploads it; `headers` stand in for its own. */
      async upload(path: string, file: { name: string; type: string; content: Buffer }, own = headers) {
        const form = new FormData();
        form.set('file', new Blob([new Uint8Array(file.content)], { type: file.type }), file.name);
        const { headers: type, body } = new Response(form);
        const sent = Buffer.from(await new Response(body).arrayBuffer());
        const contentType = type.get('content-type') ?? '';
        return call('POST', path, { body: sent, headers: { ...own, origin: ORIGIN, 'content-type': contentType } });
      },
      post: (path: string, body: unknown = {}, key: string = randomBytes(12).toString('base64url')) =>
        call('POST', path, { body, headers: { ...headers, 'idempotency-key': key } }),
    };
  };

  return {
    port,
    server: http.server,
    chat,
    logged,
    call,
    signIn,
    async close() {
      desk.stop();
      await http.close(0);
      await kept.stop();
      if (options.on === undefined) await chat.close();
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
