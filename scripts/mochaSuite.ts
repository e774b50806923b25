/** Runs one suite of scripts/suites.ts: `node scripts/mochaSuite.ts NAME [RESULT.json]`. */
import { existsSync, globSync, writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { type SuiteResult, suites } from './suites.ts';

const [name, resultFile] = process.argv.slice(2);
const suite = suites.find((candidate) => candidate.name === name);
if (suite === undefined) {
  console.error(`usage: node scripts/mochaSuite.ts ${suites.map((each) => each.name).join('|')} [RESULT.json]`);
  process.exit(2);
}

if (suite.channel !== undefined) process.env['TEST_CHANNEL'] = suite.channel;
if (suite.engine === 'postgres') process.env['DATABASE_URL'] ??= process.env['TEST_POSTGRES_URL'];

const files = suite.under
  .filter((path) => existsSync(path))
  .flatMap((path) => globSync(`${path}/**/*.test.ts`))
  .sort();
const mocha = new Mocha({
  timeout: suite.timeoutMs,
  // Suites share the machine's cores: what missed its time is tried once more; what is wrong fails again.
  retries: 1,
  reporter: 'dot',
  forbidOnly: true,
});
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();
const triedAgain: string[] = [];
const secondsOf: Record<string, number> = {};
const runner = mocha.run((failures) => {
  const { passes, pending } = runner.stats ?? { passes: 0, pending: 0 };
  const result: SuiteResult = { passed: passes, failed: failures, skipped: pending };
  for (const title of triedAgain) console.log(`  tried again: ${title}`);
  sayWhatTookLong();
  if (resultFile !== undefined) writeFileSync(resultFile, JSON.stringify(result));
  process.exit(failures === 0 ? 0 : 1);
});

// The whole has to stay under ten minutes: what costs most is seen before it is too much.
let begunAt = performance.now();
for (const event of ['hook end', 'test end'] as const) {
  runner.on(event, (ended: { file?: string }) => {
    const file = ended.file?.replace(`${process.cwd()}/`, '') ?? '';
    const now = performance.now();
    secondsOf[file] = (secondsOf[file] ?? 0) + (now - begunAt) / 1000;
    begunAt = now;
  });
}

runner.on('retry', (test: { fullTitle(): string }) => triedAgain.push(test.fullTitle()));

function sayWhatTookLong(): void {
  const slowest = Object.entries(secondsOf)
    .filter(([, seconds]) => seconds > 5)
    .sort(([, one], [, other]) => other - one);
  for (const [file, seconds] of slowest.slice(0, 10)) console.log(`  ${seconds.toFixed(0).padStart(4)} s  ${file}`);
}
