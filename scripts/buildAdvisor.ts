import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './buildInputs.ts';
import { addresses } from './buildSite.ts';

/** The advisors' desk. Its page names its files as `/assets/advisor.js` and `/assets/advisor.css`; both get hashes. */
export async function buildAdvisor(out: string): Promise<Record<string, string>> {
  const entry = 'src/web/advisor/main.ts';
  const source = [entry, `${entry}x`].find((path) => existsSync(join(root, path)));
  if (source === undefined) return {};
  const { metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    minify: true,
    metafile: true,
    entryPoints: [{ in: source, out: 'advisor' }],
    outdir: `${out}/assets`,
    entryNames: '[name]-[hash]',
    chunkNames: 'advisor-[name]-[hash]',
    assetNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
    target: 'es2022',
    jsx: 'automatic',
    loader: { '.woff2': 'file', '.svg': 'file' },
    publicPath: '/assets',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'linked',
    logLevel: 'warning',
  });
  const manifest = addresses(metafile);
  const page = join(root, 'src/web/advisor/index.html');
  if (existsSync(page)) {
    const text = await readFile(page, 'utf8');
    const hashed = text.replace(/\/assets\/([\w.-]+)/g, (address, name: string) => manifest[name] ?? address);
    await writeFile(`${out}/advisor.html`, hashed);
  }
  return manifest;
}
