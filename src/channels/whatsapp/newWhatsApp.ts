import { AppError } from '../../errors.ts';
import { newPace } from '../../http/pace.ts';
import { newRateLimiter, type Rate } from '../../http/rateLimiter.ts';
import { FILE_BYTES } from '../../services/newFiles.ts';
import { newFileBytesOf } from '../shared/outgoingFiles.ts';
import { newPushedWork, type PushedChannelOptions, type RunningChannel } from '../shared/pushedWork.ts';
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

export interface WhatsAppOptions extends PushedChannelOptions {
  settings: WhatsAppSettings;
  rates?: Partial<WhatsAppRates>;
  /** ms until an answer of the API counts as lost. */
  timeoutMs?: number;
}

export interface WhatsAppRates {
  pair: Rate;
  number: Rate;
}

/** To one person: short bursts, then one in six seconds. */
const PAIR_RATE: Rate = { burst: 20, perSecond: 1 / 6 };

/** WhatsApp through Meta's Cloud API. Throws `CONFIG_INVALID` without a secret: unsigned calls must never count. */
export function newWhatsApp(options: WhatsAppOptions): RunningChannel {
  const { settings, store, clock, newId, log, files } = options;
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
      ...(options.fileTimeoutMs === undefined ? {} : { timeoutMs: options.fileTimeoutMs }),
    },
    bytesOf: newFileBytesOf({ store, files, insurer: options.insurer, clock, newId }),
    waitForPair: (contactId) => pairs.take(contactId),
    paceOfNumber: newPace(number, clock),
  });
  const work = newPushedWork(channel, options);
  return {
    ...work,
    routes: (server) =>
      webhookRoutes(server, {
        ...{ store, clock, newId, log },
        ...{ phoneNumberId: settings.phoneNumberId, appSecret: settings.appSecret, verifyToken: settings.verifyToken },
        onArrival: (contactId) => work.arrivals.poke(contactId),
        onReceipt: (contactId) => work.sender.poke(contactId),
        ...(options.onPoint === undefined ? {} : { onPoint: options.onPoint }),
      }),
  };
}
