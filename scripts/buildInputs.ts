import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const webDir = join(root, 'dist/web');

/** Everything that the pages are made of, but for packages: those change with the lock file. */
const folders = ['src/web', 'src/locales'];
const single = ['package-lock.json', 'src/errors.ts', 'src/clock.ts'];

/** The names of all inputs, and when the newest was changed (ms). */
export function inputs(): { files: string[]; newest: number } {
  const files = [...folders.flatMap((folder) => filesIn(folder)), ...buildScripts(), ...single].sort();
  const newest = Math.max(...files.map((file) => statSync(join(root, file)).mtimeMs));
  return { files, newest };
}

function buildScripts(): string[] {
  return filesIn('scripts').filter((file) => /\/(build|compress|content)\w*\.ts$/.test(file));
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

/** False when a source is newer than the build, was added or was taken away. */
export function isFresh(): boolean {
  const manifest = join(webDir, 'manifest.json');
  const built = join(webDir, 'inputs.json');
  if (!existsSync(manifest) || !existsSync(built)) return false;
  const { files, newest } = inputs();
  return newest < statSync(manifest).mtimeMs && readFileSync(built, 'utf8') === JSON.stringify(files);
}
