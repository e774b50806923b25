import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = new URL('../../src/insurer/main.ts', import.meta.url).pathname;

describe('the insurer as a program', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'insurer-main-'));
  after(() => rmSync(dataDir, { recursive: true }));
  const env = (secret: string, port = 0) => ({
    PATH: process.env['PATH'],
    DATA_DIR: dataDir,
    INSURER_PORT: String(port),
    INSURER_CLIENT_SECRET: secret,
  });
  const codeOf = async (child: ChildProcess) => (await once(child, 'exit'))[0] as number | null;

  it('tells its parent when it is ready and ends when the parent goes', async () => {
    const child = fork(main, { env: env('a secret of the test'), silent: true });
    const output: string[] = [];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    const [message] = (await once(child, 'message')) as [{ ready: boolean; port: number }];
    assert.equal(message.ready, true);
    const health = await fetch(`http://127.0.0.1:${message.port}/health`);
    assert.equal(health.status, 200);
    const ended = codeOf(child);
    child.disconnect();
    assert.equal(await ended, 0);
    assert.match(output.join(''), /^Reference insurer v\S+ on http:\/\/127\.0\.0\.1:\d+ \(demo customers\)\n$/);
  });

  it('refuses to start without a secret, and says what is missing', async () => {
    for (const secret of ['', 'short']) {
      const child = spawn(process.execPath, [main], { env: env(secret) });
      let told = '';
      child.stderr.on('data', (chunk: Buffer) => {
        told += chunk.toString();
      });
      assert.equal(await codeOf(child), 1);
      assert.match(told, /INSURER_CLIENT_SECRET/);
    }
  });

  it('says in one line that its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const child = spawn(process.execPath, [main], { env: env('a secret of the test', port) });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    assert.equal(await codeOf(child), 1);
    assert.equal(told, `The reference insurer could not start on port ${port}: EADDRINUSE\n`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('ends on SIGTERM with an open connection', async () => {
    const child = fork(main, { env: env('a secret of the test'), silent: true });
    const [message] = (await once(child, 'message')) as [{ port: number }];
    await fetch(`http://127.0.0.1:${message.port}/health`);
    const ended = codeOf(child);
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
  });
});
