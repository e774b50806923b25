/**
 * The customers of a benchmark, in a process of their own so that their work is not counted as the server's. Forked
 * with a `DriveOrder`; answers with a `DriveResult`.
 */
import { driveConnector } from './driveConnector.ts';
import { driveDirectLine } from './driveDirectLine.ts';
import { driveNothing } from './driveNothing.ts';

export interface DriveOrder {
  way: 'nothing' | 'connector' | 'directLine';
  url: string;
  secret: string;
  atOnce: number;
  turns: number;
  /** What one conversation says, line by line; then another begins. */
  script: readonly string[];
}

export interface DriveResult {
  turns: number;
  seconds: number;
  /** From the sending of a message to the first answer, in ms, for each turn. */
  waits: number[];
}

/** Begins a conversation; each call says a line and resolves when its answer is there. */
export type Converse = (order: DriveOrder) => Promise<{ say(line: string): Promise<void>; end(): void }>;

const ways: Record<DriveOrder['way'], Converse> = {
  nothing: driveNothing,
  connector: driveConnector,
  directLine: driveDirectLine,
};

process.on('message', (order: DriveOrder) => {
  drive(order).then(
    (result) => process.send?.(result),
    (thrown) => {
      console.error(thrown);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit(0));

async function drive(order: DriveOrder): Promise<DriveResult> {
  const waits: number[] = [];
  let left = order.turns;
  const startedAt = performance.now();
  const customer = async (): Promise<void> => {
    while (left > 0) {
      const conversation = await ways[order.way](order);
      for (const line of order.script) {
        if (left-- <= 0) break;
        const sentAt = performance.now();
        await conversation.say(line);
        waits.push(performance.now() - sentAt);
      }
      conversation.end();
    }
  };
  await Promise.all(Array.from({ length: order.atOnce }, customer));
  return { turns: waits.length, seconds: (performance.now() - startedAt) / 1000, waits };
}
