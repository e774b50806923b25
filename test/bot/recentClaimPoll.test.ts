import assert from 'node:assert/strict';
import { newRecentClaimPoll } from '../../src/bot/recentClaimPoll.ts';
import { randomId } from '../../src/domain/ids.ts';
import type { RecentClaim, RecentClaimQuery } from '../../src/domain/recentClaim.ts';
import { silentLog } from '../../src/log.ts';
import { stormEvents } from '../../src/store/storms.repository.ts';
import { newAssistant } from '../support/newAssistant.ts';
import { saidAndHeard } from '../support/saidAndHeard.ts';

const MINUTE = 60_000;

describe('claims that were declared elsewhere', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
  });
  afterEach(() => chat.close());

  const claim = (id: number, other: Partial<RecentClaim> = {}): RecentClaim => ({
    number: `SIN-2026-HAB-00040${id}`,
    type: 'home_storm',
    department: '69',
    declaredAt: new Date(chat.clock.now() - id * MINUTE).toISOString(),
    ...other,
  });
  /** An insurer that lists its claims, two a page. */
  const pollOf = (claims: readonly RecentClaim[], asked: RecentClaimQuery[] = []) => {
    const insurer = {
      recentClaims: async (query: RecentClaimQuery) => {
        asked.push(query);
        const from = Number(query.cursor ?? 0);
        const due = claims.filter(({ declaredAt }) => declaredAt >= query.since);
        return { items: due.slice(from, from + 2), nextCursor: due.length > from + 2 ? String(from + 2) : null };
      },
    };
    const { store, clock } = chat;
    return newRecentClaimPoll({ store, clock, newId: randomId, log: silentLog, insurer, brand: chat.services.brand });
  };

  it('make an event together, over all pages, each counted once however often it is listed', async () => {
    const poll = pollOf([5, 4, 3, 2, 1].map((id) => claim(id)));
    assert.equal(await poll.ask(), 5);
    await poll.ask();
    const [event, ...others] = await stormEvents(chat.store.db);
    assert.deepEqual(others, []);
    assert.deepEqual([event?.peril, event?.department, event?.claims.length], ['storm', '69', 5]);
  });

  it('shorten the next declaration there', async () => {
    await pollOf([5, 4, 3, 2, 1].map((id) => claim(id))).ask();
    await saidAndHeard(chat, [['la tempête d’hier a arraché des tuiles de mon toit', null]]);
    assert.ok(chat.heard.includes('claim.event.storm'), chat.heard.join());
  });

  it('count for nothing when their place is not known, or when they hit one person at a time', async () => {
    const listed = [1, 2, 3, 4, 5, 6].map((id) =>
      claim(id, id % 2 === 0 ? { department: null } : { type: 'home_water' }),
    );
    assert.equal(await pollOf(listed).ask(), 0);
    assert.deepEqual(await stormEvents(chat.store.db), []);
  });

  it('are asked for over the whole window at first, then since the last time with an hour to spare', async () => {
    const asked: RecentClaimQuery[] = [];
    const poll = pollOf([], asked);
    await poll.ask();
    const first = chat.clock.now();
    chat.clock.advance(5 * MINUTE);
    await poll.ask();
    const { hours } = chat.services.brand.storm;
    assert.deepEqual(
      asked.map(({ since }) => Date.parse(since)),
      [first - hours * 60 * MINUTE, first - 60 * MINUTE],
    );
  });
});
