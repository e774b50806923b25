/**
 * Starts the program once, as `npm start` does, in a folder that is thrown away: what Node compiles for it is kept in
 * dist/code, so that the first start is as quick as any other. Node keeps it for one user and one version of itself:
 * run it as the user that will run the program.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './buildInputs.ts';
import { freePort } from './freePort.ts';
import { startArguments } from './startArguments.ts';

const MOST_MS = 60_000;

const began = performance.now();
const dataDir = await mkdtemp(join(tmpdir(), 'eca-code-'));
const program = spawn(process.execPath, startArguments(), {
  cwd: root,
  detached: true,
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  // Nothing of the settings around it: a start for its own sake, with the demo customers.
  env: {
    ...{ PATH: process.env['PATH'], MODE: 'demo', HOST: '127.0.0.1', LOG_LEVEL: 'error', DATA_DIR: dataDir },
    ...{ PORT: String(await freePort()), INSURER_PORT: String(await freePort()) },
  },
});
const tooLong = setTimeout(() => program.kill('SIGKILL'), MOST_MS);
program.once('message', () => program.kill('SIGTERM'));
const code = await new Promise((resolve) => program.once('exit', resolve));
clearTimeout(tooLong);
// Its insurer writes what it has compiled as the last thing.
while (anyLeft(program.pid) && performance.now() - began < MOST_MS) await sleep(50);
await rm(dataDir, { recursive: true, force: true });
const took = Math.round(performance.now() - began);
console.log(
  code === 0 ? `compiled code kept in ${took} ms` : `compiled code not kept (${code}): the first start will be slower`,
);

/** Is a process of the group still there? */
function anyLeft(group: number | undefined): boolean {
  try {
    return group !== undefined && process.kill(-group, 0);
  } catch {
    return false;
  }
}
