import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('how long is left to declare', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
  });
  afterEach(() => chat.close());
  const toTheSummary = async () => {
    for (let turns = 0; turns < 12 && chat.heard.at(-1) !== 'claim.summary.title'; turns++) await chat.says('passer');
    assert.equal(chat.heard.at(-1), 'claim.summary.title', chat.text);
    return JSON.stringify(chat.cards).replace(/\s/g, ' ');
  };

  it('is no reproach after an emergency: nobody could tell before', async () => {
    await chat.says(
      'j’ai été hospitalisée en urgence hier à l’hôpital Édouard Herriot, en chirurgie, chambre particulière',
    );
    const shown = await toTheSummary();
    assert.match(shown, /Après une urgence, la demande se fait ensuite/);
    assert.doesNotMatch(shown, /retard/);
  });

  it('runs from the day of the decree that the story names', async () => {
    await chat.says(
      'depuis la sécheresse j’ai de grosses fissures sur la façade, l’arrêté de catastrophe naturelle est paru le 10 novembre',
    );
    await saidAndHeard(chat, [
      ['hier', null],
      ['oui', null],
    ]);
    assert.match(await toTheSummary(), /Vous avez jusqu’au jeudi 10 décembre pour déclarer/);
  });

  it('runs from a decree that is out, though its day is not known', async () => {
    await chat.says('depuis la sécheresse j’ai de grosses fissures sur la façade, l’arrêté est sorti');
    await saidAndHeard(chat, [
      ['hier', ['claim.date.noted', 'claim.decreeOn.ask']],
      ['je ne sais pas', null],
      ['oui', null],
    ]);
    assert.match(await toTheSummary(), /30 jours à partir du jour où l’arrêté est paru/);
  });
});
