import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';

describe('a customer asks for several things in one message', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  before(async () => {
    chat = await newAssistant();
  });
  after(() => chat.close());

  it('notes them in one line and handles them in order', async () => {
    const camille = await chat.converse({ customer: 'camille' });
    await camille.says('où en sont mes remboursements et rappelez-moi demain à 10h');
    assert.equal(camille.heard[0], 'several.noted');
    assert.match(camille.text, /«\u00a0Suivre un remboursement\u00a0» et «\u00a0Être rappelé\u00a0»/);
    assert.match(camille.heard.join(' '), /reimbursement\S* .*callback/);
    assert.ok(!camille.heard.includes('several.next'));
  });

  it('goes on with the second when the first needed questions', async () => {
    const camille = await chat.converse({ customer: 'camille' });
    await camille.says('je veux être rappelé demain à 10h et recevoir mon attestation auto');
    assert.equal(camille.heard[0], 'several.noted');
    assert.match(camille.heard.join(' '), /document/, camille.heard.join());
    assert.match(camille.heard.at(-1) ?? '', /callback/);
  });

  it('keeps the second through sign-in', async () => {
    const other = await chat.converse();
    await other.says('je voudrais voir mes contrats et être rappelé demain matin');
    assert.equal(other.heard[0], 'several.noted');
    assert.match(other.heard.join(), /identify|signIn/);
    const state = JSON.parse((await other.row())?.state ?? '{}') as { waitingRequests?: { text: string }[] };
    assert.deepEqual(
      state.waitingRequests?.map(({ text }) => text),
      ['je voudrais être rappelé demain matin'],
    );
    await other.says('annuler');
    assert.ok(other.heard.includes('several.next'), other.heard.join());
    assert.match(other.heard.at(-1) ?? '', /callback/);
  });

  it('keeps the second through a question asked beside the first', async () => {
    const other = await chat.converse();
    await other.says('je veux déclarer un bris de glace et être rappelé demain');
    assert.equal(other.heard[0], 'several.noted');
    await other.says("c'est quoi une franchise ?");
    assert.ok(other.heard.includes('help.answer'), other.heard.join());
    const state = JSON.parse((await other.row())?.state ?? '{}') as { waitingRequests?: unknown[] };
    assert.equal(state.waitingRequests?.length, 1);
  });

  it('hears in English that somebody should call as well', async () => {
    const camille = await chat.converse({ customer: 'camille', language: 'en' });
    await camille.says('I need proof of insurance for my landlord and someone to call me tomorrow');
    assert.deepEqual(camille.heard.slice(0, 2), ['several.noted', 'documents.made']);
    assert.match(camille.heard.at(-1) ?? '', /callback/);
  });

  it('takes no story apart', async () => {
    const other = await chat.converse();
    await other.says("on m'a volé ma voiture et j'ai porté plainte");
    assert.ok(!other.heard.includes('several.noted'));
    assert.match(other.heard.join(), /claim/);
  });
});
