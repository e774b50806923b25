import assert from 'node:assert/strict';
import { randomId } from '../../src/domain/ids.ts';
import { newAssistant } from '../support/newAssistant.ts';

describe('jobs', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
  });
  afterEach(() => chat.close());

  const queue = (kind: string, key: string, payload: unknown, secret: string | null = null) =>
    chat.store.db
      .insertInto('job')
      .values({
        id: randomId('job'),
        conversation_id: chat.conversationId,
        kind,
        key,
        payload: JSON.stringify(payload),
        sealed: secret === null ? null : chat.services.sealer.seal(secret),
        status: 'queued',
        attempts: 0,
        next_at: chat.clock.now(),
        lease_token: null,
        lease_until: null,
        correlation_id: 'x',
        created_at: chat.clock.now(),
        done_at: null,
      })
      .execute();

  const message = () => ({
    customerRef: chat.ref,
    channel: 'sms',
    template: 'one-time-code',
    parameters: {},
    language: 'fr',
  });
  const job = () => chat.store.db.selectFrom('job').selectAll().executeTakeFirstOrThrow();

  it('give the sealed secret to the insurer and erase it', async () => {
    await queue('message.send', 'k1', message(), '424242');
    await chat.waits();
    assert.equal(chat.insurer.lastCode(), '424242');
    const { status, sealed, payload } = await job();
    assert.deepEqual([status, sealed], ['done', null]);
    assert.equal(payload.includes('424242'), false);
  });

  it('wait and try again while the insurer is away, then act once', async () => {
    chat.insurer.down = true;
    await queue('message.send', 'k2', message(), '424242');
    await chat.waits();
    assert.equal((await job()).status, 'queued');
    for (const wait of [1000, 2000, 5000]) {
      chat.clock.advance(wait);
      await chat.waits();
    }
    assert.equal((await job()).attempts, 4);
    assert.equal(chat.insurer.sent.length, 0);
    chat.insurer.down = false;
    chat.clock.advance(15_000);
    await chat.waits();
    assert.equal((await job()).status, 'done');
    assert.equal(chat.insurer.sent.length, 1);
  });

  it('end, and are not tried again, when the insurer says no', async () => {
    await queue('message.send', 'k3', { ...message(), parameters: { wrong: 'x' } });
    await chat.waits();
    const { status, attempts } = await job();
    assert.deepEqual([status, attempts], ['failed', 1]);
  });
});
