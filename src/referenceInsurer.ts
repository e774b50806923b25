import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import { AppError } from './errors.ts';
import { readDemoPassword } from './insurer/signIn/demoPassword.ts';
import { insurerVersion } from './insurer/version.ts';

export interface ReferenceInsurer {
  /** Rejects with `INSURER_UNREACHABLE` when it does not come up in 45 s: a small machine that is busy needs some of it. */
  ready: Promise<void>;
  /** Of all demo customers. */
  demoPassword: string;
  stop(): void;
}

const PATIENCE_MS = 45_000;
const RESTART_MS = 1000;
const ANSWER_MS = 3000;

/**
 * Runs the reference back office as a process of its own, so that the assistant meets it as it would meet a real one:
 * over HTTP only. When the port is taken by one of the same version that knows our secret, that one is used.
 */
export function startReferenceInsurer(config: Config): ReferenceInsurer {
  const demoPassword = readDemoPassword(config.dataDir, config.demoPassword);
  let child: ChildProcess | null = null;
  let stopped = false;

  const launch = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const complaints: string[] = [];
      let started = false;
      const late = setTimeout(() => reject(unreachable(config, complaints)), PATIENCE_MS);
      child = fork(fileURLToPath(new URL('./insurer/main.ts', import.meta.url)), {
        env: {
          ...process.env,
          INSURER_PORT: String(config.insurerPort),
          INSURER_CLIENT_ID: config.insurerClientId,
          INSURER_CLIENT_SECRET: config.insurerClientSecret,
          CLIENT_REDIRECT_URI: `${config.publicUrl}/oidc/callback`,
          CLIENT_LOGOUT_URI: `${config.publicUrl}/oidc/logout`,
          CLIENT_EVENTS_URL: `${config.publicUrl}/insurer/events`,
          INSURER_EVENTS_SECRET: config.insurerEventsSecret ?? '',
          STAFF_REDIRECT_URI: `${config.publicUrl}/advisor/callback`,
          STAFF_LOGOUT_URI: `${config.publicUrl}/advisor/logout`,
          DEMO_PASSWORD: demoPassword,
          DATA_DIR: config.dataDir,
          HOST: '127.0.0.1',
          MODE: config.mode,
        },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      child.stderr?.on('data', (chunk: Buffer) => {
        if (started) process.stderr.write(chunk);
        else complaints.push(chunk.toString());
      });
      child.once('message', () => {
        started = true;
        clearTimeout(late);
        resolve();
      });
      child.once('exit', () => {
        clearTimeout(late);
        if (stopped) return;
        if (started) setTimeout(() => void launch().catch(() => {}), RESTART_MS).unref();
        else
          alreadyRunning(config).then(
            (running) => (running ? resolve() : reject(unreachable(config, complaints))),
            reject,
          );
      });
    });

  // Forked before anything is asked: loading the assistant keeps this process busy for a second.
  const ready = launch();
  // Awaited later, when the assistant has loaded; until then a failure must not count as unhandled.
  ready.catch(() => {});
  return {
    ready,
    demoPassword,
    stop() {
      stopped = true;
      if (child?.connected) child.disconnect();
    },
  };
}

/** Throws `CONFIG_INVALID` when the port is held by an insurer that does not know our secret. */
async function alreadyRunning(config: Config): Promise<boolean> {
  const root = `http://127.0.0.1:${config.insurerPort}`;
  const health = await asked(`${root}/health`, {});
  if (health === null || (health.body as { version?: unknown } | null)?.version !== insurerVersion) return false;
  const credentials = Buffer.from(`${config.insurerClientId}:${config.insurerClientSecret}`).toString('base64');
  const token = await asked(`${root}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  });
  if (token?.status === 200) return true;
  throw new AppError('CONFIG_INVALID', {
    message: `Another insurer answers on port ${config.insurerPort} and does not know our secret. Stop it, or set INSURER_PORT to another port.`,
  });
}

async function asked(url: string, request: RequestInit): Promise<{ status: number; body: unknown } | null> {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(ANSWER_MS) });
    return { status: response.status, body: await response.json() };
  } catch {
    return null;
  }
}

function unreachable(config: Config, complaints: readonly string[]): AppError {
  const reason = complaints.join('').trim();
  return new AppError('INSURER_UNREACHABLE', {
    message: `${reason === '' ? 'The reference insurer did not start.' : reason}\nIs port ${config.insurerPort} taken? Set INSURER_PORT to another one.`,
  });
}
