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

const files = suite.under
  .filter((path) => existsSync(path))
  .flatMap((path) => globSync(`${path}/**/*.test.ts`))
  .sort();
const mocha = new Mocha({ timeout: suite.timeoutMs, reporter: 'dot', forbidOnly: true });
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  const { passes, pending } = runner.stats ?? { passes: 0, pending: 0 };
  const result: SuiteResult = { passed: passes, failed: failures, skipped: pending };
  if (resultFile !== undefined) writeFileSync(resultFile, JSON.stringify(result));
  process.exit(failures === 0 ? 0 : 1);
});
