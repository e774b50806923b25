/**
 * Faults on purpose: `npm run faults -- [kill|channels|drain|insurer|hostile|flood|relay|webhook] [--quick|--long] [--random N] [--seed N]`.
 * All of them without a name; exits 1 when a promise was broken.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { channelKill } from './channels/channelKill.ts';
import { drain } from './drain.ts';
import { flood } from './flood.ts';
import { hostile } from './hostile.ts';
import { insurerFaults } from './insurerFaults.ts';
import { kill } from './kill.ts';
import { newRandom } from './random.ts';
import { relay } from './relay/relay.ts';
import { type ProfileResult, report } from './report.ts';
import { webhook } from './webhook.ts';

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
const random = () => newRandom(seed);
const size = values.quick ? 'quick' : values.long ? 'long' : 'usual';
const of = (quick: number, usual: number, long: number) => ({ quick, usual, long })[size];

const profiles: Record<string, () => Promise<ProfileResult>> = {
  kill: () =>
    kill({
      ...{ seed, random: random(), timesEach: of(1, 3, 10) },
      randomKills: values.random === undefined ? of(20, 300, 1000) : Number(values.random),
    }),
  channels: () => channelKill({ seed, random: random(), timesEach: of(1, 3, 10), randomKills: of(5, 30, 200) }),
  drain: () => drain({ seed, random: random(), times: of(2, 6, 20) }),
  insurer: () => insurerFaults({ seed, random: random(), rounds: of(1, 1, 5) }),
  hostile: () => hostile({ seed, random: random(), bodies: of(4000, 20_000, 200_000) }),
  flood: () =>
    flood({
      ...{ seed, random: random(), conversations: of(200, 2000, 2000) },
      ...{ messages: of(1000, 10_000, 60_000), seconds: of(10, 60, 360) },
    }),
  webhook: () =>
    webhook({ seed, random: random(), perSecond: 200, seconds: of(5, 20, 60), replays: of(2000, 10_000, 50_000) }),
  relay: () => relay({ seed, messages: of(1000, 10_000, 50_000), killEach: of(250, 500, 500) }),
};

// Pages that were never built are no fault of the program.
spawnSync(process.execPath, ['scripts/buildIfStale.ts'], { stdio: 'inherit' });

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
