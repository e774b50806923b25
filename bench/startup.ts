import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { childrenOf, startProgram } from '../test/faults/program.ts';
import { freePorts } from '../test/faults/runFolder.ts';
import { processFigures } from './processFigures.ts';
import { median, publish, type Row } from './results.ts';
import { peers } from './turns/targets.ts';

const RUNS = 5;

/** From the start of the process to its first possible answer, and what it then holds in memory. */
export async function startup(): Promise<void> {
  const figures = new Map<string, { ms: number; memoryMb: number; cpuMs: number }[]>();
  const note = (name: string, ms: number, pid: number) => {
    const { memoryMb, cpuMs } = processFigures(pid);
    figures.set(name, [...(figures.get(name) ?? []), { ms, memoryMb, cpuMs }]);
  };
  const waterfall = peers.find(({ name }) => name.includes('waterfall'));
  const dataDir = mkdtempSync(join(tmpdir(), 'eca-bench-'));
  for (let run = 0; run < RUNS; run++) {
    const life = startProgram({ ...(await freePorts()), dataDir });
    const ms = await life.ready;
    await sleep(500);
    note('ours, with its insurer ready', ms, life.pid);
    for (const child of childrenOf(life.pid)) note('the reference insurer', ms, child);
    life.terminate();
    await life.ended;
    if (waterfall === undefined) continue;
    const startedAt = performance.now();
    const running = await waterfall.start();
    const took = performance.now() - startedAt;
    await sleep(500);
    note(waterfall.name, took, running.pid);
    await running.stop();
  }
  rmSync(dataDir, { recursive: true, force: true });
  const rows: Row[] = [...figures].map(([server, all]) => ({
    server,
    'ready ms (median)': Math.round(median(all.map(({ ms }) => ms))),
    'ready ms (most)': Math.round(Math.max(...all.map(({ ms }) => ms))),
    'CPU ms': Math.round(median(all.map(({ cpuMs }) => cpuMs))),
    'memory MB': Math.round(median(all.map(({ memoryMb }) => memoryMb))),
  }));
  publish('startup', `Starts, ${RUNS} each`, rows, { target: 2500 });
  const launcher = fileURLToPath(new URL('../dist/web/launcher.js', import.meta.url));
  if (existsSync(launcher)) {
    const bytes = readFileSync(launcher);
    console.log(`  launcher script: ${bytes.length} bytes, ${brotliCompressSync(bytes).length} in brotli`);
  }
}
