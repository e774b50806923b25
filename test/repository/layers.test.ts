import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Layers from the bottom up; a file may import its own layer and the ones before it. */
const order = [
  'domain',
  'locales',
  'store',
  'services',
  'intents',
  'cards',
  'dialogs',
  'bot',
  'http',
  'channels',
  'desk',
];
const everywhere = ['src/clock.ts', 'src/errors.ts', 'src/faultPoints.ts', 'src/log.ts'];
const files = globSync('src/**/*.{ts,tsx}').filter((file) => !file.startsWith('src/web/'));

interface Import {
  file: string;
  target: string;
}

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => {
    const target = match[1] ?? '';
    return { file, target: target.startsWith('.') ? normalize(join(dirname(file), target)) : target };
  }),
);

const layerOf = (file: string): string => (file.split('/').length > 2 ? (file.split('/')[1] ?? '') : 'server');

describe('the tree', () => {
  it('imports point one way: domain ← locales ← store, services ← intents ← cards ← dialogs ← bot ← http ← channels, desk ← server', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith('src/') || everywhere.includes(target)) return false;
      const [from, to] = [layerOf(file), layerOf(target)];
      if (from === to || from === 'server') return false;
      if (from === 'insurer') return to !== 'domain';
      return !order.includes(to) || order.indexOf(to) > order.indexOf(from);
    });
    assert.equal(wrong.map((found) => JSON.stringify(found)).join('\n'), '');
  });

  it('keeps each library in its layers', () => {
    const homes: Record<string, RegExp> = {
      axios: /^src\/services\/|^src\/channels\/[^/]+\/client\.ts$/,
      botbuilder: /^src\/(dialogs|bot|channels)\/|^src\/server\.ts$/,
      'botbuilder-dialogs': /^src\/(dialogs|bot|channels)\/|^src\/server\.ts$/,
      kysely: /^src\/(store|dialogs\/turn|bot|services)\b/,
      restify: /^src\/(http|channels|desk|insurer)\/|^src\/server\.ts$/,
    };
    const wrong = imports.filter(({ file, target }) => homes[target] !== undefined && !homes[target].test(file));
    assert.equal(wrong.map((found) => JSON.stringify(found)).join('\n'), '');
  });

  it('asks the clock for the time, and throws errors that have a code', () => {
    const wrong = files.flatMap((file) => {
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const found = [...code.matchAll(/Date\.now\(|new Date\(\)|throw new Error\(|\bas any\b|: any\b/g)].map(
        (match) => match[0],
      );
      return file === 'src/clock.ts' ? [] : found.map((text) => `${file}: ${text}`);
    });
    assert.equal(wrong.map((found) => JSON.stringify(found)).join('\n'), '');
  });
});
