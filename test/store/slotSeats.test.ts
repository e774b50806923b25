import assert from 'node:assert/strict';
import type { Store } from '../../src/store/openStore.ts';
import { confirmSeat, freeSeat, holdSeat, releaseHolds, takenSeats } from '../../src/store/slotSeats.repository.ts';
import { engines, openTestStore } from '../support/openTestStore.ts';

const SLOT = Date.parse('2026-11-26T13:00:00Z');
const NOW = Date.parse('2026-11-24T09:00:00Z');
const TEN_MINUTES = 600_000;

for (const engine of engines) {
  describe(`seats of call-back slots on ${engine}`, () => {
    let store: Store;
    let close: () => Promise<void>;

    beforeEach(async () => {
      ({ store, close } = await openTestStore(engine));
    });
    afterEach(() => close());

    const hold = (holder: string, seats = 1, now = NOW) =>
      holdSeat(store.db, { slotStart: SLOT, seats, holder, now, heldUntil: now + TEN_MINUTES });
    const taken = (exceptHolder = '', now = NOW) =>
      takenSeats(store.db, { from: SLOT, to: SLOT, now, exceptHolder }).then((seats) => seats.get(SLOT) ?? 0);

    it('gives the last seat to one of 100 who want it at once', async () => {
      assert.equal(await hold('first', 2), true);
      const results = await Promise.all(Array.from({ length: 100 }, (_, index) => hold(`h${index}`, 2)));
      assert.equal(results.filter(Boolean).length, 1);
      assert.equal(await taken(), 2);
    });

    it('gives the same holder one seat, however often it asks', async () => {
      assert.equal(await hold('a', 3), true);
      assert.equal(await hold('a', 3), true);
      assert.equal(await taken(), 1);
    });

    it('frees a seat whose hold has ended, and not before', async () => {
      await hold('a');
      assert.equal(await hold('b', 1, NOW + TEN_MINUTES - 1), false);
      assert.equal(await taken('', NOW + TEN_MINUTES), 0);
      assert.equal(await hold('b', 1, NOW + TEN_MINUTES), true);
      assert.equal(await confirmSeat(store.db, SLOT, 'a', 'booking-a'), false);
    });

    it('keeps a confirmed seat for ever', async () => {
      await hold('a');
      assert.equal(await confirmSeat(store.db, SLOT, 'a', 'booking-a'), true);
      assert.equal(await hold('b', 1, NOW + 30 * TEN_MINUTES), false);
      assert.equal(await hold('a', 1, NOW + 30 * TEN_MINUTES), false);
      assert.equal(await taken(), 1);
    });

    it('is free again when the booking is cancelled', async () => {
      await hold('a');
      await confirmSeat(store.db, SLOT, 'a', 'booking-a');
      await freeSeat(store.db, 'booking-a');
      assert.equal(await hold('b'), true);
    });

    it('gives back holds but never bookings, and not the slot that is kept', async () => {
      await hold('a', 2);
      const other = SLOT + 1_800_000;
      await holdSeat(store.db, { slotStart: other, seats: 1, holder: 'a', now: NOW, heldUntil: NOW + TEN_MINUTES });
      await releaseHolds(store.db, 'a', SLOT);
      assert.equal(await taken(), 1);
      const seats = await takenSeats(store.db, { from: SLOT, to: other, now: NOW, exceptHolder: '' });
      assert.equal(seats.has(other), false);
      await confirmSeat(store.db, SLOT, 'a', 'a');
      await releaseHolds(store.db, 'a');
      assert.equal(await taken(), 1);
    });

    it('does not count what the asker holds itself', async () => {
      await hold('a');
      assert.equal(await taken('a'), 0);
      assert.equal(await taken('b'), 1);
    });
  });
}
