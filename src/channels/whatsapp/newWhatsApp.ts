import type { Server } from 'restify';
import type { Hub } from '../../bot/hub.ts';
import type { KeyedWork } from '../../bot/keyedWork.ts';
import type { Clock } from '../../clock.ts';
import { pushedSessionLimits, type SessionLimits } from '../../domain/identitySession.ts';
import type { NewId } from '../../domain/ids.ts';
import { AppError } from '../../errors.ts';
import { newPace } from '../../http/pace.ts';
import { newRateLimiter, type Rate } from '../../http/rateLimiter.ts';
import type { Log } from '../../log.ts';
import type { FilesPort } from '../../services/files.port.ts';
import type { InsurerPort } from '../../services/insurer.port.ts';
import { FILE_BYTES } from '../../services/newFiles.ts';
import type { Store } from '../../store/openStore.ts';
import { newArrivals } from '../shared/arrivals.ts';
import { newFileBytesOf } from '../shared/outgoingFiles.ts';
import { newSender } from '../shared/sender.ts';
import { newWhatsAppChannel } from './channel.ts';
import { newWhatsAppClient } from './client.ts';
import { webhookRoutes } from './webhook.routes.ts';

export interface WhatsAppSettings {
  phoneNumberId: string;
  token: string;
  appSecret: string;
  verifyToken: string;
  apiUrl: string;
  apiVersion: string;
  mediaHosts: readonly string[];
  /** Outgoing, of our number: Meta's allowance (80, or 1,000) counts in and out together. */
  messagesPerSecond: number;
}

export interface WhatsAppOptions {
  settings: WhatsAppSettings;
  store: Store;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
  files: FilesPort;
  insurer: Pick<InsurerPort, 'forCustomer'>;
  publicUrl: string;
  rates?: Partial<WhatsAppRates>;
  /** ms until an answer of the API counts as lost. */
  timeoutMs?: number;
  sessionLimits?: SessionLimits;
}

export interface WhatsAppRates {
  pair: Rate;
  number: Rate;
}

/** To one person: short bursts, then one in six seconds. */
const PAIR_RATE: Rate = { burst: 20, perSecond: 1 / 6 };

export interface WhatsApp {
  routes(server: Server): void;
  start(): void;
  stop(patienceMs: number): Promise<void>;
  arrivals: KeyedWork;
  sender: KeyedWork;
}

/** WhatsApp through Meta's Cloud API. Throws `CONFIG_INVALID` without a secret: unsigned calls must never count. */
export function newWhatsApp(options: WhatsAppOptions): WhatsApp {
  const { settings, store, hub, clock, newId, log, files } = options;
  for (const name of ['phoneNumberId', 'token', 'appSecret', 'verifyToken'] as const) {
    if (settings[name].trim() === '') throw new AppError('CONFIG_INVALID', { message: `WhatsApp: ${name} is empty` });
  }
  const { messagesPerSecond } = settings;
  const { pair = PAIR_RATE, number = { burst: messagesPerSecond, perSecond: messagesPerSecond } } = options.rates ?? {};
  const pairs = newRateLimiter(pair, clock);
  const client = newWhatsAppClient({
    ...{ apiUrl: settings.apiUrl, version: settings.apiVersion },
    ...{ phoneNumberId: settings.phoneNumberId, token: settings.token },
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
  });
  const channel = newWhatsAppChannel({
    ...{ db: store.db, client, clock, log, publicUrl: options.publicUrl },
    media: {
      ...{ client, token: settings.token, hosts: settings.mediaHosts, most: FILE_BYTES },
      allowHttp: settings.apiUrl.startsWith('http://'),
    },
    bytesOf: newFileBytesOf({ store, files, insurer: options.insurer, clock, newId }),
    waitForPair: (contactId) => pairs.take(contactId),
    paceOfNumber: newPace(number, clock),
  });
  const { sessionLimits = pushedSessionLimits } = options;
  const arrivals = newArrivals(channel, { store, hub, files, clock, newId, log, sessionLimits });
  const sender = newSender(channel, { store, hub, clock, newId, log });
  return {
    routes: (server) =>
      webhookRoutes(server, {
        ...{ store, clock, newId, log },
        ...{ phoneNumberId: settings.phoneNumberId, appSecret: settings.appSecret, verifyToken: settings.verifyToken },
        onArrival: (contactId) => arrivals.poke(contactId),
        onReceipt: (contactId) => sender.poke(contactId),
      }),
    start() {
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
