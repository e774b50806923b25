import assert from 'node:assert/strict';
import { clientPage, connectionStatus, openClient, until } from '../../support/directLineClient.ts';
import { type StubAnswers, startStubDirectLine } from '../../support/stubDirectLine.ts';

type Stub = Awaited<ReturnType<typeof startStubDirectLine>>;
type Chat = Awaited<ReturnType<typeof openClient>>;

/** Facts about the published client that decide what our server may answer; a new version may change them. */
describe('what the published client makes of a status', () => {
  const origin = 'http://page.example';
  let stub: Stub;
  let chat: Chat;
  const begin = async (answers: Partial<StubAnswers>, options: Record<string, unknown> = {}) => {
    stub = await startStubDirectLine(answers);
    // After a lost socket it waits 3 to 15 s; the shortest will do.
    clientPage(origin).Math.random = () => 0;
    chat = await openClient({ domain: stub.domain, origin, token: 'token', timeout: 150, ...options });
  };
  afterEach(() => {
    chat.close();
    stub.stop();
  });

  for (const status of [401, 403, 404, 500]) {
    it(`start ${status}: gives up`, async () => {
      await begin({ start: status });
      await until(() => chat.errors.length === 1);
      assert.equal(chat.statuses.at(-1), connectionStatus.FailedToConnect);
      assert.equal(stub.count('start'), 1);
    });
  }

  it('post 200: gives the id', async () => {
    await begin({});
    assert.equal(await chat.post({ type: 'message', text: 'a' }), 'c1|1');
  });

  for (const status of [400, 401, 404]) {
    it(`post ${status}: an error that says so`, async () => {
      await begin({ post: status });
      await assert.rejects(chat.post({ type: 'message', text: 'a' }), { status });
    });
  }

  for (const status of [403, 500, 502]) {
    it(`post ${status}: "retry" instead of an id, and nothing is sent again`, async () => {
      await begin({ post: status });
      assert.equal(await chat.post({ type: 'message', text: 'a' }), 'retry');
      await new Promise((resolve) => setTimeout(resolve, 400));
      assert.equal(stub.count('post'), 1);
      if (status === 403) assert.equal(chat.statuses.at(-1), connectionStatus.ExpiredToken);
    });
  }

  it('poll 404: the conversation has ended', async () => {
    await begin({ poll: 404 }, { webSocket: false, pollingInterval: 200 });
    await until(() => chat.statuses.at(-1) === connectionStatus.Ended);
  });

  for (const status of [429, 500]) {
    it(`poll ${status}, once: polls no more, and says nothing`, async () => {
      await begin({ poll: status }, { webSocket: false, pollingInterval: 200 });
      await until(() => stub.count('poll') === 1);
      stub.told.poll = null;
      await new Promise((resolve) => setTimeout(resolve, 700));
      assert.equal(stub.count('poll'), 1);
      assert.deepEqual(chat.errors, []);
      assert.equal(chat.statuses.at(-1), connectionStatus.Online);
    });
  }

  describe('after a lost socket', () => {
    const lose = async (status: number) => {
      await begin({ resume: status });
      await until(() => stub.sockets.size === 1);
      for (const socket of stub.sockets) socket.terminate();
      await until(() => stub.count('resume') >= 1, 5000);
    };

    it('404: an error that the conversation has ended, the status stays online', async () => {
      await lose(404);
      await until(() => chat.errors.length === 1);
      assert.match(String(chat.errors[0]), /ended/);
      assert.equal(chat.statuses.at(-1), connectionStatus.Online);
    });

    it('403: an expired token', async () => {
      await lose(403);
      await until(() => chat.statuses.includes(connectionStatus.ExpiredToken));
    });

    it('500: asks again', async () => {
      await lose(500);
      await until(() => stub.count('resume') >= 3);
      assert.deepEqual(chat.errors, []);
    });
  });

  it('sends what the sheet says: an empty user, its headers, a preflight’s set', async () => {
    await begin({});
    await until(() => stub.sockets.size === 1);
    const { headers } = stub.asked.find(({ moment }) => moment === 'start') ?? assert.fail();
    assert.equal(headers.authorization, 'Bearer token');
    assert.match(String(headers['x-ms-bot-agent']), /directlinejs 0\.15\.8/);
    assert.equal(headers['x-requested-with'], 'XMLHttpRequest');
  });
});
