import assert from 'node:assert/strict';
import { keptOf } from '../../../src/store/privacy.repository.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const CANARY = 'Zéphyrine4711';

describe('a customer who wants to be forgotten', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  /** Tables that still hold the word, with how many rows. */
  async function foundIn(): Promise<string[]> {
    const { db } = chat.store;
    const found: string[] = [];
    for (const { name } of await db.introspection.getTables()) {
      const rows = await db
        .selectFrom(name as 'inbox')
        .selectAll()
        .execute();
      const hits = rows.filter((row) => JSON.stringify(row).includes(CANARY)).length;
      if (hits > 0) found.push(`${name} ${hits}`);
    }
    return found;
  }

  it('leaves no word behind: not in what was said, kept for review, noted, rated, told or sent', async () => {
    chat = await newAssistant({ customer: 'camille' });
    const { db } = chat.store;
    const ref = chat.insurer.refOf('camille');
    const before = await chat.converse({ customer: 'camille' });
    await before.says(`bla bla ${CANARY} xyz qwerty`);
    await before.says('je veux déclarer un bris de glace');
    await before.says(`${CANARY} a cassé la vitre`);
    await before.says('non merci');
    await before.says('annuler');
    await before.says('oui');
    await before.says(`la grêle sur la voiture est-elle couverte, demande ${CANARY} ?`);
    await chat.says(`${CANARY} est mon chat`);
    const { conversationId } = before;
    const at = chat.clock.now();
    await db
      .insertInto('desk_note')
      .values({
        id: 'n1',
        request_id: 'r1',
        conversation_id: conversationId,
        advisor: 'karim',
        text: CANARY,
        created_at: at,
      })
      .execute();
    await db
      .insertInto('satisfaction')
      .values({
        request_id: 'r1',
        conversation_id: conversationId,
        channel: 'directline',
        score: 4,
        comment: CANARY,
        created_at: at,
      })
      .execute();
    await db
      .insertInto('misunderstood')
      .values({
        ...{
          id: 'm1',
          conversation_id: conversationId,
          language: 'fr',
          text: CANARY,
          outcome: 'unclear',
          intent: 'help',
        },
        ...{ score: 1, alternatives: '[]', chosen: null, status: 'labelled', label: 'help', decided_by: 'x' },
        ...{ decided_at: at, created_at: at },
      })
      .execute();
    await db
      .insertInto('insurer_event')
      .values({
        ...{ id: 'evt_1', customer_ref: ref, subject: 's', sequence: 1, kind: 'document.ready', body_hash: 'h' },
        ...{ body: JSON.stringify({ title: CANARY }), status: 'told', happened_at: at, received_at: at, told_at: at },
        conversation_id: conversationId,
      })
      .execute();
    const kept = await keptOf(db, ref);
    for (const part of ['conversations', 'sentences', 'notes', 'ratings', 'news', 'verdicts'] as const)
      assert.ok(JSON.stringify(kept[part]).includes(CANARY), `${part} are part of the export`);
    assert.ok((await foundIn()).length >= 6, (await foundIn()).join());
    await saidAndHeard(chat, [
      ['effacer mes discussions', ['privacy.ask.erase']],
      ['>Oui, effacer', ['privacy.erased']],
    ]);
    assert.deepEqual(await foundIn(), []);
    assert.deepEqual((await keptOf(db, ref)).sentences, []);
    assert.deepEqual((await keptOf(db, ref)).verdicts, []);
  });
});
