import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { shippedOptions } from '../../../src/intents/classifier.ts';
import { newLearnedUnderstand, openLearnedModels } from '../../../src/intents/learning/learnedModels.ts';
import { newLearning } from '../../../src/intents/learning/learning.ts';
import { launchChromium } from '../support/chromium.ts';
import { newAdvisor, startDesk } from '../support/startDesk.ts';

/** Fewer rounds than usual: a lesson is learnt all the same, in seconds. */
const effort = { ...shippedOptions, epochs: 2, drop: 0 };

describe('misunderstood sentences, in a browser', () => {
  let browser: Browser;
  let desk: Awaited<ReturnType<typeof startDesk>>;
  const folder = mkdtempSync(join(tmpdir(), 'eca-learned-'));
  before(async () => {
    browser = await launchChromium();
    desk = await startDesk({
      learning: ({ store, clock }) => newLearning({ db: store.db, models: openLearnedModels(folder), clock, effort }),
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

  it('teach the assistant when nothing gets worse; a lesson that would break another is refused, with its sentence', async () => {
    const { chat } = desk;
    const needs = 'il me faut un zorblax pour le flumox';
    const wishes = 'un zorblax pour mon flumox svp';
    for (const text of [needs, wishes]) await (await chat.converse()).says(text);
    const { page, faults, leave } = await newAdvisor(browser, desk.url, 'Sophie Superviseur');
    page.setDefaultTimeout(40_000);
    await page.locator('.rail').getByRole('button', { name: 'Phrases mal comprises' }).click();
    const meant = (text: string) => page.locator('.reply-list .card', { hasText: text });
    const outcome = (name: string) => page.locator(`.trials[data-outcome="${name}"]`);
    const understood = (text: string) =>
      newLearnedUnderstand(folder).understand(text, { language: 'fr', now: 0 }).intent;
    const pictureOf = async (name: string) => {
      const picture = process.env['SCREENSHOT_DIR'];
      if (picture !== undefined) await page.screenshot({ path: join(picture, `${name}.png`) });
    };

    await meant(needs).locator('select').selectOption('quote');
    await page.getByRole('button', { name: 'Essayer l’entraînement' }).click();
    await outcome('accepted').waitFor();
    const tried = await outcome('accepted').innerText();
    assert.match(tried, /Français\u00a0: (\d+) phrases justes sur \d+ avant, \1 après/);
    assert.match(tried, new RegExp(`Corrigée « ${needs} »\\s+voulu\u00a0: .*devis.* · après\u00a0: .*devis`, 'i'));
    await pictureOf('relabelling-tried');
    assert.deepEqual(readdirSync(folder), [], 'a trial changes nothing');

    await page.getByRole('button', { name: 'Publier' }).click();
    await outcome('published').waitFor();
    await meant(needs).waitFor({ state: 'detached' });
    assert.equal(understood(needs), 'quote', 'whoever reads the next sentence knows it');

    // Kept: no later model may lose it. The very next lesson would.
    await meant(wishes).locator('select').selectOption('quote');
    await meant(wishes).getByRole('button', { name: 'Garder' }).click();
    await meant(wishes).waitFor({ state: 'detached' });
    const again = await chat.converse();
    await again.says(wishes);
    await page.locator('.rail').getByRole('button', { name: 'Conversations' }).click();
    await page.locator('.rail').getByRole('button', { name: 'Phrases mal comprises' }).click();
    await meant(wishes).locator('select').selectOption('documents');
    await page.getByRole('button', { name: 'Publier' }).click();
    await outcome('refused').waitFor();
    assert.match(await outcome('refused').innerText(), new RegExp(`Cassée « ${wishes} »`));
    await pictureOf('relabelling-refused');
    assert.equal(understood(wishes), 'quote', 'what was published still counts');
    assert.equal(await meant(wishes).count(), 1, 'the sentence waits for another label');
    assert.deepEqual(faults, []);
    await leave();
  }).timeout(90_000);
});
