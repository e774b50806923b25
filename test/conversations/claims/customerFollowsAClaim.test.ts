import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { photo, saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer follows a claim', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  it('chooses among several, by button, by place in the list, by name and by day', async () => {
    chat = await newAssistant({ customer: 'hugo' });
    for (const said of ['>Accident de voiture, 11 septembre', '3', 'celui du 11 septembre']) {
      await saidAndHeard(chat, [
        ['suivi de mes sinistres', ['claimStatus.which']],
        [said, ['claimStatus.card']],
      ]);
      assert.match(chat.cards[0]?.summary ?? '', /SIN-2026-AUT-000108/, said);
    }
  });

  it('opens directly by its number', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['avancement de mon sinistre SIN-2026-AUT-000101', ['claimStatus.card']]]);
    assert.match(chat.cards[0]?.title ?? '', /^Bris de glace auto du /);
  });

  it('hears the same of another customer’s number as of one that does not exist', async () => {
    chat = await newAssistant({ customer: 'camille' });
    const foreign = chat.insurer.file('karim').claims[0]?.claim;
    assert.ok(foreign !== undefined);
    await chat.says(`avancement de mon sinistre ${foreign.number}`);
    const first = chat.heard;
    assert.deepEqual(first, ['claimStatus.unknown', 'claimStatus.which']);
    await chat.says('SIN-2026-HAB-999999');
    assert.deepEqual(chat.heard, ['claimStatus.unknown']);
    await chat.acts({ a: 'openClaim', v: 1, k: 'k', id: foreign.id });
    const byForeignId = chat.answers.map(({ text }) => text)[0];
    await chat.acts({ a: 'openClaim', v: 1, k: 'k', id: 'clm_nobody' });
    assert.equal(chat.answers.map(({ text }) => text)[0], byForeignId);
  });

  it('has a single claim: it is shown at once', async () => {
    chat = await newAssistant({ customer: 'lea' });
    await saidAndHeard(chat, [['où en est mon dossier de sinistre ?', ['claimStatus.card']]]);
  });

  it('has none: says so, and offers to declare', async () => {
    chat = await newAssistant({ customer: 'lea' });
    chat.insurer.file('lea').claims.length = 0;
    await saidAndHeard(chat, [['où en est mon dossier de sinistre ?', ['claimStatus.none']]]);
    assert.deepEqual(chat.labels, ['Déclarer un sinistre']);
  });

  it('is told when the claims cannot be read', async () => {
    chat = await newAssistant({ customer: 'camille' });
    chat.insurer.down = true;
    await saidAndHeard(chat, [['où en est mon dossier de sinistre ?', ['trouble.unreachable']]]);
  });

  it('sends a paper to the right claim, and hears what is still awaited', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [
      ['je veux envoyer des photos pour mon sinistre', ['claimStatus.whichForDocument']],
      ['>Cambriolage, 5 novembre', ['claimDocument.askMissing']],
    ]);
    await chat.sends(photo('factures.jpg'));
    assert.deepEqual(chat.heard, [
      'prompt.files.received',
      'claimDocument.sending',
      'claimDocument.added',
      'claimDocument.stillMissing',
    ]);
    assert.deepEqual(
      chat.insurer.attachments.map(({ claimId, name }) => [claimId, name]),
      [['clm_karim-burglary', 'factures.jpg']],
    );
  });

  it('sends the paper first and says afterwards what it is for', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await chat.sends(photo('liste-des-biens.jpg'));
    await saidAndHeard(chat, [
      ['je veux envoyer des photos pour mon sinistre', ['claimStatus.whichForDocument']],
      ['cambriolage', ['claimDocument.sending', 'claimDocument.added', 'claimDocument.stillMissing']],
    ]);
  });

  it('changes its mind about sending', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [
      ['je veux envoyer des photos pour mon sinistre', null],
      ['cambriolage', ['claimDocument.askMissing']],
      ['>Passer', ['claimDocument.nothing']],
    ]);
  });
});
