import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';
import { type Chat, camilleSaysWhoSheIs, SENT } from './identityTalk.ts';

describe('a request that needs an identity', () => {
  let chat: Chat;
  afterEach(() => chat.close());

  it('resumes by itself, with what its sentence said', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [
      ['pourquoi il me reste 9,75 € à payer sur mon remboursement', ['identify.ask.identifierFor']],
      ...camilleSaysWhoSheIs,
    ]);
    await chat.says(chat.insurer.lastCode());
    assert.deepEqual(chat.heard, ['identify.welcomeBack', 'reimbursements.why']);
    assert.match(chat.text, /Merci Camille, .* Reprenons vos remboursements/);
    assert.doesNotMatch(chat.text, /Exemple/);
    assert.match(chat.cards[0]?.summary ?? '', /9,75/);
  });

  it('resumes in English', async () => {
    chat = await newAssistant({ language: 'en' });
    await saidAndHeard(chat, [
      ['where is my reimbursement', ['identify.ask.identifierFor']],
      ['my e-mail is emma@example.com', ['identify.ask.birthDate']],
      ['5 December 1991', SENT],
    ]);
    assert.match(chat.insurer.sent.at(-1)?.text ?? '', /is your eca assurances code to identify you/);
    await chat.says(chat.insurer.lastCode());
    assert.deepEqual(chat.heard, ['identify.welcomeBack', 'reimbursements.list']);
    assert.match(chat.text, /Thank you, Emma/);
  });

  it('takes number and birth date in one message', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [
      ['je veux me connecter', ['identify.ask.identifier']],
      ['camille@example.fr, née le 12 avril 1988', ['identify.codeSent', 'identify.ask.code']],
    ]);
    await chat.says(chat.insurer.lastCode());
    assert.deepEqual(chat.heard, ['identify.welcome']);
  });

  it('takes the number from the sentence that asks to sign in', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [
      ['Mon numéro client est le ECA1000001, pouvez-vous m’identifier ?', ['identify.ask.birthDate']],
    ]);
  });

  it('reads a birth date of six digits, which is masked like a code', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [['mes contrats', ['identify.ask.identifierFor']], camilleSaysWhoSheIs[0] ?? ['', null]]);
    await chat.says('120488');
    assert.deepEqual(chat.heard, SENT);
    assert.match(chat.text, /12 avril 1988/);
  });

  it('asks which day is meant when English digits may be two', async () => {
    chat = await newAssistant({ language: 'en' });
    await saidAndHeard(chat, [
      ['I want to sign in', ['identify.ask.identifier']],
      ['ECA1000007', ['identify.ask.birthDate']],
      ['05/12/1991', ['identify.doubt.birthDate']],
      ['>5 December 1991', SENT],
    ]);
    await chat.says(chat.insurer.lastCode());
    assert.deepEqual(chat.heard, ['identify.welcome']);
  });

  it('ends quietly when the customer gives up', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [
      ['mes remboursements', ['identify.ask.identifierFor']],
      ['annuler', ['form.cancelled']],
      ['merci', ['talk.thanks']],
    ]);
  });

  it('says why, helps, and does not ask twice at once', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [
      ['mes remboursements', ['identify.ask.identifierFor']],
      ['pourquoi ?', ['identify.help.identifier', 'identify.ask.identifierFor']],
      ['montre moi mes contrats', ['identify.first']],
      ['ECA1000001', ['identify.ask.birthDate']],
      ['31/02/1988', ['identify.fault.birthDateImpossible']],
      ['12/04/1988', SENT],
    ]);
  });

  it('lets a digression pass and comes back to the open question', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [['mes remboursements', ['identify.ask.identifierFor']]]);
    await chat.says('mot de passe oublié');
    assert.deepEqual(chat.heard.slice(0, 2), ['account.reset', 'account.withoutPassword']);
    assert.deepEqual(chat.heard.slice(-1), ['identify.ask.identifierFor']);
  });

  it('does not ask again who identified on a detour', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [['mes remboursements', ['identify.ask.identifierFor']]]);
    const id = chat.insurer.file('camille').contracts[0]?.contract.id ?? '';
    await chat.acts({ a: 'openContract', v: 1, k: 'card_old', id });
    assert.deepEqual(chat.heard, ['identify.ask.identifierFor']);
    await saidAndHeard(chat, camilleSaysWhoSheIs);
    await chat.says(chat.insurer.lastCode());
    assert.deepEqual(chat.heard, ['identify.welcomeBack', 'contracts.one', 'reimbursements.list']);
  });

  it('lets a person be asked for at the question for the code', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [['mes remboursements', null], ...camilleSaysWhoSheIs]);
    await chat.says('je veux parler à un conseiller');
    assert.doesNotMatch(chat.heard[0] ?? '', /^(?:identify|form)\./);
  });

  it('tells who is identified already', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['je veux me connecter', ['identify.already']]]);
  });

  it('sends first sign-in and forgotten passwords to the secure page', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [['j’ai oublié mon mot de passe', ['account.reset', 'account.withoutPassword']]]);
    assert.deepEqual(
      chat.cards.flatMap((card) => card.buttons.map((button) => ('open' in button ? button.open : ''))),
      [chat.services.brand.siteUrl],
    );
    await saidAndHeard(chat, [['comment activer mon compte', ['account.activate', 'account.withoutPassword']]]);
  });

  it('says plainly when the insurer does not answer, and works again afterwards', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [['mes remboursements', null], camilleSaysWhoSheIs[0] ?? ['', null]]);
    chat.insurer.down = true;
    await chat.says('12/04/1988');
    assert.deepEqual(chat.heard, ['identify.noted.birthDate', 'trouble.unreachable']);
    assert.deepEqual(chat.labels, ['Réessayer', 'Être rappelé', 'Parler à un conseiller']);
    chat.insurer.down = false;
    await saidAndHeard(chat, [['>Réessayer', ['identify.ask.identifier']], ...camilleSaysWhoSheIs]);
    await chat.says(chat.insurer.lastCode());
    assert.deepEqual(chat.heard, ['identify.welcome']);
  });

  it('identifies although the greeting cannot read the name', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [['je veux me connecter', null], ...camilleSaysWhoSheIs]);
    const code = chat.insurer.lastCode();
    chat.insurer.down = true;
    await chat.says(code);
    assert.deepEqual(chat.heard, ['identify.welcome']);
    assert.equal((await chat.row())?.customer_ref, chat.insurer.refOf('camille'));
  });
});
