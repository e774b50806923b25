import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../clock.ts';
import { AppError } from '../errors.ts';
import { openStore } from '../store/openStore.ts';
import { newSealer } from '../store/seal.ts';
import { type Intent, intents } from './catalogue.ts';
import { openLearnedModels } from './learning/learnedModels.ts';
import { newLearning } from './learning/learning.ts';
import type { Change, Trial } from './learning/retrain.ts';

const USAGE = `Sentences that were not understood, and what they mean.

  node src/intents/relabel.ts list [--limit 50]
  node src/intents/relabel.ts skip ID…
  node src/intents/relabel.ts keep ID INTENT             a case that every later model has to know
  node src/intents/relabel.ts try ID=INTENT…             retrains on a copy and shows before and after
  node src/intents/relabel.ts label ID=INTENT…           the same, and publishes unless something breaks

Reads DATA_DIR (default data) or DATABASE_URL like the assistant. With the embedded database, stop the assistant first;
a running one takes a published model up at its next start.
`;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Runs one command; returns the exit code. */
export async function relabel(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { limit: { type: 'string' }, by: { type: 'string' } },
  });
  const [command, ...rest] = positionals;
  if (command === undefined || !['list', 'skip', 'keep', 'try', 'label'].includes(command)) {
    say(USAGE);
    return 2;
  }
  const dataDir = environment['DATA_DIR'] ?? 'data';
  const url = environment['DATABASE_URL'];
  // Nothing sealed is read here.
  const sealer = newSealer(randomBytes(32));
  const store = await openStore(
    url === undefined || url === '' ? { kind: 'sqlite', dataDir, sealer } : { kind: 'postgres', url, sealer },
  );
  try {
    const models = openLearnedModels(join(dataDir, 'intents'));
    const learning = newLearning({ db: store.db, models, clock: systemClock });
    const by = values.by ?? 'command line';
    switch (command) {
      case 'list': {
        const rows = await learning.list({ limit: Number(values.limit ?? 50) });
        for (const { id, text, language, outcome, intent, score, chosen } of rows)
          say(
            `${id}  ${language}  ${outcome}  ${intent} ${(score / 10).toFixed(0)} %${chosen === null ? '' : `, chose ${chosen}`}  ${text}`,
          );
        if (rows.length === 0) say('Nothing waits for review.');
        return 0;
      }
      case 'skip': {
        let code = rest.length === 0 ? 2 : 0;
        for (const id of rest) if (!(await learning.skip(id, by))) code = unknown(id);
        return code;
      }
      case 'keep': {
        const [id = '', intent = ''] = rest;
        const label = intentNamed(intent);
        if (label === null) return unknownIntent(intent);
        return (await learning.keep(id, label, by)) ? 0 : unknown(id);
      }
      default: {
        const labels = rest.map((pair) => ({
          id: pair.split('=')[0] ?? '',
          label: intentNamed(pair.split('=')[1] ?? ''),
        }));
        const wrong = labels.find(({ label }) => label === null);
        if (labels.length === 0) return 2;
        if (wrong !== undefined) return unknownIntent(rest[labels.indexOf(wrong)] ?? '');
        const sure = labels.map(({ id, label }) => ({ id, label: label as Intent }));
        if (command === 'try') {
          const trials = await learning.attempt(sure);
          trials.forEach(show);
          return trials.length > 0 && trials.every(({ accepted }) => accepted) ? 0 : 1;
        }
        const published = await learning.label(sure, by);
        if (published.is === 'unknown') return unknown(published.id);
        published.trials.forEach(show);
        say(published.is === 'published' ? 'Published.' : 'Refused: nothing was changed.');
        return published.is === 'published' ? 0 : 1;
      }
    }
  } finally {
    await store.close();
  }
}

function show({ language, before, after, total, fixed, broken, contradicting, missed }: Trial): void {
  say(`${language}: frozen set ${before} of ${total} before, ${after} of ${total} after`);
  for (const [name, changes] of Object.entries({ fixed, broken, contradicting, missed }))
    for (const each of changes) say(`  ${name}: ${lineOf(each)}`);
}

function lineOf({ text, label, before, after }: Change): string {
  return `"${text}" should be ${label}; was ${before}, becomes ${after}`;
}

function intentNamed(name: string): Intent | null {
  return intents.find((intent) => intent === name) ?? null;
}

function unknown(id: string): number {
  say(`${id}: not there, or decided already`);
  return 1;
}

function unknownIntent(name: string): number {
  say(`${name}: no such intent; one of ${intents.join(', ')}`);
  return 2;
}

if (import.meta.main) {
  try {
    process.exitCode = await relabel(process.argv.slice(2), process.env);
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'STORE_LOCKED') throw thrown;
    say('The database is in use: stop the assistant first, or review at the desk.');
    process.exitCode = 1;
  }
}
