import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';

describe('a customer is not understood at once', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
  });
  afterEach(() => chat.close());

  it('keeps the unclear sentence: the choice that is pressed begins with it', async () => {
    const row = await chat.row();
    const state = {
      ...JSON.parse(
        row?.state === '{}'
          ? '{"v":1,"dialogs":{"dialogStack":[]},"misses":0,"paused":false,"lastTurnId":null,"openCards":[],"greeted":true}'
          : (row?.state ?? '{}'),
      ),
    };
    state.unclear = 'hier vers 17h un caillou a fendu le pare-brise de ma voiture à Beaune';
    await chat.store.db
      .updateTable('conversation')
      .set({ state: JSON.stringify(state) })
      .where('id', '=', chat.conversationId)
      .execute();
    await chat.acts({ a: 'begin', v: 1, k: 'x', intent: 'claim_file' });
    assert.equal(chat.heard[0], 'claim.opening.noted');
    assert.match(chat.text, /bris de glace/);
  });

  it('says it another way first, then offers a person', async () => {
    await chat.says('xqzt grumbl');
    assert.deepEqual(chat.heard, ['talk.notUnderstood']);
    await chat.says('zzkw prtl');
    assert.deepEqual(chat.heard, ['talk.notUnderstoodTwice']);
    assert.deepEqual(chat.labels, ['Parler à un conseiller', 'Être rappelé']);
  });

  it('asks what a file is for when nothing is under way', async () => {
    await chat.sends({ name: 'facture.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.4') });
    assert.deepEqual(chat.heard, ['talk.filesWithoutForm']);
    await chat.presses('Envoyer un document pour un sinistre');
    assert.doesNotMatch(chat.heard.join(), /talk\./);
  });

  it('answers a button of another time honestly', async () => {
    await chat.acts({ a: 'answer', v: 1, k: 'f_old', q: 'glassPart', value: 'windscreen' });
    assert.deepEqual(chat.heard, ['talk.oldButton']);
    await chat.acts({ a: 'begin', v: 1, k: 'x', intent: 'no_such_intent' });
    assert.deepEqual(chat.heard, ['talk.oldButton']);
  });
});
