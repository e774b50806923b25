import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type BotConnector, startBotConnector } from '../../support/botConnector.ts';
import { startWhatsAppServer, type WhatsAppServer, wordsOf } from '../../support/whatsappServer.ts';
import { channelsEnv, TEAMS_ACCOUNT, WHATSAPP_ACCOUNT } from '../everythingEnv.ts';
import { untilQuiet, within } from '../kill.ts';
import { newLineLog } from '../lineLog.ts';
import { productionEnv } from '../productionEnv.ts';
import { type Life, startProgram } from '../program.ts';
import type { Random } from '../random.ts';
import type { ProfileResult } from '../report.ts';
import { endRunFolder, freePorts, loggedErrors, newRunFolder } from '../runFolder.ts';
import type { ChannelEvent, PushedName } from './channelLog.ts';
import type { ChannelVerdict } from './judgeChannels.ts';

export interface ChannelKillOptions {
  seed: number;
  random: Random;
  /** How often each named point of each channel, and how many kills at moments that nobody chose. */
  timesEach: number;
  randomKills: number;
}

/** Where a channel may be cut off: every step between what its servers know and what the store knows. */
const steps = ['arrive.kept', 'arrive.taken', 'send.rendered', 'send.before', 'send.after', 'send.settled'] as const;
const channels = ['whatsapp', 'msteams'] as const satisfies readonly PushedName[];
export const channelPoints = channels.flatMap((channel) => steps.map((step) => `${channel}.${step}`));

const PEOPLE_EACH = 12;
const POINT_PATIENCE_MS = 60_000;
/** Of a message that was cut off nobody knows for a minute whether it went; only then it goes again. */
const DOUBT_MS = 65_000;
const sentences = ['merci', 'au revoir', 'que peux-tu faire ?', 'annuler', 'bonjour'];
const checker = fileURLToPath(new URL('./checkChannels.ts', import.meta.url));

/** Kills the program at the points of its pushed channels while people write in both (F1, F11). */
export async function channelKill(options: ChannelKillOptions): Promise<ProfileResult> {
  const { random, seed } = options;
  const folder = newRunFolder();
  const ports = await freePorts();
  const log = newLineLog<ChannelEvent>(`${folder}/channels.jsonl`);
  const [meta, connector] = await Promise.all([
    startWhatsAppServer(WHATSAPP_ACCOUNT),
    startBotConnector(TEAMS_ACCOUNT),
  ]);
  const common = { ...productionEnv(ports), ...channelsEnv({ meta: meta.url, connector: connector.url }) };
  const begin = (point?: string): Life =>
    startProgram({ ...ports, dataDir: folder, env: point === undefined ? common : { ...common, FAULT_POINT: point } });
  const missed: string[] = [];
  const killed = (point: string) => log.write({ e: 'kill', point });

  let life = begin();
  await life.ready;
  meta.setWebhook(`${life.url}/webhooks/whatsapp`, Date.now);
  connector.setEndpoint(`${life.url}/api/messages`, Date.now);
  const talk = startTalk(meta, connector, random, (event) => log.write(event));
  await sleep(3000);
  life.kill('program');
  await life.ended;
  killed('first');
  for (const point of random.shuffled(Array.from({ length: options.timesEach }, () => channelPoints).flat())) {
    life = begin(`${point}:${random.between(1, 3)}`);
    if (!(await within(life.ended, POINT_PATIENCE_MS))) {
      missed.push(`point ${point} was not reached`);
      life.kill('program');
      await life.ended;
    }
    killed(point);
  }
  for (let count = 0; count < options.randomKills; count++) {
    life = begin();
    await life.ready.catch(() => {});
    await sleep(random.between(0, 1500));
    life.kill('program');
    await life.ended;
    killed('random');
  }
  life = begin();
  await life.ready;
  await talk.stop();
  await untilQuiet(life.url);
  await talk.quiet();
  life.terminate();
  await life.ended;
  await Promise.all([meta.stop(), connector.stop(), log.close()]);
  const run = spawnSync(process.execPath, [checker, folder], { encoding: 'utf8', maxBuffer: 1e9 });
  if (run.stdout === '') throw new RangeError(`the checker could not judge: ${run.stderr}`);
  const verdict = JSON.parse(run.stdout) as ChannelVerdict;
  const breaches = [...missed, ...verdict.breaches];
  const errors = loggedErrors(folder);
  endRunFolder(folder, breaches.length);
  return {
    ...{ profile: 'channels', seed },
    figures: {
      'kills -9': verdict.kills,
      'named points, each': `${channelPoints.length}, ${options.timesEach}`,
      'messages acknowledged': verdict.acknowledged,
      'messages sent': verdict.sent,
      'sent twice, in Teams, of those cut off': verdict.doubled,
      'errors logged': JSON.stringify(errors),
    },
    breaches,
  };
}

/** People who write without waiting; what was not acknowledged is sent again under the same id, as the channels do. */
function startTalk(meta: WhatsAppServer, connector: BotConnector, random: Random, log: (event: ChannelEvent) => void) {
  let running = true;
  let lastSent = Date.now();
  const receipts = new Set<Promise<void>>();
  const persist = async (post: () => Promise<number>): Promise<void> => {
    while ((await post().catch(() => 0)) !== 200) await sleep(150);
  };
  meta.onSent((message) => {
    const { to, callbackData, body } = message;
    lastSent = Date.now();
    log({ e: 'got', channel: 'whatsapp', person: to, id: callbackData, shown: wordsOf(body) });
    const told = persist(() => meta.statusOf(message, 'sent'))
      .then(() => persist(() => meta.statusOf(message, 'delivered')))
      .finally(() => receipts.delete(told));
    receipts.add(told);
  });
  connector.onSaid(({ conversationId: person, activity, method }) => {
    if (method !== 'POST' || activity['type'] !== 'message') return;
    lastSent = Date.now();
    const shown = String(activity['summary'] ?? activity['text'] ?? '');
    log({ e: 'got', channel: 'msteams', person, id: null, shown });
  });

  async function talks(
    post: (text: string) => { person: string; key: string; send: () => Promise<number> },
    channel: PushedName,
  ) {
    for (let n = random.between(0, sentences.length); running; n++) {
      await sleep(random.between(800, 2500));
      const { person, key, send } = post(sentences[n % sentences.length] ?? '');
      await persist(send);
      log({ e: 'ack', channel, person, key });
    }
  }
  const inWhatsApp = Array.from({ length: PEOPLE_EACH }, (_, index) => {
    const customer = meta.customer({ phone: `336399870${String(index).padStart(2, '0')}` });
    return talks((text) => {
      const message = customer.messageOf({ type: 'text', text: { body: text } });
      const value = meta.changeOf({ contacts: customer.contacts, messages: [message] });
      return { person: customer.address, key: String(message.id), send: () => meta.post([value]) };
    }, 'whatsapp');
  });
  const inTeams = Array.from({ length: PEOPLE_EACH }, (_, index) => {
    const customer = connector.customer({ id: `run-${index}` });
    return talks((text) => {
      const activity = customer.activityOf({ text, textFormat: 'plain' });
      const send = async () =>
        (await connector.post(JSON.stringify(activity), `Bearer ${await connector.token()}`)).status;
      return { person: customer.conversationId, key: `${customer.conversationId}|${activity.id}`, send };
    }, 'msteams');
  });
  return {
    async stop() {
      running = false;
      await Promise.all([...inWhatsApp, ...inTeams]);
    },
    /** All receipts are told, and nothing that is in doubt can come any more. */
    async quiet() {
      while (Date.now() - lastSent < DOUBT_MS) await sleep(500);
      await Promise.all(receipts);
    },
  };
}
