/**
 * Figures beside the peers': `npm run bench -- [turns|startup|storage|intents] [--dataset FILE]… [--alone]`; all without a
 * name. `--alone` leaves the other classifiers out.
 * Peers are installed into bench/node_modules on first use.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dataset: { type: 'string', multiple: true, default: [] }, alone: { type: 'boolean', default: false } },
});

const here = fileURLToPath(new URL('.', import.meta.url));
if (!existsSync(`${here}node_modules`)) {
  console.log('Installing the peers into bench/node_modules.');
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'], {
    cwd: here,
    stdio: 'inherit',
  });
  if (npm.status !== 0) process.exit(1);
}

const benches: Record<string, () => Promise<void>> = {
  turns: async () => (await import('./turns/turns.ts')).turns(),
  startup: async () => (await import('./startup.ts')).startup(),
  storage: async () => (await import('./storage.ts')).storage(),
  intents: async () => (await import('./intents/intents.ts')).intents(values.dataset, !values.alone),
};
for (const name of positionals.length === 0 ? Object.keys(benches) : positionals) {
  const bench = benches[name];
  if (bench === undefined) {
    console.error(`usage: node bench/run.ts [${Object.keys(benches).join('|')}] [--dataset FILE]`);
    process.exit(2);
  }
  await bench();
}
process.exit(process.exitCode ?? 0);
