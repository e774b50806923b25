import { type InboundBody, inboundBody } from '../../../src/bot/inbound.ts';
import { type Answer, speak } from '../../../src/cards/answer.ts';
import type { Shown } from '../../../src/dialogs/shown.ts';
import { openInbox } from '../../../src/store/inbox.repository.ts';
import type { TranscriptRow } from '../../../src/store/tables.ts';
import type { DirectLineServer } from '../../support/directLineServer.ts';
import { greeting, samples } from './sampleAnswers.ts';

/** A bot that answers by what it is told, to bring the page into each of its states. */
export function startScriptedBot({
  store,
  hub,
  clock,
  directLine,
}: Pick<DirectLineServer, 'store' | 'hub' | 'clock' | 'directLine'>) {
  const heard: InboundBody[] = [];
  const running = new Map<string, Promise<void>>();
  let last = '';

  async function say(conversationId: string, shown: Shown, role: TranscriptRow['role'] = 'bot'): Promise<void> {
    const row = await store.commit(async (tx) => {
      const { last_seq } = await tx
        .updateTable('conversation')
        .set((set) => ({ last_seq: set('last_seq', '+', 1) }))
        .where('id', '=', conversationId)
        .returning('last_seq')
        .executeTakeFirstOrThrow();
      const said: TranscriptRow = {
        conversation_id: conversationId,
        seq: last_seq,
        role,
        body: JSON.stringify(shown),
        turn_id: null,
        created_at: clock.now(),
      };
      await tx.insertInto('transcript').values(said).execute();
      return said;
    });
    hub.publish(conversationId, [row]);
  }

  async function handle(conversationId: string): Promise<void> {
    for (const row of await openInbox(store.db, conversationId)) {
      const body = inboundBody.parse(JSON.parse(row.body));
      heard.push(body);
      await store.commit((tx) =>
        tx.updateTable('inbox').set({ done_at: clock.now(), sealed: null }).where('id', '=', row.id).execute(),
      );
      for (const shown of replyTo(body)) await say(conversationId, shown);
      clock.advance(1000);
    }
  }

  hub.onWake((conversationId) => {
    last = conversationId;
    const before = running.get(conversationId) ?? Promise.resolve();
    running.set(
      conversationId,
      before.then(() => handle(conversationId)).catch(() => {}),
    );
  });
  /** In the conversation that was heard last. */
  const tell = (answer: Answer) => say(last, answered(answer));
  return { heard, say, tell, hub, directLine, idle: () => Promise.all(running.values()) };
}

export type ScriptedBot = ReturnType<typeof startScriptedBot>;

function replyTo(body: InboundBody): Shown[] {
  if (body.kind === 'join') return [answered(greeting)];
  if (body.kind !== 'message') return [];
  if (body.fileIds.length > 0) return [answered(words(`${body.fileIds.length} fichier reçu.`))];
  if (body.action !== null) {
    const { k, a } = body.action;
    const value = 'value' in body.action ? ` ${String(body.action.value)}` : '';
    const about = 'intent' in body.action ? ` ${body.action.intent}` : '';
    return [{ kind: 'signal', name: 'cardsClosed', keys: [k] }, answered(words(`Action ${a}${about}${value}.`))];
  }
  if (body.text === 'muet') return [];
  const sample = samples[body.text];
  return [answered(sample ?? words(`Vous avez écrit : ${body.text}`, true))];
}

function answered(answer: Answer): Shown {
  return { kind: 'answered', answer, language: 'fr' };
}

export function words(text: string, plain = false): Answer {
  return speak({ key: 'common.yes', text }, { plain });
}
