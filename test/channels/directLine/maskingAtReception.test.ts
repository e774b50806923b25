import assert from 'node:assert/strict';
import { inboundSecrets } from '../../../src/bot/inbound.ts';
import { directLineCalls, type Opened } from '../../support/directLineCalls.ts';
import { type DirectLineServer, startDirectLineServer } from '../../support/directLineServer.ts';

const IBAN = 'FR7630006000011234567890189';

describe('secrets in a post', () => {
  let server: DirectLineServer;
  let calls: ReturnType<typeof directLineCalls>;
  let chat: Opened;
  before(async () => {
    server = await startDirectLineServer({ mute: true });
    calls = directLineCalls(server.domain);
  });
  beforeEach(async () => {
    chat = await calls.open();
  });
  after(() => server.stop());

  const row = () =>
    server.store.db
      .selectFrom('inbox')
      .selectAll()
      .where('conversation_id', '=', chat.conversationId)
      .executeTakeFirstOrThrow();
  const nowhere = async (...secrets: string[]) => {
    const bytes = await server.databaseBytes();
    for (const secret of secrets) assert.equal(bytes.includes(secret), false, secret);
  };

  it('such as a code are sealed, and shown as dots', async () => {
    await calls.say(chat, { text: '482 913' });
    const { sealed, body } = await row();
    assert.deepEqual(inboundSecrets.parse(JSON.parse(server.store.sealer.open(sealed ?? ''))), {
      code: '482913',
      ibans: [],
    });
    assert.equal(JSON.parse(body).text, '••••••');
    assert.equal((await calls.history(chat)).body.activities?.[0]?.['text'], '••••••');
    await nowhere('482 913', '482913');
  });

  it('such as an IBAN are sealed, and shown by their ends', async () => {
    await calls.say(chat, { text: `mon iban est FR76 3000 6000 0112 3456 7890 189 merci` });
    const { sealed, body } = await row();
    assert.deepEqual(JSON.parse(server.store.sealer.open(sealed ?? '')).ibans, [IBAN]);
    assert.equal(JSON.parse(body).text.includes('3000 6000'), false);
    await nowhere('3000 6000 0112', IBAN);
  });

  it('such as a password or a card are kept nowhere, not even sealed', async () => {
    await calls.say(chat, { text: 'mon mot de passe est Tr0ub4dor&3 et ma carte 4970 1012 3456 7890' });
    const { sealed, body } = await row();
    assert.equal(sealed, null);
    assert.ok(JSON.parse(body).dropped.includes('password'));
    await nowhere('Tr0ub4dor&3');
  });

  it('in a card’s field, in the channel’s own data and in a file’s name are masked too', async () => {
    await calls.say(chat, {
      value: { a: 'answer', v: 1, k: 'f', q: 'iban', value: IBAN },
      channelData: { clientActivityID: 'z1', messageBack: { displayText: IBAN }, note: `iban ${IBAN}` },
    });
    const { sealed, body } = await row();
    assert.deepEqual(JSON.parse(server.store.sealer.open(sealed ?? '')).ibans, [IBAN]);
    assert.equal(JSON.parse(body).action.value.includes(IBAN), false);
    const [echo] = (await calls.history(chat)).body.activities ?? [];
    assert.deepEqual(echo?.['channelData'], { clientActivityID: 'z1' });
    await nowhere(IBAN);
  });
});
