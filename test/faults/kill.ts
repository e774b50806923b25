import { setTimeout as sleep } from 'node:timers/promises';
import { httpCall } from './httpCall.ts';
import { startLoad } from './load.ts';
import { childrenOf, type Life, startProgram } from './program.ts';
import type { Random } from './random.ts';
import { breachesOf, checkFolder, type ProfileResult, percentile } from './report.ts';
import { endRunFolder, freePorts, loggedErrors, newRunFolder } from './runFolder.ts';
import { newWireLog, readWireLog } from './wireLog.ts';

export interface KillOptions {
  seed: number;
  random: Random;
  /** How often each named point, and how many kills at moments that nobody chose. */
  timesEach: number;
  randomKills: number;
}

/** Where the program may be cut off: every step between two durable states. */
export const points = [
  ...['accept.before', 'accept.committed', 'turn.begin', 'turn.thought', 'turn.committed'],
  ...['claim.before', 'claim.submitted', 'claim.attached', 'job.performed', 'job.committed'],
] as const;
/** The same for the insurer, which the program brings back by itself. */
export const insurerPoints = [
  ...['insurer.claim.before', 'insurer.claim.stored', 'insurer.file.kept', 'insurer.message.stored'],
] as const;

const POINT_PATIENCE_MS = 90_000;

/** Kills the program again and again while customers talk, then looks whether anything was lost or doubled (F1). */
export async function kill(options: KillOptions): Promise<ProfileResult> {
  const { random, seed } = options;
  const folder = newRunFolder();
  const ports = await freePorts();
  const wire = newWireLog(`${folder}/wire.jsonl`);
  const missed: string[] = [];
  let lives = 0;
  const begin = (point?: string): Life => {
    const env: Record<string, string> = point === undefined ? {} : { FAULT_POINT: point };
    const life = startProgram({ ...ports, dataDir: folder, env });
    const run = ++lives;
    wire.write({ e: 'start', run });
    life.ready.then((ms) => wire.write({ e: 'ready', run, ms })).catch(() => {});
    return life;
  };
  const killed = (how: string) => wire.write({ e: 'kill', run: lives, how });

  let life = begin();
  await life.ready;
  // Between two kills there may be no time to answer: what counts is the time after the last one, which is judged apart.
  const load = startLoad({ url: life.url, wire, random, patienceMs: 120_000 });
  await sleep(1500);
  life.kill('everything');
  await life.ended;
  killed('first');
  for (const point of random.shuffled(Array.from({ length: options.timesEach }, () => points).flat())) {
    life = begin(`${point}:${random.between(1, 3)}`);
    if (!(await within(life.ended, POINT_PATIENCE_MS))) {
      missed.push(`point ${point} was not reached`);
      life.kill('everything');
      await life.ended;
    }
    killed(point);
  }
  const insurerDeaths = await killInsurer(begin, options.timesEach, missed, killed);

  for (let count = 0; count < options.randomKills; count++) {
    life = begin();
    // One in ten dies while it starts.
    if (!random.chance(0.1)) await life.ready.catch(() => {});
    await sleep(random.between(0, 900));
    life.kill(random.chance(0.5) ? 'everything' : 'program');
    await life.ended;
    killed('random');
  }

  life = begin();
  await life.ready;
  await load.stop();
  await untilQuiet(life.url);
  life.terminate();
  await life.ended;
  await wire.close();
  return judge(folder, { seed, missed, insurerDeaths });
}

/** The insurer dies at its own points, alone; the program starts it anew. */
async function killInsurer(
  begin: (point: string) => Life,
  timesEach: number,
  missed: string[],
  killed: (how: string) => void,
): Promise<number> {
  let deaths = 0;
  for (const point of Array.from({ length: timesEach }, () => insurerPoints).flat()) {
    const life = begin(`${point}:2`);
    await life.ready;
    const [first] = childrenOf(life.pid);
    const end = Date.now() + POINT_PATIENCE_MS;
    while (childrenOf(life.pid).includes(first ?? 0) && Date.now() < end) await sleep(20);
    if (Date.now() >= end) missed.push(`point ${point} was not reached`);
    else deaths++;
    await sleep(1500);
    life.kill('everything');
    await life.ended;
    killed(`with ${point}`);
  }
  return deaths;
}

function judge(folder: string, run: { seed: number; missed: string[]; insurerDeaths: number }): ProfileResult {
  const verdict = checkFolder(folder);
  const acks = readWireLog(`${folder}/wire.jsonl`).flatMap((event) => (event.e === 'ack' ? [event.ms] : []));
  const breaches = [...run.missed, ...breachesOf(verdict)];
  const errors = loggedErrors(folder);
  endRunFolder(folder, breaches.length);
  return {
    profile: 'kill',
    seed: run.seed,
    figures: {
      ...verdict.counts,
      'insurer killed alone': run.insurerDeaths,
      'ready after a kill, at most (ms)': verdict.readyMax,
      'went on after a kill, at most (ms)': verdict.continuedMax,
      'ack p50 (ms)': percentile(acks, 0.5).toFixed(1),
      'errors logged': JSON.stringify(errors),
    },
    breaches,
  };
}

/** Waits until nothing is on its way inside the program any more. */
export async function untilQuiet(url: string, patienceMs = 60_000): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(200)) {
    const answer = await httpCall(`${url}/metrics`).catch(() => null);
    const waiting = [...(answer?.text.matchAll(/^eca_(?:inbox|jobs)_waiting (\d+)/gm) ?? [])].map(([, n]) => Number(n));
    if (waiting.length === 2 && waiting.every((count) => count === 0)) return;
  }
}

export async function within(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const controller = new AbortController();
  const late = sleep(ms, false, { signal: controller.signal }).catch(() => false);
  const inTime = await Promise.race([promise.then(() => true), late]);
  controller.abort();
  return inTime;
}
