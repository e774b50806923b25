/** Faults on purpose: `node test/faults/run.ts [kill] [--quick|--long] [--random N] [--seed N]`. */
import { parseArgs } from 'node:util';
import { kill } from './kill.ts';
import { newRandom } from './random.ts';
import { type ProfileResult, report } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    random: { type: 'string' },
    seed: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const size = values.quick ? 'quick' : values.long ? 'long' : 'usual';
const randomKills = Number(values.random ?? { quick: 20, usual: 300, long: 1000 }[size]);
const timesEach = { quick: 1, usual: 3, long: 10 }[size];

const profiles: Record<string, () => Promise<ProfileResult>> = {
  kill: () => kill({ seed, random: newRandom(seed), timesEach, randomKills }),
};

const wanted = positionals.length === 0 ? Object.keys(profiles) : positionals;
let breaches = 0;
for (const name of wanted) {
  const profile = profiles[name];
  if (profile === undefined) {
    console.error(
      `usage: node test/faults/run.ts [${Object.keys(profiles).join('|')}] [--quick|--long] [--random N] [--seed N]`,
    );
    process.exit(2);
  }
  const startedAt = Date.now();
  const result = await profile();
  result.figures['took (s)'] = Math.round((Date.now() - startedAt) / 1000);
  report(result);
  breaches += result.breaches.length;
}
process.exit(breaches === 0 ? 0 : 1);
