import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type ClaimType, claimTypes, contractKindOf } from '../../../src/domain/claim.ts';
import { translators } from '../../../src/locales/translator.ts';
import { identify } from '../support/identify.ts';
import { startWhole, type Whole } from '../support/startWhole.ts';
import type { Visitor } from '../support/visitor.ts';

/** Who has a contract of each kind: four people, so that none sees the unfinished declaration of another. */
const customers = {
  car: ['ECA1000001', '12/04/1988'],
  home: ['ECA1000003', '03/02/1946'],
  health: ['ECA1000007', '05/12/1991'],
  legal: ['ECA1000006', '08/01/1965'],
} as const;
const kinds = ['car', 'home', 'health', 'legal'] as const;
const t = translators.fr;
const longest = 30;

/** The whole program with its insurer: each type is told by its story or chosen by its buttons, answered and sent. */
describe('every type of claim is declared in the page', () => {
  const stories = storiesByType();
  let whole: Whole;

  before(async () => {
    whole = await startWhole();
    // One code at a time in the mailbox; then all at once, for most of what takes long is waiting for the page.
    const visitors: [(typeof kinds)[number], Visitor][] = [];
    for (const kind of kinds) visitors.push([kind, await identified(kind)]);
    for (const [kind, visitor] of visitors) {
      const walk = declareAll(kind, visitor);
      // What goes wrong is told by the test of its kind.
      walk.catch(() => {});
      walks.set(kind, walk);
    }
  });
  after(() => whole.stop());

  const walks = new Map<string, Promise<void>>();
  for (const kind of kinds) it(`of the ${kind}`, () => walks.get(kind));

  async function declareAll(kind: keyof typeof customers, visitor: Visitor): Promise<void> {
    for (const type of claimTypes.filter((each) => contractKindOf(each) === kind)) {
      await begin(visitor, type);
      await answerToTheSummary(visitor, type);
      const summary = await visitor.hears(t.words('claim.summary.title'));
      assert.ok((await summary.innerText()).includes(t.label(`claimType.${type}`).label), type);
      const last = visitor.button(t.label('claim.send').label);
      await last.scrollIntoViewIfNeeded();
      assert.deepEqual(await cutOff(visitor), [], type);
      const receipts = visitor.messages.filter({ hasText: t.words('claim.receipt') });
      const before = await receipts.count();
      await last.click();
      await receipts.nth(before).waitFor();
      assert.match(await receipts.last().innerText(), /SIN-\d{4}-(?:AUT|HAB|SAN|JUR)-\d{6}/, type);
    }
    visitor.assertClean();
    await visitor.leave();
  }

  async function identified(kind: keyof typeof customers): Promise<Visitor> {
    const visitor = await whole.arrive();
    await identify(visitor, whole.url, customers[kind]);
    return visitor;
  }

  /** By the story of the type where there is one, else by the buttons. */
  async function begin(visitor: Visitor, type: ClaimType): Promise<void> {
    const said = stories.get(type);
    if (said !== undefined) return answered(visitor, () => visitor.say(said));
    await answered(visitor, () => visitor.say('je veux déclarer un sinistre'));
    await answered(visitor, () => press(visitor, t.label(`claimKind.${contractKindOf(type)}`).label));
    await answered(visitor, () => press(visitor, t.label(`claimType.${type}`).label));
  }

  /** The shortest answer to each question, as somebody in a hurry gives it. */
  async function answerToTheSummary(visitor: Visitor, type: ClaimType): Promise<void> {
    const replies = visitor.page.locator('#chat-web .webchat__suggested-action');
    for (let turns = 0; ; turns++) {
      assert.ok(turns < longest, `${type} does not end`);
      const last = (await visitor.messages.last().innerText()).replace(/[\u00a0\u202f]/g, ' ');
      if (last.includes(t.words('claim.summary.title'))) return;
      assert.doesNotMatch(last, /pas compris|pas pu traiter/, type);
      const names = await replies.allInnerTexts();
      const leaves = names.find((name) => /^(?:Je ne sais pas|Passer)$/.test(name));
      const chosen = leaves ?? names.find((name) => !/téléphone|liste des documents/.test(name));
      await answered(visitor, () =>
        chosen === undefined ? visitor.say('Quelques mots, comme cela vient.') : press(visitor, chosen),
      );
    }
  }
});

const FROM_BOT = '#chat-web .webchat__stacked-layout:not(.webchat__stacked-layout--from-user)';

/** Says or presses, and waits until the assistant has answered: the bubbles of a turn are committed together. */
async function answered({ page }: Visitor, act: () => Promise<void>): Promise<void> {
  const before = await page.locator(FROM_BOT).count();
  await act();
  await page.waitForFunction(([bubbles, count]) => document.querySelectorAll(bubbles).length > count, [
    FROM_BOT,
    before,
  ] as const);
  for (let seen = -1, quiet = 0; quiet < 2; ) {
    await page.waitForTimeout(30);
    const now = await page.locator(FROM_BOT).count();
    quiet = now === seen ? quiet + 1 : 0;
    seen = now;
  }
}

async function press({ page }: Visitor, name: string): Promise<void> {
  await page.locator('#chat-web').getByRole('button', { name, exact: true }).last().click();
}

/** What stands out of the screen at its sides; the live region for screen readers is never seen. */
function cutOff({ page }: Visitor): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '#chat-web .webchat__bubble__content, #chat-web .webchat__stacked-layout button',
      ),
    ]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < -1 || right > innerWidth + 1);
      })
      .map((element) => `${element.className}: ${element.innerText.slice(0, 60)}`),
  );
}

/** The shortest way through: of each type the story of one message that leaves the least open. */
function storiesByType(): ReadonlyMap<ClaimType, string> {
  const file = new URL('../../conversations/claims/longStories.fr.jsonl', import.meta.url);
  const best = new Map<ClaimType, { said: string; asked: number }>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const story = JSON.parse(line) as { who: string; said: string[]; asked: string[]; filled: { type: ClaimType } };
    const { filled, said, asked, who } = story;
    const [only, ...more] = said;
    if (only === undefined || more.length > 0 || !['camille', 'bruno'].includes(who)) continue;
    const known = best.get(filled.type);
    if (known === undefined || asked.length < known.asked) best.set(filled.type, { said: only, asked: asked.length });
  }
  return new Map([...best].map(([type, { said }]) => [type, said]));
}
