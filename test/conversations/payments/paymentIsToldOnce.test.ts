import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { callForNews } from '../../../src/bot/callForNews.ts';
import { randomId } from '../../../src/domain/ids.ts';
import { readTranscript } from '../../../src/store/transcript.repository.ts';
import { newAssistant } from '../../support/newAssistant.ts';

describe('a payment that two chats learn of', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  /** The insurer's own word of the payment, waiting to be told. */
  async function reported(paymentId: string): Promise<void> {
    const body = {
      kind: 'payment.received',
      paymentId,
      contractId: 'ctr_yanis-car',
      contractNumber: 'AUT-5000201',
      amountCents: 7582,
      receipt: 'PAY-2026-000001',
    };
    await chat.store.db
      .insertInto('insurer_event')
      .values({
        ...{ id: randomId('evt'), customer_ref: chat.insurer.refOf('yanis'), subject: paymentId, sequence: 1 },
        ...{ kind: 'payment.received', body: JSON.stringify(body), body_hash: 'h', status: 'waiting' },
        ...{ happened_at: chat.clock.now(), received_at: chat.clock.now(), told_at: null, conversation_id: null },
      })
      .execute();
  }

  /** Both turns have looked whether it was told before either of them can commit. */
  function meetingAtTheContracts(): { met(): number } {
    const { insurer } = chat;
    const { forCustomer } = insurer;
    let arrived = 0;
    insurer.forCustomer = (ref, context) => {
      const gateway = forCustomer(ref, context);
      return {
        ...gateway,
        async contracts() {
          arrived += 1;
          for (let tries = 0; arrived < 2 && tries < 500; tries++) await pause(4);
          return gateway.contracts();
        },
      };
    };
    return { met: () => arrived };
  }

  it('is told in one of them, though the watch and the insurer’s word come at the same instant', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    const other = await chat.converse({ customer: 'yanis' });
    await chat.says('je veux payer mon retard');
    chat.insurer.account.pay('pay_1');
    await reported('pay_1');
    const meeting = meetingAtTheContracts();
    chat.clock.advance(6000);
    await callForNews(chat.store.db, chat.store, {
      ...{ customerRef: chat.insurer.refOf('yanis'), key: 'evt', correlationId: 'x', now: chat.clock.now() },
      ...{ newId: randomId, conversationId: other.conversationId },
    });
    await Promise.all([chat.waits(), other.waits()]);
    await Promise.all([chat.waits(), other.waits()]);
    assert.ok(meeting.met() >= 2, 'both were about to tell it');
    const rows = await Promise.all(
      [chat, other].map(({ conversationId }) => readTranscript(chat.store.db, conversationId, 0)),
    );
    const receipts = rows.flat().filter(({ role, body }) => role === 'bot' && body.includes('PAY-2026-000001'));
    assert.equal(receipts.length, 1, receipts.map(({ body }) => body).join('\n'));
  });

  it('is told again to whoever asks, in any chat', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    await chat.says('je veux payer mon retard');
    chat.insurer.account.pay('pay_1');
    chat.clock.advance(6000);
    await chat.waits();
    assert.match(chat.text, /PAY-2026-000001/);
    await chat.says('j’ai payé');
    assert.match(chat.text, /PAY-2026-000001/);
  });
});
