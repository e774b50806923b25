import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';

describe('the last seat of a slot is wanted twice', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant();
    chat.services.brand.callbackSeats = 1;
  });
  afterEach(() => chat.close());

  it('the second one hears that it is taken, with the nearest hours', async () => {
    const other = await chat.converse();
    await chat.says('rappelez-moi demain à 10h');
    await chat.presses('Un sinistre');
    assert.deepEqual(chat.heard, ['callback.ask.phone']);
    await other.says('rappelez-moi demain à 10h');
    await other.presses('Un sinistre');
    assert.deepEqual(other.heard, ['callback.hour.full']);
    assert.deepEqual(other.labels.slice(0, 2), ['8\u00a0h\u00a030', '9\u00a0h']);
    assert.ok(!other.labels.includes('10\u00a0h'));
    await other.says('10h');
    assert.deepEqual(other.heard, ['callback.hour.full']);
  });

  it('a hold that ended while its holder was away goes to who confirms', async () => {
    const other = await chat.converse();
    await fill(chat, '06 39 98 10 01');
    chat.clock.advance(11 * 60_000);
    await fill(other, '06 39 98 10 02');
    await other.presses('Confirmer l’appel');
    assert.deepEqual(other.heard, ['callback.booked']);
    await chat.presses('Confirmer l’appel');
    assert.deepEqual(chat.heard, ['callback.hour.full']);
    await chat.presses('9\u00a0h\u00a030');
    await chat.presses('Confirmer l’appel');
    assert.deepEqual(chat.heard, ['callback.booked']);
    assert.equal((await chat.store.db.selectFrom('desk_request').select('id').execute()).length, 2);
  });

  it('of 20 conversations that confirm at once, one has it', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => chat.converse()));
    await Promise.all(
      all.map(async (each, index) => {
        await each.says('rappelez-moi demain à 10h');
        await each.presses('Un sinistre');
        if (each.heard[0] === 'callback.ask.phone') {
          await each.says(`06 39 98 10 ${String(index).padStart(2, '0')}`);
          await each.says('Jean Dupont');
          await each.presses('Confirmer l’appel');
        }
      }),
    );
    const rows = await chat.store.db.selectFrom('desk_request').select('slot_start').execute();
    assert.deepEqual(rows, [{ slot_start: Date.parse('2026-11-25T09:00:00Z') }]);
  });

  type Conversation = Pick<typeof chat, 'says' | 'presses' | 'heard'>;
  async function fill(each: Conversation, phone: string) {
    await each.says('rappelez-moi demain à 10h');
    await each.presses('Un sinistre');
    await each.says(phone);
    await each.says('Jean Dupont');
    assert.deepEqual(each.heard, ['callback.summary']);
  }
});
