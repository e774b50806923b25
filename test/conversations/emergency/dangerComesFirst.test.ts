import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';

describe('danger comes before everything else', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  it('and is over when the customer says so, not when somebody else is still in it', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await chat.says('je veux déclarer un bris de glace');
    await chat.says('il y a le feu chez moi');
    await chat.says('je suis en sécurité mais mon voisin est coincé dans les flammes');
    assert.match(chat.heard[0] ?? '', /^emergency\./);
    await chat.says('je suis en sécurité');
    assert.deepEqual(chat.heard, ['claim.date.ask']);
  });

  const said: ['fr' | 'en', string, string, string, RegExp][] = [
    ['fr', 'ma femme est blessée on a eu un accident', 'injury', 'tel:112', /^Appelez le 112 ou le 15/],
    ['fr', 'il y a le feu dans ma cuisine', 'fire', 'tel:18', /^Appelez le 18/],
    ['fr', 'ça sent le gaz chez moi', 'gas', 'tel:18', /^Appelez le 18/],
    ['fr', 'il y a un cambrioleur dans la maison', 'intruder', 'tel:17', /^Appelez le 17/],
    ['fr', 'je veux mourir', 'despair', 'tel:3114', /^Appelez le 3114/],
    ['fr', 'je suis en panne sur l’autoroute', 'motorway', 'tel:112', /^Appelez le 112/],
    [
      'fr',
      'l’eau coule partout en ce moment',
      'waterRunning',
      'tel:+33199002424',
      /01\u00a099\u00a000\u00a024\u00a024/,
    ],
    ['fr', 'je suis enfermé dehors', 'lockedOut', 'tel:+33199002424', /^Appelez l’assistance/],
    ['en', 'there is a fire in my kitchen', 'fire', 'tel:18', /^Call 18/],
    ['en', 'my wife is bleeding', 'injury', 'tel:112', /^Call 112/],
  ];
  for (const [language, text, danger, first, heading] of said) {
    it(`"${text}": the number first, nothing else`, async () => {
      chat = await newAssistant({ language });
      await chat.says(text);
      assert.deepEqual(chat.heard, [`emergency.${danger}`]);
      const [answer] = chat.answers;
      assert.equal(answer?.urgent, true);
      assert.deepEqual(answer?.choices, [], 'no form waits: no question is asked');
      const [card] = chat.cards;
      assert.match(card?.title ?? '', heading);
      assert.match(card?.summary ?? '', heading);
      assert.ok((card?.summary.length ?? 999) <= 300);
      const [button] = card?.buttons ?? [];
      assert.equal(button !== undefined && 'open' in button ? button.open : null, first);
      assert.ok((card?.buttons.length ?? 9) <= 3);
    });
  }

  it('says 114 in words for a danger to life, and the line of the insurer after it', async () => {
    chat = await newAssistant();
    await chat.says('il y a le feu dans ma cuisine');
    const shown = JSON.stringify(chat.cards);
    assert.match(shown, /SMS au 114/);
    assert.match(shown, /assistance répond jour et nuit.: 01.99.00.24.24/);
  });

  it('in the middle of a form: it waits, says so, and goes on only when the customer is safe', async () => {
    chat = await newAssistant();
    await chat.says('rappelez-moi demain à 10h');
    await chat.presses('Un sinistre');
    await chat.says('il y a le feu dans ma cuisine');
    assert.deepEqual(chat.heard, ['emergency.fire']);
    assert.match(JSON.stringify(chat.cards), /Je garde vos réponses/);
    assert.deepEqual(
      chat.answers[0]?.choices.map((choice) => choice.label.label),
      ['Oui, je suis en sécurité'],
    );
    await chat.says('06 39 98 10 09');
    assert.deepEqual(chat.heard, ['emergency.stillPaused'], 'the answer to the form is not taken now');
    await chat.says('non pas encore');
    assert.deepEqual(chat.heard, ['emergency.stillPaused']);
    await chat.says('c’est bon je suis en sécurité');
    assert.deepEqual(chat.heard, ['callback.ask.phone']);
    await chat.says('06 39 98 10 09');
    assert.deepEqual(chat.heard, ['callback.phone.noted', 'callback.ask.name']);
  });

  it('goes on by the button too', async () => {
    chat = await newAssistant();
    await chat.says('rappelez-moi demain à 10h');
    await chat.says('ma femme est blessée on a eu un accident');
    await chat.presses('Oui, je suis en sécurité');
    assert.deepEqual(chat.heard, ['callback.ask.subject']);
  });

  it('gives a person even then, first on the list, and the form stays silent', async () => {
    chat = await newAssistant();
    await chat.says('rappelez-moi demain à 10h');
    await chat.says('il y a le feu dans ma cuisine');
    await chat.says('un conseiller svp');
    assert.deepEqual(chat.heard, ['advisor.recorded']);
    const [request] = await chat.store.db.selectFrom('desk_request').selectAll().execute();
    assert.equal(request?.priority, 1);
    assert.equal(request?.reason, 'emergency');
    assert.equal(JSON.parse(request?.summary ?? '{}').danger, 'fire');
    await chat.says('je suis en sécurité');
    assert.deepEqual(chat.heard, ['callback.ask.subject']);
  });

  it('in English, in the middle of a form', async () => {
    chat = await newAssistant({ language: 'en' });
    await chat.says('can someone call me tomorrow at 2pm?');
    await chat.says('there is a fire in my kitchen');
    assert.deepEqual(chat.heard, ['emergency.fire']);
    await chat.says("we're safe now");
    assert.deepEqual(chat.heard, ['callback.ask.subject']);
  });
});
