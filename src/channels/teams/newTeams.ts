import type { Server } from 'restify';
import type { Hub } from '../../bot/hub.ts';
import type { KeyedWork } from '../../bot/keyedWork.ts';
import { type Clock, systemClock } from '../../clock.ts';
import { pushedSessionLimits, type SessionLimits } from '../../domain/identitySession.ts';
import type { NewId } from '../../domain/ids.ts';
import { AppError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { FilesPort } from '../../services/files.port.ts';
import type { InsurerPort } from '../../services/insurer.port.ts';
import type { Store } from '../../store/openStore.ts';
import { newArrivals } from '../shared/arrivals.ts';
import { newFileBytesOf } from '../shared/outgoingFiles.ts';
import { newSender } from '../shared/sender.ts';
import { newTeamsAdapter } from './adapter.ts';
import { newTeamsChannel } from './channel.ts';
import { newChannelToken } from './channelToken.ts';
import { newConnectorToken } from './connectorToken.ts';
import { messagesRoutes } from './messages.routes.ts';
import type { TeamsSettings } from './settings.ts';

export interface TeamsOptions {
  settings: TeamsSettings;
  store: Store;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
  files: FilesPort;
  insurer: Pick<InsurerPort, 'forCustomer'>;
  publicUrl: string;
  sessionLimits?: SessionLimits;
  patienceMs?: number;
  /** For tokens, which carry Microsoft's time whatever day a test has chosen: the SDK looks at the system's. */
  tokenClock?: Clock;
}

export interface Teams {
  routes(server: Server): void;
  start(): void;
  stop(patienceMs: number): Promise<void>;
  arrivals: KeyedWork;
  sender: KeyedWork;
}

/**
 * Microsoft Teams through the SDK's CloudAdapter. Throws `CONFIG_INVALID` without app id and secret: the SDK would take
 * that for leave to believe everybody.
 */
export function newTeams(options: TeamsOptions): Teams {
  const { settings, store, hub, clock, newId, log, files, publicUrl, tokenClock = systemClock } = options;
  for (const name of ['appId', 'appPassword', 'tenantId'] as const) {
    if (settings[name].trim() === '') throw new AppError('CONFIG_INVALID', { message: `Teams: ${name} is empty` });
  }
  const token = newConnectorToken(settings, tokenClock);
  const adapter = newTeamsAdapter(settings, token);
  const channelToken = newChannelToken(settings, tokenClock);
  const bytesOf = newFileBytesOf({ store, files, insurer: options.insurer, clock, newId });
  const channel = newTeamsChannel({ settings, store, adapter, token, clock, log, publicUrl, bytesOf });
  const { sessionLimits = pushedSessionLimits } = options;
  const arrivals = newArrivals(channel, { store, hub, files, clock, newId, log, sessionLimits });
  const sender = newSender(channel, { store, hub, clock, newId, log });
  return {
    routes: (server) =>
      messagesRoutes(server, {
        ...{ settings, adapter, channelToken, store, hub, clock, newId, log, publicUrl, bytesOf },
        onArrival: (contactId) => arrivals.poke(contactId),
        ...(options.patienceMs === undefined ? {} : { patienceMs: options.patienceMs }),
      }),
    start() {
      // So that the first message of the day does not wait for Microsoft's keys.
      void channelToken.warm();
      arrivals.start();
      sender.start();
    },
    async stop(patienceMs) {
      await Promise.all([arrivals.stop(patienceMs), sender.stop(patienceMs)]);
    },
    arrivals,
    sender,
  };
}
