import type { CheckResult } from './runConformance.ts';

/** What a check beside the API may say: it holds or not, or nothing can be told. */
export interface Finding {
  expect(holds: boolean, expected: string, received: string): void;
  skip(reason: string): void;
  called(): void;
}

/** A demand on what surrounds the API: the sign-in, the events. */
export interface SideCheck {
  name: string;
  run(finding: Finding): Promise<void>;
}

/** Runs checks one after the other. One that throws has failed: what it asked did not answer. */
export async function runSideChecks(operation: string, checks: readonly SideCheck[]): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const { name, run } of checks) {
    const started = performance.now();
    const deviations: { operation: string; expected: string; received: string }[] = [];
    let reason: string | null = null;
    let calls = 0;
    await run({
      expect(holds, expected, received) {
        if (!holds) deviations.push({ operation, expected, received });
      },
      skip(why) {
        reason ??= why;
      },
      called() {
        calls += 1;
      },
    }).catch((thrown: unknown) => {
      const received = thrown instanceof Error ? thrown.message : 'nothing';
      deviations.push({ operation, expected: 'an answer', received });
    });
    const status = deviations.length > 0 ? 'failed' : reason === null ? 'passed' : 'skipped';
    const ms = Math.round(performance.now() - started);
    results.push({
      name,
      operation,
      status,
      ...(status === 'skipped' ? { reason: reason ?? '' } : {}),
      deviations,
      calls,
      ms,
    });
  }
  return results;
}
