import assert from 'node:assert/strict';
import { newDispatcher } from '../../src/desk/dispatcher.ts';
import { readShown } from '../../src/dialogs/shown.ts';
import { silentLog } from '../../src/log.ts';
import { readTranscript } from '../../src/store/transcript.repository.ts';
import { advisorsOnline, type Chat } from '../support/liveDesk.ts';
import { newAssistant } from '../support/newAssistant.ts';

const MINUTE = 60_000;

describe('the desk without anybody’s click', () => {
  let chat: Chat;
  let desk: Awaited<ReturnType<typeof advisorsOnline>>;
  let dispatcher: ReturnType<typeof newDispatcher>;
  const open = async (now?: string) => {
    chat = await newAssistant(now === undefined ? {} : { now });
    desk = await advisorsOnline(chat, ['camille', 'karim']);
    const { store, hub, clock, services } = chat;
    dispatcher = newDispatcher({
      store,
      hub,
      clock,
      log: silentLog,
      newId: services.newId,
      brand: services.brand,
      publicUrl: 'http://localhost',
    });
  };
  afterEach(() => chat.close());
  type Talk = Pick<Chat, 'says' | 'presses'>;
  const wait = async (talk: Talk = chat) => {
    await talk.says('un conseiller svp');
    await talk.says('je veux une explication sur mon dossier');
    await talk.presses('Transmettre');
  };
  const request = async () => {
    const [row] = await desk.requests();
    assert.ok(row);
    return row;
  };
  const pass = async (ms: number, present: readonly ('camille' | 'karim')[] = ['camille', 'karim']) => {
    for (let left = ms; left > 0; left -= 30_000) {
      chat.clock.advance(Math.min(left, 30_000));
      for (const name of present) await desk.stay(name);
      await dispatcher.round();
    }
    await chat.waits();
  };
  const lines = async () =>
    (await readTranscript(chat.store.db, chat.conversationId, 0)).flatMap((row) => {
      const shown = readShown(row.body);
      if (shown.kind === 'systemLine') return [shown.key];
      if (shown.kind === 'signal' && shown.name === 'status') return [JSON.stringify(shown.status)];
      return shown.kind === 'answered' ? [shown.answer.key] : [];
    });

  it('offers to one advisor, then to the next when the first lets it pass', async () => {
    await open();
    await wait();
    await dispatcher.round();
    const first = await request();
    assert.ok(first.offered_to);
    await pass(31_000);
    const second = await request();
    assert.notEqual(second.offered_to, first.offered_to);
    assert.equal((await desk.accept(first.offered_to as 'karim', first.id)).is, 'conflict');
    assert.equal((await desk.accept(second.offered_to as 'karim', first.id)).is, 'done');
  });

  it('gives a conversation whose advisor is gone to the next, who finds it first', async () => {
    await open();
    await wait();
    const { id } = await request();
    await desk.accept('karim', id);
    await pass(100_000, ['karim', 'camille']);
    assert.equal((await request()).status, 'taken', 'a console that is there keeps its conversations');
    await pass(140_000, ['camille']);
    const row = await request();
    assert.deepEqual([row.status, row.front], ['open', 1]);
    assert.equal((await chat.row())?.owner, 'queue');
    assert.ok((await lines()).includes('handoff.lost'));
    assert.equal((await desk.say('karim', id, 'me revoilà')).is, 'conflict');
    assert.equal((await desk.accept('camille', id)).is, 'done');
  });

  it('keeps the chat of a console that reloads within its grace', async () => {
    await open();
    await wait();
    const { id } = await request();
    await desk.accept('karim', id);
    await pass(60_000, ['camille']);
    await desk.stay('karim');
    await pass(30_000);
    assert.equal((await desk.say('karim', id, 'me revoilà')).is, 'done');
  });

  it('gives back a conversation that its advisor leaves without an answer', async () => {
    await open();
    await wait();
    const { id } = await request();
    await desk.accept('karim', id);
    await desk.say('karim', id, 'Bonjour');
    chat.clock.advance(1000);
    await chat.says('alors ?');
    await pass(11 * MINUTE);
    assert.ok((await lines()).includes('handoff.lost'));
  });

  it('ends a conversation whose customer fell silent, and says so', async () => {
    await open();
    await wait();
    const { id } = await request();
    await desk.accept('karim', id);
    chat.clock.advance(1000);
    await desk.say('karim', id, 'Bonjour');
    await pass(16 * MINUTE);
    assert.deepEqual([(await request()).status, (await request()).outcome], ['done', 'customerSilent']);
    assert.ok((await lines()).includes('handoff.backIdle'));
    assert.equal((await chat.row())?.owner, 'bot');
  });

  it('tells ranks as they change, and a call when it lasts', async () => {
    await open();
    await wait();
    const others = [];
    for (let index = 0; index < 2; index++) {
      const other = await chat.converse();
      await wait(other);
      others.push(other);
    }
    const last = others[1];
    assert.ok(last);
    await dispatcher.round();
    const [first] = await desk.requests();
    await desk.accept((first?.offered_to ?? 'karim') as 'karim', first?.id ?? '');
    await dispatcher.round();
    const rows = await readTranscript(chat.store.db, last.conversationId, 0);
    const told = rows.map((row) => row.body).join('\n');
    assert.match(told, /"rank":3/);
    assert.match(told, /handoff\.rank".*2e/);
    await pass(4 * MINUTE);
    await last.waits();
    const later = await readTranscript(chat.store.db, last.conversationId, 0);
    assert.equal(later.filter((row) => row.body.includes('"handoff.long"')).length, 1, 'proposed once');
  });

  it('offers a call and keeps the request when everybody has left', async () => {
    await open();
    await wait();
    await pass(4 * MINUTE, []);
    const row = await request();
    assert.deepEqual([row.status, row.queued_at], ['open', null]);
    assert.equal((await lines()).at(-1), 'handoff.nobodyLeft');
    assert.equal((await chat.row())?.owner, 'bot');
    await chat.says('mes contrats');
    assert.notDeepEqual(chat.heard, []);
  });

  it('lets go of who closes the chat while waiting', async () => {
    await open();
    await wait();
    await chat.store.db.updateTable('conversation').set({ ended_at: chat.clock.now() }).execute();
    await dispatcher.round();
    assert.deepEqual([(await request()).status, (await request()).outcome], ['cancelled', 'left']);
  });

  it('serves who has waited long before who is a little more urgent', async () => {
    await open();
    await wait();
    chat.clock.advance(11 * MINUTE);
    for (const name of ['camille', 'karim'] as const) await desk.stay(name);
    const other = await chat.converse();
    await wait(other);
    await chat.store.db
      .updateTable('desk_request')
      .set({ priority: 2 })
      .where('conversation_id', '=', other.conversationId)
      .execute();
    await chat.store.db.updateTable('desk_presence').set({ capacity: 1 }).execute();
    await chat.store.db.deleteFrom('desk_presence').where('id', '=', 'karim').execute();
    await dispatcher.round();
    const offered = (await desk.requests()).filter((row) => row.offered_to !== null);
    assert.deepEqual(
      offered.map((row) => row.conversation_id),
      [chat.conversationId],
    );
  });

  it('reminds of a call ten minutes before, and tells its customer before a promise is broken', async () => {
    await open();
    await chat.says('rappelez-moi aujourd’hui à 14h');
    await chat.says('un sinistre');
    await chat.says('06 39 98 10 09');
    await chat.says('Jeanne Dupont');
    await chat.presses('Confirmer l’appel');
    const slot = Date.parse('2026-11-24T13:00:00Z');
    chat.clock.set(slot - 9 * MINUTE);
    await dispatcher.round();
    await chat.waits();
    assert.deepEqual(chat.heard, ['handoff.callSoon']);
    chat.clock.set(slot + 20 * MINUTE);
    await dispatcher.round();
    await chat.waits();
    assert.deepEqual(chat.heard, []);
    chat.clock.set(slot + 26 * MINUTE);
    await dispatcher.round();
    await dispatcher.round();
    await chat.waits();
    assert.deepEqual(chat.heard, ['handoff.callAtRisk']);
    const call = await request();
    assert.equal(call.priority, 1);
    assert.ok(call.escalated_at);
  });
});
