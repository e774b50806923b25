import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { trainClassifier } from '../../src/intents/classifier.ts';
import { readCorpus } from '../../src/intents/corpus.ts';
import { decodeModel, encodeModel } from '../../src/intents/modelFile.ts';

const alarm = [-1, 1, 0, 0.5, 2, -1, -1, 0.5];
const calibration = { weights: [0, 1, 0, 0, 0], act: 0.9, ask: 0.3 };
const sample = readCorpus('fr').filter((_, index) => index % 12 === 0);

describe('training', () => {
  it('gives the same model twice, byte for byte', () => {
    const once = encodeModel({ classifier: trainClassifier(sample, 'fr'), calibration, alarm });
    const again = encodeModel({ classifier: trainClassifier(sample, 'fr'), calibration, alarm });
    assert.ok(Buffer.from(once).equals(Buffer.from(again)));
  });

  it('survives being written and read', () => {
    const classifier = trainClassifier(sample, 'fr');
    const read = decodeModel(encodeModel({ classifier, calibration, alarm }));
    assert.deepEqual(read.calibration, calibration);
    assert.deepEqual(read.alarm, alarm);
    assert.deepEqual(read.classifier.weights, classifier.weights);
    assert.deepEqual(read.classifier.labels, classifier.labels);
  });

  it('refuses a damaged file', () => {
    assert.throws(() => decodeModel(new Uint8Array([1, 2, 3])), { code: 'MODEL_INVALID' });
  });

  it('has written models of at most 5 MB that load at once', () => {
    for (const language of ['fr', 'en']) {
      const bytes = readFileSync(new URL(`../../src/intents/model/${language}.bin`, import.meta.url));
      assert.ok(bytes.length <= 5_000_000);
      const times = [1, 2, 3].map(() => {
        const started = performance.now();
        decodeModel(bytes);
        return performance.now() - started;
      });
      // The best of three: other suites share the machine.
      assert.ok(Math.min(...times) < 100, times.join());
    }
  });
});
