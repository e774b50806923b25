import type { CheckResult, ConformanceReport } from './runConformance.ts';

const marks = { passed: 'ok', failed: 'FAIL', skipped: '-' } as const;

/** The report as a table for a terminal: one line a check, then what failed and why. */
export function conformanceTable({
  url,
  contract,
  checks,
  passed,
  failed,
  skipped,
  slowest,
}: ConformanceReport): string {
  const rows = checks.map(({ name, operation, status, calls, ms }) => [
    marks[status],
    name,
    operation,
    `${calls}`,
    `${ms} ms`,
  ]);
  const all = [['', 'Check', 'Operation', 'Calls', 'Time'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => (column > 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const failures = checks.filter(({ status }) => status === 'failed').flatMap(failureLines);
  const skips = checks.filter(({ status }) => status === 'skipped').map(({ name, reason }) => `- ${name}: ${reason}`);
  return [
    `Contract ${contract} against ${url}`,
    '',
    ...lines,
    ...(failures.length === 0 ? [] : ['', 'Failed', ...failures]),
    ...(skips.length === 0 ? [] : ['', 'Not checked', ...skips]),
    '',
    `${passed} passed, ${failed} failed, ${skipped} not checked${slowest === null ? '' : `; slowest answer: ${slowest.operation}, ${slowest.ms} ms`}`,
  ].join('\n');
}

function failureLines({ name, deviations }: CheckResult): string[] {
  return [
    `- ${name}`,
    ...deviations.flatMap(({ operation, expected, received, schema }) => [
      `    ${operation}`,
      `      expected  ${expected}`,
      `      received  ${received}`,
      ...(schema === undefined ? [] : [`      schema    #/components/schemas/${schema}`]),
    ]),
  ];
}
