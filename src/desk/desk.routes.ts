import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Server } from 'restify';
import { z } from 'zod';
import type { Hub } from '../bot/hub.ts';
import type { Clock } from '../clock.ts';
import { demoAdvisors, demoStaffEmail } from '../domain/advisors.ts';
import type { Brand } from '../domain/brand.ts';
import type { Language } from '../domain/identity.ts';
import type { NewId } from '../domain/ids.ts';
import { escapeHtml } from '../http/escapeHtml.ts';
import { languageOf } from '../http/languageOf.ts';
import { html, json, problem, type Reply } from '../http/reply.ts';
import { type Exchange, queryOf, route } from '../http/route.ts';
import { pageHeaders, strictTransport } from '../http/securityHeaders.ts';
import type { Learning } from '../intents/learning/learning.ts';
import { translators } from '../locales/translator.ts';
import type { Log } from '../log.ts';
import type { FilesPort } from '../services/files.port.ts';
import type { InsurerPort } from '../services/insurer.port.ts';
import type { Store } from '../store/openStore.ts';
import { agendaRoutes } from './agenda.routes.ts';
import { cannedReplyRoutes } from './cannedReplies.routes.ts';
import { visibleRequest } from './deskAccess.ts';
import { type CommandOutcome, runDeskCommand } from './deskCommand.ts';
import type { DeskContext } from './deskContext.ts';
import { deskGuard } from './deskGuard.ts';
import { newDeskLists } from './deskList.ts';
import { rightsOf } from './deskRights.ts';
import { newDeskSessions } from './deskSession.ts';
import { deskSignInRoutes, type StaffSignIn } from './deskSignIn.routes.ts';
import { newDeskStream } from './deskStream.ts';
import type { DeskCommand, DeskConflict } from './deskView.ts';
import { newDispatcher } from './dispatcher.ts';
import { figureRoutes } from './figures.routes.ts';
import { deskFileRoutes } from './files.routes.ts';
import { learningRoutes } from './learning.routes.ts';
import { liveRoutes } from './live.routes.ts';
import type { OutsideDeps } from './outsideDesk.ts';
import { noteReading, readingRoutes } from './reading.routes.ts';
import { fullPhone } from './requestBrief.ts';
import { requestDetail } from './requestDetail.ts';
import { requestView } from './requestView.ts';
import { stormRoutes } from './storms.routes.ts';
import { takeRoutes } from './take.routes.ts';
import { verdictRoutes } from './verdicts.routes.ts';

export interface DeskDeps {
  store: Store;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
  brand: Brand;
  publicUrl: string;
  /** Secret, at least 32 bytes; what is derived from it serves the desk only. */
  key: Uint8Array;
  /** Where the build put `advisor.html`. */
  folder: string;
  /** Where the staff signs in; null: there is no desk. */
  staff: StaffSignIn | null;
  proxies?: number;
  /** The page says who one can be. */
  demo: boolean;
  insurer: InsurerPort;
  files: FilesPort;
  /** The insurer's own contact centre, and where the staff is told of news; absent: none. */
  contactCentre?: OutsideDeps['contactCentre'];
  notices?: OutsideDeps['notices'];
  /** Reviewing what was not understood; absent: the page has nothing to show. */
  learning?: Learning | null;
  /** False where a test runs the rounds of the dispatcher itself. */
  dispatches?: boolean;
}

export interface Desk {
  /** Sends consoles away and ends what runs by itself. */
  stop(): void;
}

const commandBody = z.object({ updatedAt: z.int(), note: z.string().trim().max(500).nullish() });
const idempotencyKey = z.string().regex(/^[\w-]{8,80}$/);

const PAGE_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self' data:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `form-action 'none'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/**
 * The advisors' page and its API. Nothing of it exists until a staff sign-in is configured: every address answers 404.
 */
export function deskRoutes(server: Server, deps: DeskDeps): Desk {
  const { staff } = deps;
  if (staff === null) return { stop() {} };
  const { store, clock, log, brand } = deps;
  const sessions = newDeskSessions(store, createHmac('sha256', deps.key).update('desk').digest(), deps.publicUrl);
  const guard = deskGuard(sessions, deps);
  const viewing = (exchange: Exchange) => {
    const language = languageFor(exchange);
    return { brand, now: clock.now(), t: translators[language] };
  };

  for (const method of ['get', 'head'] as const)
    route(server, method, '/advisor', async (exchange) => deskPage(deps, languageFor(exchange)));

  route(server, 'get', '/advisor/api/session', async ({ request }) => {
    const session = await sessions.read(request, clock.now());
    if (session !== null) return json(200, { ...session, rights: rightsOf(session.advisor.role) });
    const people = demoAdvisors.map(({ id, name, role }) => ({ name, role, email: demoStaffEmail(id) }));
    return json(200, { advisor: null, people: deps.demo ? people : [] });
  });

  const lists = newDeskLists(store.db);
  const stream = newDeskStream({ ...deps, sessions, lists });
  const context: DeskContext = {
    ...deps,
    guard,
    stream,
    viewing,
    languageOf: languageFor,
    keyOf: ({ request }) => idempotencyKey.safeParse(request.headers['idempotency-key']).data ?? null,
  };
  liveRoutes(server, context);
  readingRoutes(server, context);
  stormRoutes(server, context);
  verdictRoutes(server, context);
  deskFileRoutes(server, context);
  takeRoutes(server, context);
  cannedReplyRoutes(server, context);
  agendaRoutes(server, context);
  figureRoutes(server, context);
  learningRoutes(server, context, deps.learning ?? null);
  const dispatcher = newDispatcher(deps);
  if (deps.dispatches !== false) dispatcher.start();

  deskSignInRoutes(server, { ...deps, staff, sessions, guard });

  route(server, 'post', '/advisor/api/signOut', (exchange) =>
    guard.fromOurPage(exchange, z.object({}), async () =>
      json(200, {}, { 'Set-Cookie': await sessions.close(exchange.request, clock.now()) }),
    ),
  );

  route(server, 'get', '/advisor/api/requests', (exchange) =>
    guard.signedIn(exchange, 'readRequests', async ({ advisor }) => {
      const ended = queryOf(exchange.request).get('ended') === '1';
      return json(200, await lists.list(viewing(exchange), { ended, advisor }));
    }),
  );

  route(server, 'get', '/advisor/api/requests/:id', (exchange) =>
    guard.signedIn(exchange, 'readRequests', async ({ advisor }) => {
      const row = await visibleRequest(store.db, exchange.params['id'] ?? '', advisor);
      if (row === undefined) return problem(404, 'NotFound');
      await noteReading(context, row, advisor.id, 'transcript');
      return json(200, await requestDetail(store.db, row, viewing(exchange), advisor));
    }),
  );

  route(server, 'post', '/advisor/api/requests/:id/phone', (exchange) =>
    guard.write(exchange, 'seePhone', z.object({}), async ({ advisor }) => {
      const row = await visibleRequest(store.db, exchange.params['id'] ?? '', advisor);
      const phone = row === undefined ? null : fullPhone(row);
      if (row === undefined || phone === null) return problem(404, 'NotFound');
      await noteReading(context, row, advisor.id, 'phone');
      return json(200, { phone });
    }),
  );

  const command = (name: DeskCommand) =>
    route(server, 'post', `/advisor/api/requests/:id/${name}`, (exchange) =>
      guard.write(exchange, 'answer', commandBody, async ({ advisor }, body) => {
        const key = idempotencyKey.safeParse(exchange.request.headers['idempotency-key']);
        if (!key.success) return problem(400, 'BadArgument');
        const requestId = exchange.params['id'] ?? '';
        if ((await visibleRequest(store.db, requestId, advisor)) === undefined) return problem(404, 'NotFound');
        const outcome = await runDeskCommand(
          { command: name, requestId, advisor, seen: body.updatedAt, note: body.note || null, key: key.data },
          { ...deps, now: clock.now() },
        );
        if (outcome.is === 'done') {
          log.info('request changed', { advisor: advisor.id, requestId, conversationId: outcome.row.conversation_id });
          deps.hub.wake(outcome.row.conversation_id);
          stream.poke();
        }
        return outcomeReply(outcome, viewing(exchange));
      }),
    );
  command('take');
  command('done');
  command('noAnswer');
  return {
    stop() {
      dispatcher.stop();
      stream.stop();
    },
  };
}

function outcomeReply(outcome: CommandOutcome, viewing: Parameters<typeof requestView>[1]): Reply {
  if (outcome.is === 'notFound') return problem(404, 'NotFound');
  const request = requestView(outcome.row, viewing);
  if (outcome.is === 'done') return json(200, { request });
  const conflict: DeskConflict = { error: { code: 'Conflict', reason: outcome.reason }, request };
  return json(409, conflict);
}

async function deskPage({ folder, publicUrl }: DeskDeps, language: Language): Promise<Reply> {
  const template = await readFile(join(folder, 'advisor.html'), 'utf8').catch(() => null);
  if (template === null) return problem(503, 'ServiceError', 'NotBuilt');
  const { words } = translators[language];
  const slots: Readonly<Record<string, string>> = {
    LANGUAGE: language,
    TITLE: words('desk.title'),
    NO_SCRIPT: words('desk.noScript'),
  };
  const page = template.replace(/__([A-Z_]+?)__/g, (slot, name: string) => escapeHtml(slots[name] ?? slot));
  return html(200, page, {
    ...pageHeaders,
    ...(publicUrl.startsWith('https:') ? strictTransport : {}),
    'Content-Security-Policy': PAGE_POLICY,
    'Content-Language': language,
    Vary: 'Accept-Language',
  });
}

function languageFor({ request }: Exchange): Language {
  return languageOf(queryOf(request).get('lang') ?? request.headers['accept-language']);
}
