import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';

describe('small talk and control of the conversation', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant();
  });
  afterEach(() => chat.close());

  it('welcomes once when the chat opens, and says that it is a machine', async () => {
    await chat.opens();
    assert.deepEqual(chat.heard, ['talk.welcome', 'talk.whatNext']);
    assert.match(chat.text, /assistant automatique/);
  });

  for (const [said, heard] of [
    ['merci beaucoup', 'talk.thanks'],
    ['au revoir', 'talk.goodbye'],
    ['que peux-tu faire ?', 'talk.help'],
    ['vous faites quoi au juste', 'talk.help'],
    ['annuler', 'talk.nothingToCancel'],
  ] as const) {
    it(`answers "${said}" with ${heard}`, async () => {
      await chat.says(said);
      assert.deepEqual(chat.heard, [heard]);
    });
  }

  it('greets in the language of the greeting that opens a conversation, and later in its own', async () => {
    for (const said of ['hi', 'Hello!', 'hey there']) {
      const english = await chat.converse();
      await english.opens();
      await english.says(said);
      assert.equal(english.answers[0]?.text, 'Hello. What can I do for you?', said);
      await english.says('mes remboursements de cette année');
      assert.match(english.text, /Avant|D’abord|Pour |votre/, said);
    }
    await chat.says('merci');
    await chat.says('hello');
    assert.match(chat.text, /^Bonjour/);
    const french = await chat.converse({ language: 'en' });
    await french.says('bonjour');
    assert.match(french.text, /^Bonjour/);
  });

  it('goes back to French by the button of an English greeting', async () => {
    await chat.says('hello');
    await chat.presses('Français');
    await chat.says('merci');
    assert.equal(chat.heard[0], 'talk.thanks');
    assert.match(chat.text, /Avec plaisir|Je vous en prie|plaisir|service/i);
  });

  it('takes a choice that is typed for one that is pressed', async () => {
    await chat.opens();
    for (const typed of ['Déclarer un sinistre', 'être rappelé']) {
      const fresh = await chat.converse();
      await fresh.says(typed);
      assert.doesNotMatch(fresh.heard.join(), /talk\./, typed);
    }
  });

  it('repeats what it said last', async () => {
    await chat.says('merci');
    await chat.says('répète');
    assert.deepEqual(chat.heard, ['talk.thanks']);
  });

  it('goes on in English when asked', async () => {
    await chat.says('can we speak English please');
    assert.deepEqual(chat.heard, ['talk.languageChanged']);
    await chat.says('thank you');
    assert.match(chat.text, /You are welcome/);
  });

  it('answers an English sentence in English, and never changes language inside a form', async () => {
    await chat.says('I would like to be called back tomorrow please');
    assert.match(chat.text, /\b(?:call|what|which)\b/i);
    assert.equal((await chat.row())?.language, 'en');
    const other = await chat.converse();
    await other.says('je veux être rappelé');
    await other.says('the people of the garage called me about it');
    assert.equal((await other.row())?.language, 'fr');
  });

  it('drops a password before anything is stored, and says so', async () => {
    await chat.says('mon mot de passe est Azerty-1234');
    assert.equal(chat.heard[0], 'talk.passwordDropped');
    const rows = await chat.store.db.selectFrom('transcript').select('body').execute();
    assert.doesNotMatch(JSON.stringify(rows), /Azerty/);
  });
});
