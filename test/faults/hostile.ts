import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBotConnector } from '../support/botConnector.ts';
import { sign, startWhatsAppServer } from '../support/whatsappServer.ts';
import { openChat } from './chatClient.ts';
import { endpoints } from './endpoints.ts';
import { channelsEnv, TEAMS_ACCOUNT, WHATSAPP_ACCOUNT } from './everythingEnv.ts';
import { type HostileRequest, hostileRequest } from './hostileBodies.ts';
import { httpCall } from './httpCall.ts';
import { untilQuiet } from './kill.ts';
import { processMemory } from './processMemory.ts';
import { SECRET } from './productionEnv.ts';
import { startProgram } from './program.ts';
import type { Random } from './random.ts';
import { putStaff } from './relay/deskSide.ts';
import { type ProfileResult, percentile } from './report.ts';
import { endRunFolder, freePorts, loggedErrors, newRunFolder } from './runFolder.ts';
import { newWireLog } from './wireLog.ts';

const AT_ONCE = 16;
/** Of the first bodies, which load code and fill caches, memory is not counted. */
const WARM_SHARE = 0.25;

/** Sends nonsense to everything that answers: it may refuse, it may not break (T8). */
export async function hostile(options: { seed: number; random: Random; bodies: number }): Promise<ProfileResult> {
  const { random, seed, bodies } = options;
  const folder = newRunFolder();
  const ports = await freePorts();
  const wire = newWireLog(`${folder}/wire.jsonl`);
  const [meta, connector] = await Promise.all([
    startWhatsAppServer(WHATSAPP_ACCOUNT),
    startBotConnector(TEAMS_ACCOUNT),
  ]);
  const hub = { HANDOFF_HUB_URL: 'http://127.0.0.1:9', HANDOFF_HUB_SECRET: SECRET };
  const doubles = channelsEnv({ meta: meta.url, connector: connector.url });
  const begin = () =>
    startProgram({ ...ports, dataDir: folder, env: { DIRECT_LINE_SECRET: SECRET, ...doubles, ...hub } });
  let life = begin();
  await life.ready;
  // The program has its database for itself while it runs.
  life.terminate();
  await life.ended;
  const [advisor] = putStaff(folder, 1);
  life = begin();
  await life.ready;
  const cookie = advisor?.cookie ?? '';
  const session = await httpCall(`${life.url}/advisor/api/session`, { headers: { cookie } });
  const { csrf } = JSON.parse(session.text) as { csrf: string };
  const connectorToken = await connector.token({ serviceUrl: 'http://127.0.0.1' });
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const open = () => openChat({ url: life.url, wire, agent, secret: SECRET });
  const victims = await Promise.all(Array.from({ length: 40 }, open));
  for (const victim of victims) victim.close();

  const statuses = new Map<number, number>();
  const took: number[] = [];
  const breaches: string[] = [];
  let left = bodies;
  let warm = 0;
  const shoot = async (): Promise<void> => {
    while (left-- > 0) {
      if (left === Math.round(bodies * (1 - WARM_SHARE))) warm = processMemory(life.pid);
      const endpoint = random.one(endpoints);
      const victim = random.one(victims);
      const shot = hostileRequest(endpoint.body, random);
      const path = endpoint.path
        .replace(':conversation', victim.conversation)
        .replace(/:\w+/g, random.one(['x', '%2e%2e', 'a%00b']));
      if (endpoint.body === 'whatsapp' && random.chance(0.8))
        shot.headers['x-hub-signature-256'] = sign(shot.body, WHATSAPP_ACCOUNT.appSecret);
      // Whoever opens the stream of news waits for it.
      if (path.startsWith('/advisor') && !path.endsWith('/stream') && !path.endsWith('signOut') && random.chance(0.8))
        Object.assign(shot.headers, { cookie, origin: life.url, 'x-csrf-token': csrf, 'idempotency-key': 'k' });
      const credential =
        endpoint.body === 'teams' && random.chance(0.8)
          ? connectorToken
          : random.one([victim.token, victim.token, victim.token, SECRET, 'x.y.z', '']);
      const answer = await send(`${life.url}${path}${shot.query}`, endpoint.method, shot, credential, agent, took);
      statuses.set(answer, (statuses.get(answer) ?? 0) + 1);
      if (answer >= 500)
        breaches.push(`${endpoint.method} ${endpoint.path} answered ${answer} to ${shot.body.subarray(0, 200)}`);
      if (life.isOver()) return;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, shoot));
  if (life.isOver()) breaches.push('the program ended');
  const memory = processMemory(life.pid) - warm;

  // After all this, a customer is served as ever.
  const chat = await open();
  const answers = await chat.answersAfter(await chat.say({ text: 'Bonjour' }), 10_000).catch(() => []);
  if (answers.length === 0) breaches.push('nobody answers any more');
  chat.close();
  await untilQuiet(life.url, 120_000);
  await sleep(100);
  life.terminate();
  await life.ended;
  agent.destroy();
  await Promise.all([wire.close(), meta.stop(), connector.stop()]);
  const errors = loggedErrors(folder);
  endRunFolder(folder, breaches.length);
  return {
    profile: 'hostile',
    seed,
    figures: {
      bodies,
      endpoints: endpoints.length,
      answers: [...statuses]
        .sort(([a], [b]) => a - b)
        .map(([status, count]) => `${status === 0 ? 'cut' : status}: ${count}`)
        .join(', '),
      'p50 / p99 (ms)': `${percentile(took, 0.5).toFixed(1)} / ${percentile(took, 0.99).toFixed(1)}`,
      'memory grown after the first quarter (MB)': memory,
      'errors logged': JSON.stringify(errors),
    },
    breaches,
  };
}

/** The status; 0 when the connection was cut, which is an answer to what is no HTTP. */
async function send(
  url: string,
  method: string,
  { body, headers }: HostileRequest,
  credential: string,
  agent: Agent,
  took: number[],
): Promise<number> {
  const startedAt = performance.now();
  try {
    const authorization = credential === '' ? {} : { authorization: `Bearer ${credential}` };
    const call = { method, agent, headers: { ...headers, ...authorization }, ...(body.length === 0 ? {} : { body }) };
    const { status } = await httpCall(url, call);
    took.push(performance.now() - startedAt);
    return status;
  } catch {
    return 0;
  }
}
