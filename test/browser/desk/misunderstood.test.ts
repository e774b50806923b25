import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openLearnedModels } from '../../../src/intents/learning/learnedModels.ts';
import { newLearning } from '../../../src/intents/learning/learning.ts';
import { launchChromium } from '../support/chromium.ts';
import { newAdvisor, startDesk } from '../support/startDesk.ts';

describe('misunderstood sentences, in a browser', () => {
  let browser: Browser;
  let desk: Awaited<ReturnType<typeof startDesk>>;
  const folder = mkdtempSync(join(tmpdir(), 'eca-learned-'));
  before(async () => {
    browser = await launchChromium();
    desk = await startDesk({
      learning: ({ store, clock }) => newLearning({ db: store.db, models: openLearnedModels(folder), clock }),
    });
  });
  after(async () => {
    await browser.close();
    await desk.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are listed as they were said to the assistant, kept with their right meaning, or passed over', async () => {
    const { chat } = desk;
    for (const text of ['kikoulol machin truc', 'blabla le bidule des familles'])
      await (await chat.converse()).says(text);
    const { page, faults, leave } = await newAdvisor(browser, desk.url, 'Sophie Superviseur', {
      viewport: { width: 1280, height: 720 },
    });
    await page.locator('.rail').getByRole('button', { name: 'Phrases mal comprises' }).click();
    const cards = page.locator('.reply-list .card');
    await cards.nth(1).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Essayer l’entraînement' }).isDisabled(), true);
    const first = cards.filter({ hasText: 'kikoulol' });
    assert.match(await first.innerText(), /compris\u00a0: .+ \(\d+\u00a0%\)/);
    await first.locator('select').selectOption('greet');
    assert.equal(await page.getByRole('button', { name: 'Essayer l’entraînement' }).isEnabled(), true);
    const picture = process.env['SCREENSHOT_DIR'];
    if (picture !== undefined) await page.screenshot({ path: join(picture, 'misunderstood.png') });
    await first.getByRole('button', { name: 'Garder' }).click();
    await first.waitFor({ state: 'detached' });
    await cards.first().getByRole('button', { name: 'Passer' }).click();
    await page.getByText('Aucune phrase à revoir.').waitFor();
    const rows = await chat.store.db.selectFrom('misunderstood').select(['text', 'status']).orderBy('text').execute();
    assert.deepEqual(
      rows.map(({ text, status }) => [text.split(' ')[0], status]),
      [
        ['blabla', 'skipped'],
        ['kikoulol', 'kept'],
      ],
    );
    assert.deepEqual(faults, []);
    await leave();
  }).timeout(30_000);
});
