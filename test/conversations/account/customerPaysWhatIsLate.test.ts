import assert from 'node:assert/strict';
import { AppError } from '../../../src/errors.ts';
import { readOutsideLink } from '../../../src/services/outsideLink.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer pays what is late', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  const path = () => {
    const button = chat.cards.flatMap(({ buttons }) => buttons).find((one) => 'open' in one);
    return button !== undefined && 'open' in button ? button.open : '';
  };

  it('on the insurer’s page, and is told of the receipt without asking', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    await saidAndHeard(chat, [['je veux payer mon retard', ['payments.late', 'payments.page']]]);
    const url = readOutsideLink(chat.services.sealer, path().slice('/go/'.length), chat.clock.now());
    assert.equal(url, 'http://127.0.0.1:3979/pay/pay_1');
    assert.equal(readOutsideLink(chat.services.sealer, path().slice(4), chat.clock.now() + 31 * 60_000), null);
    await saidAndHeard(chat, [['>J’ai payé', ['payments.notYet']]]);
    chat.insurer.account.pay('pay_1');
    chat.clock.advance(6000);
    await chat.waits();
    assert.deepEqual(chat.heard, ['payments.paid', 'payments.paid.covered']);
    assert.match(chat.text, /PAY-2026-000001/);
    chat.clock.advance(60_000);
    await chat.waits();
    assert.deepEqual(chat.heard, [], 'the receipt is told once');
  });

  it('asks first, and is told once', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    await saidAndHeard(chat, [['je veux payer mon retard', null]]);
    chat.insurer.account.pay('pay_1');
    await saidAndHeard(chat, [['j’ai payé', ['payments.paid', 'payments.paid.covered']]]);
    chat.clock.advance(6000);
    await chat.waits();
    await saidAndHeard(chat, [['mon tableau de bord', ['dashboard.again']]]);
    assert.match(chat.text, /Rien ne demande/);
  });

  it('writes a card number into the chat: it is erased, and they are told', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    await saidAndHeard(chat, [['payez avec ma carte 4242 4242 4242 4242', null]]);
    assert.equal(chat.heard[0], 'talk.cardDropped');
    const rows = await chat.store.db.selectFrom('transcript').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(rows), /4242/);
  });

  it('does not lose the receipt when the session has ended meanwhile', async () => {
    // A quarter of an hour ends a session on the website alone.
    chat = await newAssistant({ customer: 'yanis', plainInbox: true });
    await saidAndHeard(chat, [['je veux payer mon retard', null]]);
    chat.insurer.account.pay('pay_1');
    chat.clock.advance(20 * 60_000);
    await chat.waits();
    assert.deepEqual(chat.heard, ['payments.paid.signedOut']);
    assert.doesNotMatch(chat.text, /PAY-/);
  });

  it('is shown the other ways when no page can be opened', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    const real = chat.services.insurer.forCustomer;
    chat.services.insurer.forCustomer = (ref, context) => ({
      ...real(ref, context),
      openPayment: () => Promise.reject(new AppError('INSURER_REFUSED')),
    });
    await saidAndHeard(chat, [['je veux payer mon retard', ['payments.late', 'payments.how']]]);
  });
});
