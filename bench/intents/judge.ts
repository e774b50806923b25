import { quantile } from '../results.ts';
import type { Contestant } from './contestants.ts';
import { type Sentence, type SentenceSet, withTypos } from './sentences.ts';

/** Shares in %, times in ms. */
export interface Judged {
  first: number;
  inThree: number;
  typos: number;
  /** How well confidence tells sentences of no intent from the others; null without such sentences. */
  auroc: number | null;
  trainSeconds: number;
  p50: number;
  p99: number;
}

export async function judge(contestant: Contestant, set: SentenceSet): Promise<Judged> {
  const startedAt = performance.now();
  const rank = await contestant.train(set);
  const trainSeconds = (performance.now() - startedAt) / 1000;
  const times: number[] = [];
  const timed = async (text: string) => {
    const from = performance.now();
    const answer = await rank(text);
    times.push(performance.now() - from);
    return answer;
  };
  const answers: Awaited<ReturnType<typeof timed>>[] = [];
  for (const { text } of set.test) answers.push(await timed(text));
  const outside: Awaited<ReturnType<typeof timed>>[] = [];
  for (const { text } of set.outOfScope) outside.push(await timed(text));
  let rightWithTypos = 0;
  for (const [index, { text, intent }] of set.test.entries())
    if ((await rank(withTypos(text, index))).ranked[0] === intent) rightWithTypos++;

  const share = (isRight: (sentence: Sentence, ranked: string[]) => boolean) =>
    (100 * set.test.filter((sentence, index) => isRight(sentence, answers[index]?.ranked ?? [])).length) /
    set.test.length;
  return {
    first: share(({ intent }, [best]) => best === intent),
    inThree: share(({ intent }, ranked) => ranked.includes(intent)),
    typos: (100 * rightWithTypos) / set.test.length,
    auroc:
      outside.length === 0
        ? null
        : auroc(
            answers.map(({ confidence }) => confidence),
            outside.map(({ confidence }) => confidence),
          ),
    trainSeconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}

/** The chance that one of `inside` stands above one of `outside`, in %; ties count half. */
function auroc(inside: readonly number[], outside: readonly number[]): number {
  const all = [
    ...inside.map((score) => ({ score, inside: true })),
    ...outside.map((score) => ({ score, inside: false })),
  ];
  all.sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.score === all[from]?.score) to++;
    const middle = (from + 1 + to) / 2;
    rankSum += middle * all.slice(from, to).filter((one) => one.inside).length;
    from = to;
  }
  const pairs = inside.length * outside.length;
  return (100 * (rankSum - (inside.length * (inside.length + 1)) / 2)) / pairs;
}
