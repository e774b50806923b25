import { writeFileSync } from 'node:fs';
import { languages } from '../domain/identity.ts';
import { calibrate } from './calibration.ts';
import { shippedOptions, trainClassifier } from './classifier.ts';
import { readCorpus } from './corpus.ts';
import { fitAlarm } from './danger/alarm.ts';
import { foldOut } from './foldOut.ts';
import { encodeModel } from './modelFile.ts';

for (const language of languages) {
  const started = performance.now();
  const examples = readCorpus(language);
  const classifier = trainClassifier(examples, language, shippedOptions);
  const trained = performance.now();
  const { outcomes, heard } = foldOut(examples, language);
  const calibration = calibrate(outcomes);
  const bytes = encodeModel({ classifier, calibration, alarm: fitAlarm(heard) });
  writeFileSync(new URL(`./model/${language}.bin`, import.meta.url), bytes);
  const right = outcomes.filter((outcome) => outcome.right).length;
  const inThree = outcomes.filter((outcome) => outcome.rightInThree).length;
  console.log(
    `${language}: ${examples.length} sentences, ${classifier.vocabulary.idf.length} features, ${(bytes.length / 1e6).toFixed(2)} MB,`,
    `trained in ${Math.round(trained - started)} ms; out of fold ${percent(right)} first, ${percent(inThree)} in three;`,
    `act from ${calibration.act.toFixed(3)}, ask from ${calibration.ask.toFixed(3)}`,
  );
  function percent(count: number): string {
    return `${((100 * count) / outcomes.length).toFixed(1)} %`;
  }
}
