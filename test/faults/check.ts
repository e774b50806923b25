/** Judges the folder of a run: `node test/faults/check.ts FOLDER`. Prints JSON; exits 1 on any breach. */
import { breachCount, checkFacts } from './checkFacts.ts';
import { readFacts } from './facts.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node test/faults/check.ts FOLDER');
  process.exit(2);
}
const verdict = checkFacts(readFacts(folder));
process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
process.exitCode = breachCount(verdict) === 0 ? 0 : 1;
