import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { manualClock } from '../../src/clock.ts';
import { environmentSchema } from '../../src/config.ts';
import { operationList } from '../../src/domain/insurerApi.ts';
import { messageParameters } from '../../src/domain/message.ts';
import { runConformance } from '../../src/services/conformance/runConformance.ts';
import { type PlantedFault, startFaultyInsurer } from '../support/faultyInsurer.ts';
import { tinyCustomers } from '../support/tinyInsurer.ts';

const clock = manualClock(Date.parse('2026-11-23T10:00:00Z'));
const guide = readFileSync('docs/plugging-in.md', 'utf8');
const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
const rows = (first: RegExp) =>
  guide
    .split('\n')
    .filter((line) => first.test(line))
    .map((line) => line.split('|').slice(1, -1));

const steps = rows(/^\| \d+ \|/).map(([, serve = '', command = '']) => ({
  serves: quoted(serve),
  only: [...command.matchAll(/--only (?:"([^"]+)"|([^\s`]+))/g)].map(([, a, b]) => a ?? b ?? ''),
}));

describe('docs/plugging-in.md', () => {
  it('names every operation that is required, each in one step', () => {
    const required = operationList.filter(([, { need }]) => need === 'required');
    assert.deepEqual(
      steps.flatMap(({ serves }) => serves).sort(),
      required.map(([, { method, path }]) => `${method} ${path}`).sort(),
    );
  });

  it('names every message template with its parameters', () => {
    const told = rows(/^\| `[\w-]+` \| `/).map((cells) => cells.map(quoted));
    const templates = Object.entries(messageParameters).map(([name, { needed, optional }]) => [
      [name],
      needed,
      optional,
    ]);
    assert.deepEqual(JSON.stringify(told), JSON.stringify(templates));
  });

  it('names settings and npm scripts that exist, and anchors that lead somewhere', () => {
    const settings = Object.keys(environmentSchema.shape);
    for (const [name] of guide.matchAll(/\b(?:INSURER|OIDC|PUBLIC|BRAND)_[A-Z_]*[A-Z]\b/g)) {
      assert.ok(settings.includes(name), name);
    }
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    for (const [, name = ''] of guide.matchAll(/npm run (?:-s )?([a-z]+)/g)) assert.ok(name in scripts, name);
    for (const [, anchor = ''] of guide.matchAll(/\]\(#([^)]+)\)/g)) {
      const titles = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
      assert.ok(titles.includes(anchor), anchor);
    }
    assert.ok(existsSync('test/support/tinyInsurer.ts'));
  });

  for (const [index, { only }] of steps.entries()) {
    it(`step ${index + 1} can be tried with what is served by then`, async () => {
      const served = steps.slice(0, index + 1).flatMap(({ serves }) => serves);
      const faulty = await startFaultyInsurer({ now: clock.now, faults: [onlyServing(served)] });
      const { url, clientId, clientSecret } = faulty;
      const options = { url, clientId, clientSecret, clock, customers: tinyCustomers, timeoutMs: 8000 };
      const report = await runConformance({ ...options, only });
      await faulty.close();
      const failed = report.checks.filter(({ status }) => status === 'failed');
      assert.deepEqual([failed, report.passed > 2], [[], true]);
      if (index === steps.length - 1) assert.ok(report.passed > 40);
    });
  }
});

/** The tiny insurer as it is half-way: what it does not serve yet is not found. */
function onlyServing(served: readonly string[]): PlantedFault {
  const patterns = served.map((title) => new RegExp(`^${title.replace(/\{\w+\}/g, '[^/]+')}$`));
  return async (passing, { pass }) => {
    const isServed = patterns.some((pattern) => pattern.test(`${passing.method} ${passing.path}`));
    return isServed ? pass(passing) : { status: 404, body: { error: { code: 'NOT_FOUND', message: 'not yet' } } };
  };
}
