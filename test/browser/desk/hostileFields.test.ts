import assert from 'node:assert/strict';
import type { Browser, Page, Route } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { newAdvisor, startDesk } from '../support/startDesk.ts';

const EVIL = '<img src=x onerror=alert(1)><script>alert(2)</script>';
/** Names that the page compares or sends back: no words that anybody reads. */
const codes =
  /^(?:id|requestId|noteId|kind|status|live|who|state|role|mark|act|peril|date|time|offeredTo|staff_id|reference|csrf|what)$/;
/** What answers carry and no section shows. */
const unshown = [
  ...['channel', 'headline', 'language', 'level', 'phone', 'reason', 'team'].map(
    (name) => `agenda.cells.*.requests.${name}`,
  ),
  'colleagues.colleagues.teams',
  'detail.brief.name',
  ...['headline', 'language', 'reason', 'slot'].map((name) => `detail.request.${name}`),
  'list.nextCall',
  ...['language', 'level', 'reason'].map((name) => `list.requests.${name}`),
  'misunderstood.sentences.language',
];

describe('whatever an answer holds, in every field of the console', () => {
  let browser: Browser;
  let desk: Awaited<ReturnType<typeof startDesk>>;
  before(async () => {
    browser = await launchChromium();
    desk = await startDesk();
  });
  after(async () => {
    await browser.close();
    await desk.stop();
  });

  it('is shown as text, and each field that is read is shown somewhere', async () => {
    await desk.chat.says('un conseiller svp');
    const { page, faults, leave } = await newAdvisor(browser, desk.url, 'Sophie Superviseur', {
      viewport: { width: 1440, height: 1000 },
    });
    const given = new Set<string>();
    const seen = new Set<string>();
    const poisoned = (value: unknown, path: string): unknown => {
      if (Array.isArray(value)) return value.map((each) => poisoned(each, path));
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(
          Object.entries(value).map(([key, each]) => {
            const name = path.endsWith('.cells') ? '*' : key;
            return [key, typeof each === 'string' && codes.test(key) ? each : poisoned(each, `${path}.${name}`)];
          }),
        );
      if (typeof value !== 'string') return value;
      given.add(path);
      return `§${path}§${EVIL}`;
    };
    const answers = (name: string, pattern: RegExp, change: (body: never) => unknown = (body) => body) =>
      page.route(
        (url) => pattern.test(url.pathname),
        async (route: Route) => {
          if (route.request().method() !== 'GET') return route.continue();
          const response = await route.fetch();
          // What this desk has nothing of is made up as a whole.
          const body = (response.ok() ? await response.json() : {}) as never;
          return route.fulfill({ status: 200, json: poisoned(change(body), name) });
        },
      );
    const now = desk.chat.clock.now();
    const call = { kind: 'callback', slot: 'créneau', slotStart: now + 60_000, status: 'open', live: null };
    await answers('list', /requests$/, ({ requests, ...list }: { requests: object[] }) => {
      const [row] = requests;
      const offered = { ...row, live: 'offered', offeredTo: 'sophie', offeredUntil: now + 20_000, status: 'open' };
      const ended = { ...row, id: 'ended', status: 'done', live: null, outcome: 'fin', left: null };
      const taken = {
        ...row,
        id: 'taken',
        status: 'taken',
        live: 'active',
        left: null,
        advisor: { id: 'k', name: 'k' },
      };
      const mentions = [{ noteId: 'n', requestId: 'x', author: 'a', text: 't', reference: 'r' }];
      return {
        ...list,
        nextCall: 'bientôt',
        requests: [offered, ended, taken, { ...row, ...call, id: 'call' }],
        mentions,
      };
    });
    await answers('detail', /requests\/[^/]+$/, ({ request, ...detail }: { request: object }) => ({
      ...detail,
      request: {
        ...request,
        slot: 'créneau',
        status: 'taken',
        live: 'active',
        left: null,
        advisor: { id: 'k', name: 'k' },
      },
      contradictions: [{ what: 'c', text: 'date', seq: 1, turn: 1 }],
      draft: { title: 'titre', answers: [{ label: 'où', value: 'ici' }], missing: ['photo'] },
      facts: [{ label: 'fait', value: 'valeur', mark: 'declared' }],
      note: 'note',
      notes: [{ id: 'n', author: 'auteur', at: '10 h', after: 1, text: 'texte' }],
      mine: true,
      transcript: [
        {
          seq: 1,
          at: '10 h',
          who: 'customer',
          text: 'mot',
          details: ['carte'],
          files: [{ id: 'f', name: 'nom', about: 'PDF', picture: false }],
        },
        { seq: 2, at: '10 h', who: 'advisor', author: 'prénom', text: 'mot', details: [], files: [] },
        { seq: 3, at: '10 h', who: 'system', text: 'suivi', details: [], files: [] },
      ],
    }));
    await answers('file', /\/file$/, () => ({
      groups: [{ title: 'groupe', lines: [{ label: 'nom', value: 'valeur' }] }],
      missing: ['partie'],
      readings: [{ id: 'r', at: '10 h', who: 'k', what: 'lu' }],
    }));
    await answers('suggestions', /\/suggestions$/, () => ({ suggestions: [{ text: 'réponse', source: 'aide' }] }));
    await answers('replies', /\/replies$/, () => ({
      replies: ['fr', 'en'].map((language) => ({
        id: language,
        shortcut: 'raccourci',
        language,
        text: 'texte',
        own: false,
      })),
    }));
    await answers('colleagues', /\/colleagues$/, () => ({
      colleagues: [{ id: 'k', name: 'Karim', state: 'online', load: 1, capacity: 3, teams: ['équipe'] }],
      teams: ['équipe'],
    }));
    await answers('agenda', /\/agenda$/, ({ cells, ...agenda }: { cells: Record<string, { requests: object[] }> }) => {
      const request = {
        ...call,
        id: 'call',
        topic: 't',
        name: 'n',
        channel: 'c',
        language: 'l',
        headline: 'h',
        level: 'l',
        phone: 'p',
        reason: 'r',
        team: 't',
        reference: 'R',
        attempts: 1,
        atRisk: true,
      };
      const [key = ''] = Object.keys(cells).filter((each) => each.startsWith('2026-11-25'));
      const days = (agenda as unknown as { days: object[] }).days.map((day) => ({ ...day, closed: 'férié' }));
      return { ...agenda, days, cells: { ...cells, [key]: { ...cells[key], requests: [request] } } };
    });
    await answers('misunderstood', /\/misunderstood$/, () => ({
      sentences: [{ id: 'm', text: 'phrase', language: 'fr', heard: 'entendu', score: 40, chosen: 'choisi' }],
      intents: [{ id: 'greet', label: 'saluer' }],
    }));
    await answers('audit', /\/audit$/, () => ({
      readings: ['first', null].map((first_name, at) => ({
        ...{ id: String(at), at: now, staff_id: 's', act: 'file', first_name, reason: 'raison' },
      })),
    }));
    await answers('events', /\/events$/, () => ({
      events: [
        { id: 'e', peril: 'storm', department: '69', openedAt: now, lastAt: now, claims: ['SIN'], goesOn: true },
      ],
    }));
    await answers('figures', /\/figures$/);

    const looks = async () => {
      const shown = await page.evaluate(() => {
        const attributes = ['title', 'alt', 'aria-label', 'placeholder', 'download'];
        const parts = [document.body.textContent ?? ''];
        for (const each of document.querySelectorAll<HTMLElement>('*')) {
          for (const name of attributes) parts.push(each.getAttribute(name) ?? '');
          if (each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement) parts.push(each.value);
        }
        return parts.join('\n');
      });
      for (const [, path = ''] of shown.matchAll(
        /§([^§]+)§<img src=x onerror=alert\(1\)><script>alert\(2\)<\/script>/g,
      ))
        seen.add(path);
    };
    const goes = async (section: string) => {
      await page.locator('.rail').getByRole('button', { name: section }).click();
      await page.locator('#detail').waitFor();
      await page.waitForTimeout(300);
      await looks();
    };
    const dialog = async (open: () => Promise<unknown>) => {
      await open();
      await page.locator('dialog, .command-palette').first().waitFor();
      await page.waitForTimeout(300);
      await looks();
      await page.keyboard.press('Escape');
    };
    await page.reload();
    await page.locator('.row').first().waitFor();
    await page.locator('.storm summary').click();
    await looks();
    await page.locator('.section.now .row').first().click();
    await page.locator('.line.customer').waitFor();
    await page.locator('[data-command="file"]').click();
    await page.locator('.file-group').first().waitFor();
    await page.locator('.suggestions summary').waitFor();
    await looks();
    await types(page, '#tab-reply', '/');
    await looks();
    await types(page, '#tab-note', '@');
    await looks();
    await dialog(() => page.locator('[data-command="transfer"]').click());
    await dialog(() => page.keyboard.press('Control+k'));
    await goes('Rappels');
    await dialog(() => page.locator('.agenda .call .small').first().click());
    await goes('Réponses types');
    await page
      .getByRole('button', { name: /Modifier/ })
      .first()
      .click();
    await looks();
    await goes('Phrases mal comprises');
    await goes('Pilotage');
    for (const button of await page.locator('.chart').getByRole('button').all()) await button.click();
    await looks();
    await goes('Consultations');
    const strange = 'script:not([src]), img[src="x"], iframe, object, [onerror], [onload], a[href^="javascript"]';
    assert.equal(await page.locator(`body :is(${strange})`).count(), 0);
    assert.deepEqual(faults, []);
    assert.deepEqual([...given].filter((path) => !seen.has(path)).toSorted(), unshown.toSorted());
    await leave();
  }).timeout(60_000);
});

async function types(page: Page, tab: string, sign: string): Promise<void> {
  await page.locator(tab).click();
  await page.focus('#composer');
  await page.keyboard.type(sign);
  await page.locator('#palette').waitFor();
}
