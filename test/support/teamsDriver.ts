import { freePort } from '../../scripts/freePort.ts';
import { newTeams, type TeamsOptions } from '../../src/channels/teams/newTeams.ts';
import { randomId } from '../../src/domain/ids.ts';
import { newHttpServer } from '../../src/http/newHttpServer.ts';
import { silentLog } from '../../src/log.ts';
import { seeContact, updateContact } from '../../src/store/contacts.repository.ts';
import { pressablesOf, startBotConnector } from './botConnector.ts';
import type { ChannelDriver } from './channelDriver.ts';
import { isQuiet, type WhatsAppWorldDeps } from './whatsappDriver.ts';

export const APP_ID = '5f1b5c1e-0000-4000-8000-00000000e0a0';
export const APP_PASSWORD = 'teams-password-test';

export type TeamsWorldDeps = Omit<WhatsAppWorldDeps, 'options'> & {
  options?: Partial<TeamsOptions>;
  tenants?: string[];
};

/** Our Teams channel on a loopback port, before a Bot Connector that is played. */
export async function newTeamsWorld(deps: TeamsWorldDeps) {
  const { store, hub, clock, log = silentLog } = deps;
  const connector = await startBotConnector({ appId: APP_ID, appPassword: APP_PASSWORD });
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const http = newHttpServer({ publicUrl, log });
  const teams = newTeams({
    settings: {
      ...{ appId: APP_ID, appPassword: APP_PASSWORD, tenantId: 'tenant-1', tenants: deps.tenants ?? [] },
      ...{ serviceHosts: ['127.0.0.1'], fileHosts: ['127.0.0.1'], allowHttp: true },
      ...{ openIdUrl: `${connector.url}/openid`, loginUrl: connector.url },
    },
    ...{ store, hub, clock, log, publicUrl, newId: randomId, files: deps.files, insurer: deps.insurer },
    ...deps.options,
  });
  teams.routes(http.server);
  await http.listen(port);
  connector.setEndpoint(`${publicUrl}/api/messages`, () => clock.now());
  teams.start();
  return {
    ...{ connector, teams, http, publicUrl },
    async stop() {
      await teams.stop(1000);
      await http.close(50);
      await connector.stop();
    },
  };
}

const DAYS = 24 * 3_600_000;

/** Plays the customers of conversation tests in Teams: the same steps, over the wire. */
export async function newTeamsDriver(deps: TeamsWorldDeps): Promise<ChannelDriver> {
  const sessionLimits = { idleMs: 400 * DAYS, absoluteMs: 400 * DAYS };
  const world = await newTeamsWorld({ ...deps, options: { sessionLimits, patienceMs: 3000 } });
  const { store, clock } = deps;
  let people = 0;
  return {
    channel: 'msteams',
    async join(conversationId) {
      const customer = world.connector.customer({ id: `person-${++people}` });
      const known = { channel: 'msteams', account: APP_ID, userKey: customer.conversationId };
      const reference = JSON.stringify({
        ...{ channelId: 'msteams', serviceUrl: world.connector.url, bot: { id: `28:${APP_ID}`, name: 'eca' } },
        user: { id: `29:person-${people}`, name: 'x' },
        conversation: { id: customer.conversationId, conversationType: 'personal', tenantId: 'tenant-1' },
      });
      const contact = await seeContact(store.db, { ...known, reference }, clock.now(), randomId);
      await updateContact(store.db, contact.id, { conversation_id: conversationId, last_inbound_at: clock.now() });
      return {
        userId: contact.id,
        says: async (text) => void (await customer.says(text)),
        async presses(action) {
          const wanted = JSON.stringify(action);
          for (const message of customer.received.toReversed()) {
            const found = pressablesOf(message.activity).find(
              ({ data }) => JSON.stringify((data as { action?: unknown }).action) === wanted,
            );
            if (found === undefined) continue;
            const value = { action: { type: 'Action.Execute', verb: found.verb, data: found.data }, trigger: 'manual' };
            await customer.send({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: message.id });
            return true;
          }
          return false;
        },
      };
    },
    quiet: () => isQuiet(store, clock),
    stop: () => world.stop(),
  };
}
