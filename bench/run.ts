/**
 * Figures beside the peers': `npm run bench -- [turns|startup|storage|relay|intents|slots] [--datasets FOLDER] [--dataset FILE]… [--alone]`; all
 * without a name. FOLDER (or the variable DATASETS) holds the public data sets under the names of `publicSets`; what is
 * not there is skipped by name. `--alone` leaves the other classifiers out.
 * Peers are installed into bench/node_modules on first use.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    datasets: { type: 'string' },
    dataset: { type: 'string', multiple: true, default: [] },
    alone: { type: 'boolean', default: false },
  },
});

const here = fileURLToPath(new URL('.', import.meta.url));
const asksPeers = positionals.length !== 1 || positionals[0] !== 'slots';
if (asksPeers && !values.alone && !existsSync(`${here}node_modules`)) {
  console.log('Installing the peers into bench/node_modules.');
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'], {
    cwd: here,
    stdio: 'inherit',
  });
  if (npm.status !== 0) process.exit(1);
}

const publicSets = ['banking77-10shot', 'banking77', 'clinc150', 'massive-fr-40shot', 'massive-fr'];

/** The files of the public sets that a folder holds; says which it does not hold. */
function publicSetsIn(folder: string | undefined): string[] {
  if (folder === undefined) return [];
  return publicSets
    .map((name) => join(folder, `${name}.json`))
    .filter((file) => {
      const there = existsSync(file);
      if (!there) console.log(`SKIPPED ${file}: not there`);
      return there;
    });
}

const benches: Record<string, () => Promise<void>> = {
  turns: async () => (await import('./turns/turns.ts')).turns(),
  startup: async () => (await import('./startup.ts')).startup(),
  storage: async () => (await import('./storage.ts')).storage(),
  relay: async () => (await import('./relay/relay.ts')).relay(),
  intents: async () => {
    const files = [...publicSetsIn(values.datasets ?? process.env['DATASETS']), ...values.dataset];
    await (await import('./intents/intents.ts')).intents(files, !values.alone);
  },
  slots: async () => (await import('./intents/slots.ts')).slots(),
};
for (const name of positionals.length === 0 ? Object.keys(benches) : positionals) {
  const bench = benches[name];
  if (bench === undefined) {
    console.error(`usage: node bench/run.ts [${Object.keys(benches).join('|')}] [--datasets FOLDER] [--dataset FILE]`);
    process.exit(2);
  }
  await bench();
}
process.exit(process.exitCode ?? 0);
