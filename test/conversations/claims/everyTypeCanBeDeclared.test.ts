import assert from 'node:assert/strict';
import { brokenLimits } from '../../../src/channels/directLine/renderLimits.ts';
import { claimTypes } from '../../../src/domain/claim.ts';
import { newAssistant } from '../../support/newAssistant.ts';

/** What is typed where a question offers no button; the rest presses the button at this place in the list. */
const typed: Readonly<Record<string, string>> = {
  'claim.date.ask': 'hier',
  'claim.date.askFound': 'hier',
  'claim.date.askHospital': 'hier',
  'claim.date.askQuote': 'hier',
  'claim.date.askLegal': 'hier',
  'claim.decreeOn.ask': 'hier',
  'claim.others.ask': 'AB-123-CD',
  'claim.quoteTotal.ask': '380 €',
  'claim.amountAtStake.ask': '1 200 €',
};

const WORDS = { fr: 'Quelque chose de précis, en quelques mots.', en: 'Something precise, in a few words.' };
const DAY = { fr: 'hier', en: 'yesterday' };

describe('every type of claim', () => {
  for (const [language, place] of [
    ['fr', 'first'],
    ['en', 'last'],
  ] as const) {
    it(`can be declared to the end, pressing the ${place} choice (${language})`, async function () {
      this.timeout(60_000);
      const home = await newAssistant({ customer: 'camille', language });
      const bruno = await home.converse({ customer: 'bruno', language });
      for (const claimType of claimTypes) {
        const chat = claimType === 'legal' ? bruno : home;
        await chat.acts({ a: 'begin', v: 1, k: 'menu', intent: 'claim_file', claimType });
        for (let turns = 0; !chat.heard.includes('claim.receipt'); turns++) {
          assert.ok(turns < 30, `${claimType} does not end: ${chat.heard}`);
          for (const answer of chat.answers) assert.deepEqual(brokenLimits(answer), [], `${claimType} ${answer.key}`);
          const key = chat.heard.at(-1) ?? '';
          assert.doesNotMatch(key, /^(?:error|form\.notUnderstood|talk)/, `${claimType}: ${chat.text}`);
          const words = typed[key];
          if (key === 'claim.summary.title') await chat.says(language === 'fr' ? 'envoyer' : 'send');
          else if (words !== undefined) await chat.says(words === 'hier' ? DAY[language] : words);
          else {
            const choices = (chat.answers.at(-1)?.choices ?? []).filter(
              ({ action }) => action.a !== 'answer' || action.value !== 'papers',
            );
            const chosen = place === 'first' ? choices[0] : choices.at(-1);
            // A lone choice is "skip" or "I do not know": the first run gives words instead, where words are an answer.
            const takesPhotos = key === 'claim.files.ask' || key === 'phone.card.how';
            const inWords = place === 'first' && choices.length === 1 && !takesPhotos;
            if (chosen === undefined || inWords) await chat.says(WORDS[language]);
            else await chat.acts(chosen.action);
          }
        }
      }
      assert.deepEqual(
        home.insurer.claims.map(({ request }) => request.type),
        [...claimTypes],
      );
      await home.close();
    });
  }
});
