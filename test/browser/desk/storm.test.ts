import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { countClaim } from '../../../src/store/storms.repository.ts';
import { launchChromium } from '../support/chromium.ts';
import { newAdvisor, startDesk } from '../support/startDesk.ts';

describe('many similar claims, at the desk', () => {
  let browser: Browser;
  let desk: Awaited<ReturnType<typeof startDesk>>;
  before(async () => {
    browser = await launchChromium();
    desk = await startDesk();
  });
  after(async () => {
    await desk.stop();
    await browser.close();
  });

  const declared = async (department: string, daysAgo: number) => {
    const { store, clock } = desk.chat;
    const now = clock.now() - daysAgo * 86_400_000;
    for (const id of [1, 2, 3, 4, 5])
      await countClaim(
        store.db,
        { number: `SIN-2026-HAB-${department}000${id}`, peril: 'storm', department, now },
        { claims: 5, windowMs: 72 * 3_600_000 },
      );
  };

  it('stand in a banner with their department, their number and their files; what is over does not', async () => {
    await declared('69', 0);
    await declared('33', 10);
    const { page, faults, leave } = await newAdvisor(browser, desk.url, 'Camille Conseil');
    const banner = page.locator('.storm');
    await banner.waitFor();
    assert.equal(await banner.count(), 1);
    assert.match(await banner.innerText(), /Tempête, département 69\. 5 déclarations depuis le 24 novembre/);
    const file = banner.getByText('SIN-2026-HAB-690003');
    assert.equal(await file.isVisible(), false);
    await banner.locator('summary').press('Enter');
    await file.waitFor();
    assert.deepEqual(faults, []);
    await leave();
  });
});
