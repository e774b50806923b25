import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';
import { type Chat, camilleSaysWhoSheIs } from './identityTalk.ts';

const shown = { v: 1, k: 'card_forged' } as const;

describe('one customer and the data of another', () => {
  let chat: Chat;
  afterEach(() => chat.close());

  it('gets the same answer for another’s data as for data that does not exist', async () => {
    chat = await newAssistant({ customer: 'camille' });
    const karim = chat.insurer.file('karim').contracts[0]?.contract.id ?? '';
    const odette = chat.insurer.file('odette').reimbursements[0]?.line.id ?? '';
    const forged = (contract: string, refund: string) =>
      [
        { a: 'openContract', ...shown, id: contract },
        { a: 'openGuarantees', ...shown, id: contract },
        { a: 'openGuarantee', ...shown, id: contract, code: 'theft' },
        { a: 'openReimbursement', ...shown, id: refund },
      ] as const;
    const answers = async (actions: ReturnType<typeof forged>) => {
      const heard: unknown[] = [];
      for (const action of actions) {
        await chat.acts(action);
        heard.push([chat.heard, chat.text, chat.labels]);
      }
      return heard;
    };
    const foreign = await answers(forged(karim, odette));
    assert.deepEqual(foreign, await answers(forged('ctr_none', 'rmb_none')));
    assert.deepEqual(
      foreign.map((each) => (each as [string[]])[0]),
      Array.from({ length: 4 }, () => ['trouble.notFound']),
    );
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
