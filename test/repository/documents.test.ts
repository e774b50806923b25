import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { errorCodes } from '../../src/errors.ts';

describe('documents', () => {
  it('explain every error code, and no other', () => {
    const explained = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
      (match) => match[1],
    );
    assert.deepEqual(explained.sort(), [...errorCodes].sort());
  });

  it('link only to files that exist', () => {
    const dead = [...globSync('*.md'), ...globSync('docs/**/*.md'), ...globSync('deploy/*.md')].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(normalize(join(dirname(file), target))))
        .map((target) => `${file}: ${target}`),
    );
    assert.deepEqual(dead, []);
  });

  it('name only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const unknown = globSync('*.md').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/npm run (?:-s )?([a-z:-]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((name) => scripts[name] === undefined),
    );
    assert.deepEqual(unknown, []);
  });
});
