import assert from 'node:assert/strict';
import { openClient, until } from '../../support/directLineClient.ts';
import { type DirectLineServer, SECRET, startDirectLineServer } from '../../support/directLineServer.ts';

describe('Direct Line with the published client', () => {
  let server: DirectLineServer;
  before(async () => {
    server = await startDirectLineServer();
  });
  after(() => server.stop());

  const newToken = async () => {
    const response = await fetch(`${server.domain}/tokens/generate`, {
      method: 'POST',
      headers: { authorization: `Bearer ${SECRET}` },
    });
    return ((await response.json()) as { token: string }).token;
  };

  it('sends a message, sees its echo and then the answer', async () => {
    const chat = await openClient({ domain: server.domain, token: await newToken() });
    const id = await chat.post({
      type: 'message',
      text: 'bonjour',
      channelData: { clientActivityID: 'a1', more: [1] },
    });
    await until(() => chat.talk().length === 2);
    assert.deepEqual(chat.talk(), ['user: bonjour', 'bot: echo bonjour']);
    assert.equal(chat.seen[0]?.id, id);
    assert.deepEqual(chat.seen[0]?.channelData, { clientActivityID: 'a1', more: [1] });
    chat.close();
  });
});
