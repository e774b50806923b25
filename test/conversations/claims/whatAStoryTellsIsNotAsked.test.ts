import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CustomerKey } from '../../../src/insurer/seed/customers.ts';
import { newAssistant } from '../../support/newAssistant.ts';

interface Story {
  who: CustomerKey;
  said: string[];
  /** What is known from the story alone, by question. */
  filled: Record<string, unknown>;
  /** What is asked after it, the photos, the partner and the phone left out. */
  asked: string[];
}

const always: ReadonlySet<string> = new Set(['claim.files.ask', 'claim.partner.ask', 'claim.phone.ask']);

/** Stories as customers write them: every type, several messages, slips; one a line of longStories.*.jsonl. */
describe('what a story tells is not asked', () => {
  for (const language of ['fr', 'en'] as const) {
    for (const { who, said, filled, asked } of storiesIn(language)) {
      it(said.join(' / ').slice(0, 110), async () => {
        const chat = await newAssistant({ customer: who, language });
        for (const message of said) await chat.says(message);
        assert.deepEqual(await known(chat), filled, chat.text);

        const heard: string[] = [];
        for (let turns = 0; chat.heard.at(-1) !== 'claim.summary.title'; turns++) {
          assert.ok(turns < 25, `no end: ${heard}`);
          const key = chat.heard.at(-1) ?? '';
          heard.push(key);
          await leaveOpen(chat, key);
        }
        assert.deepEqual(
          heard.filter((key) => !always.has(key)),
          asked,
        );
        await chat.close();
      });
    }
  }
});

type Assistant = Awaited<ReturnType<typeof newAssistant>>;

function storiesIn(language: 'fr' | 'en'): Story[] {
  const lines = readFileSync(new URL(`longStories.${language}.jsonl`, import.meta.url), 'utf8').trim();
  return lines.split('\n').map((line) => JSON.parse(line) as Story);
}

/** The answers that the draft holds, without the story's own words and what the customer's file gives. */
async function known(chat: Assistant): Promise<Record<string, unknown>> {
  const { answers } = await chat.store.db.selectFrom('draft').select('answers').executeTakeFirstOrThrow();
  const all = Object.entries(JSON.parse(answers) as Record<string, unknown>);
  return Object.fromEntries(all.filter(([id]) => !/^(?:story|contract.*|event|placeHome)$/.test(id)));
}

/** The shortest answer to a question: "I do not know" or "skip", else the first button, else words. */
async function leaveOpen(chat: Assistant, key: string): Promise<void> {
  const { language } = await chat.store.db.selectFrom('conversation').select('language').executeTakeFirstOrThrow();
  if (/^claim\.date\./.test(key)) {
    await chat.says(language === 'en' ? 'yesterday' : 'hier');
    return;
  }
  const answers = (chat.answers.at(-1)?.choices ?? []).filter(({ action }) => action.a === 'answer');
  const open = answers.find(({ action }) => action.a === 'answer' && action.value === null);
  const [first] = answers;
  const chosen = open ?? first;
  if (chosen === undefined) await chat.says(language === 'en' ? 'a few words' : 'quelques mots');
  else await chat.acts(chosen.action);
}
