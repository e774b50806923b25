import { median, publish, quantile, type Row } from '../results.ts';
import { type Measured, measure } from './measure.ts';
import { populate } from './populate.ts';
import { declaration, ours, peers, smallTalk, startOurs, type Target } from './targets.ts';

const ROUNDS = 3;
const usual = { warmUp: 600, turns: 2000, atOnce: 16 };
/** The SDK's own sample reads the day by its date prompt, as ours reads it; the second one takes any text for a day. */
const WATERFALL = 'botbuilder waterfall as in CoreBot, memory';
const TEXT_WATERFALL = 'botbuilder waterfall of text prompts, memory';
const OURS = 'ours: declaration, durable';

/** CPU and waiting time of a turn, beside its peers: one after the other in each round, so that drift hits all alike. */
export async function turns(): Promise<void> {
  const targets: Target[] = [...peers, ours('ours: small talk, durable', smallTalk), ours(OURS, declaration)];
  const measured = new Map<string, Measured[]>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const target of targets) {
      const running = await target.start();
      try {
        const figures = await measure(target, running, usual);
        measured.set(target.name, [...(measured.get(target.name) ?? []), figures]);
      } finally {
        await running.stop();
      }
    }
  }
  const cpu = (name: string) => median((measured.get(name) ?? []).map(({ cpuMsPerTurn }) => cpuMsPerTurn));
  const rows: Row[] = [...measured].map(([server, all]) => ({
    server,
    'CPU ms a turn': cpu(server).toFixed(2),
    'of CoreBot': (cpu(server) / cpu(WATERFALL)).toFixed(2),
    'of the text waterfall': (cpu(server) / cpu(TEXT_WATERFALL)).toFixed(2),
    'turns/s': Math.round(median(all.map(({ turnsPerSecond }) => turnsPerSecond))),
    ...waitsOf(all),
    'memory MB': Math.max(...all.map(({ memoryMb }) => memoryMb)),
  }));
  const ratio = cpu(OURS) / cpu(WATERFALL);
  const textRatio = cpu(OURS) / cpu(TEXT_WATERFALL);
  publish('turns', `Turns at 16 conversations, median of ${ROUNDS} rounds`, rows, { ratio, textRatio, target: 0.5 });
  console.log(`  ours / waterfall: ${ratio.toFixed(2)} (target 0.50); with text for a day: ${textRatio.toFixed(2)}`);
  await growth();
  await endurance();
}

/** Does a turn cost the same however many conversations the store holds? In turn, as above. */
async function growth(): Promise<void> {
  const measured = new Map<number, Measured[]>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const stored of [100, 10_000, 100_000]) {
      const running = await startOurs({}, (dataDir) => populate(dataDir, stored));
      try {
        const figures = await measure(ours('', declaration), running, usual);
        measured.set(stored, [...(measured.get(stored) ?? []), figures]);
      } finally {
        await running.stop();
      }
    }
  }
  const rows: Row[] = [...measured].map(([stored, all]) => ({
    'stored conversations': stored,
    'CPU ms a turn': median(all.map(({ cpuMsPerTurn }) => cpuMsPerTurn)).toFixed(2),
    ...waitsOf(all),
  }));
  publish('growth', `A turn as the store grows, median of ${ROUNDS} rounds`, rows);
}

function waitsOf(all: readonly Measured[]): Row {
  const of = (share: number) => median(all.map(({ waits }) => quantile(waits, share))).toFixed(1);
  return { 'p50 ms': of(0.5), 'p99 ms': of(0.99) };
}

/** Memory after 10,000 turns over 1,000 conversations. */
async function endurance(): Promise<void> {
  const running = await startOurs();
  try {
    const script = [...declaration, 'Merci'];
    const figures = await measure({ way: 'directLine', script }, running, { warmUp: 0, turns: 10_000, atOnce: 16 });
    publish('memory', 'After 10,000 turns over 1,000 conversations', [
      { 'memory MB': figures.memoryMb, 'target MB': 300, 'CPU ms a turn': figures.cpuMsPerTurn.toFixed(2) },
    ]);
  } finally {
    await running.stop();
  }
}
