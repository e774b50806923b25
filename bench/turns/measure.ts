import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SECRET } from '../../test/faults/productionEnv.ts';
import { processFigures } from '../processFigures.ts';
import type { DriveOrder, DriveResult } from './drive.ts';
import type { Running, Target } from './targets.ts';

export interface Measured {
  cpuMsPerTurn: number;
  turnsPerSecond: number;
  waits: number[];
  memoryMb: number;
}

/** Drives a running server: first some turns that are not counted, then those that are. */
export async function measure(
  target: Pick<Target, 'way' | 'script'>,
  running: Running,
  size: { warmUp: number; turns: number; atOnce: number },
): Promise<Measured> {
  const driver = fork(fileURLToPath(new URL('./drive.ts', import.meta.url)));
  try {
    const order = (turns: number): DriveOrder => ({
      ...{ way: target.way, script: target.script, url: running.url, secret: SECRET },
      ...{ atOnce: size.atOnce, turns },
    });
    if (size.warmUp > 0) await ask(driver, order(size.warmUp));
    const before = processFigures(running.pid);
    const result = await ask(driver, order(size.turns));
    const after = processFigures(running.pid);
    return {
      cpuMsPerTurn: (after.cpuMs - before.cpuMs) / result.turns,
      turnsPerSecond: result.turns / result.seconds,
      waits: result.waits,
      memoryMb: after.memoryMb,
    };
  } finally {
    driver.disconnect();
  }
}

function ask(driver: ChildProcess, order: DriveOrder): Promise<DriveResult> {
  return new Promise((resolve, reject) => {
    driver.once('message', (result: DriveResult) => resolve(result));
    driver.once('exit', (code) => reject(new RangeError(`the driver ended with ${code}`)));
    driver.send(order);
  });
}
