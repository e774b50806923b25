import { Agent } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ChatClient, openChat } from '../../test/faults/chatClient.ts';
import { productionEnv, SECRET } from '../../test/faults/productionEnv.ts';
import { startProgram } from '../../test/faults/program.ts';
import { type ConsoleClient, openConsole } from '../../test/faults/relay/consoleClient.ts';
import { deskEnv, putInHand, putInQueue, putStaff } from '../../test/faults/relay/deskSide.ts';
import { endRunFolder, freePorts, newRunFolder } from '../../test/faults/runFolder.ts';
import type { WireLog } from '../../test/faults/wireLog.ts';
import { processFigures } from '../processFigures.ts';
import { publish, quantile } from '../results.ts';

const ADVISORS = 200;
const CHATS = 2000;
const SECONDS = 60;
/** Each side of each chat writes once in so many seconds. */
const EVERY_S = 30;
const GOAL_MS = 300;
const GOAL_MB = 512;

/** When a message was sent and when it stood on the other side, by conversation and place; whichever comes first. */
function newStopwatch() {
  const sent = new Map<string, number>();
  const arrived = new Map<string, number>();
  const waits: number[] = [];
  const settle = (key: string) => {
    const [from, to] = [sent.get(key), arrived.get(key)];
    if (from !== undefined && to !== undefined && to > 0) waits.push(to - from);
  };
  return {
    waits,
    sent(key: string, at: number): void {
      sent.set(key, at);
      settle(key);
    },
    arrived(key: string): void {
      if (arrived.has(key)) return;
      arrived.set(key, performance.now());
      if (sent.has(key)) settle(key);
    },
    missing: () => [...sent.keys()].filter((key) => !arrived.has(key)).length,
  };
}

/** 200 consoles and 2,000 customers in live conversations on one process: how long a message travels, what it weighs. */
export async function relay(): Promise<void> {
  const folder = newRunFolder();
  const ports = await freePorts();
  const env = { ...productionEnv(ports), ...deskEnv };
  const begin = () => startProgram({ ...ports, dataDir: folder, env });
  let life = begin();
  await life.ready;
  const { url } = life;
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const toConsole = newStopwatch();
  const toWebsite = newStopwatch();
  const wire: WireLog = {
    write(event) {
      if (event.e === 'seen' && event.role !== 'user')
        toWebsite.arrived(`${event.conv} ${Number(event.id.split('|')[1])}`);
    },
    close: async () => {},
  };
  const chats: ChatClient[] = [];
  while (chats.length < CHATS)
    chats.push(
      ...(await Promise.all(Array.from({ length: 50 }, () => openChat({ url, wire, agent, secret: SECRET })))),
    );
  life.terminate();
  await life.ended;
  const requests = putInQueue(
    folder,
    chats.map(({ conversation }) => conversation),
  );
  const convOf = new Map(requests.map((id, index) => [id, chats[index]?.conversation ?? '']));
  const staff = putStaff(folder, ADVISORS);
  const each = CHATS / ADVISORS;
  putInHand(
    folder,
    requests.map((request, index) => ({
      ...{ request, conversation: convOf.get(request) ?? '' },
      advisor: staff[Math.floor(index / each)]?.id ?? '',
    })),
  );
  life = begin();
  await life.ready;
  const consoles: ConsoleClient[] = [];
  for (const [index, { cookie }] of staff.entries()) {
    const own = requests.slice(index * each, (index + 1) * each);
    const console = await openConsole({
      ...{ url, agent, cookie },
      // The page has one conversation open at a time.
      open: () => own.slice(0, 1),
      onLine: (requestId, { seq, who }) => {
        if (who === 'customer') toConsole.arrived(`${convOf.get(requestId)} ${seq}`);
      },
    });
    consoles.push(console);
  }
  await sleep(10_000);

  // The one who measures shares the machine: how late it is itself stands beside what it measures.
  const own = monitorEventLoopDelay({ resolution: 10 });
  own.enable();
  const acks: number[] = [];
  const before = processFigures(life.pid);
  let memoryMb = 0;
  const watch = setInterval(() => {
    memoryMb = Math.max(memoryMb, processFigures(life.pid).memoryMb);
  }, 500);
  const lists = () => consoles.reduce((sum, console) => sum + console.lists, 0);
  const listsBefore = lists();
  const startedAt = performance.now();
  const speak = async (say: () => Promise<number>, watchOf: ReturnType<typeof newStopwatch>, conv: string) => {
    await sleep(Math.random() * EVERY_S * 1000);
    while (performance.now() - startedAt < SECONDS * 1000) {
      const at = performance.now();
      const seq = await say();
      acks.push(performance.now() - at);
      watchOf.sent(`${conv} ${seq}`, at);
      await sleep(Math.max(0, at + EVERY_S * 1000 - performance.now()));
    }
  };
  await Promise.all(
    chats.flatMap((chat, index) => {
      const console = consoles[Math.floor(index / each)];
      const requestId = requests[index];
      if (console === undefined || requestId === undefined) return [];
      return [
        speak(() => chat.say({ text: 'Il me manque 40 euros' }), toConsole, chat.conversation),
        speak(() => console.say(requestId, 'Je regarde votre dossier'), toWebsite, chat.conversation),
      ];
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const cpu = processFigures(life.pid).cpuMs - before.cpuMs;
  await sleep(2000);
  clearInterval(watch);
  const rows = (
    [
      ['customer to console', toConsole],
      ['advisor to website', toWebsite],
    ] as const
  ).map(([way, { waits, missing }]) => ({
    way,
    messages: waits.length,
    'p50 ms': quantile(waits, 0.5).toFixed(0),
    'p95 ms': quantile(waits, 0.95).toFixed(0),
    'p99 ms': quantile(waits, 0.99).toFixed(0),
    'goal p95 ms': GOAL_MS,
    'ack p50 / p95 ms': `${quantile(acks, 0.5).toFixed(0)} / ${quantile(acks, 0.95).toFixed(0)}`,
    'own delay p95 ms': Math.round(own.percentile(95) / 1e6),
    'not arrived': missing(),
    'memory MB': memoryMb,
    'goal MB': GOAL_MB,
    'CPU %': Math.round(cpu / seconds / 10),
    'lists read': lists() - listsBefore,
  }));
  for (const chat of chats) chat.close();
  for (const console of consoles) console.close();
  life.terminate();
  await life.ended;
  agent.destroy();
  endRunFolder(folder, 0);
  publish('relay', `${ADVISORS} advisors and ${CHATS} live conversations for ${SECONDS} s`, rows);
}
