import { setTimeout as sleep } from 'node:timers/promises';
import { untilQuiet, within } from './kill.ts';
import { startLoad } from './load.ts';
import { type Life, startProgram } from './program.ts';
import type { Random } from './random.ts';
import { breachesOf, checkFolder, type ProfileResult } from './report.ts';
import { endRunFolder, freePorts, loggedErrors, newRunFolder } from './runFolder.ts';
import { newWireLog, readWireLog } from './wireLog.ts';

const DRAIN_MS = 10_000;
const SERVICE_RESTART = 1012;

/** Deploys again and again under load: SIGTERM, and the next process takes over (F15). */
export async function drain(options: { seed: number; random: Random; times: number }): Promise<ProfileResult> {
  const { random, seed } = options;
  const folder = newRunFolder();
  const ports = await freePorts();
  const wire = newWireLog(`${folder}/wire.jsonl`);
  const breaches: string[] = [];
  const drains: number[] = [];
  const begin = async (): Promise<Life> => {
    const life = startProgram({ ...ports, dataDir: folder });
    await life.ready;
    return life;
  };
  const end = async (life: Life): Promise<void> => {
    const startedAt = Date.now();
    life.terminate();
    if (!(await within(life.ended, DRAIN_MS + 5000))) life.kill('everything');
    const { code } = await life.ended;
    drains.push(Date.now() - startedAt);
    if (code !== 0) breaches.push(`the program ended with ${code}`);
  };

  let life = await begin();
  const load = startLoad({ url: life.url, wire, random, talkers: 16, patienceMs: 60_000 });
  for (let count = 0; count < options.times; count++) {
    await sleep(random.between(1500, 4000));
    await end(life);
    life = await begin();
  }
  await load.stop();
  await untilQuiet(life.url);
  await end(life);
  await wire.close();

  breaches.push(...drains.filter((ms) => ms > DRAIN_MS).map((ms) => `ended ${ms} ms after SIGTERM`));
  const events = readWireLog(`${folder}/wire.jsonl`);
  // A socket that never opened met no program, or one that was on its way out.
  const opened = new Set(events.flatMap((event) => (event.e === 'opened' ? [event.socket] : [])));
  const closed = events.flatMap((event) => (event.e === 'closed' && opened.has(event.socket) ? [event.code] : []));
  const codes = Map.groupBy(closed, (code) => code);
  // 1005 is a client's own farewell.
  for (const [code, all] of codes)
    if (code !== SERVICE_RESTART && code !== 1005) breaches.push(`${all.length} sockets were closed with ${code}`);
  const verdict = checkFolder(folder);
  breaches.push(...breachesOf(verdict));
  const errors = loggedErrors(folder);
  endRunFolder(folder, breaches.length);
  return {
    profile: 'drain',
    seed,
    figures: {
      restarts: options.times,
      'end after SIGTERM, at most (ms)': Math.max(...drains),
      'sockets closed with 1012': codes.get(SERVICE_RESTART)?.length ?? 0,
      accepted: verdict.counts['accepted'] ?? 0,
      claims: verdict.counts['claims'] ?? 0,
      'posts without an answer, sent again': verdict.counts['unanswered'] ?? 0,
      'errors logged': JSON.stringify(errors),
    },
    breaches,
  };
}
