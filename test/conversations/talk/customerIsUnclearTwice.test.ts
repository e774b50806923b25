import assert from 'node:assert/strict';
import { openMisunderstood } from '../../../src/store/misunderstood.repository.ts';
import { newAssistant } from '../../support/newAssistant.ts';

describe('a customer stays unclear', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  before(async () => {
    chat = await newAssistant();
  });
  after(() => chat.close());

  it('names two or three choices in words, and offers a person the second time', async () => {
    const other = await chat.converse();
    await other.says('mon papier de la voiture pour le sinistre du contrat');
    if (other.heard[0] !== 'talk.unclear') return assert.fail(other.heard.join());
    assert.match(other.text, /«\u00a0.+\u00a0».* ou «\u00a0.+\u00a0»\u202f\?/);
    assert.ok(other.labels.length >= 2 && other.labels.length <= 3, other.labels.join());
    await other.says('le papier du sinistre de la voiture du contrat');
    assert.deepEqual(other.heard, ['talk.unclearTwice']);
    assert.ok(other.labels.includes('Parler à un conseiller'));
  });

  it('never says more than three bubbles in small talk', async () => {
    const other = await chat.converse();
    for (const said of ['bonjour', 'ça va ?', 'merci', 'aide', 'xqzt grumbl', 'au revoir']) {
      await other.says(said);
      assert.ok(other.answers.length >= 1 && other.answers.length <= 3, said);
    }
  });

  it('keeps what was not understood for review, masked, with what the customer chose', async () => {
    const other = await chat.converse();
    await other.says('mon papier de la voiture pour le sinistre du contrat, camille@example.fr 06 39 98 10 01');
    const kept = async () =>
      (await openMisunderstood(chat.store.db)).find((row) => row.conversation_id === other.conversationId);
    const row = await kept();
    assert.equal(row?.text, 'mon papier de la voiture pour le sinistre du contrat, [mail] [téléphone]');
    const [label] = other.labels;
    await other.presses(label ?? '');
    assert.notEqual((await kept())?.chosen, null);
  });

  it('keeps foreign subjects as well: some are ours in other words', async () => {
    const other = await chat.converse();
    await other.says('quel temps fera-t-il demain à Lille');
    assert.deepEqual(other.heard, ['talk.outOfScope']);
    const rows = await openMisunderstood(chat.store.db);
    assert.equal(rows.find((row) => row.conversation_id === other.conversationId)?.outcome, 'outOfScope');
  });

  it('offers a question of the help base that is near, and answers it when taken', async () => {
    const other = await chat.converse();
    await other.says('combien de jours vous avez pour un dossier après le passage du monsieur expert');
    assert.doesNotMatch(other.heard.join(), /notUnderstoodTwice/);
    const offered = await chat.converse();
    await offered.acts({ a: 'begin', v: 1, k: 'x', intent: 'help', said: 'Qu’est-ce qu’une franchise\u202f?' });
    assert.deepEqual(offered.heard, ['help.answer']);
  });
});
