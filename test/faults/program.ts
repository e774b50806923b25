import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/buildInputs.ts';
import { startArguments } from '../../scripts/startArguments.ts';

const start = startArguments();

export interface ProgramOptions {
  port: number;
  insurerPort: number;
  /** Holds the databases; the log of all its lives stands beside them. */
  dataDir: string;
  env?: Record<string, string>;
}

/** One life of the real program, in a process group of its own with its insurer. */
export interface Life {
  pid: number;
  url: string;
  startedAt: number;
  /** Ms from the start; rejects when it ends before. */
  ready: Promise<number>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  isOver(): boolean;
  /** Without a chance to say goodbye: the program alone, or with its insurer as when the power fails. */
  kill(what: 'program' | 'everything'): void;
  terminate(): void;
}

/** Starts the program as `npm start` does. */
export function startProgram(options: ProgramOptions): Life {
  const output = openSync(join(options.dataDir, 'program.log'), 'a');
  const startedAt = Date.now();
  const child = spawn(process.execPath, start, {
    cwd: root,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
    env: {
      ...withoutOwn(process.env),
      NODE_ENV: 'test',
      LOG_LEVEL: 'warn',
      PORT: String(options.port),
      INSURER_PORT: String(options.insurerPort),
      DATA_DIR: options.dataDir,
      ...options.env,
    },
  });
  closeSync(output);
  const { pid } = child;
  if (pid === undefined) throw new RangeError('the program could not be started');
  let over = false;
  // Whoever started it may end in any way: no program is left behind.
  const orphaned = () => signal(-pid, 'SIGKILL');
  process.once('exit', orphaned);
  const ended: Life['ended'] = new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      over = true;
      process.off('exit', orphaned);
      resolve({ code, signal });
    });
  });
  const life: Life = {
    pid,
    url: `http://127.0.0.1:${options.port}`,
    startedAt,
    ready: whenReady(child, startedAt),
    ended,
    isOver: () => over,
    kill(what) {
      if (!over) signal(what === 'everything' ? -pid : pid, 'SIGKILL');
    },
    terminate() {
      if (!over) signal(pid, 'SIGTERM');
    },
  };
  life.ready.catch(() => {});
  return life;
}

/** Process ids of the program's children (its insurer); Linux only. */
export function childrenOf(pid: number): number[] {
  try {
    const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return list.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function whenReady(child: ChildProcess, startedAt: number): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(Date.now() - startedAt));
    child.once('exit', () => reject(new RangeError('ended before it was ready')));
  });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in between.
  }
}

/** The settings of whoever runs the tests are not the program's. */
function withoutOwn(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = ['DATABASE_URL', 'INSURER_API_URL', 'PUBLIC_URL', 'MODE', 'HOST', 'FAULT_POINT', 'TEST_NOW'];
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}
