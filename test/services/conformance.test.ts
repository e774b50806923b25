import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualClock } from '../../src/clock.ts';
import { type RunningInsurer, startInsurer } from '../../src/insurer/server.ts';
import { conformanceTable } from '../../src/services/conformance/conformanceTable.ts';
import {
  type ConformanceOptions,
  type ConformanceReport,
  runConformance,
} from '../../src/services/conformance/runConformance.ts';
import { startTinyInsurer, tinyCustomers } from '../support/tinyInsurer.ts';

const clock = manualClock(Date.parse('2026-11-23T10:00:00Z'));
const client = { clientId: 'assistant', clientSecret: 'a secret: with % and é' };

const named = ({ checks }: ConformanceReport, status: string) =>
  checks.filter((check) => check.status === status).map(({ name }) => name);

const lacking = new Set([
  'not offered; the assistant does without',
  'no contract has had several versions of its terms',
]);

describe('the conformance run against the reference insurer', () => {
  let dataDir: string;
  let insurer: RunningInsurer;
  before(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'conformance-'));
    insurer = await startInsurer({ port: 0, host: '127.0.0.1', dataDir, clock, demo: true, ...client });
  });
  after(async () => {
    await insurer.close();
    rmSync(dataDir, { recursive: true });
  });

  const customers = [
    { identifier: 'ECA1000001', birthDate: '1988-04-12' },
    { identifier: 'karim@example.fr', birthDate: '1979-11-21' },
  ];
  const run = (more: Partial<ConformanceOptions> = {}) =>
    runConformance({ url: insurer.url, ...client, customers, clock, timeoutMs: 8000, ...more });

  it('passes every check and skips none', async () => {
    const report = await run();
    const failed = report.checks.filter(({ status }) => status === 'failed');
    assert.deepEqual([failed, named(report, 'skipped')], [[], []]);
    assert.ok(report.passed > 50);
  });

  it('passes with other customers, whatever they have', async () => {
    const others = [
      { identifier: 'ECA1000006', birthDate: '1965-01-08' },
      { identifier: 'ECA1000003', birthDate: '1946-02-03' },
    ];
    const report = await run({ customers: others });
    assert.deepEqual(named(report, 'failed'), []);
  });

  it('fails when a customer cannot be found, and says which', async () => {
    const [camille] = customers;
    assert.ok(camille);
    const report = await run({ customers: [camille, { ...camille, birthDate: '1988-04-13' }] });
    assert.deepEqual(named(report, 'failed'), ['match finds the test customers']);
    assert.match(conformanceTable(report), /no test customer was found for ECA1000001 and 1988-04-13/);
    assert.match(conformanceTable(await run({ customers: [camille, camille] })), /two test customers are the same/);
  });

  it('fails for a wrong secret, and tells neither it nor the right one', async () => {
    const report = await run({ clientSecret: 'another secret' });
    assert.ok(named(report, 'failed').includes('token is given for the credentials'));
    assert.doesNotMatch(JSON.stringify(report), /another secret|with % and é/);
  });
});

describe('the conformance run', () => {
  const start = (onMessage: () => void = () => {}) => startTinyInsurer({ ...client, now: clock.now, onMessage });
  const run = (url: string, more: Partial<ConformanceOptions> = {}) =>
    runConformance({ url, ...client, customers: tinyCustomers, clock, timeoutMs: 8000, ...more });

  it('passes the tiny insurer, which lacks what is optional', async () => {
    const tiny = await start();
    const report = await run(tiny.url);
    await tiny.close();
    assert.deepEqual(
      report.checks.filter(({ status }) => status === 'failed'),
      [],
    );
    const reasons = report.checks.flatMap(({ reason }) => reason ?? []);
    assert.ok(reasons.length > 0 && reasons.every((reason) => reason !== null && lacking.has(reason)));
  });

  it('declares nothing and sends nothing when it is read-only', async () => {
    let messages = 0;
    const tiny = await start(() => {
      messages += 1;
    });
    const report = await run(tiny.url, { readOnly: true });
    const again = await run(tiny.url, { readOnly: true });
    await tiny.close();
    assert.equal(messages, 0);
    assert.deepEqual(named(report, 'failed'), []);
    assert.ok(report.skipped > 15);
    assert.deepEqual(named(again, 'passed'), named(report, 'passed'));
  });

  it('fails, and does not throw, where nobody answers', async () => {
    const tiny = await start();
    await tiny.close();
    const report = await run(tiny.url);
    assert.ok(named(report, 'failed').includes('health answers within a second'));
    assert.ok(named(report, 'failed').includes('match finds the test customers'));
    assert.match(conformanceTable(report), /ECONNREFUSED/);
  });

  it('has names that are told apart', async () => {
    const tiny = await start();
    const { checks, ...report } = await run(tiny.url, { readOnly: true });
    await tiny.close();
    assert.equal(new Set(checks.map(({ name }) => name)).size, checks.length);
    assert.equal(report.passed + report.failed + report.skipped, checks.length);
  });
});

describe('npm run conformance', function () {
  this.timeout(30_000);
  let tiny: Awaited<ReturnType<typeof startTinyInsurer>>;
  let folder: string;
  before(async () => {
    tiny = await startTinyInsurer(client);
    folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  });
  after(async () => {
    await tiny.close();
    rmSync(folder, { recursive: true });
  });

  const run = (args: string[], environment: Record<string, string> = {}) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
      const child = spawn(process.execPath, ['scripts/conformance.ts', ...args], {
        env: { ...process.env, DATA_DIR: folder, INSURER_CLIENT_SECRET: '', ...environment },
      });
      const told = { out: '', err: '' };
      child.stdout.on('data', (chunk: Buffer) => {
        told.out += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        told.err += chunk.toString();
      });
      child.once('close', (code) => resolve({ code, ...told }));
    });

  it('tells a table and ends with 0 for a sound API, with the customers of a file', async () => {
    const file = join(folder, 'customers.json');
    writeFileSync(file, JSON.stringify(tinyCustomers));
    const secret = { INSURER_CLIENT_SECRET: client.clientSecret };
    const { code, out } = await run(['--url', tiny.url, '--customers', file, '--read-only'], secret);
    assert.match(out, /^ok {2}paging gives every line once and ends +GET \/customers\/\{ref\}\/reimbursements/m);
    assert.match(out, /\d+ passed, 0 failed, \d+ not checked/);
    assert.equal(code, 0);
  });

  it('tells JSON and ends with 1 for one that fails, or strictly when something was not checked', async () => {
    const customers = tinyCustomers.flatMap(({ identifier, birthDate }) => [
      '--customer',
      `${identifier}:${birthDate}`,
    ]);
    const asked = ['--url', tiny.url, ...customers, '--read-only', '--json'];
    const [wrong, strict] = await Promise.all([
      run([...asked, '--client-secret', 'wrong']),
      run([...asked, '--client-secret', client.clientSecret, '--strict']),
    ]);
    assert.equal(wrong.code, 1);
    assert.ok((JSON.parse(wrong.out) as ConformanceReport).failed > 0);
    assert.equal(strict.code, 1);
    assert.equal((JSON.parse(strict.out) as ConformanceReport).failed, 0);
  });

  it('ends with 2 and the way out when it is asked wrongly', async () => {
    const [unheard, lonely] = await Promise.all([run(['--unheard-of']), run(['--url', tiny.url])]);
    assert.equal(unheard.code, 2);
    assert.match(unheard.err, /--client-secret TEXT/);
    assert.equal(lonely.code, 2);
    assert.match(lonely.err, /INSURER_CLIENT_SECRET is needed/);
  });
});
