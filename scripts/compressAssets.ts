import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const compressible = /\.(js|css|svg|txt|json)$/;

export interface Sizes {
  bytes: number;
  br: number;
  gz: number;
}

/**
 * Writes a .br and a .gz beside each text file, at the best and slowest setting; what was compressed once is taken from
 * the cache by its content (Web Chat alone takes several seconds).
 */
export async function compressAssets(folder: string, cache: string): Promise<Map<string, Sizes>> {
  await mkdir(cache, { recursive: true });
  const names = (await readdir(folder)).filter((name) => compressible.test(name));
  const entries = names.map(async (name): Promise<[string, Sizes]> => {
    const content = await readFile(join(folder, name));
    const key = join(cache, createHash('sha256').update(content).digest('hex'));
    const [br, gz] = await Promise.all([
      fromCache(`${key}.br`, join(folder, `${name}.br`), () => toBrotli(content, { params: brotliParams(content) })),
      fromCache(`${key}.gz`, join(folder, `${name}.gz`), () => toGzip(content, { level: 9 })),
    ]);
    return [name, { bytes: content.length, br, gz }];
  });
  return new Map(await Promise.all(entries));
}

function brotliParams(content: Buffer): Record<number, number> {
  return {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
}

/** Copies the cached file, made first when there is none; returns its size in bytes. */
async function fromCache(cached: string, target: string, make: () => Promise<Buffer>): Promise<number> {
  if (!existsSync(cached)) {
    // Under its own name only when it is whole: a stopped build leaves no half file in the cache.
    await writeFile(`${cached}.part`, await make());
    await rename(`${cached}.part`, cached);
  }
  await copyFile(cached, target);
  return (await readFile(target)).length;
}
