import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { openChat } from './chatClient.ts';
import { bookCall } from './customers/bookCall.ts';
import { countAloud } from './customers/countAloud.ts';
import { declareGlass } from './customers/declareGlass.ts';
import { drivers } from './customers/identify.ts';
import type { Scene, Script } from './customers/script.ts';
import { smallTalk } from './customers/smallTalk.ts';
import type { Random } from './random.ts';
import type { WireLog } from './wireLog.ts';

export interface LoadOptions {
  url: string;
  wire: WireLog;
  random: Random;
  /** How many customers talk at the same time, besides those who declare. */
  talkers?: number;
  /** How many declare claims at the same time; at most as many as there are demo customers with a car. */
  claimants?: number;
  claimsEach?: number;
  patienceMs?: number;
}

export interface Load {
  /** Lets everyone finish what they are at. */
  stop(): Promise<void>;
}

/** There are only so many seats for calls. */
const PAUSE_OF_CALLS_MS = 3000;
/** A code for the same person may be asked for once in 45 s. */
const PAUSE_OF_CODES_MS = 46_000;

/** Customers who come, talk, go, and come again, until they are told to stop. */
export function startLoad(options: LoadOptions): Load {
  const { url, wire, random, patienceMs = 30_000, claimsEach = 4 } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  let running = true;
  const pause = async (ms: number) => {
    for (const end = Date.now() + ms; running && Date.now() < end; ) await sleep(Math.min(100, end - Date.now()));
  };

  const play = async (script: Script): Promise<void> => {
    const chat = await openChat({ url, wire, agent });
    const scene: Scene = { chat, wire, random, url, agent, running: () => running, patienceMs };
    try {
      await script(scene);
    } catch (thrown) {
      wire.write({
        e: 'stuck',
        conv: chat.conversation,
        why: thrown instanceof Error ? thrown.message : String(thrown),
      });
    }
    // What comes late must still be seen.
    await sleep(100);
    chat.close();
  };
  const again = async (script: Script, restMs: number): Promise<void> => {
    while (running) {
      await play(script);
      await pause(restMs);
    }
  };

  const talkers = Array.from({ length: options.talkers ?? 8 }, (_, index) =>
    again(index % 2 === 0 ? countAloud : smallTalk, 100),
  );
  const claimants = drivers
    .slice(0, options.claimants ?? drivers.length)
    .map((customer) => again(declareGlass(customer, claimsEach), PAUSE_OF_CODES_MS));
  const caller = again(bookCall, PAUSE_OF_CALLS_MS);
  return {
    async stop() {
      running = false;
      await Promise.all([...talkers, ...claimants, caller]);
      agent.destroy();
    },
  };
}
