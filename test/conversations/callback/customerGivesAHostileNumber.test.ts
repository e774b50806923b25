import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';

describe('a customer gives a number that will not be called', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  before(async () => {
    chat = await newAssistant();
    await chat.says('rappelez-moi demain à 10h');
    await chat.says('un sinistre');
    assert.deepEqual(chat.heard, ['callback.ask.phone']);
  });
  after(() => chat.close());

  const refused: [string, string][] = [
    ['0899 12 34 56', 'prompt.phone.premium'],
    ['08 11 22 33 44', 'prompt.phone.premium'],
    ['+33 892 68 12 34', 'prompt.phone.premium'],
    ['0800 10 20 30', 'prompt.phone.notUnderstood'],
    ['le 15', 'prompt.phone.notUnderstood'],
    ['112', 'prompt.phone.notUnderstood'],
    ['3949', 'prompt.phone.notUnderstood'],
    ['118 218', 'prompt.phone.notUnderstood'],
    ['06 39 98 10', 'prompt.phone.notUnderstood'],
    ['06 39 98 10 01 02 03 04 05', 'prompt.phone.notUnderstood'],
    ['+1 900 555 0199', 'callback.phone.foreign'],
    ['+44 20 7946 0958', 'callback.phone.foreign'],
    ['00 881 612 345 678', 'callback.phone.foreign'],
    ['+979 123 456 789', 'callback.phone.foreign'],
    ['06%0a39981001', 'prompt.phone.notUnderstood'],
    ["06'; drop table desk_request;-- 39", 'prompt.phone.notUnderstood'],
    ['99999999999999999999999999', 'prompt.phone.notUnderstood'],
  ];
  for (const [written, heard] of refused) {
    it(`${JSON.stringify(written)}: ${heard}`, async () => {
      await chat.says(written);
      assert.equal(chat.heard[0], heard, chat.text);
      const rows = await chat.store.db.selectFrom('desk_request').select('id').execute();
      assert.deepEqual(rows, []);
    });
  }

  let hour = 11;
  for (const [written, e164] of [
    ['+33 (0)6 39 98 10 09', '+33639981009'],
    ['0033 6 39 98 10 09', '+33639981009'],
    ['mon numéro c’est le 06-39-98-10-09 merci', '+33639981009'],
    ['0262 12 34 56', '+262262123456'],
  ] as const) {
    it(`${JSON.stringify(written)} is called at ${e164}`, async () => {
      const other = await chat.converse();
      await other.says(`rappelez-moi demain à ${hour++}h`);
      await other.says('un sinistre');
      await other.says(written);
      assert.deepEqual(other.heard, ['callback.phone.noted', 'callback.ask.name']);
      await other.says('Jean Dupont');
      assert.match(other.cards[0]?.summary ?? '', /au (?:06\u00a039\u00a098\u00a010\u00a009|\+262262123456)/);
    });
  }
});
