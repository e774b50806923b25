import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A built file as it may be asked for. */
export interface WebAsset {
  file: string;
  contentType: string;
  /** Its content is in its name: browsers need never ask again. */
  immutable: boolean;
  etag: string;
  /** The same, compressed, when the build made it. */
  brotli: string | null;
  gzip: string | null;
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
};
/** The build puts eight signs of the content's hash before the extension. */
const HASHED = /-[A-Z0-9]{8}\.\w+$/;

/**
 * The files in `assets` of a build, by the path that asks for them. A path that is not here does not exist: none is
 * ever made into a file name.
 */
export function webAssets(folder: string): ReadonlyMap<string, WebAsset> {
  const root = join(folder, 'assets');
  const names = new Set(listFiles(root));
  const assets = new Map<string, WebAsset>();
  for (const name of names) {
    const extension = /\.(\w+)$/.exec(name)?.[1] ?? '';
    const contentType = types[extension];
    if (contentType === undefined) continue;
    const file = join(root, name);
    const { size, mtimeMs } = statSync(file);
    assets.set(`/assets/${name.split(sep).join('/')}`, {
      file,
      contentType,
      immutable: HASHED.test(name),
      etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`,
      brotli: names.has(`${name}.br`) ? `${file}.br` : null,
      gzip: names.has(`${name}.gz`) ? `${file}.gz` : null,
    });
  }
  return assets;
}

/** The address of a built file by its name without the hash; null where nothing was built. */
export function builtAddress(folder: string, name: string): string | null {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
    return manifest[name] ?? null;
  } catch {
    return null;
  }
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  } catch {
    // Not built yet: the pages say so.
    return [];
  }
}
