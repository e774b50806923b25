import { createConnection } from 'node:net';

/** Database and cache for the suites that need one: named by the environment, else on the usual local port. */
export async function reachableServices(): Promise<{ postgres: string | null; redis: string | null }> {
  const postgres =
    process.env['DATABASE_URL'] ?? ((await answers(5432)) ? 'postgres://postgres@127.0.0.1:5432/test' : null);
  const redis = process.env['REDIS_URL'] ?? ((await answers(6379)) ? 'redis://127.0.0.1:6379' : null);
  return { postgres, redis };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port, timeout: 500 });
    const end = (reachable: boolean) => {
      socket.destroy();
      resolve(reachable);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}
