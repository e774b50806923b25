import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SECRET } from '../../test/faults/productionEnv.ts';
import { startProgram } from '../../test/faults/program.ts';
import { freePorts } from '../../test/faults/runFolder.ts';
import type { DriveOrder } from './drive.ts';

/** A server to measure, in a process of its own. */
export interface Target {
  name: string;
  way: DriveOrder['way'];
  script: readonly string[];
  start(): Promise<Running>;
}

export interface Running {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

const booking = ['Bonjour', 'Un bris de glace sur ma voiture', 'À Lyon', 'hier', 'oui'];

/** An anonymous declaration: routed by intent, read into slots, each answer kept in a draft; then given up. */
export const declaration = [
  ...['Je veux déclarer un bris de glace sur ma voiture', 'hier', 'Lyon'],
  ...['Un caillou a frappé le pare-brise en roulant', 'le pare-brise', 'une fissure', 'Lyon', 'annuler', 'oui'],
];
export const smallTalk = ['Bonjour', 'Que pouvez-vous faire ?', 'Merci beaucoup', 'Quel temps fera-t-il demain ?'];

export const peers: readonly Target[] = [
  { name: 'no-op HTTP server', way: 'nothing', script: booking, start: () => startPeer('noop') },
  { name: 'botbuilder echo', way: 'connector', script: booking, start: () => startPeer('botbuilderEcho') },
  {
    name: 'botbuilder waterfall of text prompts, memory',
    way: 'connector',
    script: booking,
    start: () => startPeer('coreBot'),
  },
  {
    name: 'botbuilder waterfall as in CoreBot, memory',
    way: 'connector',
    script: booking,
    start: () => startPeer('coreBot', ['dates']),
  },
  { name: 'agents-hosting echo', way: 'connector', script: booking, start: () => startPeer('agentsEcho') },
];

export function ours(name: string, script: readonly string[], env: Record<string, string> = {}): Target {
  return { name, way: 'directLine', script, start: () => startOurs(env) };
}

async function startPeer(name: string, options: readonly string[] = []): Promise<Running> {
  const child = fork(fileURLToPath(new URL(`./servers/${name}.ts`, import.meta.url)), options);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', (code) => reject(new RangeError(`${name} ended with ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
}

/** The real program with an empty store, or with the one of `prepare`. */
export async function startOurs(
  env: Record<string, string> = {},
  prepare: (dataDir: string) => Promise<void> = async () => {},
): Promise<Running> {
  const dataDir = mkdtempSync(join(tmpdir(), 'eca-bench-'));
  await prepare(dataDir);
  const life = startProgram({ ...(await freePorts()), dataDir, env: { DIRECT_LINE_SECRET: SECRET, ...env } });
  await life.ready;
  return {
    url: life.url,
    pid: life.pid,
    async stop() {
      life.terminate();
      await life.ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
