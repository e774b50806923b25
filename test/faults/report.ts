import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Verdict } from './checkFacts.ts';

const results = fileURLToPath(new URL('../../bench/results/', import.meta.url));
const checker = fileURLToPath(new URL('./check.ts', import.meta.url));

export interface ProfileResult {
  profile: string;
  seed: number;
  /** Figures by name; the table shows them as they are. */
  figures: Record<string, string | number>;
  /** Whatever went against a promise, in words. Empty: all promises held. */
  breaches: string[];
}

/** Judges a run's folder in a process of its own, by what lies in it. */
export function checkFolder(folder: string): Verdict {
  const run = spawnSync(process.execPath, [checker, folder], { encoding: 'utf8', maxBuffer: 1e9 });
  if (run.stdout === '') throw new RangeError(`the checker could not judge: ${run.stderr}`);
  return JSON.parse(run.stdout) as Verdict;
}

export function breachesOf({ breaches }: Verdict): string[] {
  return Object.entries(breaches).flatMap(([name, all]) => all.map((text) => `${name}: ${text}`));
}

/** Prints a profile's table and keeps its JSON in bench/results. */
export function report(result: ProfileResult): void {
  console.log(`\n${result.profile} (seed ${result.seed})`);
  const width = Math.max(...Object.keys(result.figures).map((name) => name.length));
  for (const [name, figure] of Object.entries(result.figures)) console.log(`  ${name.padEnd(width)}  ${figure}`);
  const { breaches } = result;
  console.log(breaches.length === 0 ? '  no breach' : `  ${breaches.length} BREACHES`);
  for (const breach of breaches.slice(0, 20)) console.log(`    ${breach}`);
  mkdirSync(results, { recursive: true });
  const machine = { cores: availableParallelism(), node: process.version, platform: process.platform };
  const file = join(results, `faults-${result.profile}.json`);
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, ...result }, null, 2)}\n`);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
