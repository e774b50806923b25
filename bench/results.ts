import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

export type Row = Record<string, string | number>;

const folder = fileURLToPath(new URL('./results/', import.meta.url));

/** Prints a table and keeps it as JSON in bench/results. */
export function publish(name: string, title: string, rows: readonly Row[], more: Record<string, unknown> = {}): void {
  console.log(`\n${title}`);
  printTable(rows);
  mkdirSync(folder, { recursive: true });
  const machine = {
    ...{ cores: availableParallelism(), memoryGb: Math.round(totalmem() / 2 ** 30), node: process.version },
    ...{ platform: process.platform, load: loadavg().map((load) => Number(load.toFixed(2))) },
  };
  const content = { at: new Date().toISOString(), machine, title, rows, ...more };
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(content, null, 2)}\n`);
}

function printTable(rows: readonly Row[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  for (const line of cells)
    console.log(
      `  ${line
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
        .join('  ')}`,
    );
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
