import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Server } from 'restify';
import { z } from 'zod';
import type { Hub } from '../bot/hub.ts';
import type { Clock } from '../clock.ts';
import { demoAdvisors, findAdvisor } from '../domain/advisors.ts';
import type { Brand } from '../domain/brand.ts';
import type { Language } from '../domain/identity.ts';
import type { NewId } from '../domain/ids.ts';
import { escapeHtml } from '../http/escapeHtml.ts';
import { languageOf } from '../http/languageOf.ts';
import { html, json, problem, type Reply } from '../http/reply.ts';
import { type Exchange, queryOf, route } from '../http/route.ts';
import { pageHeaders, strictTransport } from '../http/securityHeaders.ts';
import { translators } from '../locales/translator.ts';
import type { Log } from '../log.ts';
import { findQueuedRequest } from '../store/deskRequests.repository.ts';
import type { Store } from '../store/openStore.ts';
import { type CommandOutcome, runDeskCommand } from './deskCommand.ts';
import { deskGuard } from './deskGuard.ts';
import { deskList } from './deskList.ts';
import { newDeskSessions } from './deskSession.ts';
import type { DeskCommand, DeskConflict } from './deskView.ts';
import { fullPhone } from './requestBrief.ts';
import { requestDetail } from './requestDetail.ts';
import { requestView } from './requestView.ts';

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
  /** Signing in without a password, among the staff of the demonstration. */
  demo: boolean;
}

const signInBody = z.object({ advisor: z.string().max(40) });
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
 * The advisors' page and its API. Nothing of it exists outside the demonstration until a staff sign-in is configured:
 * every address answers 404.
 */
export function deskRoutes(server: Server, deps: DeskDeps): void {
  if (!deps.demo) return;
  const { store, clock, log, brand } = deps;
  const sessions = newDeskSessions(createHmac('sha256', deps.key).update('desk').digest(), deps.publicUrl);
  const guard = deskGuard(sessions, deps);
  const viewing = (exchange: Exchange) => {
    const language = languageFor(exchange);
    return { brand, now: clock.now(), t: translators[language] };
  };

  for (const method of ['get', 'head'] as const)
    route(server, method, '/advisor', async (exchange) => deskPage(deps, languageFor(exchange)));

  route(server, 'get', '/advisor/api/session', async ({ request }) => {
    const session = sessions.read(request, clock.now());
    const staff = demoAdvisors.map(({ id, name, role }) => ({ id, name, role }));
    return json(200, session === null ? { advisor: null, staff } : { ...session, staff });
  });

  route(server, 'post', '/advisor/api/signIn', (exchange) =>
    guard.fromOurPage(exchange, signInBody, async ({ advisor: id }) => {
      const advisor = findAdvisor(id);
      if (advisor === undefined) return problem(400, 'BadArgument');
      log.info('advisor signed in', { advisor: advisor.id });
      return json(200, { advisor }, { 'Set-Cookie': sessions.open(advisor, clock.now()) });
    }),
  );

  route(server, 'post', '/advisor/api/signOut', (exchange) =>
    guard.fromOurPage(exchange, z.object({}), async () => json(200, {}, { 'Set-Cookie': sessions.close() })),
  );

  route(server, 'get', '/advisor/api/requests', (exchange) =>
    guard.signedIn(exchange, async () => {
      const ended = queryOf(exchange.request).get('ended') === '1';
      return json(200, await deskList(store.db, viewing(exchange), { ended }));
    }),
  );

  route(server, 'get', '/advisor/api/requests/:id', (exchange) =>
    guard.signedIn(exchange, async ({ advisor }) => {
      const row = await findQueuedRequest(store.db, exchange.params['id'] ?? '');
      if (row === undefined) return problem(404, 'NotFound');
      // Who read what and when: ids only, the content stays in the store.
      log.info('transcript read', { advisor: advisor.id, requestId: row.id, conversationId: row.conversation_id });
      return json(200, await requestDetail(store.db, row, viewing(exchange)));
    }),
  );

  route(server, 'post', '/advisor/api/requests/:id/phone', (exchange) =>
    guard.write(exchange, z.object({}), async ({ advisor }) => {
      const row = await findQueuedRequest(store.db, exchange.params['id'] ?? '');
      const phone = row === undefined ? null : fullPhone(row);
      if (row === undefined || phone === null) return problem(404, 'NotFound');
      log.info('phone shown', { advisor: advisor.id, requestId: row.id, conversationId: row.conversation_id });
      return json(200, { phone });
    }),
  );

  const command = (name: DeskCommand) =>
    route(server, 'post', `/advisor/api/requests/:id/${name}`, (exchange) =>
      guard.write(exchange, commandBody, async ({ advisor }, body) => {
        const key = idempotencyKey.safeParse(exchange.request.headers['idempotency-key']);
        if (!key.success) return problem(400, 'BadArgument');
        const requestId = exchange.params['id'] ?? '';
        const outcome = await runDeskCommand(
          { command: name, requestId, advisor, seen: body.updatedAt, note: body.note || null, key: key.data },
          { ...deps, now: clock.now() },
        );
        if (outcome.is === 'done') {
          log.info('request changed', { advisor: advisor.id, requestId, conversationId: outcome.row.conversation_id });
          deps.hub.wake(outcome.row.conversation_id);
        }
        return outcomeReply(outcome, viewing(exchange));
      }),
    );
  command('take');
  command('done');
  command('noAnswer');
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
