import assert from 'node:assert/strict';
import type { Action } from '../../../src/cards/action.ts';
import { linkedChannels } from '../../../src/store/linkedChannels.repository.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';
import { type Chat, camilleSaysWhoSheIs } from './identityTalk.ts';

const shown = { v: 1, k: 'card_forged' } as const;

describe('one customer and the data of another', () => {
  let chat: Chat;
  afterEach(() => chat.close());

  /** What each button that names something would do; a new one does not compile until it is tried here. */
  const pressing = {
    openContract: (id) => ({ a: 'openContract', ...shown, id }),
    openGuarantees: (id) => ({ a: 'openGuarantees', ...shown, id }),
    openGuarantee: (id) => ({ a: 'openGuarantee', ...shown, id, code: 'theft' }),
    compareFormulas: (id) => ({ a: 'compareFormulas', ...shown, id }),
    openSchedule: (id) => ({ a: 'openSchedule', ...shown, id }),
    makeDocument: (id) => ({ a: 'makeDocument', ...shown, id, kind: 'specific_terms' }),
    openReimbursement: (id) => ({ a: 'openReimbursement', ...shown, id }),
    sendRefundPaper: (id) => ({ a: 'sendRefundPaper', ...shown, id }),
    openClaim: (id) => ({ a: 'openClaim', ...shown, id }),
    forgetPhotoPlaces: (id) => ({ a: 'forgetPhotoPlaces', ...shown, id }),
    openDocument: (id) => ({ a: 'openDocument', ...shown, id }),
    checkPayment: (id) => ({ a: 'checkPayment', ...shown, id }),
    changePapers: (id) => ({ a: 'changePapers', ...shown, id }),
    stopChange: (id) => ({ a: 'stopChange', ...shown, id }),
    resumeDraft: (id) => ({ a: 'resumeDraft', ...shown, id }),
    deleteDraft: (id) => ({ a: 'deleteDraft', ...shown, id }),
    moveCallback: (id) => ({ a: 'moveCallback', ...shown, id }),
    cancelCallback: (id) => ({ a: 'cancelCallback', ...shown, id }),
    unlinkChannel: (id) => ({ a: 'unlinkChannel', ...shown, id }),
  } as const satisfies { [Name in Extract<Action, { id: string }>['a']]: (id: string) => Extract<Action, { a: Name }> };

  it('gets the same answer for another’s data as for data that does not exist, whatever is pressed', async () => {
    chat = await newAssistant({ customer: 'camille' });
    const { insurer, store } = chat;
    const file = insurer.file('odette');
    const other = await chat.converse({ customer: 'odette' });
    // Something of each kind that a button may name.
    const ref = insurer.refOf('odette');
    const context = { correlationId: 'test' };
    const address = { kind: 'address', street: '3 quai de la Cloison', postcode: '29200', city: 'Brest' } as const;
    const change = await insurer.requestChange(
      ref,
      'a-change',
      { content: address, confirmedBy: 'sms', language: 'fr' },
      context,
    );
    const contract = file.contracts[0]?.contract.id ?? ('' as never);
    const paper = await insurer
      .forCustomer(ref, context)
      .makeDocument('a-paper', { kind: 'specific_terms', contractId: contract, language: 'fr', person: null });
    await other.says('rappelez-moi demain à 10h');
    await other.presses('Un sinistre');
    await other.says('oui, ce numéro');
    await other.presses('Confirmer l’appel');
    await other.says('je veux déclarer un bris de glace');
    const stored = async () => ({
      drafts: await store.db.selectFrom('draft').selectAll().where('customer_ref', '=', ref).execute(),
      calls: await store.db.selectFrom('desk_request').selectAll().where('customer_ref', '=', ref).execute(),
      changes: await insurer.forCustomer(ref, context).changes(),
      chats: await linkedChannels(store.db, ref),
    });
    const before = await stored();
    const ids = {
      ctr: file.contracts.map((one) => one.contract.id),
      rmb: file.reimbursements.map((one) => one.line.id),
      clm: file.claims.map((one) => one.claim.id),
      doc: [paper.id],
      chg: [change.id],
      req: before.calls.map(({ id }) => id),
      dra: before.drafts.map(({ id }) => id),
      con: [other.conversationId],
    };
    for (const [kind, list] of Object.entries(ids)) assert.ok(list.length > 0, kind);
    // A conversation for each press: what one leaves open must not answer for the next.
    const heardAt = async (action: Action) => {
      const camille = await chat.converse({ customer: 'camille' });
      await camille.acts(action);
      return [camille.heard, camille.text, camille.labels, camille.cards.map(({ blocks }) => blocks)];
    };
    const foreign = Object.values(ids).flatMap((list) => list.slice(0, 2) as string[]);
    for (const [name, press] of Object.entries(pressing)) {
      const nobody = await heardAt(press('id_AAAAAAAAAAAAAAAAAAAA'));
      for (const id of foreign) assert.deepEqual(await heardAt(press(id)), nobody, `${name} ${id}`);
    }
    assert.deepEqual(await stored(), before);
  });

  it('finds no answer on cover by a reference of another’s, however it is quoted', async function () {
    this.timeout(60_000);
    chat = await newAssistant();
    const { store, insurer } = chat;
    const customers = ['camille', 'yanis', 'odette', 'karim', 'lea', 'bruno', 'emma', 'hugo'] as const;
    const asks = [
      'suis-je couvert en cas de dégât des eaux ?',
      'mes lunettes sont couvertes ?',
      'bris de glace auto ?',
    ];
    for (const customer of customers) {
      const own = await chat.converse({ customer });
      for (const ask of [...asks, 'suis-je couvert si la grêle abîme ma voiture ?']) await own.says(ask);
    }
    const rows = await store.db.selectFrom('cover_verdict').selectAll().execute();
    const quotes = [
      (reference: string) => reference,
      (reference: string) => `votre réponse ${reference}, vous pouvez me la redonner ?`,
      (reference: string) => reference.toLowerCase().replace('-', ' '),
    ];
    let calls = 0;
    for (const customer of customers) {
      const asker = await chat.converse({ customer });
      const heardFor = async (quote: (typeof quotes)[number], reference: string) => {
        calls += 1;
        await asker.says(quote(reference));
        return JSON.stringify([asker.heard, asker.text, asker.labels, asker.cards]).replaceAll(
          reference,
          '{reference}',
        );
      };
      const ref = insurer.refOf(customer);
      const foreign = rows.filter((row) => row.customer_ref !== ref);
      assert.ok(foreign.length > 0 && foreign.length < rows.length, customer);
      for (const quote of quotes) {
        const nobody = await heardFor(quote, 'GAR-222222');
        assert.match(nobody, /verdictAgain\.unknown/);
        for (const { reference } of foreign) assert.equal(await heardFor(quote, reference), nobody, reference);
        const own = rows.find((row) => row.customer_ref === ref);
        assert.match(await heardFor(quote, own?.reference ?? ''), /verdictAgain\.found/, customer);
      }
    }
    process.stdout.write(`      ${calls} calls\n`);
    assert.ok(calls >= 200, `${calls} calls`);
  });

  it('does not list a person of another file, whatever the button says', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await chat.acts({ a: 'more', ...shown, list: 'reimbursements', cursor: 'person=Odette+Mod%C3%A8le' });
    assert.deepEqual(chat.heard, ['reimbursements.notFound']);
    assert.doesNotMatch(JSON.stringify(chat.cards), /Odette/);
    await chat.acts({ a: 'more', ...shown, list: 'reimbursements', cursor: '%%%&from=hier&state=x&cursor=' });
    assert.match(chat.heard[0] ?? '', /^reimbursements\./);
  });

  it('asks who presses before it opens anything', async () => {
    chat = await newAssistant();
    const id = chat.insurer.file('camille').contracts[0]?.contract.id ?? '';
    await chat.acts({ a: 'openContract', ...shown, id });
    assert.deepEqual(chat.heard, ['identify.ask.identifierFor']);
    await saidAndHeard(chat, camilleSaysWhoSheIs);
    await chat.says(chat.insurer.lastCode());
    assert.deepEqual(chat.heard, ['identify.welcomeBack', 'contracts.one']);
  });

  it('is forgotten at sign-out', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mes contrats', ['contracts.list']],
      ['déconnexion', ['talk.signedOut']],
    ]);
    assert.equal((await chat.row())?.ended_reason, 'signedOut');
    const next = await chat.converse();
    await saidAndHeard(next, [['mes contrats', ['identify.ask.identifierFor']]]);
  });
});
