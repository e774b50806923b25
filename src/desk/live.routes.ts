import type { Server } from 'restify';
import { z } from 'zod';
import { ownerOfAdvisor } from '../domain/handoff.ts';
import { json, problem, type Reply } from '../http/reply.ts';
import { type Exchange, route } from '../http/route.ts';
import { findConversation } from '../store/conversations.repository.ts';
import { addMentions, readMention } from '../store/deskMentions.repository.ts';
import { addNote } from '../store/deskNotes.repository.ts';
import { colleagues, markPresent } from '../store/deskPresence.repository.ts';
import { changeDeskRequest } from '../store/deskRequests.repository.ts';
import { passOffer } from '../store/handoffs.repository.ts';
import { visibleRequest } from './deskAccess.ts';
import type { DeskContext } from './deskContext.ts';
import {
  acceptRequest,
  finishRequest,
  type HandOverOutcome,
  reopenRequest,
  requeueRequest,
  sayToCustomer,
} from './handOver.ts';
import type { ColleagueView } from './liveView.ts';
import { outcomes } from './liveWords.ts';
import { mentioned } from './mentioned.ts';
import { requestView } from './requestView.ts';
import { withWords } from './withWords.ts';

const messageBody = z
  .object({ text: z.string().trim().max(4000), files: z.array(z.string().max(80)).max(8).default([]) })
  .refine(({ text, files }) => text !== '' || files.length > 0);
const finishBody = z.object({ outcome: z.enum(outcomes), note: z.string().trim().max(500).nullish() });
const transferBody = z.object({
  team: z.string().max(60).nullable(),
  advisor: z.string().max(120).nullish(),
  note: z.string().trim().min(1).max(500),
});
const noteBody = z.object({ id: z.uuid(), text: z.string().trim().min(1).max(2000) });
const nothing = z.object({});

/** Conversations as they happen: joining, writing, passing on, ending, and who is there. */
export function liveRoutes(server: Server, context: DeskContext): void {
  const { store, hub, clock, newId, guard, log, stream } = context;
  const tools = () => ({ store, hub, newId, now: clock.now() });
  const at = '/advisor/api/requests/:id';

  route(server, 'get', '/advisor/api/stream', (exchange) =>
    guard.signedIn(exchange, 'readRequests', async ({ advisor }) => {
      stream.open(exchange.request, exchange.response, { advisor, language: context.languageOf(exchange) });
      return undefined;
    }),
  );

  /** One act on one request, by its key; what changed is told to all consoles. */
  const act = <Body>(
    name: string,
    schema: z.ZodType<Body>,
    work: (
      asked: { requestId: string; advisor: Parameters<typeof acceptRequest>[0]['advisor']; key: string },
      body: Body,
    ) => Promise<HandOverOutcome>,
  ) =>
    route(server, 'post', `${at}/${name}`, (exchange) =>
      guard.write(exchange, 'answer', schema, async ({ advisor }, body) => {
        const key = context.keyOf(exchange);
        if (key === null) return problem(400, 'BadArgument');
        const requestId = exchange.params['id'] ?? '';
        if ((await visibleRequest(store.db, requestId, advisor)) === undefined) return problem(404, 'NotFound');
        const outcome = await work({ requestId, advisor, key }, body);
        if (outcome.is === 'done') {
          log.info('request changed', { advisor: advisor.id, requestId, conversationId: outcome.row.conversation_id });
          if (name !== 'messages') stream.poke();
        }
        return replyOf(outcome, exchange);
      }),
    );

  act('accept', nothing, (asked) => acceptRequest(asked, tools()));
  act('messages', messageBody, (asked, said) => sayToCustomer(asked, said, tools()));
  act('finish', finishBody, (asked, { outcome, note }) =>
    finishRequest(asked, { outcome, note: note || null }, tools()),
  );
  act('reopen', nothing, (asked) => reopenRequest(asked, tools()));
  act('transfer', transferBody, async (asked, { team, advisor, note }) => {
    const row = await visibleRequest(store.db, asked.requestId, asked.advisor);
    if (row === undefined) return { is: 'notFound' };
    // The note first: the colleague reads why before they answer.
    await addNote(store.db, {
      id: `transfer.${asked.key}`,
      request_id: row.id,
      conversation_id: row.conversation_id,
      advisor: asked.advisor.id,
      text: note,
      created_at: clock.now(),
    });
    const wish = { team, front: true, line: 'handoff.transferred', offerTo: advisor ?? null } as const;
    return requeueRequest(asked, wish, tools());
  });

  route(server, 'post', `${at}/pass`, (exchange) =>
    guard.write(exchange, 'answer', nothing, async ({ advisor }) => {
      const passed = await passOffer(store.db, {
        id: exchange.params['id'] ?? '',
        advisor: advisor.id,
        now: clock.now(),
      });
      stream.poke();
      return passed ? json(200, {}) : problem(404, 'NotFound');
    }),
  );

  route(server, 'post', `${at}/notes`, (exchange) =>
    guard.write(exchange, 'answer', noteBody, async ({ advisor }, { id, text }) => {
      const row = await visibleRequest(store.db, exchange.params['id'] ?? '', advisor);
      if (row === undefined) return problem(404, 'NotFound');
      const note = { id, request_id: row.id, conversation_id: row.conversation_id, advisor: advisor.id, text };
      await addNote(store.db, { ...note, created_at: clock.now() });
      const staff = await mentioned(store.db, text, { row, author: advisor.id });
      const mention = { noteId: id, requestId: row.id, author: advisor.id, staff, now: clock.now() };
      await addMentions(store.db, mention);
      await changeDeskRequest(store.db, { id: row.id, status: [row.status], updatedAt: null, now: clock.now() }, {});
      stream.poke();
      return json(200, {});
    }),
  );

  route(server, 'post', '/advisor/api/mentions/:id/read', (exchange) =>
    guard.write(exchange, 'answer', nothing, async ({ advisor }) => {
      await readMention(store.db, exchange.params['id'] ?? '', advisor.id, clock.now());
      return json(200, {});
    }),
  );

  route(server, 'post', `${at}/typing`, (exchange) =>
    guard.write(exchange, 'answer', nothing, async ({ advisor }) => {
      const row = await visibleRequest(store.db, exchange.params['id'] ?? '', advisor);
      if (row === undefined) return problem(404, 'NotFound');
      const conversation = await findConversation(store.db, row.conversation_id);
      // Nobody is shown as writing who could not write.
      if (conversation?.owner === ownerOfAdvisor(advisor.id)) hub.typing(row.conversation_id);
      return json(200, {});
    }),
  );

  route(server, 'post', `${at}/read`, (exchange) =>
    guard.write(exchange, 'answer', z.object({ seq: z.int().min(0) }), async ({ advisor }, { seq }) => {
      await store.db
        .updateTable('desk_request')
        .set({ read_seq: seq })
        .where('id', '=', exchange.params['id'] ?? '')
        .where('advisor', '=', advisor.id)
        .where('read_seq', '<', seq)
        .execute();
      return json(200, {});
    }),
  );

  const stateBody = z.object({ state: z.enum(['online', 'busy', 'away', 'offline']) });
  route(server, 'post', '/advisor/api/presence', (exchange) =>
    guard.write(exchange, 'answer', stateBody, async ({ advisor }, { state }) => {
      await markPresent(store.db, advisor.id, clock.now(), state);
      stream.poke();
      return json(200, { state });
    }),
  );

  route(server, 'get', '/advisor/api/colleagues', (exchange) =>
    guard.signedIn(exchange, 'readRequests', async () => {
      const staff = await colleagues(store.db, clock.now());
      const views = staff.map(({ id, name, state, load, capacity, teams }): ColleagueView => {
        return { id, name, state, load, capacity, teams: [...teams] };
      });
      const known = new Set([...Object.values(context.brand.deskTeams), ...staff.flatMap(({ teams }) => teams)]);
      return json(200, { colleagues: views, teams: [...known].toSorted() });
    }),
  );

  async function replyOf(outcome: HandOverOutcome & { seq?: number }, exchange: Exchange): Promise<Reply> {
    if (outcome.is === 'notFound') return problem(404, 'NotFound');
    const request = requestView(await withWords(store.db, outcome.row), context.viewing(exchange));
    if (outcome.is === 'done')
      return json(200, { request, ...(outcome.seq === undefined ? {} : { seq: outcome.seq }) });
    return json(409, { error: { code: 'Conflict', reason: outcome.reason }, request });
  }
}
