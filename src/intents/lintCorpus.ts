import { languages } from '../domain/identity.ts';
import { type Example, scoreText, shippedOptions, trainClassifier } from './classifier.ts';
import { readCorpus } from './corpus.ts';
import { fold } from './fold.ts';
import { rank } from './foldOut.ts';
import { tokenise } from './tokenise.ts';

/** Something about the corpus that a person should look at. */
export interface Finding {
  kind: 'duplicate' | 'nearDuplicate' | 'labelDoubt';
  text: string;
  label: string;
  /** The other sentence, or nothing for a label doubt. */
  other: string | null;
  /** The label of the other sentence, or the one that the classifier would have given. */
  otherLabel: string;
  /** Share of words in common, or how sure the classifier is of its own label; 0 to 1. */
  degree: number;
}

const NEAR = 0.85;
const SURE = 0.9;
const FEWEST_WORDS = 3;

/** Sentences that stand twice, whatever their label. */
export function duplicates(examples: readonly Example[]): Finding[] {
  const seen = new Map<string, Example>();
  return examples.flatMap((example) => {
    const key = fold(example.text)
      .replace(/[^\p{L}\p{N}\p{S}?!]+/gu, ' ')
      .trim();
    const before = seen.get(key);
    if (before === undefined || key === '') {
      seen.set(key, example);
      return [];
    }
    return [{ kind: 'duplicate', ...example, other: before.text, otherLabel: before.label, degree: 1 }];
  });
}

/** Sentences of two labels that share nearly all their words. */
export function nearDuplicates(examples: readonly Example[], language: (typeof languages)[number]): Finding[] {
  const sets = examples.map(({ text }) => new Set(tokenise(text, language)));
  const holders = new Map<string, number[]>();
  const findings: Finding[] = [];
  for (const [number, words] of sets.entries()) {
    const example = examples[number];
    if (example === undefined || words.size < FEWEST_WORDS) continue;
    const common = new Map<number, number>();
    for (const word of words) {
      const before = holders.get(word) ?? [];
      holders.set(word, before);
      for (const other of before) common.set(other, (common.get(other) ?? 0) + 1);
      before.push(number);
    }
    for (const [number, shared] of common) {
      const other = examples[number];
      const degree = shared / (words.size + (sets[number]?.size ?? 0) - shared);
      if (other !== undefined && other.label !== example.label && degree >= NEAR)
        findings.push({ kind: 'nearDuplicate', ...example, other: other.text, otherLabel: other.label, degree });
    }
  }
  return findings;
}

/** Sentences that a classifier which never saw them is sure to belong elsewhere. Every `folds`th is left out in turn. */
export function labelDoubts(
  examples: readonly Example[],
  language: (typeof languages)[number],
  folds: number,
): Finding[] {
  const findings: Finding[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const classifier = trainClassifier(
      examples.filter((_, number) => number % folds !== fold),
      language,
      { ...shippedOptions, epochs: 8 },
    );
    for (const example of examples.filter((_, number) => number % folds === fold)) {
      const { scores } = scoreText(example.text, classifier);
      const best = rank(scores, 1)[0] ?? 0;
      const label = classifier.labels[best] ?? '';
      const degree = scores[best] ?? 0;
      if (label !== example.label && degree >= SURE)
        findings.push({ kind: 'labelDoubt', ...example, other: null, otherLabel: label, degree });
    }
  }
  return findings.sort((left, right) => right.degree - left.degree);
}

if (import.meta.main) {
  let wrong = 0;
  for (const language of languages) {
    const examples = readCorpus(language);
    const firm = [...duplicates(examples), ...nearDuplicates(examples, language)];
    wrong += firm.length;
    for (const { kind, text, label, other, otherLabel, degree } of [...firm, ...labelDoubts(examples, language, 8)])
      process.stdout.write(
        `${language} ${kind} ${degree.toFixed(2)} ${label} ↔ ${otherLabel}: ${text}${other === null ? '' : ` ↔ ${other}`}\n`,
      );
  }
  process.exitCode = wrong === 0 ? 0 : 1;
}
