import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { startWhole, type Whole } from '../support/startWhole.ts';
import { newVisitor, type Visitor } from '../support/visitor.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PASSWORD = 'une-phrase-de-passe';

/** The whole program with its insurer, and customers in real browsers. */
describe('signing in on the insurer’s page, in a browser', () => {
  let whole: Whole;
  before(async () => {
    whole = await startWhole({ DEMO_PASSWORD: PASSWORD });
  });
  after(() => whole.stop());

  const violations = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: axe comes into the page as a global.
      const result = await (globalThis as any).axe.run(document);
      return result.violations.map((found: { id: string }) => found.id);
    });
  };
  /** Asks for something private, and follows the link of the card into its new tab. */
  const followsLink = async (visitor: Visitor, asks: string, name: string): Promise<Page> => {
    await visitor.open();
    await visitor.say(asks);
    const tab = visitor.page.context().waitForEvent('page');
    await visitor.button(name).click();
    const page = await tab;
    page.setDefaultTimeout(15_000);
    await page.locator('h1').waitFor();
    return page;
  };

  it('the request resumes by itself, and the tab says that it can be closed', async () => {
    const visitor = await newVisitor(whole.browser, whole.url);
    const page = await followsLink(visitor, 'mes remboursements', 'Me connecter (nouvel onglet)');
    assert.match(await page.locator('main').innerText(), /Vous allez vous connecter pour\s: vos remboursements/);
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Continuer' }).click();

    await page.getByLabel('Numéro client ou e-mail').fill('ECA1000001');
    assert.deepEqual(await violations(page), []);
    await page.getByLabel('Mot de passe', { exact: true }).fill('not this one');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.locator('#faults').waitFor();
    assert.match(await page.title(), /^Erreur/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'faults');
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.getByLabel('Numéro client ou e-mail').inputValue(), 'ECA1000001');

    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Afficher le mot de passe').check();
    assert.equal(await page.locator('#password').getAttribute('type'), 'text');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('heading', { name: 'Vous êtes connecté' }).waitFor();
    assert.deepEqual(await violations(page), []);
    assert.match(await page.locator('main').innerText(), /Vous pouvez fermer cet onglet\./);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');

    await visitor.hears('Merci Camille');
    await visitor.hears('55,00');
    visitor.assertClean();
    await visitor.leave();
  });

  it('works without JavaScript on the pages, in English, and in a second browser links nobody', async () => {
    const visitor = await newVisitor(whole.browser, whole.url, { locale: 'en-GB' });
    const page = await followsLink(visitor, 'where is my reimbursement', 'Sign in (new tab)');
    const link = page.url();

    const stranger = await whole.browser.newContext({ locale: 'fr-FR' });
    const other = await stranger.newPage();
    await other.goto(link);
    assert.match(await other.locator('h1').innerText(), /autre discussion/);
    assert.equal(await other.getByRole('button').count(), 0);
    await stranger.close();

    // The same browser, as far as the server can tell, with scripts switched off.
    const plain = await whole.browser.newContext({ locale: 'en-GB', javaScriptEnabled: false });
    await plain.addCookies(await visitor.page.context().cookies());
    const bare = await plain.newPage();
    await bare.goto(link);
    await bare.getByRole('button', { name: 'Continue' }).click();
    assert.equal(await bare.getByLabel('Show the password').isVisible(), false);
    await bare.getByLabel('Customer number or e-mail').fill('emma@example.com');
    await bare.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await bare.getByRole('button', { name: 'Sign in' }).click();
    await bare.getByRole('heading', { name: 'You are signed in' }).waitFor();
    await visitor.hears('Thank you, Emma');
    await plain.close();
    await visitor.leave();
  });

  it('fits a small screen and large text', async () => {
    const visitor = await newVisitor(whole.browser, whole.url, { viewport: { width: 1280, height: 860 } });
    const page = await followsLink(visitor, 'mes contrats', 'Me connecter (nouvel onglet)');
    await page.setViewportSize({ width: 320, height: 640 });
    const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(await isWide(), false);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByLabel('Mot de passe', { exact: true }).waitFor();
    assert.equal(await isWide(), false);
    const heights = await page
      .locator('button, input:not([type=checkbox])')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    assert.ok(
      heights.every((height) => height >= 44),
      heights.join(),
    );
    await visitor.leave();
  });
});
