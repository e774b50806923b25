import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { bookCall } from '../../desk/deskUnderTest.ts';
import { violations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { newAdvisor, refreshed, startDesk } from '../support/startDesk.ts';

/** What somebody might write to act on the advisor's screen. */
const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '"><iframe srcdoc="<script>alert(1)</script>">',
  "'-alert(1)-'",
  'javascript:alert(1)',
  '<a href="javascript:alert(1)">clic</a>',
  '<style>*{display:none}</style>',
  '<base href="//evil.example/">',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '{{constructor.constructor("alert(1)")()}}',
  '[clic](javascript:alert(1))',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '<details open ontoggle=alert(1)>',
  '\u202Egnp.exe',
];

describe('the advisors’ desk in a browser', () => {
  let browser: Browser;
  let desk: Awaited<ReturnType<typeof startDesk>>;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    desk = await startDesk();
  });
  afterEach(() => desk.stop());

  it('shows words of customers as text and nothing else, whatever they are', async () => {
    const { chat } = desk;
    const books = async (payload: string, index: number) => {
      const customer = await chat.converse();
      await customer.says(payload);
      await customer.says(`rappelez-moi ${index % 2 === 0 ? 'jeudi' : 'vendredi'} à ${9 + (index >> 1)}h`);
      await customer.says('un sinistre');
      await customer.says(`06 39 98 11 ${String(index).padStart(2, '0')}`);
      await customer.says(`Jean ${payload}`.slice(0, 80));
      await customer.presses('Confirmer l’appel');
    };
    await Promise.all(hostile.map(books));
    const { page, faults, leave } = await newAdvisor(browser, desk.url, 'Sophie Superviseur');
    const rows = page.locator('.row');
    await rows.nth(hostile.length - 1).waitFor();
    assert.equal(await rows.count(), hostile.length);
    const seen: string[] = [];
    for (let index = 0; index < hostile.length; index++) {
      await rows.nth(index).click();
      await page.waitForFunction(
        (name) => document.getElementById('detail-title')?.textContent === name,
        await rows.nth(index).locator('.row-name').textContent(),
      );
      seen.push(await page.locator('.detail').innerText());
    }
    const all = seen.join('\n');
    for (const payload of hostile.slice(0, -1)) assert.ok(all.includes(payload), payload);
    const strange = 'script, img, iframe, style, base, object, form, [onerror], [onload], a[href^="javascript"]';
    assert.equal(await page.locator(`body :is(${strange})`).count(), 0);
    assert.deepEqual(faults, []);
    await leave();
  }).timeout(60_000);

  it('lets one of two advisors have a request; the other reads who', async () => {
    await desk.chat.says('un conseiller svp');
    const joins = async (name: string) => {
      const advisor = await newAdvisor(browser, desk.url, name);
      await advisor.page.locator('.row').click();
      await advisor.page.locator('[data-command="take"]').waitFor();
      return advisor;
    };
    const [camille, karim] = await Promise.all([joins('Camille Conseil'), joins('Karim Conseil')]);
    await camille.page.locator('[data-command="take"]').click();
    await camille.page.getByText('Vous avez rejoint la conversation.').waitFor();
    await karim.page
      .locator('[data-command="take"]')
      .click({ timeout: 500 })
      .catch(() => undefined);
    await karim.page
      .getByText(/(Déjà prise|Prise) par Camille Conseil/)
      .first()
      .waitFor();
    assert.equal(await karim.page.locator('[data-command="take"]').count(), 0, 'nothing is left to take for the other');
    assert.ok(await karim.page.locator('#composer').isDisabled());
    await karim.page.getByText('Camille Conseil répond. Vous pouvez lire et ajouter une note.').waitFor();
    await camille.page.fill('#composer', 'Bonjour, je suis Camille.');
    await camille.page.keyboard.press('Control+Enter');
    await camille.page.locator('.line.advisor:not(.unsent)', { hasText: 'Bonjour, je suis Camille.' }).waitFor();
    await desk.chat.says('bonjour Camille');
    assert.deepEqual(desk.chat.heard, [], 'the assistant is silent');
    await camille.page.locator('.line.customer', { hasText: 'bonjour Camille' }).waitFor();
    await camille.page.locator('[data-command="done"]').click();
    await camille.page.getByRole('button', { name: 'Terminer et rendre la main' }).click();
    await camille.page.getByText('C’est enregistré.').waitFor();
    await desk.chat.waits();
    assert.deepEqual(desk.chat.heard, ['handoff.back', 'satisfaction.ask']);
    assert.deepEqual([...camille.faults, ...karim.faults], []);
    await camille.leave();
    await karim.leave();
  }).timeout(40_000);

  it('moves nothing under the pointer: what is new waits behind a button', async () => {
    await desk.chat.says('un conseiller svp');
    const { page, leave } = await newAdvisor(browser, desk.url, 'Camille Conseil');
    await page.locator('.row').hover();
    const urgent = await desk.chat.converse();
    await urgent.says('il y a le feu dans ma cuisine');
    await urgent.says('un conseiller svp');
    const more = page.getByRole('button', { name: 'Voir 1 nouvelle demande' });
    await more.waitFor();
    assert.equal(await page.locator('.row').count(), 1);
    await more.click();
    assert.equal(await page.locator('.row').count(), 2);
    assert.match(await page.locator('.row').first().innerText(), /Urgent/);
    await leave();
  });

  it('works by keyboard alone, and its letters are only letters in a field', async () => {
    await desk.chat.says('un conseiller svp');
    const { page, leave } = await newAdvisor(browser, desk.url, 'Camille Conseil');
    await page.locator('.row').waitFor();
    await page.keyboard.press('j');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'row');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'detail-title');
    await page.keyboard.press('a');
    await page.getByText('Vous avez rejoint la conversation.').waitFor();
    await page.locator('#detail-title').focus();
    await page.keyboard.press('r');
    await page.waitForFunction(() => document.activeElement?.id === 'composer');
    await page.keyboard.type('ae jk');
    assert.equal(await page.inputValue('#composer'), 'ae jk');
    await page.locator('#detail-title').focus();
    await page.keyboard.press('e');
    await page.locator('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator('.menu summary').click();
    await page.locator('#shortcuts').uncheck();
    await page.locator('#detail-title').focus();
    await page.keyboard.press('e');
    await refreshed(page);
    assert.equal(await page.locator('dialog').count(), 0, 'switched off, the key does nothing');
    await leave();
  });

  it('keeps what is being written while the list is brought up to date', async () => {
    await desk.chat.says('un conseiller svp');
    const { page, leave } = await newAdvisor(browser, desk.url, 'Camille Conseil');
    await page.locator('.row').click();
    await page.locator('[data-command="take"]').click();
    await page.getByText('Vous avez rejoint la conversation.').waitFor();
    await page.fill('#composer', 'à moitié éc');
    await refreshed(page);
    await refreshed(page);
    assert.equal(await page.inputValue('#composer'), 'à moitié éc');
    await page.locator('#tab-note').click();
    // A note is no reply: it begins empty.
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#composer')?.value === '');
    await page.reload();
    await page.locator('.row').click();
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#composer')?.value === 'à moitié éc');
    assert.ok(await page.locator('#composer').isEnabled(), 'a reload keeps the conversation');
    await leave();
  }).timeout(30_000);

  it('shows the number only when asked, as a link that calls', async () => {
    await bookCall(desk.chat);
    const { page, leave } = await newAdvisor(browser, desk.url, 'Camille Conseil');
    await page.locator('.row').click();
    await page.getByRole('button', { name: 'Afficher le numéro' }).waitFor();
    assert.doesNotMatch(await page.locator('body').innerText(), /98.10.09/);
    await page.getByRole('button', { name: 'Afficher le numéro' }).click();
    const link = page.locator('a.phone');
    await link.waitFor();
    assert.equal(await link.getAttribute('href'), 'tel:0639981009');
    await leave();
  });

  it('says that the link is lost, with the age of what is shown, recovers, and asks who sits there after the session', async () => {
    await desk.chat.says('un conseiller svp');
    const { page, leave } = await newAdvisor(browser, desk.url, 'Camille Conseil');
    await page.locator('.row').waitFor();
    await page.context().setOffline(true);
    await page.getByText(/Liaison perdue\. Données de \d\d/).waitFor();
    await page.context().setOffline(false);
    await page.locator('.lost').waitFor({ state: 'hidden' });
    desk.chat.clock.advance(11 * 3_600_000);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.getByText('Votre session est terminée.').waitFor();
    await leave();
  });

  it('speaks English', async () => {
    await bookCall(desk.chat);
    const { page, faults, leave } = await newAdvisor(browser, desk.url, 'Sophie Superviseur', { locale: 'en-GB' });
    await page.locator('.row').click();
    await page.locator('.brief').waitFor();
    const text = await page.locator('body').innerText();
    assert.match(text, /In 30 seconds/);
    assert.match(text, /Show the number/);
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByText('Bureau des conseillers').waitFor();
    assert.deepEqual(faults, []);
    await leave();
  });

  it('has nothing against it for axe, light and dark', async () => {
    for (let customers = 0; customers < 2; customers++) {
      const customer = await desk.chat.converse();
      await customer.says('je veux déclarer un dégât des eaux');
      await customer.says('un conseiller svp');
    }
    const urgent = await desk.chat.converse();
    await urgent.says('il y a le feu dans ma cuisine');
    await urgent.says('un conseiller svp');
    desk.chat.clock.advance(20 * 60_000);
    const rows = await desk.chat.store.db.selectFrom('desk_request').select('id').orderBy('created_at').execute();
    const look = async (colorScheme: 'light' | 'dark', name: string, row: number) => {
      const context = await browser.newContext({ locale: 'fr-FR', colorScheme });
      const first = await context.newPage();
      await first.goto(`${desk.url}/advisor`);
      await first.locator('.person').first().waitFor();
      assert.deepEqual(await violations(first), []);
      await context.close();
      const { page, leave } = await newAdvisor(browser, desk.url, name, { colorScheme });
      await page.locator('.row').first().waitFor();
      assert.deepEqual(await violations(page), []);
      await page.locator(`.row[data-id="${rows[row]?.id}"]`).click();
      await page.locator('[data-command="take"]').click();
      await page.getByText('Vous avez rejoint la conversation.').waitFor();
      assert.deepEqual(await violations(page), []);
      await page.locator('#tab-note').click();
      await page.locator('[data-command="transfer"]').click();
      await page.locator('dialog').waitFor();
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.locator('.command-palette').waitFor();
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Escape');
      for (const section of ['Rappels', 'Réponses types', 'Conversations']) {
        await page.locator('.rail').getByRole('button', { name: section }).click();
        await page.locator('#detail').waitFor();
        assert.deepEqual(await violations(page), [], section);
      }
      for (const [width, height] of [
        [1280, 720],
        [1024, 768],
        [320, 640],
      ] as const) {
        await page.setViewportSize({ width, height });
        const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
        assert.ok(fits, `${width} px wide`);
      }
      await leave();
    };
    await Promise.all([look('light', 'Camille Conseil', 0), look('dark', 'Sophie Superviseur', 1)]);
  }).timeout(60_000);
});
