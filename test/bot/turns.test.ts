import assert from 'node:assert/strict';
import { commitTurn } from '../../src/bot/commitTurn.ts';
import { runTurn } from '../../src/bot/runTurn.ts';
import { randomId } from '../../src/domain/ids.ts';
import { AppError } from '../../src/errors.ts';
import { newUnderstand } from '../../src/intents/understand.ts';
import { acceptInbound, openInbox } from '../../src/store/inbox.repository.ts';
import { newAssistant } from '../support/newAssistant.ts';

const message = (text: string, fileIds: string[] = []) => ({
  kind: 'message' as const,
  text,
  action: null,
  fileIds,
  dropped: [],
  refused: null,
});

describe('turns', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant();
  });
  afterEach(() => chat.close());

  const accept = (key: string, text: string, more: { notBefore?: number; groupKey?: string } = {}) =>
    acceptInbound(
      chat.store,
      {
        conversationId: chat.conversationId,
        key,
        body: message(text),
        secrets: null,
        shown: { role: 'user', body: { kind: 'said', text, files: [], channelData: null, locale: null } },
        correlationId: 'x',
        ...more,
      },
      chat.clock.now(),
      randomId,
    );

  it('answer each message of a burst once and in order', async () => {
    for (let count = 0; count < 30; count++) await accept(`m${count}`, count % 2 === 0 ? 'merci' : 'au revoir');
    await chat.waits();
    const turns = await chat.store.db.selectFrom('turn').selectAll().orderBy('first_seq').execute();
    assert.equal(turns.length, 30);
    const heard = chat.heard;
    assert.deepEqual(
      heard,
      Array.from({ length: 30 }, (_, count) => (count % 2 === 0 ? 'talk.thanks' : 'talk.goodbye')),
    );
  });

  it('take a repeated message for the same one', async () => {
    const [first, ...repeats] = await Promise.all(Array.from({ length: 10 }, () => accept('same', 'merci')));
    assert.equal([first, ...repeats].filter((accepted) => accepted?.fresh).length, 1);
    assert.equal(new Set([first, ...repeats].map((accepted) => accepted?.seq)).size, 1);
    await chat.waits();
    assert.deepEqual(chat.heard, ['talk.thanks']);
  });

  it('make one turn of files that came together, after the last of them', async () => {
    const due = chat.clock.now() + 3000;
    for (const key of ['a', 'b', 'c']) await accept(key, '', { notBefore: due, groupKey: 'files' });
    await chat.waits();
    assert.deepEqual(chat.heard, []);
    chat.clock.advance(3001);
    await chat.waits();
    const turns = await chat.store.db.selectFrom('turn').select('inbox_count').execute();
    assert.deepEqual(turns, [{ inbox_count: 3 }]);
  });

  it('are not committed by a worker that lost its lease', async () => {
    await accept('m', 'merci');
    const now = chat.clock.now();
    await chat.store.leases.take(chat.conversationId, { token: 'other', until: now + 60_000, now });
    const conversation = await chat.row();
    assert.ok(conversation);
    const rows = await openInbox(chat.store.db, chat.conversationId);
    const outcome = await runTurn(
      conversation,
      rows,
      { services: chat.services, understand: newUnderstand(), db: chat.store.db },
      chat.clock.now(),
    );
    await assert.rejects(
      commitTurn(chat.store, {
        conversationId: chat.conversationId,
        leaseToken: 'mine',
        epoch: conversation.epoch,
        release: true,
        rows,
        outcome,
        startedAt: 0,
        now: chat.clock.now(),
        newId: randomId,
        channel: 'directline',
      }),
      (thrown) => thrown instanceof AppError && thrown.code === 'LEASE_LOST',
    );
    assert.equal((await chat.store.db.selectFrom('turn').selectAll().execute()).length, 0);
    assert.equal((await openInbox(chat.store.db, chat.conversationId)).length, 1);
  });

  it('are taken over when a lease has expired, and not before', async () => {
    const now = chat.clock.now();
    assert.ok(await chat.store.leases.take(chat.conversationId, { token: 'one', until: now + 6000, now }));
    assert.equal(
      await chat.store.leases.take(chat.conversationId, { token: 'two', until: now + 6000, now: now + 5999 }),
      undefined,
    );
    assert.ok(
      await chat.store.leases.take(chat.conversationId, {
        token: 'two',
        until: now + 12_000,
        now: now + 6001,
      }),
    );
  });

  it('end in an apology when they cannot be thought through, and the conversation goes on', async () => {
    await chat.store.db
      .updateTable('conversation')
      .set({ state: 'not json' })
      .where('id', '=', chat.conversationId)
      .execute();
    await chat.says('merci');
    assert.deepEqual(chat.heard, ['error.apology']);
    await chat.store.db
      .updateTable('conversation')
      .set({ state: '{}' })
      .where('id', '=', chat.conversationId)
      .execute();
    await chat.says('merci');
    assert.deepEqual(chat.heard, ['talk.thanks']);
  });

  it('say so when a stored conversation is of another version', async () => {
    await chat.store.db
      .updateTable('conversation')
      .set({ state: '{"v":99,"dialogs":{}}' })
      .where('id', '=', chat.conversationId)
      .execute();
    await chat.says('merci');
    assert.deepEqual(chat.heard, ['talk.conversationOutdated', 'talk.thanks']);
  });

  it('erase what was sealed for them', async () => {
    await chat.says('123456');
    const rows = await chat.store.db.selectFrom('inbox').select(['sealed', 'body']).execute();
    assert.equal(
      rows.every((row) => row.sealed === null && !row.body.includes('123456')),
      true,
    );
  });
});

describe('an identity session', () => {
  it('is kept alive by what the customer writes, never by our own news', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    const before = (await chat.row())?.last_at;
    chat.clock.advance(60_000);
    await acceptInbound(
      chat.store,
      {
        conversationId: chat.conversationId,
        key: 'news',
        body: { kind: 'deskNews', requestId: 'x', change: 'taken' },
        secrets: null,
        shown: null,
        correlationId: 'x',
      },
      chat.clock.now(),
      randomId,
    );
    assert.equal((await chat.row())?.last_at, before);
    await chat.says('merci');
    assert.equal((await chat.row())?.last_at, chat.clock.now());
    await chat.close();
  });

  it('is over after eight hours, and shows nothing more', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    chat.clock.advance(8 * 3_600_000 + 1);
    await chat.says('mes contrats');
    assert.match(chat.heard.join(), /^identify\./);
    await chat.close();
  });
});
