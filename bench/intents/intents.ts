import { publish, type Row } from '../results.ts';
import { contestants } from './contestants.ts';
import { type Judged, judge } from './judge.ts';
import { ownSet, readDataset } from './sentences.ts';

/** Below these (in %) the classifier has become worse than it was. */
const gates: Record<string, { first: number; auroc?: number }> = {
  'BANKING77 10-shot': { first: 77 },
  'BANKING77 full': { first: 92 },
  'CLINC150 full': { first: 93, auroc: 95 },
  'MASSIVE fr 40-shot': { first: 72 },
  'MASSIVE fr full': { first: 85 },
};

/** How often a sentence is understood, beside two libraries, trained and tested on the same sentences. */
export async function intents(datasets: readonly string[], withPeers: boolean): Promise<void> {
  const rows: Row[] = [];
  const misses: string[] = [];
  const own = (['fr', 'en'] as const).flatMap((language) => [ownSet(language, 'dev'), ownSet(language, 'heldOut')]);
  for (const set of [...own, ...datasets.map(readDataset)]) {
    for (const contestant of withPeers ? contestants : contestants.slice(0, 1)) {
      const judged = await judge(contestant, set);
      rows.push(rowOf(set.name, contestant.name, judged));
      if (contestant === contestants[0]) misses.push(...missesOf(set.name, judged));
      console.log(`  ${Object.values(rows.at(-1) ?? {}).join('  ')}`);
    }
  }
  publish('intents', 'Sentences understood, in %', rows, { misses });
  for (const miss of misses) console.log(`  MISSED ${miss}`);
  if (misses.length > 0) process.exitCode = 1;
}

function rowOf(set: string, name: string, judged: Judged): Row {
  const fixed = (value: number, digits = 1) => value.toFixed(digits);
  return {
    set,
    classifier: name,
    first: fixed(judged.first),
    'in three': fixed(judged.inThree),
    'first, with typos': fixed(judged.typos),
    'out of scope AUROC': judged.auroc === null ? '' : fixed(judged.auroc),
    'training s': fixed(judged.trainSeconds),
    'p50 ms': fixed(judged.p50, 3),
    'p99 ms': fixed(judged.p99, 3),
  };
}

function missesOf(name: string, { first, auroc }: Judged): string[] {
  const gate = gates[name];
  if (gate === undefined) return [];
  return [
    ...(first < gate.first ? [`${name}: ${first.toFixed(1)} first, gate ${gate.first}`] : []),
    ...(gate.auroc !== undefined && (auroc ?? 0) < gate.auroc
      ? [`${name}: AUROC ${auroc?.toFixed(1)}, gate ${gate.auroc}`]
      : []),
  ];
}
