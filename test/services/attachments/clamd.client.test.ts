import assert from 'node:assert/strict';
import { createServer, type Server, type Socket } from 'node:net';
import { newClamdClient } from '../../../src/services/attachments/clamd.client.ts';

/** A daemon that reads the stream as the protocol has it and answers what it is told to. */
async function daemon(answer: (content: Buffer, socket: Socket) => void): Promise<{ port: number; server: Server }> {
  const server = createServer((socket) => {
    let read = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (piece) => {
      read = Buffer.concat([read, piece]);
      const content = streamed(read);
      if (content !== null) answer(content, socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, server };
}

/** The content of a finished INSTREAM command; null while more must come. */
function streamed(read: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (read.length < command.length) return null;
  assert.equal(read.toString('latin1', 0, command.length), command);
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= read.length; ) {
    const length = read.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    if (at + 4 + length > read.length) return null;
    pieces.push(read.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

describe('the virus scanner', () => {
  const open: Server[] = [];
  after(() => {
    for (const server of open) server.close();
  });
  const asked = async (answer: (content: Buffer, socket: Socket) => void, content = Buffer.from('content')) => {
    const { port, server } = await daemon(answer);
    open.push(server);
    return newClamdClient({ host: '127.0.0.1', port, patienceMs: 300 }).scan(content);
  };
  const says = (words: string) => (_content: Buffer, socket: Socket) => void socket.end(words);

  it('is given the whole content in pieces, and its verdict is believed', async () => {
    const content = Buffer.alloc(300_001, 7);
    const verdict = await asked((got, socket) => {
      socket.end(got.equals(content) ? 'stream: OK\0' : 'stream: Content.Changed FOUND\0');
    }, content);
    assert.equal(verdict, 'clean');
    assert.equal(await asked(says('stream: Eicar-Test-Signature FOUND\0')), 'infected');
  });

  for (const [name, words] of [
    ['an error', 'INSTREAM size limit exceeded. ERROR\0'],
    ['nothing', ''],
    ['half a word', 'stream: O'],
    ['another protocol', 'HTTP/1.1 200 OK\r\n\r\n'],
    ['far too much', 'stream: OK'.repeat(1000)],
  ] as const)
    it(`that answers ${name} has given no verdict`, async () => {
      await assert.rejects(asked(says(words)), { code: 'ANTIVIRUS_DOWN' });
    });

  it('that is slow, cuts the connection or is gone has given no verdict', async () => {
    await assert.rejects(
      asked(() => {}),
      { code: 'ANTIVIRUS_DOWN' },
    );
    await assert.rejects(
      asked((_content, socket) => void socket.destroy()),
      { code: 'ANTIVIRUS_DOWN' },
    );
    const { port, server } = await daemon(() => {});
    await new Promise((resolve) => server.close(resolve));
    await assert.rejects(newClamdClient({ host: '127.0.0.1', port }).scan(Buffer.from('x')), {
      code: 'ANTIVIRUS_DOWN',
    });
  });
});
