import type { Server } from 'restify';
import type { Hub } from '../../bot/hub.ts';
import type { KeyedWork } from '../../bot/keyedWork.ts';
import type { Clock } from '../../clock.ts';
import { pushedSessionLimits, type SessionLimits } from '../../domain/identitySession.ts';
import type { NewId } from '../../domain/ids.ts';
import type { Log } from '../../log.ts';
import type { FilesPort } from '../../services/files.port.ts';
import type { InsurerPort } from '../../services/insurer.port.ts';
import type { Store } from '../../store/openStore.ts';
import { newArrivals } from './arrivals.ts';
import type { PushedChannel } from './pushedChannel.ts';
import { newSender } from './sender.ts';

/** What a channel that is pushed to needs of the program. */
export interface PushedChannelOptions {
  store: Store;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
  files: FilesPort;
  insurer: Pick<InsurerPort, 'forCustomer'>;
  publicUrl: string;
  sessionLimits?: SessionLimits;
  /** ms until a file that is fetched from the channel must be here whole. */
  fileTimeoutMs?: number;
  /** Named points, for fault tests. */
  onPoint?(point: string): void;
}

/** The two queues of a channel: what arrived, and what is to be said. */
export interface PushedWork {
  arrivals: KeyedWork;
  sender: KeyedWork;
  start(): void;
  stop(patienceMs: number): Promise<void>;
}

/** A channel at work: its routes, and its queues. */
export type RunningChannel = PushedWork & { routes(server: Server): void };

export function newPushedWork(channel: PushedChannel, options: PushedChannelOptions): PushedWork {
  const { sessionLimits = pushedSessionLimits } = options;
  const arrivals = newArrivals(channel, { ...options, sessionLimits });
  const sender = newSender(channel, options);
  return {
    ...{ arrivals, sender },
    start() {
      arrivals.start();
      sender.start();
    },
    async stop(patienceMs) {
      await Promise.all([arrivals.stop(patienceMs), sender.stop(patienceMs)]);
    },
  };
}
