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

  it('begins another one instead; both are then shown with the claims', async () => {
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['>Nouvelle déclaration', ['claim.opening', 'claim.type.ask']],
      ['dégât des eaux', null],
      ['annuler', null],
      ['oui', null],
      ['où en est mon sinistre SIN-2026-AUT-000101', ['claimStatus.card']],
      ['où en est mon dossier de sinistre ?', null],
    ]);
    if (chat.heard[0] === 'claimStatus.which') await chat.presses(chat.labels[0] ?? '');
    assert.deepEqual(chat.heard, ['claimStatus.card', 'claim.draft.state']);
    assert.equal(chat.cards.length, 3);
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
