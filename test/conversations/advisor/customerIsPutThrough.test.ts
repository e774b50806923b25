import assert from 'node:assert/strict';
import { readShown } from '../../../src/dialogs/shown.ts';
import { readTranscript } from '../../../src/store/transcript.repository.ts';
import { advisorsOnline, type Chat } from '../../support/liveDesk.ts';
import { newAssistant } from '../../support/newAssistant.ts';

describe('a customer is put through to an advisor', () => {
  let chat: Chat;
  let desk: Awaited<ReturnType<typeof advisorsOnline>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
    desk = await advisorsOnline(chat, ['camille', 'karim']);
  });
  afterEach(() => chat.close());

  const queued = async () => {
    await chat.says('où en est mon remboursement ?');
    await chat.says('un conseiller svp');
    await chat.presses('Transmettre');
    const [request] = await desk.requests();
    assert.ok(request);
    return request;
  };
  const said = async (): Promise<string[]> =>
    (await readTranscript(chat.store.db, chat.conversationId, 0)).flatMap((row) => {
      const shown = readShown(row.body);
      if (shown.kind === 'advisorSaid') return [`${shown.author}: ${shown.text}`];
      if (shown.kind === 'systemLine') return [shown.key];
      if (shown.kind === 'said') return [`> ${shown.text}`];
      return shown.kind === 'answered' ? [shown.answer.key] : [];
    });

  it('reads what is passed on, corrects it, and hears rank and wait', async () => {
    await chat.says('où en est mon remboursement ?');
    await chat.says('un conseiller svp');
    assert.deepEqual(chat.heard, ['handoff.summary']);
    const card = JSON.stringify(chat.cards);
    assert.match(card, /Voici ce que je transmets.*où en est mon remboursement.*Camille Exemple, identité vérifiée/s);
    await chat.presses('Corriger la demande');
    await chat.says('Il manque 40 € sur mes lunettes de novembre');
    assert.match(JSON.stringify(chat.cards), /Il manque 40 € sur mes lunettes/);
    await chat.presses('Transmettre');
    assert.deepEqual(chat.heard, ['handoff.queued']);
    assert.match(chat.text, /Vous êtes 1er, attente environ 1 minute/);
    assert.deepEqual(chat.labels, ['Être rappelé', 'Annuler l’attente']);
    const [request] = await desk.requests();
    assert.equal(request?.team, 'sante');
    assert.equal(JSON.parse(request?.summary ?? '{}').wanted.words, 'Il manque 40 € sur mes lunettes de novembre');
    assert.ok(JSON.parse(request?.summary ?? '{}').readAt);
    assert.equal((await chat.row())?.owner, 'queue');
  });

  it('talks to the advisor alone: the assistant says nothing between the first word and the last', async () => {
    const { id } = await queued();
    assert.equal((await desk.accept('karim', id)).is, 'done');
    assert.equal((await desk.say('karim', id, 'Bonjour, je regarde.')).is, 'done');
    await chat.says('il manque 40 euros');
    assert.deepEqual(chat.heard, []);
    await chat.says('suis-je couvert pour les lunettes ?');
    assert.deepEqual(chat.heard, []);
    await desk.say('karim', id, 'C’est réglé.');
    await desk.finish('karim', id);
    await chat.waits();
    assert.deepEqual((await said()).slice(-8), [
      'handoff.queued',
      'handoff.joined',
      'Karim: Bonjour, je regarde.',
      '> il manque 40 euros',
      '> suis-je couvert pour les lunettes ?',
      'Karim: C’est réglé.',
      'handoff.back',
      'satisfaction.ask',
    ]);
    assert.equal((await chat.row())?.owner, 'bot');
  });

  it('asks the advisor, not the assistant, when what to tell the advisor is a question', async () => {
    await chat.says('un conseiller svp');
    assert.deepEqual(chat.heard, ['handoff.ask.wanted']);
    await chat.says('Pourquoi il me reste 23,10 € à payer sur mes lunettes ?');
    assert.deepEqual(chat.heard, ['handoff.summary']);
    await chat.presses('Transmettre');
    const [request] = await desk.requests();
    assert.match(request?.summary ?? '', /Pourquoi il me reste 23,10/);
  });

  it('would rather be called when asked what to tell the advisor', async () => {
    await chat.says('un conseiller svp');
    await chat.says('je voudrais être rappelé demain à 10h');
    assert.match(chat.heard[0] ?? '', /^callback\./);
  });

  it('says how it went, with a word for the team', async () => {
    const { id } = await queued();
    await desk.accept('karim', id);
    await desk.finish('karim', id);
    await chat.waits();
    await chat.says('4');
    assert.deepEqual(chat.heard, ['satisfaction.comment']);
    await chat.says('Karim a été très clair');
    assert.deepEqual(chat.heard, ['satisfaction.thanks']);
    const [row] = await chat.store.db.selectFrom('satisfaction').selectAll().execute();
    assert.deepEqual([row?.score, row?.comment], [4, 'Karim a été très clair']);
    await chat.says('mes contrats');
    assert.notEqual(chat.heard.length, 0);
  });

  it('asks something else instead of giving a mark, and is answered', async () => {
    const { id } = await queued();
    await desk.accept('karim', id);
    await desk.finish('karim', id);
    await chat.waits();
    await chat.says('où en est mon remboursement ?');
    assert.match(chat.heard[0] ?? '', /^reimbursement/);
  });

  it('waits: asks how long, writes more, gives up', async () => {
    const { id } = await queued();
    await chat.says('c’est encore long ?');
    assert.deepEqual(chat.heard, ['handoff.rank']);
    await chat.says('j’ai aussi envoyé la facture par courrier');
    assert.deepEqual(chat.heard, ['handoff.noted']);
    await chat.says('le 12 novembre');
    assert.deepEqual(chat.heard, []);
    await chat.says('annuler');
    assert.deepEqual(chat.heard, ['handoff.left']);
    const [request] = await desk.requests();
    assert.equal(request?.status, 'cancelled');
    assert.equal((await desk.accept('karim', id)).is, 'conflict');
    await chat.says('mes contrats');
    assert.match(chat.heard[0] ?? '', /^contracts/);
  });

  it('prefers to be called: leaves the queue and books', async () => {
    await queued();
    await chat.says('finalement rappelez-moi demain à 10h');
    assert.match(chat.heard[0] ?? '', /^callback\./);
    assert.equal((await chat.row())?.owner, 'bot');
  });

  it('in danger while waiting: reads the numbers at once, and the request becomes urgent', async () => {
    await queued();
    await chat.says('il y a le feu dans la cuisine !');
    assert.deepEqual(chat.heard, ['emergency.fire']);
    assert.equal((await desk.requests())[0]?.priority, 1);
  });

  it('in the middle of a form: the form waits, and goes on after the advisor', async () => {
    await chat.says('rappelez-moi demain à 10h');
    await chat.presses('Un sinistre');
    await chat.says('un conseiller svp');
    assert.deepEqual(chat.heard, ['handoff.ask.wanted']);
    await chat.says('mon plombier attend votre accord');
    assert.deepEqual(chat.heard, ['handoff.summary']);
    await chat.presses('Transmettre');
    assert.deepEqual(chat.heard, ['handoff.queued']);
    const [request] = await desk.requests();
    await desk.accept('karim', request?.id ?? '');
    await desk.finish('karim', request?.id ?? '');
    await chat.waits();
    assert.deepEqual(chat.heard, ['handoff.back', 'satisfaction.ask']);
    await chat.says('passer');
    assert.equal(chat.heard[0], 'satisfaction.skipped');
    assert.match(chat.heard.at(-1) ?? '', /^callback\.ask\./);
  });

  it('is moved to another team with everything, and answered there', async () => {
    const { id } = await queued();
    await desk.accept('karim', id);
    assert.equal((await desk.transfer('karim', id, 'sinistres')).is, 'done');
    assert.equal((await chat.row())?.owner, 'queue');
    assert.equal((await desk.say('karim', id, 'trop tard')).is, 'conflict');
    assert.equal((await desk.accept('karim', id)).is, 'notFound', 'another team’s request is not told apart from none');
    assert.equal((await desk.accept('camille', id)).is, 'done');
    assert.deepEqual((await said()).slice(-3), ['handoff.joined', 'handoff.transferred', 'handoff.joined']);
  });

  it('signs out while an advisor holds the conversation: it ends', async () => {
    const { id } = await queued();
    await desk.accept('karim', id);
    await chat.says('déconnexion');
    assert.ok((await chat.row())?.ended_at);
    assert.equal((await desk.say('karim', id, 'êtes-vous là ?')).is, 'conflict');
  });
});
