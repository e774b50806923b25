import assert from 'node:assert/strict';
import { newEventPoll } from '../../src/bot/eventPoll.ts';
import { randomId } from '../../src/domain/ids.ts';
import type { EventQuery, InsurerEvent } from '../../src/domain/insurerEvent.ts';
import { silentLog } from '../../src/log.ts';
import { newAssistant } from '../support/newAssistant.ts';

const HOUR = 3_600_000;

describe('news whose delivery was missed', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
  });
  afterEach(() => chat.close());

  const event = (sequence: number, at: number): InsurerEvent => ({
    id: `evt_missed_${sequence}`,
    at: new Date(at).toISOString(),
    customerRef: chat.insurer.refOf('camille'),
    subject: `clm_${sequence}`,
    sequence,
    news: { kind: 'claim.step', claimId: 'clm_1', number: `SIN-2026-AUT-00000${sequence}`, state: 'offerSent' },
  });
  /** An insurer that keeps its events, two a page. */
  const insurerWith = (events: readonly InsurerEvent[]) => {
    const asked: EventQuery[] = [];
    return {
      asked,
      events: async (query: EventQuery) => {
        asked.push(query);
        const from = Number(query.cursor ?? 0);
        const due = events.filter(({ at }) => Date.parse(at) >= Date.parse(query.since));
        return { items: due.slice(from, from + 2), nextCursor: due.length > from + 2 ? String(from + 2) : null };
      },
    };
  };
  const pollOf = (insurer: ReturnType<typeof insurerWith>) => {
    const { store, hub, clock } = chat;
    return newEventPoll({ store, hub, clock, newId: randomId, log: silentLog, insurer });
  };

  it('is asked for, over all pages, and told once however often it is found', async () => {
    const now = chat.clock.now();
    const insurer = insurerWith([1, 2, 3].map((each) => event(each, now - each * 60_000)));
    const poll = pollOf(insurer);
    assert.equal(await poll.ask(), 3);
    await chat.waits();
    assert.deepEqual(chat.heard, ['news.claimStep', 'news.claimStep', 'news.claimStep']);
    assert.equal(await poll.ask(), 0);
    await chat.waits();
    assert.deepEqual(chat.heard, []);
  });

  it('is looked for from the last that came, with an hour to spare, and a week at the most', async () => {
    const insurer = insurerWith([event(1, chat.clock.now() - 10_000)]);
    const poll = pollOf(insurer);
    await poll.ask();
    const first = chat.clock.now();
    assert.equal(insurer.asked.at(-1)?.since, new Date(first - HOUR).toISOString());
    chat.clock.advance(30 * HOUR);
    await poll.ask();
    assert.equal(insurer.asked.at(-1)?.since, new Date(first - 10_000 - HOUR).toISOString());
    chat.clock.advance(30 * 24 * HOUR);
    await poll.ask();
    assert.equal(insurer.asked.at(-1)?.since, new Date(chat.clock.now() - 7 * 24 * HOUR).toISOString());
  });
});
