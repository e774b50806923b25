import { spawnSync } from 'node:child_process';
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type ChatClient, openChat } from '../chatClient.ts';
import { newLineLog } from '../lineLog.ts';
import { productionEnv, SECRET } from '../productionEnv.ts';
import { type Life, startProgram } from '../program.ts';
import type { ProfileResult } from '../report.ts';
import { endRunFolder, freePorts, loggedErrors, newRunFolder } from '../runFolder.ts';
import type { WireLog } from '../wireLog.ts';
import { type ConsoleClient, openConsole } from './consoleClient.ts';
import { deskEnv, putInQueue, putStaff } from './deskSide.ts';
import type { RelayVerdict } from './judgeRelay.ts';
import { type RelayEvent, readWords, type Side, wordsOf } from './relayLog.ts';

export interface RelayOptions {
  seed: number;
  /** In all, of both sides. */
  messages: number;
  /** SIGKILL after each so many acknowledged messages. */
  killEach: number;
}

const ADVISORS = 5;
const CHATS_EACH = 4;
const checker = fileURLToPath(new URL('./checkRelay.ts', import.meta.url));
const nothing: WireLog = { write: () => {}, close: async () => {} };

/** Customers and advisors write to each other without end while the program is killed again and again. */
export async function relay({ seed, messages, killEach }: RelayOptions): Promise<ProfileResult> {
  const folder = newRunFolder();
  const ports = await freePorts();
  const env = { ...productionEnv(ports), ...deskEnv };
  const begin = (): Life => startProgram({ ...ports, dataDir: folder, env });
  let life = begin();
  await life.ready;
  const { url } = life;
  const log = newLineLog<RelayEvent>(`${folder}/relay.jsonl`);
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });

  const chats: ChatClient[] = [];
  for (let index = 0; index < ADVISORS * CHATS_EACH; index++)
    chats.push(await openChat({ url, wire: nothing, agent, secret: SECRET }));
  // The program has its database for itself while it runs.
  life.terminate();
  await life.ended;
  const requests = putInQueue(
    folder,
    chats.map(({ conversation }) => conversation),
  );
  const staff = putStaff(folder, ADVISORS);
  life = begin();
  await life.ready;
  const convOf = new Map(requests.map((id, index) => [id, chats[index]?.conversation ?? '']));
  const consoles: ConsoleClient[] = [];
  for (const [index, { cookie }] of staff.entries()) {
    const own = requests.slice(index * CHATS_EACH, (index + 1) * CHATS_EACH);
    const console = await openConsole({
      ...{ url, agent, cookie },
      open: () => own,
      onLine(requestId, { seq, text }) {
        const words = readWords(text);
        if (words !== null)
          log.write({ e: 'shown', where: 'console', conv: convOf.get(requestId) ?? '', ...words, seq });
      },
    });
    for (const id of own) await console.accept(id);
    consoles.push(console);
  }

  let acknowledged = 0;
  let kills = 0;
  let stopped = false;
  const speak = async (side: Side, conv: string, say: (text: string) => Promise<number>): Promise<void> => {
    for (let n = 1; !stopped; n++) {
      const seq = await say(wordsOf(side, n));
      log.write({ e: 'ack', side, conv, n, seq });
      acknowledged++;
    }
  };
  const voices = chats.flatMap((chat, index) => {
    const console = consoles[Math.floor(index / CHATS_EACH)];
    const requestId = requests[index];
    if (console === undefined || requestId === undefined) return [];
    return [
      speak('customer', chat.conversation, (text) => chat.say({ text })),
      speak('advisor', chat.conversation, (text) => console.say(requestId, text)),
    ];
  });

  const startedAt = Date.now();
  let down = 0;
  while (acknowledged < messages) {
    await sleep(5);
    if (acknowledged < (kills + 1) * killEach || acknowledged >= messages) continue;
    kills++;
    life.kill('everything');
    const killedAt = Date.now();
    await life.ended;
    log.write({ e: 'kill', after: acknowledged });
    life = begin();
    await life.ready;
    down += Date.now() - killedAt;
  }
  stopped = true;
  await Promise.all(voices);
  const seconds = (Date.now() - startedAt) / 1000;
  // What was acknowledged last must still be seen.
  await sleep(3000);
  for (const chat of chats) {
    for (const { seq, text } of chat.seen) {
      const words = readWords(text);
      if (words !== null) log.write({ e: 'shown', where: 'website', conv: chat.conversation, ...words, seq });
    }
    chat.close();
  }
  for (const console of consoles) console.close();
  life.terminate();
  await life.ended;
  agent.destroy();
  await log.close();
  const run = spawnSync(process.execPath, [checker, folder], { encoding: 'utf8', maxBuffer: 1e9 });
  if (run.stdout === '') throw new RangeError(`the checker could not judge: ${run.stderr}`);
  const verdict = JSON.parse(run.stdout) as RelayVerdict;
  const errors = loggedErrors(folder);
  endRunFolder(folder, verdict.breaches.length);
  return {
    profile: 'relay',
    seed,
    figures: {
      'messages acknowledged': verdict.messages,
      'of both sides, in conversations': verdict.conversations,
      'kills -9': verdict.kills,
      'seconds, of which down': `${seconds.toFixed(0)}, ${(down / 1000).toFixed(0)}`,
      'lost, doubled or out of order': verdict.breaches.length,
      'errors logged': JSON.stringify(errors),
    },
    breaches: verdict.breaches,
  };
}
