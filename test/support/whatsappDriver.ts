import { freePort } from '../../scripts/freePort.ts';
import type { Hub } from '../../src/bot/hub.ts';
import type { Action } from '../../src/cards/action.ts';
import { buttonsOf } from '../../src/channels/shared/buttonsOf.ts';
import { readButtonId } from '../../src/channels/whatsapp/buttonId.ts';
import { newWhatsApp, type WhatsAppOptions } from '../../src/channels/whatsapp/newWhatsApp.ts';
import type { Clock } from '../../src/clock.ts';
import { readShown } from '../../src/dialogs/shown.ts';
import { randomId } from '../../src/domain/ids.ts';
import { newHttpServer } from '../../src/http/newHttpServer.ts';
import { type Log, silentLog } from '../../src/log.ts';
import type { InsurerPort } from '../../src/services/insurer.port.ts';
import { seeContact, updateContact } from '../../src/store/contacts.repository.ts';
import type { Store } from '../../src/store/openStore.ts';
import type { ChannelDriver } from './channelDriver.ts';
import { pressables, startWhatsAppServer } from './whatsappServer.ts';

export const APP_SECRET = 'app-secret-test';
export const VERIFY_TOKEN = 'verify-token-test';
export const TOKEN = 'token-test';
export const PHONE_NUMBER_ID = '106540352242922';

export interface WhatsAppWorldDeps {
  store: Store;
  hub: Hub;
  clock: Clock;
  insurer: Pick<InsurerPort, 'forCustomer'>;
  files: WhatsAppOptions['files'];
  log?: Log;
  options?: Partial<WhatsAppOptions>;
}

/** Our WhatsApp channel on a loopback port, before a Cloud API server that is played. */
export async function newWhatsAppWorld(deps: WhatsAppWorldDeps) {
  const { store, hub, clock, log = silentLog } = deps;
  const meta = await startWhatsAppServer({ appSecret: APP_SECRET, token: TOKEN, phoneNumberId: PHONE_NUMBER_ID });
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const http = newHttpServer({ publicUrl, log });
  const whatsapp = newWhatsApp({
    settings: {
      ...{ phoneNumberId: PHONE_NUMBER_ID, token: TOKEN, appSecret: APP_SECRET, verifyToken: VERIFY_TOKEN },
      ...{ apiUrl: meta.url, apiVersion: 'v23.0', mediaHosts: ['127.0.0.1'], messagesPerSecond: 1e6 },
    },
    ...{ store, hub, clock, log, publicUrl, newId: randomId, files: deps.files, insurer: deps.insurer },
    // Clocks of tests stand still: a bucket would never refill.
    rates: { pair: { burst: 1e6, perSecond: 1e6 } },
    ...deps.options,
  });
  whatsapp.routes(http.server);
  await http.listen(port);
  meta.setWebhook(`${publicUrl}/webhooks/whatsapp`, () => clock.now());
  whatsapp.start();
  return {
    meta,
    whatsapp,
    http,
    publicUrl,
    webhook: `${publicUrl}/webhooks/whatsapp`,
    async stop() {
      await whatsapp.stop(1000);
      await http.close(50);
      await meta.stop();
    },
  };
}

const DAYS = 24 * 3_600_000;

/** Plays the customers of conversation tests in WhatsApp: the same steps, over the wire. */
export async function newWhatsAppDriver(deps: WhatsAppWorldDeps): Promise<ChannelDriver> {
  const sessionLimits = { idleMs: 400 * DAYS, absoluteMs: 400 * DAYS };
  const world = await newWhatsAppWorld({ ...deps, options: { sessionLimits } });
  const { store, clock } = deps;
  let people = 0;
  return {
    channel: 'whatsapp',
    async join(conversationId) {
      const phone = `336399801${String(++people).padStart(2, '0')}`;
      const customer = world.meta.customer({ phone });
      const known = { channel: 'whatsapp', account: PHONE_NUMBER_ID, userKey: phone, address: phone };
      const contact = await seeContact(store.db, known, clock.now(), randomId);
      await updateContact(store.db, contact.id, { conversation_id: conversationId, last_inbound_at: clock.now() });
      return {
        userId: contact.id,
        says: async (text) => void (await customer.says(text)),
        async presses(action) {
          const id = await idOf(action);
          if (id === null) return false;
          await customer.send({ type: 'interactive', interactive: { type: id.kind, [id.kind]: id.reply } });
          return true;
        },
      };
      /** The newest button on the wire that does this, reached by pressing on through lists where it must be. */
      async function idOf(action: Action) {
        const seen = new Set<string>();
        for (;;) {
          const all = customer.received.toReversed().flatMap(({ body }) => pressables(body));
          for (const { kind, ...reply } of all) {
            const id = readButtonId(reply.id);
            if (id?.is === 'button' && (await does(id, action))) return { kind, reply };
          }
          const more = all.find(({ id }) => !id.startsWith('b.') && !seen.has(id));
          if (more === undefined) return null;
          seen.add(more.id);
          const before = customer.received.length;
          const { kind, ...reply } = more;
          await customer.send({ type: 'interactive', interactive: { type: kind, [kind]: reply } });
          for (let waits = 0; waits < 100 && customer.received.length === before; waits++)
            await new Promise((resolve) => setTimeout(resolve, 5));
        }
      }
    },
    quiet: () => isQuiet(store, clock),
    stop: () => world.stop(),
  };

  async function does(id: { conversationId: string; seq: number; index: number }, action: Action): Promise<boolean> {
    const row = await store.db
      .selectFrom('transcript')
      .select('body')
      .where('conversation_id', '=', id.conversationId)
      .where('seq', '=', id.seq)
      .executeTakeFirst();
    const shown = row === undefined ? null : readShown(row.body);
    if (shown?.kind !== 'answered') return false;
    return JSON.stringify(buttonsOf(shown.answer)[id.index]?.action) === JSON.stringify(action);
  }
}

/** Nothing that came waits for an inbox, nothing that was said waits to be sent. */
export async function isQuiet(store: Store, clock: Clock): Promise<boolean> {
  const arriving = await store.db
    .selectFrom('channel_arrival')
    .select('id')
    .where('done_at', 'is', null)
    .where('next_at', '<=', clock.now())
    .limit(1)
    .executeTakeFirst();
  const leaving = await store.db
    .selectFrom('channel_message')
    .select('id')
    .where((where) =>
      where.or([
        where('status', '=', 'sending'),
        where.and([where('status', '=', 'queued'), where('next_at', '<=', clock.now())]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  const waiting = await store.db
    .selectFrom('outbox')
    .select('seq')
    .where('status', '=', 'pending')
    .limit(1)
    .executeTakeFirst();
  return arriving === undefined && leaving === undefined && waiting === undefined;
}
