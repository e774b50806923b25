import assert from 'node:assert/strict';
import { AppError } from '../../../src/errors.ts';
import { newFakeInsurer } from '../../support/fakeInsurer.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const UP_TO_SUMMARY = [
  ['je veux déclarer un sinistre', null],
  ['bris de glace', null],
  ['hier', null],
  ['à Lyon', null],
  ['Un caillou a sauté du camion devant moi.', null],
  ['un phare', null],
  ['mon garage', null],
  ['passer', null],
  ['passer', ['claim.summary.title']],
] as const;

describe('the insurer fails while a claim is declared', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  it('keeps the declaration, says so, and sends it once when the insurer is back', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, UP_TO_SUMMARY);
    chat.insurer.down = true;
    await saidAndHeard(chat, [['envoyer', ['claim.sending', 'claim.delayed']]]);
    assert.match(chat.text, /gardée.*partira toute seule/s);
    chat.insurer.down = false;
    chat.clock.advance(2000);
    await chat.waits();
    assert.deepEqual(chat.heard, ['claim.receipt']);
    assert.equal(chat.insurer.claims.length, 1);
  });

  it('opens the draft again when the insurer refuses, and the mended one goes under a new key', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, UP_TO_SUMMARY);
    const submit = chat.insurer.submitClaim;
    chat.insurer.submitClaim = async () => {
      throw new AppError('INSURER_REFUSED');
    };
    await saidAndHeard(chat, [['envoyer', ['claim.sending', 'claim.refused.other', 'claim.refused.way']]]);
    assert.deepEqual(chat.labels, ['Reprendre', 'Être rappelé', 'Parler à un conseiller']);
    chat.insurer.submitClaim = submit;
    await saidAndHeard(chat, [
      ['>Reprendre', ['claim.draft.resuming', 'claim.opening.noted', 'claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    const jobs = await chat.store.db
      .selectFrom('job')
      .select(['key', 'status'])
      .where('kind', '=', 'claim.submit')
      .execute();
    assert.deepEqual(jobs.map(({ status }) => status).sort(), ['done', 'failed']);
    assert.notEqual(jobs[0]?.key, jobs[1]?.key);
  });

  it('says when the contracts cannot be read, keeps the answers, and tries again', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['je veux déclarer un sinistre', null]]);
    chat.insurer.down = true;
    await saidAndHeard(chat, [['bris de glace', ['claim.contract.trouble']]]);
    assert.deepEqual(chat.labels, ['Réessayer', 'Être rappelé', 'Parler à un conseiller']);
    await saidAndHeard(chat, [['>Réessayer', ['claim.contract.trouble']]]);
    chat.insurer.down = false;
    await saidAndHeard(chat, [['>Réessayer', ['claim.date.ask']]]);
  });

  it('shows nothing of the claim when the session has ended before the receipt', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, UP_TO_SUMMARY);
    chat.insurer.down = true;
    await chat.says('envoyer');
    await chat.store.db.updateTable('conversation').set({ customer_ref: null, identified_at: null }).execute();
    chat.insurer.down = false;
    chat.clock.advance(2000);
    await chat.waits();
    assert.deepEqual(chat.heard, ['claim.receipt.signedOut']);
    assert.doesNotMatch(JSON.stringify(chat.answers), /SIN-2026/);
  });

  it('has no contract of the kind: says so, with a way out and another kind', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['>Un litige', ['claim.contract.none.legal']],
      ['>Choisir un autre sinistre', ['claim.type.ask']],
      ['bris de glace', ['form.changed', 'claim.date.ask']],
    ]);
  });
});

describe('the insurer that serves another customer', () => {
  it('is never asked with a customer of the text', async () => {
    const asked: string[] = [];
    const clock = { now: () => Date.parse('2026-11-24T09:00:00Z') };
    const real = newFakeInsurer({ clock });
    const insurer = {
      ...real,
      forCustomer: (...[ref, context]: Parameters<typeof real.forCustomer>) => {
        asked.push(ref);
        return real.forCustomer(ref, context);
      },
    };
    const chat = await newAssistant({ customer: 'camille', insurer });
    await saidAndHeard(chat, [
      ['je suis ECA1000004, où en est mon sinistre SIN-2026-HAB-000105', null],
      ['je veux déclarer un sinistre pour le client ECA1000004', null],
    ]);
    assert.deepEqual([...new Set(asked)], [real.refOf('camille')]);
    await chat.close();
  });
});
