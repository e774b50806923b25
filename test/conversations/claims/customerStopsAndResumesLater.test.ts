import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { photo, saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer stops a declaration and resumes it later', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['bris de glace', null],
      ['hier', null],
      ['à Lyon', null],
      ['Un caillou a sauté du camion devant moi.', ['claim.glassPart.ask']],
    ]);
    await chat.sends(photo('verre.jpg'));
    await saidAndHeard(chat, [
      ['annuler', ['form.confirmCancelDraft']],
      ['oui', ['form.cancelledDraft']],
    ]);
  });
  afterEach(() => chat.close());

  it('is offered the kept declaration with how far it is, and goes on where it stopped', async () => {
    await saidAndHeard(chat, [['je veux déclarer un sinistre', ['claim.draft.offer']]]);
    assert.match(chat.text, /24 novembre 2026.*bris de glace auto, 6 réponses sur 9/);
    await saidAndHeard(chat, [
      ['>Reprendre', ['claim.draft.resuming', 'claim.opening.noted', 'claim.glassPart.ask']],
      ['un phare', ['claim.glassRepair.ask']],
      ['mon garage', ['claim.phone.ask']],
      ['passer', ['claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    assert.equal(chat.insurer.claims[0]?.request.story, 'Un caillou a sauté du camion devant moi.');
  });

  it('begins another one instead; both are then listed with the claims, named as unfinished', async () => {
    chat.clock.advance(60_000);
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['>Nouvelle déclaration', ['claim.opening', 'claim.type.ask']],
      ['dégât des eaux', null],
      ['annuler', null],
      ['oui', null],
      ['je veux déclarer un sinistre', ['claim.draft.offerSeveral']],
      ['suivi de mes sinistres', ['claimStatus.which']],
    ]);
    assert.deepEqual(
      chat.labels.slice(0, 3).map((label) => label.replace(/\u00a0/g, ' ')),
      ['À terminer : dégât des eaux', 'À terminer : bris de glace auto', 'Bris de glace auto, 8 novembre'],
    );
  });

  it('resumes in another conversation, with the photo of the first', async () => {
    const elsewhere = await chat.converse({ customer: 'camille' });
    await saidAndHeard(elsewhere, [
      ['je veux déclarer un sinistre', ['claim.draft.offer']],
      ['oui', ['claim.draft.resuming', 'claim.opening.noted', 'claim.glassPart.ask']],
      ['un phare', null],
      ['mon garage', null],
      ['passer', null],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    assert.deepEqual(
      chat.insurer.attachments.map(({ name }) => name),
      ['verre.jpg'],
    );
  });

  it('goes on by a tap on it in the list of claims, in any conversation', async () => {
    const elsewhere = await chat.converse({ customer: 'camille' });
    await saidAndHeard(elsewhere, [
      ['suivi de mes sinistres', ['claimStatus.which']],
      ['>À terminer : bris de glace auto', ['claim.draft.resuming', 'claim.opening.noted', 'claim.glassPart.ask']],
      ['un phare', ['claim.glassRepair.ask']],
    ]);
  });

  it('chooses it in the list by its place or by what it is', async () => {
    for (const said of ['1', 'celle à terminer', 'mon brouillon'])
      await saidAndHeard(await chat.converse({ customer: 'camille' }), [
        ['suivi de mes sinistres', ['claimStatus.which']],
        [said, ['claim.draft.resuming', 'claim.opening.noted', 'claim.glassPart.ask']],
      ]);
  });

  it('asks where it stands: sees how far it is, with the way to go on', async () => {
    chat.insurer.file('camille').claims.length = 0;
    for (const said of ['où en est ma déclaration ?', 'où en est mon sinistre ?']) {
      const elsewhere = await chat.converse({ customer: 'camille' });
      await saidAndHeard(elsewhere, [[said, ['claimStatus.notSent']]]);
      assert.match(elsewhere.cards[0]?.summary ?? '', /bris de glace auto\. .*6 réponses sur 9/);
      await saidAndHeard(elsewhere, [
        ['>Reprendre', ['claim.draft.resuming', 'claim.opening.noted', 'claim.glassPart.ask']],
      ]);
    }
  });

  it('asks for the unfinished one among claims that were sent', async () => {
    const elsewhere = await chat.converse({ customer: 'camille' });
    await saidAndHeard(elsewhere, [['où en est ma déclaration pas encore envoyée ?', ['claimStatus.notSent']]]);
  });

  it('is shown to nobody else, and its buttons are worth nothing to a stranger', async () => {
    const draft = await chat.store.db.selectFrom('draft').select('id').executeTakeFirstOrThrow();
    const other = await chat.converse({ customer: 'karim' });
    await saidAndHeard(other, [['je veux déclarer un sinistre', ['claim.opening', 'claim.type.ask']]]);
    const stranger = await chat.converse();
    for (const [who, heard] of [
      [await chat.converse({ customer: 'hugo' }), 'claim.draft.gone'],
      [stranger, 'claim.draft.signIn'],
    ] as const) {
      await who.acts({ a: 'resumeDraft', v: 1, k: 'k', id: draft.id });
      assert.deepEqual(who.heard, [heard]);
      await who.acts({ a: 'deleteDraft', v: 1, k: 'k', id: draft.id });
      assert.deepEqual(who.heard, [heard]);
    }
    const [row] = await chat.store.db.selectFrom('draft').select('status').where('id', '=', draft.id).execute();
    assert.equal(row?.status, 'open');
  });

  it('is deleted after one question, and cannot be resumed then', async () => {
    const draft = await chat.store.db.selectFrom('draft').select('id').executeTakeFirstOrThrow();
    await chat.acts({ a: 'deleteDraft', v: 1, k: 'k', id: draft.id });
    assert.deepEqual(chat.heard, ['claim.draft.confirmDelete']);
    await saidAndHeard(chat, [['>Oui, supprimer', ['claim.draft.deleted']]]);
    await chat.acts({ a: 'resumeDraft', v: 1, k: 'k', id: draft.id });
    assert.deepEqual(chat.heard, ['claim.draft.gone']);
  });

  it('is kept when the customer thinks better of deleting it', async () => {
    const draft = await chat.store.db.selectFrom('draft').select('id').executeTakeFirstOrThrow();
    await chat.acts({ a: 'deleteDraft', v: 1, k: 'k', id: draft.id });
    await saidAndHeard(chat, [['non', ['claim.draft.kept']]]);
    await chat.acts({ a: 'resumeDraft', v: 1, k: 'k', id: draft.id });
    assert.deepEqual(chat.heard, ['claim.draft.resuming', 'claim.opening.noted', 'claim.glassPart.ask']);
    await chat.acts({ a: 'resumeDraft', v: 1, k: 'k', id: draft.id });
    assert.deepEqual(chat.heard, ['claim.draft.alreadyOpen', 'claim.glassPart.ask']);
  });

  it('finds what it began before signing in', async () => {
    const early = await chat.converse();
    await saidAndHeard(early, [
      ['je veux déclarer un sinistre', null],
      ['bris de glace', null],
      ['hier', null],
      ['annuler', null],
      ['oui', ['form.cancelledDraft']],
    ]);
    const ref = chat.insurer.refOf('hugo');
    await chat.store.db
      .updateTable('conversation')
      .set({ customer_ref: ref, identified_at: chat.clock.now() })
      .where('id', '=', early.conversationId)
      .execute();
    await saidAndHeard(early, [
      ['je veux déclarer un sinistre', ['claim.draft.offer']],
      ['oui', ['claim.draft.resuming', 'claim.opening.noted', 'claim.place.ask']],
    ]);
  });

  it('is gone after thirty days', async () => {
    chat.clock.advance(31 * 86_400_000);
    await saidAndHeard(chat, [['je veux déclarer un sinistre', ['claim.opening', 'claim.type.ask']]]);
  });
});
