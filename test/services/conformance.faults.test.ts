import assert from 'node:assert/strict';
import { manualClock } from '../../src/clock.ts';
import { type ConformanceReport, runConformance } from '../../src/services/conformance/runConformance.ts';
import { startFaultyInsurer } from '../support/faultyInsurer.ts';
import { changeFaults } from '../support/plantedChangeFaults.ts';
import { coverFaults } from '../support/plantedCoverFaults.ts';
import { extraFaults } from '../support/plantedExtraFaults.ts';
import type { Planted } from '../support/plantedFaults.ts';
import { readFaults } from '../support/plantedReadFaults.ts';
import { shapeFaults } from '../support/plantedShapeFaults.ts';
import { writeFaults } from '../support/plantedWriteFaults.ts';
import { tinyCustomers } from '../support/tinyInsurer.ts';

const clock = manualClock(Date.parse('2026-11-23T10:00:00Z'));

const groups = [...readFaults, ...writeFaults, ...shapeFaults, ...extraFaults, ...coverFaults, ...changeFaults];

describe('the conformance checks', () => {
  // One insurer with several faults at a time: a run is three hundred calls.
  for (const group of groups) {
    describe('catch an insurer that', () => {
      let report: ConformanceReport;
      let failed: readonly string[];
      before(async () => {
        report = await reportOn(group);
        failed = report.checks.filter(({ status }) => status === 'failed').map(({ name }) => name);
      });

      for (const { name, breaks } of group) {
        it(name, () => {
          for (const check of breaks) assert.ok(failed.includes(check), check);
        });
      }

      it('and hold nothing else against it', () => {
        const told = JSON.stringify(report.checks.filter(({ status }) => status === 'failed'));
        assert.deepEqual(failed.toSorted(), [...new Set(group.flatMap(({ breaks }) => breaks))].sort(), told);
      });

      it('and say where, what was expected and what came', () => {
        const deviations = report.checks.flatMap((check) => check.deviations);
        assert.ok(deviations.length >= failed.length);
        for (const { operation, expected, received } of deviations) {
          assert.match(operation, /^(GET|POST|PUT) \//);
          assert.ok(expected !== '' && received !== '' && expected !== received, `${operation} ${expected}`);
        }
      });
    });
  }

  it('hold nothing against an insurer without a fault, and each can fail', async () => {
    const { checks } = await reportOn([]);
    const proven = new Set(groups.flat().flatMap(({ breaks }) => breaks));
    assert.deepEqual([...proven].sort(), checks.map(({ name }) => name).sort());
    assert.deepEqual(
      checks.filter(({ status }) => status === 'failed'),
      [],
    );
  });
});

async function reportOn(group: readonly Planted[]): Promise<ConformanceReport> {
  const faulty = await startFaultyInsurer({ now: clock.now, faults: group.map(({ fault }) => fault) });
  try {
    const { url, clientId, clientSecret } = faulty;
    const timeoutMs = group.some(({ breaks }) => breaks.includes('every answer came in time')) ? 1500 : 8000;
    return await runConformance({ url, clientId, clientSecret, clock, customers: tinyCustomers, timeoutMs });
  } finally {
    await faulty.close();
  }
}
