import assert from 'node:assert/strict';
import { claimQuestions } from '../../../src/dialogs/claims/questions/claimQuestions.ts';
import { claimTypes } from '../../../src/domain/claim.ts';
import { newAssistant } from '../../support/newAssistant.ts';

const dangers = {
  fr: [
    ['il y a le feu dans ma cuisine', 'fire'],
    ['ma femme saigne beaucoup elle est inconciente', 'injury'],
    ['ca sent le gaz chez moi', 'gas'],
    ['il y a un cambrioleur dans la maison la', 'intruder'],
    ['je veux mourir', 'despair'],
    ['l’eau coule partout en ce moment', 'waterRunning'],
    ['je suis en panne sur l’autoroute', 'motorway'],
    ['mon mari me frappe', 'violence'],
  ],
  en: [
    ['there is a fire in my kitchen', 'fire'],
    ['my wife is bleeding and unconcious', 'injury'],
    ['I can smell gas in the house', 'gas'],
    ['someone is breaking in right now', 'intruder'],
    ['I want to die', 'despair'],
    ['water is pouring through the ceiling right now', 'waterRunning'],
    ['I have broken down on the motorway', 'motorway'],
    ['my husband is hitting me', 'violence'],
  ],
} as const;
const SAFE = { fr: 'je suis en sécurité', en: 'I am safe now' };
const WORDS = { fr: 'Quelque chose de précis, en quelques mots.', en: 'Something precise, in a few words.' };
const DAY = { fr: 'hier', en: 'yesterday' };
const typed: Readonly<Record<string, string>> = {
  'claim.others.ask': 'AB-123-CD',
  'claim.quoteTotal.ask': '380 €',
  'claim.amountAtStake.ask': '1200 €',
};
/** Answers that open questions which the first choice does not. */
const onward: Readonly<Record<string, string | boolean>> = {
  'claim.moving.ask': 'moving',
  'claim.garage.ask': 'partner',
  'claim.plumber.ask': false,
};
/** Never asked of these customers: there is one contract, it happened at home, nothing has risen, no photo tells. */
const unasked = /^(?:type|contract\w+|placeHome|event|photoPlace)$/;

/** Whatever is asked, in either language: a danger is heard first, and the very question waits until all is safe. */
describe('a danger told at every question of every type of claim', () => {
  for (const language of ['fr', 'en'] as const) {
    it(`comes first, loses no answer, and the same question is asked again (${language})`, async function () {
      this.timeout(240_000);
      const home = await newAssistant({ customer: 'camille', language });
      const bruno = await home.converse({ customer: 'bruno', language });
      const asked = new Set<string>();
      let told = 0;

      const answersOf = async (chat: typeof bruno) => {
        const rows = await home.store.db
          .selectFrom('draft')
          .select('answers')
          .where('conversation_id', '=', chat.conversationId)
          .where('status', '=', 'open')
          .execute();
        return rows.map(({ answers }) => answers);
      };

      for (const type of claimTypes)
        for (const place of ['first', 'last'] as const) {
          const chat = type === 'legal' ? bruno : home;
          await chat.acts({ a: 'begin', v: 1, k: 'menu', intent: 'claim_file', claimType: type });
          for (let turns = 0; ; turns++) {
            assert.ok(turns < 30, `${type} does not end: ${chat.heard}`);
            const key = chat.heard.at(-1) ?? '';
            const choices = (chat.answers.at(-1)?.choices ?? []).filter(
              ({ action }) => action.a === 'answer' && action.value !== 'papers',
            );
            if (!asked.has(`${type} ${key}`)) {
              const before = await answersOf(chat);
              const [text, danger] = dangers[language][told++ % dangers[language].length] ?? ['', ''];
              await chat.says(text);
              assert.deepEqual(chat.heard, [`emergency.${danger}`], `${type}, ${key}: "${text}"`);
              assert.equal(chat.answers[0]?.urgent, true);
              assert.deepEqual(await answersOf(chat), before, `${type}, ${key}`);
              await chat.says(SAFE[language]);
              assert.equal(chat.heard.at(-1), key, `${type} after "${text}"`);
              asked.add(`${type} ${key}`);
            }
            if (key === 'claim.summary.title') break;

            const words = /^claim\.(?:date|decreeOn)\./.test(key) ? DAY[language] : typed[key];
            const leads = choices.find(({ action }) => action.a === 'answer' && action.value === onward[key]);
            const chosen = place === 'first' ? (leads ?? choices[0]) : choices.at(-1);
            const inWords = place === 'first' && choices.length === 1 && key !== 'claim.files.ask';
            if (words !== undefined) await chat.says(words);
            else if (chosen === undefined || inWords) await chat.says(WORDS[language]);
            else await chat.acts(chosen.action);
          }
          await chat.says(language === 'fr' ? 'annuler' : 'cancel');
          await chat.says(language === 'fr' ? 'oui' : 'yes');
          await home.store.db.updateTable('draft').set({ status: 'deleted' }).execute();
        }
      const missed = claimTypes.flatMap((type) =>
        claimQuestions({ type })
          .filter(({ id, applies, dependsOn }) => dependsOn !== undefined || (applies?.({ type }) ?? !unasked.test(id)))
          .map(({ id }) => id)
          .filter((id) => !unasked.test(id) && ![...asked].some((each) => each.startsWith(`${type} claim.${id}.ask`)))
          .map((id) => `${type} ${id}`),
      );
      assert.deepEqual(missed, []);
      assert.ok(told > 150);
      await home.close();
    });
  }
});
