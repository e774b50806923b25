import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualClock } from '../../../src/clock.ts';
import { shippedOptions } from '../../../src/intents/classifier.ts';
import { newLearnedUnderstand, openLearnedModels } from '../../../src/intents/learning/learnedModels.ts';
import { type Learning, newLearning } from '../../../src/intents/learning/learning.ts';
import { readFrozen, retrain } from '../../../src/intents/learning/retrain.ts';
import { keepMisunderstood } from '../../../src/store/misunderstood.repository.ts';
import { openTestStore, type TestStore } from '../../support/openTestStore.ts';

const NOW = Date.parse('2026-11-24T09:00:00Z');
/** Fewer rounds than usual: enough for one lesson to be learnt and nothing else to be lost. */
const effort = { ...shippedOptions, epochs: 6, drop: 0 };
/** In no corpus: jargon that only this insurer's customers use. */
const JARGON = 'my zorblax quibble needs a flumox';

describe('what was not understood is taught', function () {
  this.timeout(120_000);
  let test: TestStore;
  let folder: string;
  let learning: Learning;
  let published = 0;
  before(async () => {
    test = await openTestStore('sqlite');
    folder = mkdtempSync(join(tmpdir(), 'eca-learned-'));
    learning = newLearning({
      db: test.store.db,
      models: openLearnedModels(folder),
      clock: manualClock(NOW),
      effort,
      onPublished: () => published++,
    });
  });
  after(async () => {
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const heard = (id: string, text: string) =>
    keepMisunderstood(test.store.db, {
      ...{ id, text, conversation_id: 'c1', language: 'en', outcome: 'notUnderstood', intent: 'out_of_scope' },
      ...{ score: 200, alternatives: '[]', created_at: NOW },
    });

  it('lists what waits, and lets each sentence be decided once', async () => {
    await heard('mis_1', 'qwerty');
    assert.deepEqual(
      (await learning.list()).map(({ id }) => id),
      ['mis_1'],
    );
    assert.equal(await learning.skip('mis_1', 'karim'), true);
    assert.equal(await learning.skip('mis_1', 'lea'), false);
    assert.deepEqual(await learning.list(), []);
  });

  it('retrains on a copy, shows before and after, and publishes what breaks nothing', async () => {
    await heard('mis_2', JARGON);
    const live = newLearnedUnderstand(folder);
    assert.notEqual(live.understand(JARGON, { language: 'en', now: NOW }).intent, 'quote');
    const outcome = await learning.label([{ id: 'mis_2', label: 'quote' }], 'karim');
    assert.ok(outcome.is === 'published');
    const [trial] = outcome.trials;
    assert.deepEqual(trial?.broken, []);
    assert.ok((trial?.after ?? 0) >= (trial?.before ?? 1));
    assert.equal(published, 1);
    live.reload();
    assert.equal(live.understand(JARGON, { language: 'en', now: NOW }).intent, 'quote');
    assert.equal(live.understand('je veux être rappelé', { language: 'fr', now: NOW }).intent, 'callback');
    assert.equal((await learning.label([{ id: 'mis_2', label: 'quote' }], 'lea')).is, 'unknown');
  });

  it('refuses a planted bad label, and keeps the sentence for another try', async () => {
    await heard('mis_3', 'please call me back tomorrow morning at 10');
    const taught = openLearnedModels(folder).current('en');
    const [trial] = await learning.attempt([{ id: 'mis_3', label: 'documents' }]);
    assert.equal(trial?.accepted, false);
    assert.equal(trial?.contradicting[0]?.before, 'callback');
    assert.deepEqual(openLearnedModels(folder).current('en'), taught, 'an attempt changes nothing');
    assert.deepEqual(
      (await learning.list()).map(({ id }) => id),
      ['mis_3'],
    );
  });

  it('refuses a model that unlearns a sentence of the frozen set, and names it', () => {
    const current = openLearnedModels(folder).current('en');
    const lessons = Array.from({ length: 60 }, () => ({ text: 'never mind, stop', label: 'goodbye' as const }));
    const { trial } = retrain({ language: 'en', current, known: [], lessons, kept: [], effort });
    assert.equal(trial.accepted, false);
    assert.ok(trial.broken.some(({ text, label }) => text === 'never mind, stop' && label === 'cancel'));
  });

  it('falls back to the shipped model when a release brings another one', () => {
    const base = join(folder, 'base.json');
    const kept = readFileSync(base);
    writeFileSync(base, '{"base":"of another release"}');
    assert.notEqual(newLearnedUnderstand(folder).understand(JARGON, { language: 'en', now: NOW }).intent, 'quote');
    writeFileSync(base, kept);
  });

  it('knows every sentence of the frozen set when it ships', () => {
    const { understand } = newLearnedUnderstand(mkdtempSync(join(tmpdir(), 'eca-none-')));
    for (const language of ['fr', 'en'] as const) {
      const cases = readFrozen(language);
      assert.ok(cases.length >= 66);
      const missed = cases.filter(({ text, label }) => understand(text, { language, now: NOW }).intent !== label);
      assert.deepEqual(missed, []);
    }
  });
});
