import { type KeyedWork, newKeyedWork } from '../../bot/keyedWork.ts';
import { errorCodeOf } from '../../errors.ts';
import { factsOfError } from '../../log.ts';
import { contactsWithArrivals, endArrival, nextArrival, postponeArrival } from '../../store/arrivals.repository.ts';
import { findContact, leaseContact, releaseContact } from '../../store/contacts.repository.ts';
import type { Arrived } from './arrived.ts';
import type { PushedChannel } from './pushedChannel.ts';
import { type TakeInDeps, takeIn } from './takeIn.ts';

const LEASE_MS = 60_000;
/** Waits between tries in ms: a file that a channel cannot give now may come later. */
const BACKOFF = [1000, 3000, 10_000, 30_000];

/**
 * Takes in what arrived, for each contact in order. What cannot be fetched is tried again; at last the message goes
 * on without it, and the customer is told.
 */
export function newArrivals(channel: PushedChannel, deps: TakeInDeps): KeyedWork {
  const { store, clock, log } = deps;
  return newKeyedWork({
    ...{ name: `arrivals from ${channel.name}`, keyName: 'contactId', clock, log, inARound: 1 },
    look: () => contactsWithArrivals(store.db, channel.name, clock.now()),
    work: (contactId) => takeAll(contactId, channel, deps),
  });
}

async function takeAll(contactId: string, channel: PushedChannel, deps: TakeInDeps): Promise<number | null> {
  const { store, clock, log } = deps;
  const leased = await leaseContact(store.db, contactId, 'taking_until', clock.now(), clock.now() + LEASE_MS);
  if (!leased) return clock.now() + 1000;
  try {
    for (;;) {
      const arrival = await nextArrival(store.db, contactId);
      const contact = await findContact(store.db, contactId);
      if (arrival === undefined || contact === undefined) return null;
      if (arrival.next_at > clock.now()) return arrival.next_at;
      try {
        await takeIn(channel, arrival, contact, deps);
        deps.onPoint?.(`${channel.name}.arrive.taken`);
      } catch (thrown) {
        const facts = { arrivalId: arrival.id, code: errorCodeOf(thrown), ...factsOfError(thrown) };
        log.warn('arrival not taken in', { ...facts, attempt: arrival.attempts + 1 });
        const wait = BACKOFF[arrival.attempts];
        if (wait !== undefined) {
          await postponeArrival(store.db, arrival.id, arrival.attempts + 1, clock.now() + wait);
          continue;
        }
        if (!(await withoutFiles(arrival.id, arrival.sealed, deps))) {
          log.error('arrival given up', facts);
          await endArrival(store.db, arrival.id, null, clock.now());
        }
      }
    }
  } finally {
    await releaseContact(store.db, contactId, 'taking_until');
  }
}

/** The message as it is without the files that could not be had; false when that is not what failed. */
async function withoutFiles(id: string, sealed: string | null, { store, clock }: TakeInDeps): Promise<boolean> {
  if (sealed === null) return false;
  const what = JSON.parse(store.sealer.open(sealed)) as Arrived;
  if (what.kind !== 'message' || what.media.length === 0) return false;
  const rest = { ...what, media: [], refused: 'fileLost' as const };
  await store.db
    .updateTable('channel_arrival')
    .set({ sealed: store.sealer.seal(JSON.stringify(rest)), attempts: BACKOFF.length - 1, next_at: clock.now() })
    .where('id', '=', id)
    .execute();
  return true;
}
