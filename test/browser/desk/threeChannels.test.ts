import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { countClaim } from '../../../src/store/storms.repository.ts';
import { bookCall } from '../../desk/deskUnderTest.ts';
import { type Person, startThreeChannels, type ThreeChannels } from '../../support/threeChannels.ts';
import { violations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { newAdvisor, startDesk } from '../support/startDesk.ts';

const small = { width: 1280, height: 720 };
const tablet = { width: 820, height: 1180 };

describe('two advisors and a supervisor with customers on three channels, in a browser', () => {
  let browser: Browser;
  let world: ThreeChannels;
  let desk: Awaited<ReturnType<typeof startDesk>>;
  before(async () => {
    browser = await launchChromium();
    world = await startThreeChannels();
    desk = await startDesk({ on: world });
  });
  after(async () => {
    await browser.close();
    await desk.stop();
    await world.stop();
  });

  const asks = async (person: Person, about: string) => {
    await person.says('un conseiller svp');
    await person.says(about);
    await person.presses('Transmettre');
  };
  /** Nothing against it for axe, and nothing that has to be scrolled sideways; a picture where one is asked for. */
  const looksRight = async (page: Page, name: string) => {
    assert.deepEqual(await violations(page), [], name);
    const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    assert.ok(fits, `${name} fits its width`);
    const folder = process.env['SCREENSHOT_DIR'];
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  /** Counts what a screen reader is told from now on. */
  const listens = (page: Page) =>
    page.evaluate(() => {
      const told = { polite: [] as string[], urgent: [] as string[] };
      Object.assign(globalThis, { told });
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const region = (target instanceof Element ? target : target.parentElement)?.closest(
            '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]',
          );
          if (region === null || region === undefined || region.textContent === '') continue;
          const urgent = region.matches('[role="alert"], [aria-live="assertive"]');
          told[urgent ? 'urgent' : 'polite'].push(region.textContent ?? '');
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  const told = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as { told: Record<'polite' | 'urgent', string[]> }).told);

  it('are taken, answered, passed on and ended, by keyboard alone, on a tablet and in the dark', async () => {
    const { store, clock } = world;
    for (const id of [1, 2, 3, 4, 5]) {
      const claim = { number: `SIN-2026-HAB-69000${id}`, peril: 'storm', department: '69', now: clock.now() } as const;
      await countClaim(store.db, claim, { claims: 5, windowMs: 72 * 3_600_000 });
    }
    const camille = await newAdvisor(browser, desk.url, 'Camille Conseil', { viewport: small });
    const karim = await newAdvisor(browser, desk.url, 'Karim Conseil', { viewport: tablet, colorScheme: 'dark' });
    const sophie = await newAdvisor(browser, desk.url, 'Sophie Superviseur', {
      ...{ viewport: small, colorScheme: 'dark', locale: 'en-GB' },
    });
    await listens(camille.page);
    const web = await world.onTheWeb();
    await world.identifies(web, 'camille@example.fr', '12/04/1988');
    const phone = world.onWhatsApp();
    const teams = world.onTeams();
    await asks(web, 'J’attends un courrier pour mes lunettes.');
    await asks(phone, 'J’attends un courrier du garage.');
    await asks(teams, 'J’attends un courrier de la mairie.');

    // Camille has no mouse.
    const { page, page: keys } = camille;
    await page.locator('.row', { hasText: 'lunettes' }).waitFor();
    const row = await page.locator('.row', { hasText: 'lunettes' }).getAttribute('data-id');
    await page.keyboard.press('j');
    for (let steps = 0; steps < 6; steps++) {
      if ((await page.evaluate(() => (document.activeElement as HTMLElement).dataset['id'])) === row) break;
      await page.keyboard.press('j');
    }
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'detail-title');
    await page.keyboard.press('a');
    await page.getByText('Vous avez rejoint la conversation.').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'composer');
    await page.keyboard.type('Bonjour, je regarde votre remboursement.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.line.advisor:not(.unsent)', { hasText: 'Bonjour, je regarde' }).waitFor();
    await page.locator('#detail-title').focus();
    await page.keyboard.press('d');
    await page.locator('.file-group').first().waitFor();
    await looksRight(page, 'identified-customer-and-file');
    clock.advance(1000);
    await page.locator('#detail-title').focus();
    await page.keyboard.press('n');
    await page.keyboard.type('Plafond optique à vérifier.');
    await page.keyboard.press('Enter');
    await page.locator('.line.note', { hasText: 'Plafond optique' }).waitFor();
    clock.advance(1000);
    const before = await told(page);
    for (const text of ['Merci', 'Et le second devis de lunettes ?', 'J’attends ici']) await web.says(text);
    await page.locator('.line.customer', { hasText: 'J’attends ici' }).waitFor();
    const places = await page
      .locator('.lines > li')
      .evaluateAll((lines) => lines.map((line) => line.textContent ?? ''));
    const at = (words: string) => places.findIndex((text) => text.includes(words));
    assert.ok(at('je regarde votre') < at('Plafond optique') && at('Plafond optique') < at('second devis'), 'in time');
    const after = await told(page);
    const heard = after.polite.slice(before.polite.length).filter((text) => /Nouveau message/.test(text));
    assert.ok(heard.length >= 1 && heard.length <= 3, `each message is read once at the most: ${heard.join(' | ')}`);
    assert.match(heard.at(-1) ?? '', /Nouveau message de Camille Exemple\. .*J’attends ici/);
    assert.deepEqual(
      after.urgent.slice(before.urgent.length).filter((text) => /message|écrit/i.test(text)),
      [],
      'nothing cuts into what is being read',
    );
    await page.locator('#detail-title').focus();
    await page.keyboard.press('r');
    await page.locator('.suggestions summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('.suggestions li').first().waitFor();
    const { hidden } = await page.evaluate(() => {
      const list = document.querySelector('.suggestions ul')?.getBoundingClientRect();
      const box = document.querySelector('#composer')?.getBoundingClientRect();
      return { hidden: (list?.bottom ?? 0) > (box?.top ?? 0) || (list?.top ?? 0) < 0 };
    });
    assert.equal(hidden, false, 'suggestions stand above the box, none behind it');
    await looksRight(page, 'suggested-replies');
    await keys.keyboard.press('Tab');
    await keys.keyboard.press('Enter');
    await page.waitForFunction(() => (document.querySelector<HTMLTextAreaElement>('#composer')?.value ?? '') !== '');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'composer', 'to be edited, not sent');

    // Karim, on a tablet, in the dark.
    const k = karim.page;
    await k.locator('.row', { hasText: 'garage' }).click();
    await k.locator('[data-command="take"]').click();
    await k.getByText('Vous avez rejoint la conversation.').waitFor();
    await k.fill('#composer', 'Bonjour, le garage vous écrit demain.');
    await k.keyboard.press('Control+Enter');
    const sent = k.locator('.line.advisor', { hasText: 'le garage vous écrit' });
    await sent.locator('.line-state', { hasText: 'Envoyé' }).waitFor();
    await world.settles();
    const toPhone = world.whatsapp.meta.sent.findLast(({ body }) =>
      JSON.stringify(body).includes('le garage vous écrit'),
    );
    assert.ok(toPhone !== undefined);
    await world.whatsapp.meta.statusOf(toPhone, 'read');
    await sent.locator('.line-state', { hasText: 'Lu' }).waitFor();
    await looksRight(k, 'whatsapp-on-a-tablet-in-the-dark');

    // Sophie, in English and in the dark.
    const s = sophie.page;
    await s.locator('.row', { hasText: 'mairie' }).click();
    await s.locator('[data-command="take"]').click();
    await s.fill('#composer', 'Bonjour, c’est Sophie.');
    await s.keyboard.press('Control+Enter');
    await s.locator('.line.advisor .line-state', { hasText: 'Sent' }).waitFor();
    await world.settles();
    await looksRight(s, 'teams-in-english-in-the-dark');
    assert.match(teams.all().at(-1) ?? '', /c’est Sophie/);

    // Karim passes his customer on to Sophie.
    await k.locator('[data-command="transfer"]').click();
    await k.locator('dialog option', { hasText: 'Sophie Superviseur' }).waitFor({ state: 'attached' });
    await looksRight(k, 'transfer');
    await k.selectOption('dialog select[name="advisor"]', { value: 'sophie' });
    await k.fill('dialog textarea', 'Elle connaît ce garage.');
    await k.getByRole('button', { name: 'Transférer la conversation' }).click();
    await k.getByText('C’est enregistré.').waitFor();
    await s.locator('.offer').waitFor();
    await looksRight(s, 'offer');
    await s.locator('.offer').getByRole('button', { name: 'Accept' }).click();
    await s.locator('.line.note', { hasText: 'Elle connaît ce garage.' }).waitFor();
    await phone.says('Bonjour Sophie');
    await s.locator('.line.customer', { hasText: 'Bonjour Sophie' }).waitFor();
    await s.reload();
    await s.locator('.row', { hasText: 'garage' }).click();
    await s.locator('.line.customer', { hasText: 'Bonjour Sophie' }).waitFor();
    assert.ok(await s.locator('#composer').isEnabled(), 'a reload keeps the conversation');

    // All end; everybody is asked once, and answers.
    await page.fill('#composer', '');
    await page.locator('#detail-title').focus();
    await page.keyboard.press('e');
    await page.locator('dialog').waitFor();
    await looksRight(page, 'finish');
    await page.keyboard.press('Enter');
    await page.getByText('C’est enregistré.').waitFor();
    for (const words of ['garage', 'mairie']) {
      await s.locator('.row', { hasText: words }).click();
      await s.locator('.row[aria-current="true"]', { hasText: words }).waitFor();
      await s.locator('[data-command="done"]').click();
      await s.locator('dialog').getByRole('button').first().waitFor();
      await s.locator('dialog button.primary').click();
      await s
        .getByText(/saved|Saved/)
        .first()
        .waitFor();
    }
    await world.settles();
    await web.reads?.();
    for (const [person, score] of [
      [web, '5'],
      [phone, '4'],
      [teams, '3'],
    ] as const) {
      assert.match(person.all().slice(-2).join('\n'), /Avez-vous obtenu ce que vous vouliez/);
      await person.says(score);
      await person.says('Rapide et clair.');
    }
    const given = await store.db.selectFrom('satisfaction').select(['channel', 'score', 'comment']).execute();
    assert.deepEqual(given.map(({ channel, score }) => [channel, Number(score)]).toSorted(), [
      ['directline', 5],
      ['msteams', 3],
      ['whatsapp', 4],
    ]);
    assert.ok(given.every(({ comment }) => comment === 'Rapide et clair.'));
    await bookCall(await world.assistant.converse(), '06 39 98 10 31');
    await s.locator('.rail').getByRole('button', { name: 'Call-backs' }).click();
    await s.locator('.agenda .call', { hasText: 'Jeanne Dupont' }).waitFor();
    await looksRight(s, 'calendar-in-english-in-the-dark');
    await s.locator('.rail').getByRole('button', { name: 'Supervision' }).click();
    await s.locator('.tile', { hasText: '3 opinions' }).waitFor();
    assert.match(await s.locator('.tile', { hasText: 'Satisfaction' }).innerText(), /\b4\b/);
    // The days before have no figure: a dot for today, and no line down to nothing.
    const delays = s.locator('.chart', { hasText: 'Time to first answer' });
    assert.equal(await delays.locator('svg[role="img"] polyline').count(), 0);
    assert.equal(await delays.locator('svg[role="img"] circle').count(), 2);
    await looksRight(s, 'figures-in-english-in-the-dark');
    await delays.getByRole('button').click();
    assert.match(await delays.locator('tbody tr').first().innerText(), /–\s+–/);
    await looksRight(s, 'figures-as-tables');
    assert.deepEqual([...camille.faults, ...karim.faults, ...sophie.faults], []);
    await Promise.all([camille.leave(), karim.leave(), sophie.leave()]);
  }).timeout(180_000);
});
