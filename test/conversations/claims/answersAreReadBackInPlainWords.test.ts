import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('what a customer told is read back in plain words', () => {
  it('says where they were and what they did; an answer to a later question is kept', async () => {
    const chat = await newAssistant({ customer: 'karim' });
    await chat.says(
      "on m'a cambriolé mon appartement de Lille hier, pendant qu'on était au cinéma, j'ai porté plainte",
    );
    assert.match(chat.text, /logement vide pendant que vous étiez au cinéma, vous avez porté plainte, votre récit\./);
    await saidAndHeard(chat, [
      ['par la fenêtre de la cuisine', ['claim.alarm.ask']],
      ["personne n'est blessé", ['claim.alarm.ask']],
    ]);
    await chat.close();
  });

  it('hears a hit and run in both languages: no type is asked, nor a report signed by both', async () => {
    for (const [language, said, heard] of [
      ['fr', "on m'a embouti ma voiture hier à Lyon sur un parking, le conducteur est parti", /pas de constat/],
      [
        'en',
        'my car was hit in a parking lot this morning, the other driver left',
        /^I am sorry.* car accident, .*no accident report/,
      ],
    ] as const) {
      const chat = await newAssistant({ customer: 'camille', language });
      await chat.says(said);
      assert.equal(chat.heard[0], 'claim.opening.noted');
      assert.match(chat.text, heard);
      assert.ok(!chat.heard.includes('claim.type.which'));
      await chat.close();
    }
  });
});
