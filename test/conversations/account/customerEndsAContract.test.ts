import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const done = ['change.sending', 'change.done', 'cancellation.after'];

describe('a customer ends a contract', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  it('in three steps, with the date of the law and a reference, and nothing argued', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [
      ['je veux résilier mon assurance auto', ['cancellation.ask.end']],
      ['>Au plus tôt : 24 décembre 2026', ['change.summary']],
      ['>Confirmer', done],
    ]);
    const [made] = chat.insurer.account.made;
    assert.deepEqual(made?.request.content, {
      kind: 'cancellation',
      contractId: 'ctr_karim-car',
      ground: 'anyTimeAfterAYear',
      endsOn: '2026-12-24',
    });
    assert.match(plain(JSON.stringify(chat.cards)), /prend effet le jeudi 24 décembre/);
    await saidAndHeard(chat, [['je veux résilier mon assurance auto', null]]);
    assert.equal(chat.insurer.account.made.length, 1);
  });

  it('may write the date, and hears which are possible when it is none of them', async () => {
    chat = await newAssistant({ customer: 'emma', language: 'en' });
    await saidAndHeard(chat, [
      ['I’d like to cancel my home insurance because I’m moving back to London', ['cancellation.ask.end']],
      ['in 2031', ['cancellation.fault.end']],
    ]);
    assert.ok(chat.labels.length > 0);
    const [label = ''] = chat.labels;
    const day = /\d{1,2} \p{L}+ \d{4}/u.exec(label)?.[0] ?? '';
    await chat.says(day);
    assert.equal(chat.heard.at(-1), 'change.summary');
  });

  it('of a car that is sold, from the next day', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je veux résilier l’assurance de ma voiture, je l’ai vendue', ['cancellation.ask.end']],
      ['>Pour ce motif : 25 novembre 2026', ['change.summary']],
    ]);
    assert.match(plain(JSON.stringify(chat.cards)), /mercredi 25 novembre \(vente de la voiture\)/);
    assert.doesNotMatch(JSON.stringify(chat.cards), /doit rester assurée/);
  });

  it('of a home that is left, or a health contract that an employer replaces, wherever the cause is said', async () => {
    chat = await newAssistant({ customer: 'karim' });
    const other = await chat.converse({ customer: 'camille' });
    for (const [customer, said] of [
      [chat, 'je déménage, je veux résilier mon assurance habitation de Lille'],
      [other, 'j’ai une mutuelle d’entreprise obligatoire, je veux résilier ma mutuelle'],
    ] as const)
      await saidAndHeard(customer, [
        [said, ['cancellation.ask.end']],
        ['>Pour ce motif : 24 décembre 2026', ['change.summary']],
        ['>Confirmer', done],
      ]);
    const two = await chat.converse({ customer: 'camille' });
    await saidAndHeard(two, [
      ['je veux changer mon adresse et résilier mon assurance auto', ['several.noted', 'change.ask.address']],
    ]);
  });

  it('of legal protection at the coming renewal, because its notice was late', async () => {
    chat = await newAssistant({ customer: 'bruno' });
    await saidAndHeard(chat, [
      ['résilier ma protection juridique', ['cancellation.ask.end']],
      ['au plus tôt', ['change.summary']],
    ]);
    assert.match(plain(JSON.stringify(chat.cards)), /mercredi 13 janvier 2027/);
  });

  it('of legal protection a year later, when it may end sooner', async () => {
    chat = await newAssistant({ customer: 'bruno' });
    await saidAndHeard(chat, [
      ['résilier ma protection juridique', ['cancellation.ask.end']],
      ['à l’échéance', ['change.summary']],
    ]);
    assert.match(plain(JSON.stringify(chat.cards)), /jeudi 13 janvier 2028/);
  });

  it('changes their mind before confirming', async () => {
    chat = await newAssistant({ customer: 'bruno' });
    await saidAndHeard(chat, [
      ['résilier ma protection juridique', ['cancellation.ask.end']],
      ['au plus tôt', ['change.summary']],
      ['annuler', null],
    ]);
    assert.equal(chat.insurer.account.made.length, 0);
  });

  it('after a sign-in on the page less than a day ago, with a code', async () => {
    chat = await newAssistant({ customer: 'bruno' });
    await chat.store.db
      .insertInto('link')
      .values({
        handle_hash: 'h',
        conversation_id: chat.conversationId,
        channel: 'directline',
        browser_hash: null,
        why: null,
        created_at: chat.clock.now(),
        expires_at: chat.clock.now(),
        state_hash: null,
        sealed: null,
        state_expires_at: null,
        state_used_at: null,
        linked_at: chat.clock.now(),
      })
      .execute();
    await saidAndHeard(chat, [
      ['résilier ma protection juridique', ['cancellation.ask.end']],
      ['au plus tôt', ['change.summary']],
      ['oui', ['change.code.sms', 'identify.ask.code']],
    ]);
    await saidAndHeard(chat, [[chat.insurer.lastCode(), done]]);
    assert.equal(chat.insurer.account.made[0]?.request.confirmedBy, 'sms');
  });

  it('puts it off with "plus tard", and nothing is sent', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [
      ['je veux résilier mon assurance auto', ['cancellation.ask.end']],
      ['plus tard', ['form.cancelled']],
    ]);
    assert.equal(chat.insurer.account.made.length, 0);
  });

  it('hears when nothing is left to end', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    for (const { contract } of chat.insurer.file('yanis').contracts) contract.endsOn = '2026-12-31';
    await saidAndHeard(chat, [['je veux résilier', ['cancellation.already']]]);
  });
});
