import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { discussionPage } from '../src/web/site/discussionPage.ts';
import { homePage } from '../src/web/site/homePage.ts';
import { root } from './buildInputs.ts';
import { contentHash } from './contentHash.ts';

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  metafile: true,
  target: ['es2022', 'chrome105', 'firefox115', 'safari16'],
  legalComments: 'linked',
  logLevel: 'warning',
} as const satisfies BuildOptions;

export interface BuiltSite {
  /** Logical names and addresses. */
  manifest: Record<string, string>;
  /** The files that a visitor loads before the chat is opened. */
  launcher: string[];
}

/** The website's pages, scripts and styles. */
export async function buildSite(out: string): Promise<BuiltSite> {
  const webChat = await copyWebChat(out);
  const scripts = await build({
    ...common,
    entryPoints: ['src/web/site/launcher.ts', 'src/web/site/discussion.ts', 'src/web/phone/phone.ts'],
    outdir: `${out}/assets`,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
    // One React 18 for the page and Web Chat; the console has its own.
    alias: { react: 'react-webchat', 'react-dom': 'react-dom-webchat' },
    define: { 'process.env.NODE_ENV': '"production"', WEB_CHAT_URL: JSON.stringify(webChat) },
  });
  const styles = await build({
    ...common,
    entryPoints: ['src/web/site/site.css'],
    outdir: `${out}/assets`,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    publicPath: '/assets',
  });
  // The address of this one stands in other people's pages: no hash.
  const embed = await build({
    ...common,
    entryPoints: ['src/web/embed/embed.ts'],
    outfile: `${out}/assets/embed.js`,
    format: 'iife',
  });
  const manifest: Record<string, string> = {
    'webchat.js': webChat,
    ...addresses(scripts.metafile),
    ...addresses(styles.metafile),
    ...addresses(embed.metafile),
  };
  await writePages(out, manifest);
  return { manifest, launcher: loadedWith('launcher', scripts.metafile) };
}

async function writePages(out: string, manifest: Readonly<Record<string, string>>): Promise<void> {
  const assets = (script: string) => ({
    css: manifest['site.css'] ?? '',
    font: Object.entries(manifest).find(([name]) => name.endsWith('.woff2'))?.[1] ?? '',
    script: manifest[script] ?? '',
  });
  for (const language of ['fr', 'en'] as const) {
    const ending = language === 'fr' ? 'html' : 'en.html';
    await writeFile(`${out}/index.${ending}`, homePage(language, assets('launcher.js')));
    await writeFile(`${out}/discussion.${ending}`, discussionPage(language, assets('discussion.js')));
  }
}

/** Web Chat as its authors bundled it, with their notices beside it. */
async function copyWebChat(out: string): Promise<string> {
  const folder = join(createRequire(import.meta.url).resolve('botframework-webchat'), '../../dist');
  const name = `webchat-${contentHash(await readFile(join(folder, 'webchat.js')))}.js`;
  await copyFile(join(folder, 'webchat.js'), `${out}/assets/${name}`);
  await copyFile(join(folder, 'webchat.js.LICENSE.txt'), `${out}/assets/webchat.js.LICENSE.txt`);
  return `/assets/${name}`;
}

/** An entry point and what it imports from the start, as file names. */
function loadedWith(entry: string, { outputs }: Metafile): string[] {
  const first = Object.keys(outputs).find((path) => basename(path).startsWith(`${entry}-`));
  const found = new Set(first === undefined ? [] : [first]);
  for (const path of found) {
    for (const { kind, path: next } of outputs[path]?.imports ?? []) if (kind === 'import-statement') found.add(next);
  }
  return [...found].map((path) => basename(path));
}

/** Logical names of what esbuild wrote: the file's own name, or that of its entry point, without the hash. */
export function addresses(metafile: Metafile): Record<string, string> {
  return Object.fromEntries(
    Object.keys(metafile.outputs).map((path) => {
      const file = basename(path);
      return [file.replace(/-[A-Z0-9]{8}(?=\.)/, ''), `/assets/${file}`];
    }),
  );
}
