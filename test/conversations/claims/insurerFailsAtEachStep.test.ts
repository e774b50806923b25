import assert from 'node:assert/strict';
import { AppError, type ErrorCode } from '../../../src/errors.ts';
import type { CustomerGateway, InsurerPort } from '../../../src/services/insurer.port.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { type Line, saidAndHeard } from '../../support/saidAndHeard.ts';

const FIRST: readonly Line[] = [
  ['je veux déclarer un sinistre', null],
  ['bris de glace', ['claim.date.ask']],
  ['hier', null],
  ['à Lyon', null],
  ['Un caillou a sauté du camion devant moi.', null],
];
const LAST: readonly Line[] = [
  ['un phare', null],
  ['mon garage', ['claim.files.ask']],
  ['passer', ['claim.phone.ask']],
];
const UP_TO_SUMMARY: readonly Line[] = [...FIRST, ...LAST, ['passer', ['claim.summary.title']]];

describe('the insurer fails at each step of a claim', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
  });
  afterEach(() => chat.close());

  /** From now on this read of a customer's file fails; what comes back mends it. */
  const breakRead = (name: keyof CustomerGateway, code: ErrorCode = 'INSURER_UNREACHABLE') => {
    const { forCustomer } = chat.insurer;
    chat.insurer.forCustomer = (...given) => ({
      ...forCustomer(...given),
      [name]: () => Promise.reject(new AppError(code)),
    });
    return () => {
      chat.insurer.forCustomer = forCustomer;
    };
  };
  const breakCall = (name: 'submitClaim' | 'attachToClaim' | 'claimByKey' | 'sendMessage', code: ErrorCode) => {
    const before = chat.insurer[name] as InsurerPort[typeof name];
    (chat.insurer as unknown as Record<string, unknown>)[name] = () => Promise.reject(new AppError(code));
    return () => {
      (chat.insurer as unknown as Record<string, unknown>)[name] = before;
    };
  };
  const later = async (ms = 5_000) => {
    chat.clock.advance(ms);
    await chat.waits();
  };

  it('contracts in an unknown shape: the customer may try again or be called, and nothing is lost', async () => {
    const mend = breakRead('contracts', 'INSURER_WRONG_SHAPE');
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['bris de glace', ['claim.contract.trouble']],
    ]);
    assert.deepEqual(chat.labels, ['Réessayer', 'Être rappelé', 'Parler à un conseiller']);
    mend();
    await saidAndHeard(chat, [['>Réessayer', ['claim.date.ask']]]);
  });

  it('contracts fail, and the customer asks for a call instead of waiting', async () => {
    breakRead('contracts');
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['bris de glace', ['claim.contract.trouble']],
    ]);
    await chat.presses('Être rappelé');
    assert.ok(
      chat.heard.some((key) => key.startsWith('callback.')),
      chat.text,
    );
  });

  it('guarantees cannot be read: the declaration goes on, and the summary promises nothing about them', async () => {
    breakRead('guarantees');
    await saidAndHeard(chat, UP_TO_SUMMARY);
    assert.equal(
      chat.cards[0]?.blocks.some((block) => block.kind === 'facts'),
      false,
    );
    await saidAndHeard(chat, [['envoyer', ['claim.sending', 'claim.receipt']]]);
  });

  it('the number on file cannot be read: the question offers none, and a typed one is taken', async () => {
    const mend = breakRead('profile');
    await saidAndHeard(chat, [...FIRST, ...LAST]);
    assert.ok(!chat.labels.some((label) => label.startsWith('Votre numéro')), chat.labels.join());
    await saidAndHeard(chat, [
      ['06 39 98 10 77', ['claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    mend();
    assert.equal(chat.insurer.claims[0]?.request.contactPhone, '+33639981077');
  });

  it('the number on file fails between the question and the answer: another one is asked for', async () => {
    await saidAndHeard(chat, [...FIRST, ...LAST]);
    const mend = breakRead('profile');
    await saidAndHeard(chat, [['oui', ['prompt.phone.notUnderstood']]]);
    mend();
    await saidAndHeard(chat, [['oui', ['claim.summary.title']]]);
  });

  it('the answer to the sending is lost: the claim is found by its key, and is one claim', async () => {
    await saidAndHeard(chat, UP_TO_SUMMARY);
    const { submitClaim } = chat.insurer;
    let calls = 0;
    chat.insurer.submitClaim = async (...given) => {
      calls += 1;
      await submitClaim(...given);
      throw new AppError('INSURER_UNREACHABLE');
    };
    await saidAndHeard(chat, [['envoyer', ['claim.sending', 'claim.delayed']]]);
    await later();
    assert.deepEqual(chat.heard, ['claim.receipt']);
    assert.equal(calls, 1);
    assert.equal(chat.insurer.claims.length, 1);
  });

  it('neither the sending nor the search by key answers: told once that it will go by itself, and it does', async () => {
    await saidAndHeard(chat, UP_TO_SUMMARY);
    const mends = [breakCall('submitClaim', 'INSURER_UNREACHABLE'), breakCall('claimByKey', 'INSURER_UNREACHABLE')];
    await saidAndHeard(chat, [['envoyer', ['claim.sending', 'claim.delayed']]]);
    await later();
    assert.deepEqual(chat.heard, []);
    for (const mend of mends) mend();
    await later(600_000);
    assert.deepEqual(chat.heard, ['claim.receipt']);
    assert.equal(chat.insurer.claims.length, 1);
  });

  it('the customer goes on with something else while the sending waits, and hears of it afterwards', async () => {
    await saidAndHeard(chat, UP_TO_SUMMARY);
    const mend = breakCall('submitClaim', 'INSURER_UNREACHABLE');
    await saidAndHeard(chat, [['envoyer', ['claim.sending', 'claim.delayed']]]);
    await chat.says('mes contrats');
    assert.ok(
      chat.heard.some((key) => key.startsWith('contracts.')),
      chat.text,
    );
    mend();
    await later(600_000);
    assert.deepEqual(chat.heard, ['claim.receipt']);
  });

  it('the contract is gone when the claim arrives: said so, and the draft opens again', async () => {
    await saidAndHeard(chat, UP_TO_SUMMARY);
    const mend = breakCall('submitClaim', 'INSURER_NOT_FOUND');
    await saidAndHeard(chat, [['envoyer', ['claim.sending', 'claim.refused.contract', 'claim.refused.way']]]);
    mend();
    await chat.presses('Reprendre');
    assert.equal(chat.heard.at(-1), 'claim.summary.title');
  });

  it('a photo cannot be handed on: the receipt comes all the same, and the photo follows when it can', async () => {
    await saidAndHeard(chat, FIRST);
    await saidAndHeard(chat, [
      ['un phare', null],
      ['mon garage', ['claim.files.ask']],
      ['+phare.jpg', ['prompt.files.received', 'claim.phone.ask']],
      ['passer', ['claim.summary.title']],
    ]);
    const mend = breakCall('attachToClaim', 'INSURER_UNREACHABLE');
    await chat.says('envoyer');
    assert.equal(chat.insurer.claims.length, 1);
    assert.deepEqual(chat.insurer.attachments, []);
    mend();
    for (let round = 0; round < 3; round++) await later(600_000);
    assert.deepEqual(
      chat.insurer.attachments.map(({ name }) => name),
      ['phare.jpg'],
    );
  });

  it('the address for the confirmation cannot be read: the receipt does without it', async () => {
    await saidAndHeard(chat, UP_TO_SUMMARY);
    breakRead('profile');
    await saidAndHeard(chat, [['envoyer', ['claim.sending', 'claim.receipt']]]);
    assert.doesNotMatch(JSON.stringify(chat.cards[0]?.blocks), /@/);
  });

  it('the confirmation by mail cannot be sent: the receipt is shown, and the mail goes later', async () => {
    await saidAndHeard(chat, UP_TO_SUMMARY);
    const mend = breakCall('sendMessage', 'INSURER_UNREACHABLE');
    await saidAndHeard(chat, [['envoyer', ['claim.sending', 'claim.receipt']]]);
    mend();
    for (let round = 0; round < 3; round++) await later(600_000);
    assert.equal(chat.insurer.sent.filter(({ request }) => request.template === 'claim-received').length, 1);
  });

  it('the list of claims cannot be read: the customer who follows one is told, and gets it later', async () => {
    const mend = breakRead('claims');
    await chat.says('où en est mon sinistre ?');
    assert.match(chat.heard.join(), /trouble/);
    mend();
    await chat.says('où en est mon sinistre ?');
    assert.doesNotMatch(chat.heard.join(), /trouble/);
  });

  it('the claim itself cannot be read after the list: said, and the next try shows it', async () => {
    await saidAndHeard(chat, UP_TO_SUMMARY);
    await saidAndHeard(chat, [['envoyer', ['claim.sending', 'claim.receipt']]]);
    const mend = breakRead('claims', 'INSURER_WRONG_SHAPE');
    await chat.says('où en est mon bris de glace ?');
    assert.match(chat.heard.join(), /trouble/);
    mend();
    await chat.says('où en est mon bris de glace ?');
    assert.doesNotMatch(chat.heard.join(), /trouble/);
  });

  it('the whole insurer is down from the first word: the answers of an hour later lead to one claim', async () => {
    chat.insurer.down = true;
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['bris de glace', ['claim.contract.trouble']],
    ]);
    chat.clock.advance(10 * 60_000);
    chat.insurer.down = false;
    await saidAndHeard(chat, [
      ['>Réessayer', ['claim.date.ask']],
      ['hier', null],
      ['à Lyon', null],
      ['Un caillou a sauté du camion devant moi.', null],
      ...LAST,
      ['passer', ['claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    assert.equal(chat.insurer.claims.length, 1);
  });

  it('the customer stops while the contracts cannot be read, and resumes when they can', async () => {
    const mend = breakRead('contracts');
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['bris de glace', ['claim.contract.trouble']],
    ]);
    await chat.says('je finirai demain');
    mend();
    await chat.says('je veux déclarer un sinistre');
    if (!chat.heard.includes('claim.draft.resuming')) await chat.says('oui');
    assert.equal(chat.heard.at(-1), 'claim.date.ask', chat.text);
  });
});
