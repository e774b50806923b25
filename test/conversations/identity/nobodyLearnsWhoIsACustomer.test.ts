import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import type { Chat } from './identityTalk.ts';

const MINUTE = 60_000;

/** Somebody, somebody with a wrong birth date, nobody. */
const people = {
  customer: ['ECA1000001', '12/04/1988'],
  wrongDay: ['ECA1000001', '13/04/1988'],
  nobody: ['ECA9999999', '12/04/1988'],
  unknownMail: ['personne@example.org', '12/04/1988'],
} as const;

describe('whoever tries to find out who is a customer', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await newAssistant();
  });
  afterEach(() => chat.close());

  /** Everything that the person sees, through wrong codes, expiry and sending again until the limit. */
  async function seenBy([identifier, birthDate]: readonly [string, string]): Promise<string[]> {
    const talk = await chat.converse();
    const seen: string[] = [];
    const look = () => seen.push(JSON.stringify([talk.heard, talk.text.replace('13 avril', '12 avril'), talk.labels]));
    for (const text of ['mes contrats', identifier, birthDate]) {
      await talk.says(text);
      look();
    }
    for (let tries = 0; tries < 6; tries++) {
      await talk.says('000000');
      look();
    }
    for (let sends = 0; sends < 3; sends++) {
      chat.clock.advance(MINUTE);
      await talk.presses('Renvoyer le code');
      look();
    }
    chat.clock.advance(6 * MINUTE);
    await talk.says('000000');
    look();
    return seen;
  }

  it('sees the same words, keys and buttons for everybody', async () => {
    const customer = await seenBy(people.customer);
    const sent = chat.insurer.sent.length;
    assert.equal(sent, 3);
    for (const who of ['wrongDay', 'nobody', 'unknownMail'] as const) {
      chat.clock.advance(24 * 60 * MINUTE - 9 * MINUTE);
      const seen = await seenBy(people[who]);
      assert.deepEqual(withoutHours(seen), withoutHours(customer), who);
    }
    assert.equal(chat.insurer.sent.length, sent, 'nothing was sent to anybody');
  });

  it('leaves the same rows behind', async () => {
    const rowsOf = async (person: readonly [string, string]) => {
      const talk = await chat.converse();
      for (const text of ['mes contrats', ...person]) await talk.says(text);
      const jobs = await chat.store.db
        .selectFrom('job')
        .select(['kind', 'status', 'attempts'])
        .where('conversation_id', '=', talk.conversationId)
        .execute();
      const challenges = await chat.store.db
        .selectFrom('challenge')
        .select(['purpose', 'tries', 'ended_at'])
        .where('conversation_id', '=', talk.conversationId)
        .execute();
      return { jobs, challenges };
    };
    assert.deepEqual(await rowsOf(people.nobody), await rowsOf(people.customer));
  });
});

function withoutHours(seen: readonly string[]): string[] {
  return seen.map((each) => each.replace(/partir de [^.]*\./, 'partir de …'));
}
