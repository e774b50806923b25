/** Everything `npm test` does, in order; each step's result is counted on the last lines. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstallChromium } from './chromium.ts';
import { reachableServices } from './services.ts';
import { type Suite, type SuiteResult, suites } from './suites.ts';

const node = process.execPath;
const results = mkdtempSync(join(tmpdir(), 'eca-results-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const skippedSuites: string[] = [];

check('types', ['node_modules/typescript/bin/tsc', '--noEmit']);
check('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']);
check('build', ['scripts/buildIfStale.ts']);

const chromium = findOrInstallChromium();
const services = await reachableServices();
// Tests wait a lot, for disks, databases and pages: three suites at a time share two cores well. Each prints when it ends.
const waiting = [...suites].sort((one, other) => other.weight - one.weight);
await Promise.all([inTurn(), inTurn(), inTurn()]);
rmSync(results, { recursive: true, force: true });

if (services.postgres === null)
  skippedSuites.push('store and conversations on PostgreSQL: nothing answers at DATABASE_URL or 127.0.0.1:5432');
for (const line of skippedSuites) console.log(`skipped: ${line}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function inTurn(): Promise<void> {
  for (let suite = waiting.shift(); suite !== undefined; suite = waiting.shift()) await run(suite);
}

async function run(suite: Suite): Promise<void> {
  if (suite.needs === 'chromium' && chromium === null) {
    skippedSuites.push(`${suite.name}: no Chromium was found and none could be installed`);
    total.skipped += 1;
    return;
  }
  if (suite.needs === 'postgres' && services.postgres === null) {
    total.skipped += 1;
    return;
  }
  const file = join(results, `${suite.name}.json`);
  const environment = {
    ...process.env,
    NODE_ENV: 'test',
    CHROMIUM_PATH: chromium ?? '',
    TEST_POSTGRES_URL: services.postgres ?? '',
    TEST_REDIS_URL: services.redis ?? '',
  };
  const startedAt = performance.now();
  const { output, status } = await runSuite(suite, file, environment);
  const result = readResult(file);
  console.log(`\n== ${suite.name} (${((performance.now() - startedAt) / 1000).toFixed(0)} s)\n${output}`);
  if (result === null || (status !== 0 && result.failed === 0)) {
    total.failed += 1;
    console.log(`${suite.name}: the suite ended without a result (exit ${status})`);
  }
  total.passed += result?.passed ?? 0;
  total.failed += result?.failed ?? 0;
  total.skipped += result?.skipped ?? 0;
}

function runSuite(
  suite: Suite,
  file: string,
  env: NodeJS.ProcessEnv,
): Promise<{ output: string; status: number | string | null }> {
  return new Promise((resolve) => {
    const child = spawn(node, ['scripts/mochaSuite.ts', suite.name, file], { stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('close', (code, signal) => resolve({ output, status: code ?? signal }));
  });
}

function check(name: string, command: readonly string[]): void {
  const startedAt = performance.now();
  const run = spawnSync(node, [...command], { stdio: 'inherit' });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`== ${name}: ${run.status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  total[run.status === 0 ? 'passed' : 'failed'] += 1;
}

function readResult(file: string): SuiteResult | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SuiteResult;
  } catch {
    return null;
  }
}
