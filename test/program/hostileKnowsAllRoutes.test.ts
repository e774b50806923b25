import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAssistant } from '../../src/assistant.ts';
import { readConfig } from '../../src/config.ts';
import { endpoints } from '../faults/endpoints.ts';
import { everythingEnv } from '../faults/everythingEnv.ts';
import { productionEnv } from '../faults/productionEnv.ts';
import { freePorts } from '../faults/runFolder.ts';

/** `/a/:id` and `/a/:file` are the same place, and a built file is like any other. */
function placeOf(method: string, path: string): string {
  const isBuilt =
    /^\/(?!advisor\/api|v3|files|documents|appointments).*\.(?:js|css|woff2|svg|png|ico|txt|webmanifest|map)$/.test(
      path,
    );
  const pattern = isBuilt ? '/assets/:x' : path.replace(/:\w+|\*/g, ':x');
  return `${method === 'HEAD' ? 'GET' : method} ${pattern}`;
}

describe('the hostile profile', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'eca-routes-'));
  after(() => rmSync(dataDir, { recursive: true, force: true }));
  const served = async (change: Record<string, string>) => {
    const { port, insurerPort } = await freePorts();
    const nobody = 'http://127.0.0.1:9';
    const env = {
      ...productionEnv({ port, insurerPort }),
      ...everythingEnv({ meta: nobody, connector: nobody }),
      ...{ PORT: String(port), DATA_DIR: join(dataDir, String(port)), LOG_LEVEL: 'error' },
      ...change,
    };
    const assistant = await startAssistant(readConfig(env), { ...env, NODE_ENV: 'test' });
    const routes = assistant.routes().map(({ method, path }) => placeOf(method, path));
    await assistant.stop();
    return new Set(routes);
  };

  it('knows every route that the program serves, in production and in a demonstration', async () => {
    const known = new Set(endpoints.map(({ method, path }) => placeOf(method, path)));
    const all = new Set([...(await served({})), ...(await served({ MODE: 'demo', INSURER_API_URL: '' }))]);
    assert.ok(all.size > 60, [...all].join('\n'));
    assert.deepEqual(
      [...all].filter((route) => !known.has(route)),
      [],
    );
    const gone = [...known].filter((route) => !all.has(route) && !route.includes('nowhere'));
    assert.deepEqual(gone, [], 'what is served no more says nothing');
  });
});
