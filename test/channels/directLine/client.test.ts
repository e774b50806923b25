import assert from 'node:assert/strict';
import { directLineCalls } from '../../support/directLineCalls.ts';
import { type Client, clientPage, connectionStatus, openClient, until } from '../../support/directLineClient.ts';
import { type DirectLineServer, startDirectLineServer } from '../../support/directLineServer.ts';
import { jpeg, png } from '../../support/sampleFiles.ts';

describe('Direct Line with the published client', () => {
  let server: DirectLineServer;
  before(async () => {
    server = await startDirectLineServer();
  });
  after(() => server.stop());
  const newToken = async () => (await directLineCalls(server.domain).generate()).token;

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
    assert.deepEqual(chat.statuses, [
      connectionStatus.Uninitialized,
      connectionStatus.Connecting,
      connectionStatus.Online,
    ]);
    chat.close();
  });

  it('sees what was said before, when it comes back with the conversation', async () => {
    const first = await openClient({ domain: server.domain, token: await newToken() });
    await first.post({ type: 'message', text: 'un' });
    await until(() => first.talk().length === 2);
    first.close();
    const { conversationId, token } = first.client as Client & { conversationId: string; token: string };
    const again = await openClient({ domain: server.domain, token, conversationId });
    await until(() => again.talk().length === 2);
    await again.post({ type: 'message', text: 'deux' });
    await until(() => again.talk().length === 4);
    assert.deepEqual(again.talk(), ['user: un', 'bot: echo un', 'user: deux', 'bot: echo deux']);
    again.close();
  });

  it('shows each message once in two tabs', async () => {
    const one = await openClient({ domain: server.domain, token: await newToken() });
    await until(() => one.statuses.includes(connectionStatus.Online));
    const { conversationId, token } = one.client as Client & { conversationId: string; token: string };
    const two = await openClient({ domain: server.domain, token, conversationId });
    await until(() => server.directLine.openSockets() >= 2);
    await Promise.all([one.post({ type: 'message', text: 'un' }), two.post({ type: 'message', text: 'deux' })]);
    await until(() => one.talk().length === 4 && two.talk().length === 4);
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const { seen } of [one, two]) assert.equal(new Set(seen.map(({ id }) => id)).size, 4);
    assert.deepEqual(one.talk(), two.talk());
    one.close();
    two.close();
  });

  it('reads without a socket as well', async () => {
    const chat = await openClient({
      domain: server.domain,
      token: await newToken(),
      webSocket: false,
      pollingInterval: 200,
    });
    await chat.post({ type: 'message', text: 'bonjour' });
    await until(() => chat.talk().length === 2);
    assert.deepEqual(chat.talk(), ['user: bonjour', 'bot: echo bonjour']);
    chat.close();
  });

  it('uploads files with their message, two of one name included', async () => {
    const chat = await openClient({ domain: server.domain, token: await newToken() });
    await until(() => chat.statuses.includes(connectionStatus.Online));
    const at = (content: Buffer, type: string) => `data:${type};base64,${content.toString('base64')}`;
    await chat.post({
      type: 'message',
      text: 'voici',
      channelData: { clientActivityID: 'files1' },
      attachments: [
        {
          name: 'a.png',
          contentType: 'image/png',
          contentUrl: at(png(1), 'image/png'),
          thumbnailUrl: at(png(1), 'image/png'),
        },
        { name: 'a.png', contentType: 'image/png', contentUrl: at(png(2), 'image/png') },
        { name: 'b.jpg', contentType: 'image/jpeg', contentUrl: at(jpeg(3), 'image/jpeg') },
      ],
    });
    await until(() => chat.talk().length >= 1);
    const echo = chat.seen.find(({ type }) => type === 'message');
    assert.deepEqual(echo?.channelData, { clientActivityID: 'files1' });
    assert.deepEqual(echo?.attachments?.map(({ name }) => name).sort(), ['a (1).png', 'a.png', 'b.jpg']);
    chat.close();
  });

  it('ends a conversation, which then takes nothing more and still shows its history', async () => {
    const chat = await openClient({ domain: server.domain, token: await newToken() });
    await chat.post({ type: 'message', text: 'au revoir' });
    await until(() => chat.talk().length === 2);
    await chat.post({ type: 'endOfConversation' });
    await until(() => chat.seen.some(({ name }) => name === 'eca/conversation.ended'));
    await assert.rejects(chat.post({ type: 'message', text: 'encore' }), { status: 400 });
    const { conversationId, token } = chat.client as Client & { conversationId: string; token: string };
    const { status, body } = await directLineCalls(server.domain).history({ conversationId, token });
    assert.equal(status, 200);
    assert.equal(body.activities?.length, 3);
    chat.close();
  });

  it('answers the session id that sign-in cards ask for', async () => {
    const chat = await openClient({ domain: server.domain, token: await newToken() });
    await until(() => chat.statuses.includes(connectionStatus.Online));
    const id = await new Promise((resolve) => chat.client.getSessionId().subscribe(resolve));
    assert.match(String(id), /^[\w-]{20,}$/);
    chat.close();
  });

  describe('across a restart', () => {
    it('gets an answer once that was committed while it was away', async function () {
      this.timeout(20_000);
      const first = await startDirectLineServer({ mute: true });
      const { token } = await directLineCalls(first.domain).generate();
      // The client waits 3 to 15 s before it comes back; the shortest will do.
      clientPage(first.publicUrl).Math.random = () => 0;
      const chat = await openClient({ domain: first.domain, token, timeout: 1000 });
      await chat.post({ type: 'message', text: 'bonjour' });
      await until(() => chat.talk().length === 1);
      await first.stop({ keep: true });
      const second = await startDirectLineServer({ dataDir: first.dataDir, port: first.port });
      second.hub.wake((chat.client as Client & { conversationId: string }).conversationId);
      await second.bot?.idle();
      await until(() => chat.talk().length === 2, 10_000);
      await chat.post({ type: 'message', text: 'encore' });
      await until(() => chat.talk().length === 4);
      assert.deepEqual(chat.talk(), ['user: bonjour', 'bot: echo bonjour', 'user: encore', 'bot: echo encore']);
      assert.deepEqual(chat.errors, []);
      chat.close();
      await second.stop();
    });
  });
});
