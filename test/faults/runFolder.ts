import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/freePort.ts';

/** A folder of its own for a run: data of the program, its log, the wire log. */
export function newRunFolder(): string {
  return mkdtempSync(join(tmpdir(), 'eca-faults-'));
}

/** Kept when something went wrong, or `KEEP_RUNS` is set, so that it can be looked at. */
export function endRunFolder(folder: string, breaches: number): void {
  if (breaches > 0 || process.env['KEEP_RUNS']) console.log(`  kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}

/** Two ports that were free a moment ago. */
export async function freePorts(): Promise<{ port: number; insurerPort: number }> {
  const [port, insurerPort] = await Promise.all([freePort(), freePort()]);
  return { port, insurerPort };
}

/** How many lines of each error event the program logged. */
export function loggedErrors(folder: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of readFileSync(join(folder, 'program.log'), 'utf8').split('\n')) {
    if (!line.startsWith('{"level":"error"')) continue;
    const { msg, code } = JSON.parse(line) as { msg: string; code?: string };
    const name = code === undefined ? msg : `${msg} (${code})`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
