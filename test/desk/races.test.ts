import assert from 'node:assert/strict';
import { commitTurn } from '../../src/bot/commitTurn.ts';
import { runTurn } from '../../src/bot/runTurn.ts';
import { readShown } from '../../src/dialogs/shown.ts';
import { randomId } from '../../src/domain/ids.ts';
import { newUnderstand } from '../../src/intents/understand.ts';
import { insertDeskRequest } from '../../src/store/deskRequests.repository.ts';
import { acceptInbound, openInbox } from '../../src/store/inbox.repository.ts';
import { readTranscript } from '../../src/store/transcript.repository.ts';
import { advisorsOnline, type Chat } from '../support/liveDesk.ts';
import { newAssistant } from '../support/newAssistant.ts';

describe('the desk under races', () => {
  let chat: Chat;
  let desk: Awaited<ReturnType<typeof advisorsOnline>>;
  before(async () => {
    chat = await newAssistant();
    desk = await advisorsOnline(chat, ['camille', 'karim', 'sophie']);
  });
  after(() => chat.close());

  /** A conversation that waits for an advisor, without the talk before it. */
  const waiting = async () => {
    const talk = await chat.converse();
    const id = randomId('req');
    const now = chat.clock.now();
    await insertDeskRequest(chat.store.db, {
      ...{ id, reference: randomId('DEM'), kind: 'person', status: 'open', priority: 3, reason: 'userRequest' },
      ...{ conversation_id: talk.conversationId, level: 'anonymous', language: 'fr', topic: 'other', attempts: 0 },
      summary: JSON.stringify({ v: 1 }),
      ...{ created_at: now, updated_at: now, due_at: now, queued_at: now },
    });
    await chat.store.db
      .updateTable('conversation')
      .set((set) => ({ owner: 'queue', epoch: set('epoch', '+', 1) }))
      .where('id', '=', talk.conversationId)
      .execute();
    return { talk, id };
  };
  const shown = async (conversationId: string) =>
    (await readTranscript(chat.store.db, conversationId, 0, 5000)).map((row) => readShown(row.body));

  it('gives each of a hundred conversations to one of the two who take it at the same moment', async () => {
    for (let round = 0; round < 100; round++) {
      const { talk, id } = await waiting();
      const outcomes = await Promise.all([desk.accept('camille', id), desk.accept('karim', id)]);
      assert.deepEqual(outcomes.map(({ is }) => is).toSorted(), ['conflict', 'done']);
      const conversation = await talk.row();
      const [row] = await chat.store.db.selectFrom('desk_request').selectAll().where('id', '=', id).execute();
      assert.equal(conversation?.owner, `advisor:${row?.advisor}`);
      const joined = (await shown(talk.conversationId)).filter((each) => each.kind === 'systemLine');
      assert.equal(joined.length, 1);
    }
  }).timeout(20_000);

  it('drops what the assistant was about to say when an advisor joins, and says it to nobody', async () => {
    const { talk, id } = await waiting();
    await chat.store.db
      .updateTable('conversation')
      .set({ owner: 'bot' })
      .where('id', '=', talk.conversationId)
      .execute();
    const now = chat.clock.now();
    const lease = { token: 'mine', until: now + 6000, now };
    const conversation = await chat.store.leases.take(talk.conversationId, lease);
    assert.ok(conversation);
    const body = { kind: 'message', text: 'bonjour', action: null, fileIds: [], dropped: [], refused: null };
    const inbound = { conversationId: talk.conversationId, key: 'm:1', body, secrets: null, shown: null };
    await acceptInbound(chat.store, { ...inbound, correlationId: 'x' }, now, randomId);
    const rows = await openInbox(chat.store.db, talk.conversationId);
    const tools = { services: chat.services, understand: newUnderstand(), db: chat.store.db };
    const outcome = await runTurn(conversation, rows, tools as never, now);
    assert.ok(outcome.buffer.shown.length > 0, 'the assistant had something to say');
    assert.equal((await desk.accept('sophie', id)).is, 'done');
    const turn = {
      ...{ conversationId: talk.conversationId, leaseToken: 'mine', epoch: conversation.epoch, release: true, rows },
      ...{ outcome, startedAt: now, now, newId: randomId, channel: 'directline' },
    };
    await assert.rejects(commitTurn(chat.store, turn), { code: 'OWNER_CHANGED' });
    assert.ok(!(await shown(talk.conversationId)).some(({ kind }) => kind === 'answered'));
    await chat.store.leases.release(talk.conversationId, 'mine');
    await talk.waits();
    assert.deepEqual(await openInbox(chat.store.db, talk.conversationId), [], 'the message is the advisor’s now');
    assert.ok(!(await shown(talk.conversationId)).some(({ kind }) => kind === 'answered'));
  });

  it('relays two thousand messages of both sides, each sent twice, once and in order', async () => {
    const talks = await Promise.all(Array.from({ length: 10 }, waiting));
    for (const { id } of talks) assert.equal((await desk.accept('sophie', id)).is, 'done');
    await chat.store.db.updateTable('desk_presence').set({ capacity: 100 }).execute();
    await Promise.all(
      talks.map(async ({ talk, id }) => {
        for (let index = 0; index < 100; index++) {
          const key = `key-${String(index).padStart(8, '0')}`;
          const outcomes = await Promise.all([
            desk.say('sophie', id, `A${index}`, key),
            desk.say('sophie', id, `A${index}`, key),
          ]);
          assert.deepEqual(
            outcomes.map(({ is }) => is),
            ['done', 'done'],
          );
          for (let twice = 0; twice < 2; twice++) {
            const body = { kind: 'message', text: `C${index}`, action: null, fileIds: [], dropped: [], refused: null };
            const said = { kind: 'said', text: `C${index}`, files: [], channelData: null, locale: null };
            const inbound = { conversationId: talk.conversationId, key: `m:${index}`, body, secrets: null };
            const shownAs = { role: 'user' as const, body: said };
            await acceptInbound(
              chat.store,
              { ...inbound, shown: shownAs, correlationId: 'x' },
              chat.clock.now(),
              randomId,
            );
          }
          chat.hub.wake(talk.conversationId);
        }
        await talk.waits();
      }),
    );
    const expected = Array.from({ length: 100 }, (_, index) => [`A${index}`, `C${index}`]).flat();
    for (const { talk } of talks) {
      const texts = (await shown(talk.conversationId)).flatMap((each) =>
        each.kind === 'advisorSaid' || each.kind === 'said' ? [each.text] : [],
      );
      assert.deepEqual(texts, expected);
      assert.ok(!(await shown(talk.conversationId)).some(({ kind }) => kind === 'answered'));
    }
  }).timeout(60_000);

  it('refuses another message under a key that was used', async () => {
    const { id } = await waiting();
    await desk.accept('sophie', id);
    assert.equal((await desk.say('sophie', id, 'un', 'same-key-1')).is, 'done');
    assert.equal((await desk.say('sophie', id, 'deux', 'same-key-1')).is, 'conflict');
  });

  it('does a click that is sent again once', async () => {
    const { talk, id } = await waiting();
    await desk.accept('camille', id, 'click-accept');
    assert.equal((await desk.accept('camille', id, 'click-accept')).is, 'done');
    assert.equal((await desk.finish('camille', id, 'click-finish')).is, 'done');
    assert.equal((await desk.finish('camille', id, 'click-finish')).is, 'done');
    await talk.waits();
    const keys = (await shown(talk.conversationId)).flatMap((each) =>
      each.kind === 'answered' ? [each.answer.key] : [],
    );
    assert.equal(keys.filter((key) => key === 'handoff.back').length, 1);
  });
});
