import type { Hub } from '../../src/bot/hub.ts';
import { type InboundMessage, inboundBody } from '../../src/bot/inbound.ts';
import type { Clock } from '../../src/clock.ts';
import { openInbox } from '../../src/store/inbox.repository.ts';
import type { Store } from '../../src/store/openStore.ts';
import type { TranscriptRow } from '../../src/store/tables.ts';

/** Stands in for the bot: answers each inbox row by one message, in order, in one commit. */
export function startEchoBot(deps: {
  store: Store;
  hub: Hub;
  clock: Clock;
  reply?: (message: InboundMessage) => string;
}) {
  const { store, hub, clock } = deps;
  const running = new Map<string, Promise<void>>();
  const bodies: unknown[] = [];

  async function answer(conversationId: string): Promise<void> {
    for (const row of await openInbox(store.db, conversationId)) {
      const body = inboundBody.parse(JSON.parse(row.body));
      bodies.push(body);
      const text = body.kind === 'message' ? (deps.reply ?? ((message) => `echo ${message.text}`))(body) : body.kind;
      const now = clock.now();
      const said = await store.commit(async (tx) => {
        // The conversation first, as everybody does: another order would let two transactions wait for each other.
        const { last_seq } = await tx
          .updateTable('conversation')
          .set((set) => ({ last_seq: set('last_seq', '+', 1) }))
          .where('id', '=', conversationId)
          .returning('last_seq')
          .executeTakeFirstOrThrow();
        await tx.updateTable('inbox').set({ done_at: now, sealed: null }).where('id', '=', row.id).execute();
        const shown = {
          kind: 'answered',
          language: 'fr',
          answer: { key: 'test.echo', text, cards: [], choices: [], plain: true, urgent: false },
        };
        const said: TranscriptRow = {
          conversation_id: conversationId,
          seq: last_seq,
          role: 'bot',
          body: JSON.stringify(shown),
          turn_id: null,
          created_at: now,
        };
        await tx.insertInto('transcript').values(said).execute();
        return said;
      });
      hub.publish(conversationId, [said]);
    }
  }

  hub.onWake((conversationId) => {
    const before = running.get(conversationId) ?? Promise.resolve();
    running.set(
      conversationId,
      before.then(() => answer(conversationId)).catch(() => {}),
    );
  });
  return { bodies, idle: () => Promise.all(running.values()) };
}
