import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { buildAdvisor } from './buildAdvisor.ts';
import { inputs, webDir } from './buildInputs.ts';
import { buildSite } from './buildSite.ts';
import { compressAssets } from './compressAssets.ts';

/**
 * Makes dist/web: pages, hashed assets with their .br and .gz, and manifest.json (logical name → address). Written
 * beside the old one and swapped at the end, so that a server never sees half of it.
 */
const started = performance.now();
const work = `${webDir}.new`;
await rm(work, { recursive: true, force: true });
await mkdir(`${work}/assets`, { recursive: true });

const site = await buildSite(work);
const manifest = { ...site.manifest, ...(await buildAdvisor(work)) };
const sizes = await compressAssets(`${work}/assets`, `${webDir}/../.cache`);

const launcherBytes = site.launcher.reduce((sum, name) => sum + (sizes.get(name)?.br ?? 0), 0);
const MOST_LAUNCHER_BYTES = 5 * 1024;
if (launcherBytes === 0 || launcherBytes > MOST_LAUNCHER_BYTES) {
  console.error(`The launcher is ${launcherBytes} bytes in brotli, at most ${MOST_LAUNCHER_BYTES}.`);
  process.exit(1);
}
await writeFile(`${work}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
await writeFile(`${work}/inputs.json`, JSON.stringify(inputs().files));
await rm(webDir, { recursive: true, force: true });
await rename(work, webDir);

console.log(
  `dist/web built in ${Math.round(performance.now() - started)} ms; launcher ${launcherBytes} bytes in brotli`,
);
