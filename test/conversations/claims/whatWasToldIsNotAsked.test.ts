import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

/** Plays "non" and short answers until the summary or `most` questions, and gives every key that was heard. */
async function askedAfter(chat: Awaited<ReturnType<typeof newAssistant>>, opening: string, most: number) {
  const heard: string[] = [];
  await chat.says(opening);
  for (let turn = 0; turn < most; turn += 1) {
    heard.push(...chat.heard);
    await chat.says(chat.labels.includes('Non') ? 'non' : 'je ne sais pas');
  }
  return heard;
}

describe('what the customer told already is not asked', () => {
  it('knows which glass is broken, and how', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mon pare-brise est fendu', ['claim.opening.noted', 'claim.date.ask']],
      ['hier', ['claim.date.noted', 'claim.place.ask']],
      ['Lyon', ['claim.story.ask']],
      ['je ne sais pas trop, un caillou je pense', ['claim.glassView.ask']],
    ]);
    await chat.close();
  });

  it('asks which glass when two were named', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await chat.says('la vitre arrière et le pare-brise de ma voiture ont été cassés hier à Lyon par une branche');
    assert.equal(chat.heard.at(-1), 'claim.glassPart.ask');
    await chat.close();
  });

  for (const [opening, customer, never] of [
    [
      'une voiture m’est rentrée dedans ce matin à Villeurbanne alors que j’étais arrêtée au feu rouge, gros accident',
      'camille',
      ['claim.driver.ask', 'claim.moving.ask', 'claim.thirdParty.ask'],
    ],
    ['on a volé ma voiture cette nuit à Marseille devant chez moi', 'yanis', ['claim.carTheft.ask']],
    [
      'on a forcé la porte d’entrée de mon appartement de Lille vendredi et volé ma télé',
      'karim',
      ['claim.entry.ask', 'claim.carTheft.ask'],
    ],
    ['la grêle a cassé les tuiles de mon toit hier soir', 'camille', ['claim.storm.ask']],
  ] as const) {
    it(`hears "${opening}"`, async () => {
      const chat = await newAssistant({ customer });
      const heard = await askedAfter(chat, opening, 4);
      assert.equal(heard[0], 'claim.opening.noted');
      for (const key of never) assert.ok(!heard.includes(key), key);
      await chat.close();
    });
  }

  it('does not take a theft for the theft of a car', async () => {
    const chat = await newAssistant({ customer: 'lea' });
    await saidAndHeard(chat, [
      ['je voudrais déclarer un vol', ['claim.opening', 'claim.type.ask']],
      ['un vol', ['claim.type.which']],
      ['Cambriolage', ['claim.sorry.burglary', 'claim.date.askFound']],
    ]);
    await chat.close();
  });

  it('takes another kind of thing that happened, told at a question it does not answer', async () => {
    const chat = await newAssistant({ customer: 'lea' });
    await chat.says('on a volé ma voiture hier');
    assert.equal(chat.heard.at(-1), 'claim.contract.none.car');
    await saidAndHeard(chat, [['en fait on m’a cambriolé mon appartement', ['form.changed', 'claim.story.ask']]]);
    await chat.close();
  });
});
