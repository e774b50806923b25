import type { IncomingMessage } from 'node:http';
import type { Server } from 'restify';
import type { Metrics } from './metrics.ts';
import { json, problem } from './reply.ts';
import { route } from './route.ts';

export interface HealthDeps {
  metrics: Metrics;
  /** By name: true when that part works. All must, before traffic comes here. */
  needs: Readonly<Record<string, () => Promise<boolean>>>;
  /** Reported beside them. Without these the assistant still answers, and says what it cannot do. */
  wants: Readonly<Record<string, () => Promise<boolean>>>;
}

const CHECK_MS = 1000;

/** `/healthz`: the process lives. `/readyz`: it can work. `/metrics`: how it does, told to neighbours only. */
export function healthRoutes(server: Server, { metrics, needs, wants }: HealthDeps): void {
  route(server, 'get', '/healthz', async () => json(200, { status: 'ok' }));

  route(server, 'get', '/readyz', async () => {
    const [needed, wanted] = await Promise.all([asked(needs), asked(wants)]);
    const isReady = Object.values(needed).every(Boolean);
    return json(isReady ? 200 : 503, { status: isReady ? 'ready' : 'notReady', checks: { ...needed, ...wanted } });
  });

  route(server, 'get', '/metrics', async ({ request }) => {
    if (!isNeighbour(request)) return problem(404, 'NotFound');
    const { contentType, body } = await metrics.text();
    return { status: 200, headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' }, body };
  });
}

async function asked(checks: HealthDeps['needs']): Promise<Record<string, boolean>> {
  const results = Object.entries(checks).map(async ([name, check]) => [name, await inTime(check())] as const);
  return Object.fromEntries(await Promise.all(results));
}

function inTime(check: Promise<boolean>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), CHECK_MS);
    const settle = (works: boolean) => {
      clearTimeout(timer);
      resolve(works);
    };
    check.then(settle, () => settle(false));
  });
}

const NEAR = /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^(::1$|f[cd][0-9a-f]{2}:)/i;

/** A scraper of the same machine or network. What came through a public proxy carries its mark. */
function isNeighbour(request: IncomingMessage): boolean {
  const isProxied = request.headers['x-forwarded-for'] !== undefined || request.headers['forwarded'] !== undefined;
  return !isProxied && NEAR.test(request.socket.remoteAddress ?? '');
}
