import { Agent, request } from 'node:http';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { bodyOf, type SentToCustomer, sign, startWhatsAppServer } from '../support/whatsappServer.ts';
import { httpCall } from './httpCall.ts';
import { productionEnv } from './productionEnv.ts';
import { startProgram } from './program.ts';
import type { Random } from './random.ts';
import { type ProfileResult, percentile } from './report.ts';
import { endRunFolder, freePorts, newRunFolder } from './runFolder.ts';

export interface WebhookOptions {
  seed: number;
  random: Random;
  perSecond: number;
  seconds: number;
  replays: number;
}

const APP_SECRET = 'app-secret-of-the-run';
const PEOPLE = 400;
const MOST_WAIT_MS = 120_000;
const GOAL_MS = 50;
/** A program that has just begun compiles what it runs: told apart. */
const COLD_SECONDS = 2;

/** Messages of WhatsApp at a steady rate, then the same webhooks again in another order, against the real program. */
export async function webhook(options: WebhookOptions): Promise<ProfileResult> {
  const { seed, random, perSecond, seconds, replays } = options;
  const folder = newRunFolder();
  const ports = await freePorts();
  const account = { appSecret: APP_SECRET, token: 'token-of-the-run', phoneNumberId: '106540352242922' };
  const meta = await startWhatsAppServer(account);
  const life = startProgram({
    ...{ ...ports, dataDir: folder },
    env: {
      ...productionEnv(ports),
      ...{ WHATSAPP_PHONE_NUMBER_ID: account.phoneNumberId, WHATSAPP_TOKEN: account.token },
      ...{ WHATSAPP_APP_SECRET: APP_SECRET, WHATSAPP_VERIFY_TOKEN: 'verify-token-of-the-run' },
      ...{ WHATSAPP_API_URL: meta.url, WHATSAPP_MEDIA_HOSTS: '127.0.0.1' },
      WHATSAPP_MESSAGES_PER_SECOND: '400',
    },
  });
  await life.ready;
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const post = (body: Buffer) => postSigned(`${life.url}/webhooks/whatsapp`, body, agent);
  const people = Array.from({ length: PEOPLE }, (_, n) =>
    meta.customer({ phone: `336397${String(n).padStart(5, '0')}` }),
  );
  const bodies = Array.from({ length: perSecond * seconds }, (_, n) => {
    const person = people[n % PEOPLE];
    if (person === undefined) throw new RangeError('nobody');
    const message = person.messageOf({ type: 'text', text: { body: 'merci' } });
    return bodyOf([meta.changeOf({ contacts: person.contacts, messages: [message] })]);
  });

  const all = await paced(bodies, perSecond, post);
  const [cold, warm] = [all.slice(0, perSecond * COLD_SECONDS), all.slice(perSecond * COLD_SECONDS)];
  const turns = await untilAnswered(life.url, bodies.length + PEOPLE);
  const again = Array.from({ length: replays }, () => random.one(bodies));
  const second = await paced(again, perSecond * 2, post);
  await sleep(2000);
  const after = await countTurns(life.url);
  const load = loadavg()[0]?.toFixed(1) ?? '';
  life.terminate();
  await life.ended;
  agent.destroy();
  await meta.stop();

  const twice = repeated(meta.sent);
  const breaches = [
    ...[...all, ...second].filter(({ status }) => status !== 200).map(({ status }) => `answered ${status}`),
    ...(turns === bodies.length + PEOPLE
      ? []
      : [`${turns} turns of ${bodies.length} messages and ${PEOPLE} greetings`]),
    ...(after === turns ? [] : [`${after - turns} extra turns of ${replays} replays`]),
    ...(twice === 0 ? [] : [`${twice} messages sent twice`]),
    ...(percentile(msOf(warm), 0.99) <= GOAL_MS ? [] : [`acknowledged p99 above ${GOAL_MS} ms`]),
  ];
  endRunFolder(folder, breaches.length);
  const ms = (took: readonly Took[], share: number) => percentile(msOf(took), share).toFixed(1);
  return {
    ...{ profile: 'webhook', seed },
    figures: {
      messages: `${bodies.length} of ${PEOPLE} people, ${perSecond} a second`,
      'acknowledged p50 / p95 / p99 (ms)': [0.5, 0.95, 0.99].map((share) => ms(warm, share)).join(' / '),
      [`in the first ${COLD_SECONDS} s after the start`]: [0.5, 0.95, 0.99].map((share) => ms(cold, share)).join(' / '),
      turns,
      replays: `${replays}, ${perSecond * 2} a second`,
      'replays acknowledged p50 / p99 (ms)': [0.5, 0.99].map((share) => ms(second, share)).join(' / '),
      'extra turns': after - turns,
      'load of the machine': load,
    },
    breaches,
  };
}

interface Took {
  status: number;
  ms: number;
}

const msOf = (took: readonly Took[]) => took.map(({ ms }) => ms);

/** Each at its own moment, whatever became of the one before: a slow answer is not hidden by a slow client. */
async function paced(bodies: readonly Buffer[], perSecond: number, post: (body: Buffer) => Promise<Took>) {
  const startedAt = performance.now();
  return Promise.all(
    bodies.map(async (body, index) => {
      await sleep(Math.max(0, startedAt + (index * 1000) / perSecond - performance.now()));
      return post(body);
    }),
  );
}

function postSigned(url: string, body: Buffer, agent: Agent): Promise<Took> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': sign(body, APP_SECRET) };
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0, ms: performance.now() - startedAt }));
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

/** Waits until so many turns were made, or no more come; returns how many there are. */
async function untilAnswered(url: string, expected: number): Promise<number> {
  const end = performance.now() + MOST_WAIT_MS;
  while ((await countTurns(url)) < expected && performance.now() < end) await sleep(500);
  await sleep(1000);
  return countTurns(url);
}

/** As the program itself counts them: nobody else can read its database while it lives. */
async function countTurns(url: string): Promise<number> {
  const { text } = await httpCall(`${url}/metrics`);
  return Number(/^eca_turn_seconds_count (\d+)/m.exec(text)?.[1]);
}

/** Messages under an id of ours that went out before. */
function repeated(sent: readonly SentToCustomer[]): number {
  return sent.length - new Set(sent.map(({ callbackData }) => callbackData)).size;
}
