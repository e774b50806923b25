import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ChatClient, openChat } from './chatClient.ts';
import { readFacts } from './facts.ts';
import { httpCall } from './httpCall.ts';
import { repliesOf } from './invariants/replies.ts';
import { untilQuiet } from './kill.ts';
import { processMemory } from './processMemory.ts';
import { productionEnv, SECRET } from './productionEnv.ts';
import { startProgram } from './program.ts';
import type { Random } from './random.ts';
import { breachesOf, checkFolder, type ProfileResult, percentile } from './report.ts';
import { endRunFolder, freePorts, loggedErrors, newRunFolder } from './runFolder.ts';
import { newWireLog, type WireLog } from './wireLog.ts';

export interface FloodOptions {
  seed: number;
  random: Random;
  conversations: number;
  messages: number;
  seconds: number;
}

const lines = ['Bonjour', 'Merci beaucoup', 'Aide', 'Que pouvez-vous faire ?', 'Quel temps fera-t-il demain ?'];
const FLOODER_MESSAGES = 1000;

/** Many customers at once, and one who sends without end, under production limits (F10). */
export async function flood(options: FloodOptions): Promise<ProfileResult> {
  const { random, seed, conversations, messages, seconds } = options;
  const folder = newRunFolder();
  const ports = await freePorts();
  const wire = newWireLog(`${folder}/wire.jsonl`);
  const life = startProgram({ ...ports, dataDir: folder, env: productionEnv(ports) });
  await life.ready;
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const open = () => openChat({ url: life.url, wire, agent, secret: SECRET });
  const chats: ChatClient[] = [];
  while (chats.length < conversations) chats.push(...(await Promise.all(Array.from({ length: 50 }, open))));
  const flooder = await open();
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, processMemory(life.pid));
  }, 250);

  // First everyone without the flooder, for comparison; then with.
  const calmSeconds = seconds / 4;
  await speakAll(chats, messages / 4, calmSeconds, random);
  const calmEnd = Date.now();
  const [refused] = await Promise.all([
    floodFrom(flooder, life.url, wire, agent, seconds),
    speakAll(chats, messages, seconds, random),
  ]);
  await untilQuiet(life.url);
  await sleep(500);
  for (const chat of [...chats, flooder]) chat.close();
  await sleep(500);
  clearInterval(watch);
  life.terminate();
  await life.ended;
  agent.destroy();
  await wire.close();
  return judge(folder, { seed, flooder: flooder.conversation, calmEnd, memory, refused });
}

async function speakAll(
  chats: readonly ChatClient[],
  messages: number,
  seconds: number,
  random: Random,
): Promise<void> {
  const each = Math.max(1, Math.round(messages / chats.length));
  await Promise.all(
    chats.map(async (chat) => {
      const moments = Array.from({ length: each }, () => random.between(0, seconds * 1000)).sort((a, b) => a - b);
      const startedAt = Date.now();
      for (const moment of moments) {
        await sleep(Math.max(0, startedAt + moment - Date.now()));
        await chat.say({ text: random.one(lines) });
      }
    }),
  );
}

/** Sends evenly whatever the answer is; gives how many were refused for coming too fast. */
async function floodFrom(chat: ChatClient, url: string, wire: WireLog, agent: Agent, seconds: number): Promise<number> {
  const conv = chat.conversation;
  let refused = 0;
  const send = async (): Promise<void> => {
    const key = randomUUID();
    const activity = { type: 'message', text: 'Bonjour', from: { id: 'f' }, channelData: { ecaMessageId: key } };
    wire.write({ e: 'post', conv, key });
    const startedAt = performance.now();
    const answer = await httpCall(`${url}/v3/directline/conversations/${conv}/activities`, {
      ...{ method: 'POST', agent, body: JSON.stringify(activity) },
      headers: { 'content-type': 'application/json', authorization: `Bearer ${chat.token}` },
    });
    if (answer.status === 200) {
      const { id } = JSON.parse(answer.text) as { id: string };
      wire.write({ e: 'ack', conv, key, id, ms: performance.now() - startedAt });
    } else {
      wire.write({ e: 'refused', conv, key, status: answer.status });
      if (answer.status === 429 && Number(answer.headers['retry-after']) > 0) refused++;
    }
  };
  for (let count = 0; count < FLOODER_MESSAGES; count++) {
    await send();
    await sleep((seconds * 1000) / FLOODER_MESSAGES - 2);
  }
  return refused;
}

interface Run {
  seed: number;
  flooder: string;
  calmEnd: number;
  memory: number;
  refused: number;
}

function judge(folder: string, run: Run): ProfileResult {
  const verdict = checkFolder(folder);
  const facts = readFacts(folder);
  const acks = facts.wire.flatMap((event) => (event.e === 'ack' && event.conv !== run.flooder ? [event] : []));
  const [calm, crowded] = [acks.filter(({ t }) => t < run.calmEnd), acks.filter(({ t }) => t >= run.calmEnd)];
  const ack = (share: number) =>
    percentile(
      crowded.map(({ ms }) => ms),
      share,
    );
  const replies = repliesOf(facts);
  const others = replies.filter(({ conv }) => conv !== run.flooder).map(({ ms }) => ms);
  // The wire keeps the order in which posts were acknowledged, and so do the replies.
  const [calmReplies, crowdedReplies] = [others.slice(0, calm.length), others.slice(calm.length)];
  const replyP95 = percentile(crowdedReplies, 0.95);
  const breaches = breachesOf(verdict);
  const limit = (name: string, value: number, most: number) => {
    if (value > most) breaches.push(`${name}: ${value.toFixed(1)}, at most ${most}`);
  };
  limit('ack p95 (ms)', ack(0.95), 150);
  limit('ack p99 (ms)', ack(0.99), 400);
  limit('reply p95 (ms)', replyP95, 2000);
  limit('memory (MB)', run.memory, 512);
  if (run.refused < FLOODER_MESSAGES / 2) breaches.push(`the flooder was refused ${run.refused} times only`);
  const errors = loggedErrors(folder);
  endRunFolder(folder, breaches.length);
  return {
    profile: 'flood',
    seed: run.seed,
    figures: {
      conversations: facts.conversations.length,
      accepted: acks.length,
      'ack p50 / p95 / p99 (ms)': [0.5, 0.95, 0.99].map((share) => ack(share).toFixed(1)).join(' / '),
      'reply p50 / p95 / p99 (ms)': [0.5, 0.95, 0.99].map((share) => percentile(crowdedReplies, share)).join(' / '),
      'reply p95 without the flooder (ms)': percentile(calmReplies, 0.95),
      'flooder accepted': facts.wire.filter((event) => event.e === 'ack' && event.conv === run.flooder).length,
      'flooder refused with 429': run.refused,
      'memory at most (MB)': run.memory,
      'errors logged': JSON.stringify(errors),
    },
    breaches,
  };
}
