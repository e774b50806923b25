import type { Hub } from '../bot/hub.ts';
import type { InboundBody } from '../bot/inbound.ts';
import type { Clock } from '../clock.ts';
import { type DeskOutlook, deskOutlook, rankWords, waitingOf, waitWords } from '../dialogs/advisor/deskOutlook.ts';
import { readTold, type Told } from '../dialogs/advisor/heldByDesk.ts';
import type { Brand } from '../domain/brand.ts';
import { chooseAdvisor, handoffTimes, inOrder, ownerOfAdvisor } from '../domain/handoff.ts';
import type { NewId } from '../domain/ids.ts';
import { errorCodeOf } from '../errors.ts';
import { translators } from '../locales/translator.ts';
import { factsOfError, type Log } from '../log.ts';
import { writeAside } from '../store/asideRows.repository.ts';
import { type Colleague, colleagues } from '../store/deskPresence.repository.ts';
import { changeDeskRequest } from '../store/deskRequests.repository.ts';
import {
  type LiveRequest,
  neglectedRequests,
  offerRequest,
  refused,
  waitingRequests,
} from '../store/handoffs.repository.ts';
import { acceptInbound } from '../store/inbox.repository.ts';
import type { Store } from '../store/openStore.ts';
import type { DeskRequestRow } from '../store/tables.ts';
import { promiseKeeper } from './callPromises.ts';
import { finishRequest, type HandOverTools, line, requeueRequest, status } from './handOver.ts';
import { CONTACT_CENTRE, type OutsideDeps, outsideRound } from './outsideDesk.ts';

export interface DispatcherDeps {
  store: Store;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
  brand: Brand;
  publicUrl: string;
  /** The insurer's own contact centre; absent: the console answers. */
  contactCentre?: OutsideDeps['contactCentre'];
  notices?: OutsideDeps['notices'];
}

export interface Dispatcher {
  start(): void;
  stop(): void;
  /** One round; for tests, which have no time to wait. */
  round(): Promise<void>;
}

const ROUND_MS = 2000;

/**
 * What happens at the desk without anybody's click: offers and their end, advisors who are gone, who waits and how
 * long, conversations that fell silent, calls that are due. Several processes may run it: each step is a conditional
 * change, or an inbox row whose key says it once.
 */
export function newDispatcher(deps: DispatcherDeps): Dispatcher {
  const { log } = deps;
  const promises = promiseKeeper(deps);
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const round = async (): Promise<void> => {
    const now = deps.clock.now();
    const staff = await colleagues(deps.store.db, now);
    const goneAfter = handoffTimes.presence + handoffTimes.reloadGrace;
    const present = staff.flatMap(({ id, seenAt }) => (now - seenAt > goneAfter ? [] : [id]));
    const neglected = await neglectedRequests(deps.store.db, { present: [...present, CONTACT_CENTRE], now });
    for (const row of neglected) await watchLive(row, new Set(present), now, deps);
    const waiting = await waitingRequests(deps.store.db);
    const gone = waiting.filter((row) => row.conversation_ended_at !== null);
    for (const row of gone) await endedByCustomer(row, now, deps);
    const left = waiting.filter((row) => row.conversation_ended_at === null);
    if (deps.contactCentre == null) await offerAll(left, staff, now, deps);
    await tellPlaces(left, now, deps);
    await promises(now);
    await outsideRound({ ...deps, contactCentre: deps.contactCentre ?? null, notices: deps.notices ?? [] });
  };

  const again = async (): Promise<void> => {
    try {
      await round();
    } catch (thrown) {
      log.warn('desk not dispatched', { code: errorCodeOf(thrown), ...factsOfError(thrown) });
    }
    if (!stopped) {
      timer = setTimeout(() => void again(), ROUND_MS);
      timer.unref();
    }
  };

  return {
    start: () => void again(),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
    round,
  };
}

/** A conversation in somebody's hands: is its advisor still there, does anybody still answer? */
async function watchLive(
  row: LiveRequest,
  present: ReadonlySet<string>,
  now: number,
  deps: DispatcherDeps,
): Promise<void> {
  const tools = { ...deps, now } satisfies HandOverTools;
  if (row.conversation_ended_at !== null) return endedByCustomer(row, now, deps);
  if (row.owner !== ownerOfAdvisor(row.advisor ?? '')) return;
  // A contact centre watches over its own people.
  const outside = row.advisor === CONTACT_CENTRE;
  const gone = !present.has(row.advisor ?? '');
  const customerAt = row.customer_wrote_at ?? row.queued_at ?? now;
  const advisorAt = Math.max(row.advisor_wrote_at ?? 0, row.accepted_at ?? 0);
  const unanswered = customerAt > advisorAt && now - customerAt > handoffTimes.advisorSilent;
  if (!outside && (gone || unanswered)) {
    const key = `lost.${row.accepted_at}`;
    await requeueRequest({ requestId: row.id, advisor: null, key }, { front: true, line: 'handoff.lost' }, tools);
    deps.log.info('request went back to the queue', { requestId: row.id });
  } else if (advisorAt > customerAt && now - advisorAt > handoffTimes.customerSilent) {
    const key = `silent.${row.accepted_at}`;
    await finishRequest({ requestId: row.id, advisor: null, key }, { outcome: 'customerSilent', note: null }, tools);
  }
}

/** The conversation ended: nobody waits for an answer in it any more. */
async function endedByCustomer(row: DeskRequestRow, now: number, { store }: DispatcherDeps): Promise<void> {
  const outcome = row.status === 'open' ? 'left' : 'customerLeft';
  await changeDeskRequest(
    store.db,
    { id: row.id, status: ['open', 'taken'], updatedAt: row.updated_at, now },
    { status: row.status === 'open' ? 'cancelled' : 'done', ended_at: now, outcome },
  );
}

/** Offers what waits, in the order of the queue, each to one advisor who has room. */
async function offerAll(
  waiting: readonly DeskRequestRow[],
  staff: readonly Colleague[],
  now: number,
  { store }: DispatcherDeps,
): Promise<void> {
  const free = staff.map((each) => ({ ...each }));
  const rows = inOrder(
    waiting.map((row) => ({ ...waitingOf(row), row })),
    now,
  );
  for (const { row } of rows) {
    if (row.offered_to !== null && (row.offered_until ?? 0) > now) continue;
    const refusedBy = [...new Set([...refused(row), ...(row.offered_to === null ? [] : [row.offered_to])])];
    const advisor = chooseAdvisor(free, { team: row.team, refusedBy });
    if (advisor === null) continue;
    if (!(await offerRequest(store.db, { id: row.id, advisor: advisor.id, refusedBy, now }))) continue;
    const chosen = free.find(({ id }) => id === advisor.id);
    if (chosen !== undefined) chosen.load += 1;
  }
}

/** Tells who waits where they stand; how a team stands is read once a round. */
async function tellPlaces(rows: readonly LiveRequest[], now: number, deps: DispatcherDeps): Promise<void> {
  const { store, brand } = deps;
  const external = deps.contactCentre != null;
  const outlooks = new Map<string | null, DeskOutlook>();
  for (const row of rows) {
    const outlook = outlooks.get(row.team) ?? (await deskOutlook(store.db, { brand, now, team: row.team, external }));
    outlooks.set(row.team, outlook);
    await tellPlace(row, outlook, now, deps);
  }
}

/** At each change, again after two minutes, and other ways when it lasts. */
async function tellPlace(row: LiveRequest, outlook: DeskOutlook, now: number, deps: DispatcherDeps): Promise<void> {
  const { store, hub } = deps;
  if (!outlook.reachable) return giveUp(row, now, deps);
  const { rank, minutes } = outlook.placeOf(waitingOf(row));
  const { unreachableSince: _, ...told } = readTold(row);
  if (told.proposed !== true && now - (row.queued_at ?? now) > handoffTimes.proposeCallback) {
    told.proposed = true;
    await keepTold(row, told, deps);
    await news(row, 'stillWaiting', 'proposed', deps);
  }
  const sameRank = told.rank === rank;
  if (sameRank && (told.minutes === minutes || now - (told.at ?? 0) < handoffTimes.tellAgain)) return;
  await keepTold(row, { ...told, rank, minutes, at: now }, deps);
  const value = { owner: 'queue' as const, rank, ...(minutes === null ? {} : { waitMinutes: minutes }) };
  const t = translators[row.language === 'en' ? 'en' : 'fr'];
  const wait = waitWords(minutes, t);
  const moved = told.rank !== undefined && !sameRank && wait !== null;
  const lines = [status(value), ...(moved ? [line(t, 'handoff.rank', { rank: rankWords(rank, t), wait })] : [])];
  const written = await store.commit((tx) =>
    writeAside(tx, { conversationId: row.conversation_id, owner: 'queue', lines, now }),
  );
  if (written !== undefined) hub.publish(row.conversation_id, written);
}

/** Nobody can come any more: the request is kept to be read, a call is offered, the assistant answers again. */
async function giveUp(row: DeskRequestRow, now: number, deps: DispatcherDeps): Promise<void> {
  // A reload of the only console must not end the wait of everybody.
  const told = readTold(row);
  const patience = handoffTimes.presence + handoffTimes.reloadGrace;
  if (told.unreachableSince === undefined) {
    await keepTold(row, { ...told, unreachableSince: now }, deps);
    return;
  }
  if (now - told.unreachableSince < patience) return;
  const changed = await changeDeskRequest(
    deps.store.db,
    { id: row.id, status: ['open'], updatedAt: row.updated_at, now },
    { queued_at: null, offered_to: null, offered_until: null, told: '{}' },
  );
  if (changed !== undefined) await news(row, 'closed', `${row.queued_at}`, deps);
}

async function keepTold(row: DeskRequestRow, told: Told, { store }: DispatcherDeps): Promise<void> {
  row.told = JSON.stringify(told);
  await store.db.updateTable('desk_request').set({ told: row.told }).where('id', '=', row.id).execute();
}

type Change = Extract<InboundBody, { kind: 'deskNews' }>['change'];

/** A piece of news that the assistant tells in a turn of its own; said once per `once`. */
export async function news(
  row: DeskRequestRow,
  change: Change,
  once: string,
  deps: Pick<DispatcherDeps, 'store' | 'hub' | 'clock' | 'newId'>,
): Promise<void> {
  const body = { kind: 'deskNews', requestId: row.id, change } satisfies InboundBody;
  await acceptInbound(
    deps.store,
    {
      conversationId: row.conversation_id,
      key: `desk.${row.id}.${change}.${once}`,
      body,
      secrets: null,
      shown: null,
      correlationId: deps.newId('cor'),
    },
    deps.clock.now(),
    deps.newId,
  );
  deps.hub.wake(row.conversation_id);
}
