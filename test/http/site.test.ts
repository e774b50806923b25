import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/freePort.ts';
import { manualClock } from '../../src/clock.ts';
import { brandSchema } from '../../src/domain/brand.ts';
import { countingIds } from '../../src/domain/ids.ts';
import type { MailboxEntry } from '../../src/domain/message.ts';
import { AppError } from '../../src/errors.ts';
import { assetRoutes } from '../../src/http/asset.routes.ts';
import { demoRoutes } from '../../src/http/demo.routes.ts';
import { healthRoutes } from '../../src/http/health.routes.ts';
import { newMetrics } from '../../src/http/metrics.ts';
import { type HttpServer, newHttpServer } from '../../src/http/newHttpServer.ts';
import { sitePageRoutes } from '../../src/http/sitePage.routes.ts';
import { silentLog } from '../../src/log.ts';
import { rawRequest } from '../support/directLineCalls.ts';

const brand = brandSchema.parse(JSON.parse(readFileSync('brand.json', 'utf8')));

describe('the site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'eca-web-'));
  let http: HttpServer;
  let port: number;
  let insurerIsUp = true;
  let databaseIsUp = true;
  let mails: MailboxEntry[] = [];
  const metrics = newMetrics();
  before(async () => {
    mkdirSync(join(folder, 'assets'));
    const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
    write('index.html', '<p lang="fr"><script nonce="__NONCE__"></script>__BRAND__</p>');
    write('index.en.html', '<p lang="en">__BRAND__ __UNKNOWN__</p>');
    write('discussion.html', '<p>discussion</p>');
    write('inputs.json', '["secret"]');
    write('assets/site-ABCD2345.js', 'plain');
    write('assets/site-ABCD2345.js.br', 'brotli');
    write('assets/site-ABCD2345.js.gz', 'gzip');
    write('assets/embed.js', 'embed');
    write('assets/run.exe', 'no');
    port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    http = newHttpServer({ publicUrl, log: silentLog, onAnswered: metrics.httpAnswered });
    assetRoutes(http.server, { folder });
    sitePageRoutes(http.server, { folder, publicUrl, brand, frameAncestors: ['https://www.insurer.example'] });
    healthRoutes(http.server, {
      metrics,
      needs: { database: () => (databaseIsUp ? Promise.resolve(true) : new Promise(() => {})) },
      wants: { insurer: () => (insurerIsUp ? Promise.resolve(true) : new Promise(() => {})) },
    });
    const mailbox = () => (insurerIsUp ? Promise.resolve(mails) : Promise.reject(new AppError('INSURER_UNREACHABLE')));
    demoRoutes(http.server, {
      insurer: { mailbox },
      clock: manualClock(Date.parse('2026-11-24T10:00:00Z')),
      newId: countingIds(),
    });
    await http.listen(port);
  });
  after(async () => {
    await http.close(100);
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    insurerIsUp = true;
  });
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    rawRequest({ port, method, path, headers });

  it('shows its pages with a new nonce each time and a strict policy', async () => {
    const nonces = new Set<string>();
    for (let count = 0; count < 3; count++) {
      const { status, headers, text } = await get('/');
      const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? '';
      nonces.add(nonce);
      assert.equal(status, 200);
      assert.ok(text.includes(brand.name));
      const policy = String(headers['content-security-policy']);
      assert.ok(policy.includes(`script-src 'nonce-${nonce}'`));
      assert.equal(/unsafe-/.test(policy), false);
      assert.match(policy, /frame-ancestors 'self' https:\/\/www\.insurer\.example/);
      assert.equal(headers['cache-control'], 'no-store');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.equal('strict-transport-security' in headers, false);
    }
    assert.equal(nonces.size, 3);
  });

  it('speaks the language that is asked for, then the browser’s', async () => {
    assert.match((await get('/?lang=en')).text, /lang="en"/);
    assert.match((await get('/', { 'accept-language': 'en-US' })).text, /lang="fr"/);
    assert.match((await get('/?lang=en', { 'accept-language': 'fr-FR' })).text, /lang="en"/);
    assert.match((await get('/discussion?x=1')).text, /discussion/);
  });

  it('answers HEAD without a body', async () => {
    const { status, text, headers } = await get('/', {}, 'HEAD');
    assert.deepEqual([status, text], [200, '']);
    assert.ok(Number(headers['content-length']) > 0);
  });

  it('says that a page was not built', async () => {
    assert.equal((await get('/discussion?lang=en')).status, 503);
  });

  it('serves assets compressed and for ever, when their name holds their hash', async () => {
    const asked = async (encoding: string) => {
      const { text, headers } = await get('/assets/site-ABCD2345.js', { 'accept-encoding': encoding });
      return [text, headers['content-encoding'], headers['cache-control'], headers['vary'], headers['content-type']];
    };
    const rest = ['public, max-age=31536000, immutable', 'Accept-Encoding', 'text/javascript; charset=utf-8'];
    assert.deepEqual(await asked('gzip, deflate, br'), ['brotli', 'br', ...rest]);
    assert.deepEqual(await asked('gzip'), ['gzip', 'gzip', ...rest]);
    assert.deepEqual(await asked(''), ['plain', undefined, ...rest]);
  });

  it('lets other assets be asked for again, cheaply', async () => {
    const { headers, text } = await get('/assets/embed.js');
    assert.deepEqual([headers['cache-control'], text], ['no-cache', 'embed']);
    assert.equal((await get('/assets/embed.js', { 'if-none-match': String(headers['etag']) })).status, 304);
  });

  it('serves nothing else of the disk', async () => {
    const paths = [
      '/assets/../index.html',
      '/assets/%2e%2e/inputs.json',
      '/assets/..%2finputs.json',
      '/assets//embed.js',
      '/assets/',
      '/assets/run.exe',
      '/assets/site-ABCD2345.js.br',
      '/inputs.json',
      '/index.html',
      '/../package.json',
      '/assets/....//embed.js',
    ];
    for (const path of paths) assert.equal((await get(path)).status, 404, path);
  });

  it('tells that it lives, and whether it can work', async () => {
    assert.equal((await get('/healthz')).status, 200);
    assert.deepEqual(JSON.parse((await get('/readyz')).text), {
      status: 'ready',
      checks: { database: true, insurer: true },
    });
    insurerIsUp = false;
    const { status, text } = await get('/readyz');
    assert.deepEqual([status, JSON.parse(text).checks], [200, { database: true, insurer: false }]);
    databaseIsUp = false;
    assert.equal((await get('/readyz')).status, 503);
    databaseIsUp = true;
  });

  it('measures, for neighbours only', async () => {
    metrics.turnCommitted(30);
    metrics.jobDone('claim.submit', 'done');
    metrics.gauge('eca_inbox_depth', 'Messages waiting.', async () => 7);
    const { headers, text } = await get('/metrics');
    assert.match(String(headers['content-type']), /^text\/plain; version=0\.0\.4/);
    assert.match(text, /eca_http_requests_total\{route="\/healthz",status="200"\} [1-9]/);
    assert.match(text, /eca_turn_seconds_bucket\{le="0\.025"\} 0\n/);
    assert.match(text, /eca_turn_seconds_bucket\{le="0\.05"\} 1\n/);
    assert.match(text, /eca_turn_seconds_count 1\n/);
    assert.match(text, /eca_jobs_total\{kind="claim\.submit",outcome="done"\} 1\n/);
    assert.match(text, /eca_inbox_depth 7\n/);
    assert.match(text, /process_resident_memory_bytes \d+/);
    assert.equal((await get('/metrics')).status, 200);
    assert.equal((await get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status, 404);
  });

  it('shows the demo’s messages as text, whatever they hold', async () => {
    assert.match((await get('/demo/mailbox')).text, /Aucun message/);
    mails = [
      { to: '+33639981001', channel: 'sms', text: 'Votre code : 482913', createdAt: '2026-11-24T09:59:00Z' },
      {
        to: 'camille@example.test',
        channel: 'email',
        subject: '<script>alert(1)</script>',
        text: 'a & b http://127.0.0.1:3979/x?a=1&b="2',
        createdAt: '2026-11-23T09:00:00Z',
      },
    ];
    const { text, headers } = await get('/demo/mailbox');
    assert.match(text, /Votre code : 482913/);
    assert.equal(text.includes('<script>'), false);
    assert.match(text, /a &amp; b/);
    assert.match(text, /<a href="http:\/\/127\.0\.0\.1:3979\/x\?a=1&amp;b=">/);
    assert.match(String(headers['content-security-policy']), /default-src 'none'/);
    assert.deepEqual(JSON.parse((await get('/demo/mailbox.json')).text), mails);
    assert.match((await get('/demo/mailbox?lang=en')).text, /Demonstration messages/);
    insurerIsUp = false;
    assert.equal((await get('/demo/mailbox.json')).status, 503);
    const page = await get('/demo/mailbox');
    assert.equal(page.status, 200);
    assert.match(page.text, /n’a pas de boîte de démonstration/);
  });
});
