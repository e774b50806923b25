import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CustomerKey } from '../../../src/insurer/seed/customers.ts';
import { newAssistant } from '../../support/newAssistant.ts';

interface Story {
  lang: 'fr' | 'en';
  who: CustomerKey;
  said: string[];
  /** A quote is answered by what it would bring: the price that must be part of the sum, in euros. */
  estimates?: string;
  /** What anybody would have noted. Places and goods are patterns: customers say them in many ways. */
  expect: {
    type: string;
    date?: string;
    time?: string;
    between?: readonly [string, string];
    place?: string;
    goods?: string;
    injured?: boolean;
    thirdParty?: boolean;
    plate?: string;
  };
}

type Known = Record<string, unknown> & {
  date?: { date: string; time: string | null; between?: readonly [string, string] };
};

const stories = readFileSync(new URL('strangersStories.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Story);

const GOODS = ['goodsStolen', 'itemsStolen', 'device'];

/** Each fact of a story in the form of its label; undefined where it was not noted. */
function noted(known: Known, story: Story): Record<keyof Story['expect'], unknown> {
  const matches = (pattern: string | undefined, values: unknown[]) =>
    values.some((value) => pattern !== undefined && new RegExp(pattern, 'iu').test(String(value)))
      ? pattern
      : values[0];
  const plates = Object.entries(known)
    .filter(([id]) => !id.startsWith('contract'))
    .flatMap(([, value]) => value)
    .flatMap((each) => (typeof each === 'object' && each !== null && 'plate' in each ? [each.plate] : []));
  return {
    type: known['type'],
    date: known.date?.date,
    time: known.date?.time ?? undefined,
    between: known.date?.between,
    place: matches(
      story.expect.place,
      [known['place'], known['placeHome']].filter((each) => each !== undefined),
    ),
    goods: matches(
      story.expect.goods,
      GOODS.flatMap((id) => known[id] ?? []),
    ),
    injured: known['injured'],
    thirdParty: known['thirdParty'],
    plate: plates[0],
  };
}

describe('a stranger tells what happened', () => {
  for (const story of stories)
    it(story.said.join(' / ').slice(0, 110), async () => {
      const chat = await newAssistant({ customer: story.who, language: story.lang });
      try {
        for (const message of story.said) await chat.says(message);
        if (story.estimates !== undefined) {
          assert.deepEqual(chat.heard, ['estimate.answer']);
          const sums = chat.text.replace(/[^\d,.€ ]/g, '').match(/\d[\d.,]*/g) ?? [];
          const cents = sums.map((sum) => Number(sum.replace(/\D/g, ''))).filter((sum) => sum >= 1000);
          assert.equal(
            cents[0] === undefined ? 0 : (cents[0] + (cents[1] ?? 0)) / 100,
            Number(story.estimates),
            chat.text,
          );
          return;
        }
        const row = await chat.store.db.selectFrom('draft').select('answers').executeTakeFirst();
        const facts = noted(JSON.parse(row?.answers ?? '{}') as Known, story);
        const told = Object.keys(story.expect) as (keyof Story['expect'])[];
        assert.deepEqual(Object.fromEntries(told.map((slot) => [slot, facts[slot]])), story.expect, chat.text);
      } finally {
        await chat.close();
      }
    });
});
