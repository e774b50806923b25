import { type Clock, systemClock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import { newFileBytesOf } from '../shared/outgoingFiles.ts';
import { newPushedWork, type PushedChannelOptions, type RunningChannel } from '../shared/pushedWork.ts';
import { newTeamsAdapter } from './adapter.ts';
import { newTeamsChannel } from './channel.ts';
import { newChannelToken } from './channelToken.ts';
import { newConnectorToken } from './connectorToken.ts';
import { messagesRoutes } from './messages.routes.ts';
import type { TeamsSettings } from './settings.ts';

export interface TeamsOptions extends PushedChannelOptions {
  settings: TeamsSettings;
  patienceMs?: number;
  /** For tokens, which carry Microsoft's time whatever day a test has chosen: the SDK looks at the system's. */
  tokenClock?: Clock;
}

/**
 * Microsoft Teams through the SDK's CloudAdapter. Throws `CONFIG_INVALID` without app id and secret: the SDK would take
 * that for leave to believe everybody.
 */
export function newTeams(options: TeamsOptions): RunningChannel {
  const { settings, store, hub, clock, newId, log, files, publicUrl, tokenClock = systemClock } = options;
  for (const name of ['appId', 'appPassword', 'tenantId'] as const) {
    if (settings[name].trim() === '') throw new AppError('CONFIG_INVALID', { message: `Teams: ${name} is empty` });
  }
  const token = newConnectorToken(settings, tokenClock);
  const adapter = newTeamsAdapter(settings, token);
  const channelToken = newChannelToken(settings, tokenClock);
  const bytesOf = newFileBytesOf({ store, files, insurer: options.insurer, clock, newId });
  const channel = newTeamsChannel({
    ...{ settings, store, adapter, token, clock, log, publicUrl, bytesOf },
    ...(options.fileTimeoutMs === undefined ? {} : { fileTimeoutMs: options.fileTimeoutMs }),
  });
  const work = newPushedWork(channel, options);
  return {
    ...work,
    routes: (server) =>
      messagesRoutes(server, {
        ...{ settings, adapter, channelToken, store, hub, clock, newId, log, publicUrl, bytesOf },
        onArrival: (contactId) => work.arrivals.poke(contactId),
        ...(options.onPoint === undefined ? {} : { onPoint: options.onPoint }),
        ...(options.patienceMs === undefined ? {} : { patienceMs: options.patienceMs }),
      }),
    start() {
      // So that the first message of the day does not wait for Microsoft's keys.
      void channelToken.warm();
      work.start();
    },
  };
}
