import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { operationList } from '../../src/domain/insurerApi.ts';
import { docsPage } from '../../src/insurer/openapi/docsPage.ts';
import { html } from '../../src/insurer/openapi/html.ts';
import { openApiDocument } from '../../src/insurer/openapi/openApiDocument.ts';
import { inline } from '../../src/insurer/openapi/prose.ts';
import { type InsurerUnderTest, newInsurerUnderTest } from './insurerUnderTest.ts';

const document = openApiDocument({ today: '2026-11-23' });
const page = docsPage(document);

describe('the page of the contract', () => {
  const { window } = new JSDOM(page, { url: 'http://insurer.test/docs', runScripts: 'outside-only' }) as unknown as {
    window: { document: Document; eval(code: string): unknown };
  };
  const all = (selector: string) => [...window.document.querySelectorAll(selector)];

  it('needs no script and asks for nothing else', () => {
    assert.equal(all('script, iframe, object, embed, form, link[rel=stylesheet], img, [style]').length, 0);
    assert.doesNotMatch(page, /url\(|@import|(?:src|href)="https?:/);
  });

  it('tells every operation with method, path, need and statuses', () => {
    for (const [id, { method, path, refusals }] of operationList) {
      const article = window.document.querySelector(`article[aria-labelledby=operation-${id}]`);
      const text = article?.textContent ?? '';
      assert.ok(text.includes(`${method} ${path}`), id);
      for (const status of Object.keys(refusals)) assert.ok(text.includes(status), `${id} ${status}`);
    }
    const rows = all('nav tbody tr').map((row) => row.textContent ?? '');
    assert.equal(rows.length, operationList.length);
    assert.ok(rows.some((row) => row.includes('/mailbox') && row.includes('reference insurer only')));
  });

  it('tells every field of every shape, inner ones by their place', () => {
    for (const name of Object.keys(document.components.schemas)) {
      assert.ok(window.document.getElementById(`shape-${name}`), name);
    }
    const fields = all('th[scope=row] code').map((one) => one.textContent);
    for (const field of ['steps[].status', 'risk<vehicle>.crmHundredths', 'limit<amount>.per', 'address.city']) {
      assert.ok(fields.includes(field), field);
    }
  });

  it('has links that lead somewhere, and no id twice', () => {
    for (const link of all('a')) {
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith('#')) assert.ok(window.document.getElementById(href.slice(1)), href);
      else assert.equal(href, '/openapi.json');
    }
    const ids = all('[id]').map((one) => one.id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('has no accessibility fault that axe knows', async () => {
    window.eval(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
    // jsdom has no layout, so colours are looked at in a browser only.
    const { violations } = (await window.eval(
      "axe.run(document, { rules: { 'color-contrast': { enabled: false } } })",
    )) as { violations: { id: string }[] };
    assert.equal(violations.map(({ id }) => id).join(), '');
  });

  it('escapes what is written into it', () => {
    assert.equal(html`<b>${'<i>&"'}</b>`.markup, '<b>&lt;i&gt;&amp;&quot;</b>');
    assert.equal(inline('a `<b>` *c* d').markup, 'a <code>&lt;b&gt;</code> <em>c</em> d');
  });
});

describe('GET /docs', () => {
  let under: InsurerUnderTest;
  before(async () => {
    under = await newInsurerUnderTest();
  });
  after(() => under.stop());

  it('serves the page without a token, under a policy that lets nothing else in', async () => {
    const response = await fetch(`${under.insurer.url}/docs`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none';/);
    assert.equal(await response.text(), page);
  });
});
