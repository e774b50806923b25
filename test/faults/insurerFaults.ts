import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../src/clock.ts';
import type { Fault } from '../../src/insurer/http/faults.ts';
import { type RunningInsurer, startInsurer } from '../../src/insurer/server.ts';
import { openChat } from './chatClient.ts';
import { declareOnce } from './customers/declareGlass.ts';
import { drivers, identify } from './customers/identify.ts';
import type { Scene } from './customers/script.ts';
import { untilQuiet } from './kill.ts';
import { startProgram } from './program.ts';
import type { Random } from './random.ts';
import { breachesOf, checkFolder, type ProfileResult } from './report.ts';
import { endRunFolder, freePorts, loggedErrors, newRunFolder } from './runFolder.ts';
import { newWireLog } from './wireLog.ts';

const CLIENT_SECRET = 'a-client-secret-for-tests';

/** What happens to the insurer in the moment when a claim is sent, and for how long, in ms. */
const troubles: { name: string; fault?: Fault; forMs: number; down?: true }[] = [
  { name: 'slow, 2 s', fault: { kind: 'delay', ms: 2000 }, forMs: 3000 },
  { name: 'slower than we wait, 9 s', fault: { kind: 'delay', ms: 9000 }, forMs: 4000 },
  { name: 'says 503', fault: { kind: 'status', status: 503 }, forMs: 2500 },
  { name: 'says 429', fault: { kind: 'status', status: 429 }, forMs: 1500 },
  { name: 'cuts the connection', fault: { kind: 'cut' }, forMs: 2500 },
  { name: 'takes the claim and never says so', fault: { kind: 'lostAnswer' }, forMs: 2500 },
  { name: 'stops in the middle of its answer', fault: { kind: 'truncated' }, forMs: 2500 },
  { name: 'hangs', fault: { kind: 'hang' }, forMs: 3000 },
  { name: 'answers no JSON', fault: { kind: 'body', text: '<html>maintenance</html>' }, forMs: 2500 },
  { name: 'is down', down: true, forMs: 5000 },
  { name: 'restarts', down: true, forMs: 300 },
];

/** The insurer is slow, wrong, silent, down or restarted while claims are sent: each arrives once (F3, F4). */
export async function insurerFaults(options: { seed: number; random: Random; rounds: number }): Promise<ProfileResult> {
  const { seed, random } = options;
  const folder = newRunFolder();
  const ports = await freePorts();
  const wire = newWireLog(`${folder}/wire.jsonl`);
  let fault: Fault | null = null;
  const start = (): Promise<RunningInsurer> =>
    startInsurer({
      ...{ port: ports.insurerPort, host: '127.0.0.1', dataDir: folder, clock: systemClock, demo: true },
      ...{ clientId: 'assistant', clientSecret: CLIENT_SECRET },
      faults: ({ method }) => (method === 'GET' ? null : fault),
    });
  let insurer = await start();
  const life = startProgram({ ...ports, dataDir: folder, env: { INSURER_CLIENT_SECRET: CLIENT_SECRET } });
  await life.ready;
  const agent = new Agent({ keepAlive: true });
  const chat = await openChat({ url: life.url, wire, agent });
  const scene: Scene = { chat, wire, random, url: life.url, agent, running: () => true, patienceMs: 60_000 };
  const [customer] = drivers;
  if (customer === undefined) throw new RangeError('no demo customer');
  const waits: string[] = [];
  try {
    await identify(scene, customer);
    for (const trouble of Array.from({ length: options.rounds }, () => troubles).flat()) {
      let over: Promise<void> = Promise.resolve();
      const sentAt = Date.now();
      await declareOnce(scene, async () => {
        if (trouble.down === true) await insurer.close();
        else fault = trouble.fault ?? null;
        over = sleep(trouble.forMs).then(async () => {
          fault = null;
          if (trouble.down === true) insurer = await start();
        });
      });
      await over;
      waits.push(`${trouble.name}: ${((Date.now() - sentAt) / 1000).toFixed(1)} s`);
    }
  } catch (thrown) {
    wire.write({ e: 'stuck', conv: chat.conversation, why: String(thrown) });
  }
  await untilQuiet(life.url);
  await sleep(300);
  chat.close();
  life.terminate();
  await life.ended;
  await insurer.close();
  agent.destroy();
  await wire.close();
  const verdict = checkFolder(folder);
  const breaches = breachesOf(verdict);
  const errors = loggedErrors(folder);
  endRunFolder(folder, breaches.length);
  return {
    profile: 'insurer',
    seed,
    figures: {
      claims: verdict.counts['claims'] ?? 0,
      'from the first question to the receipt': waits.slice(0, troubles.length).join('; '),
      'errors logged': JSON.stringify(errors),
    },
    breaches,
  };
}
