import type { IncomingMessage } from 'node:http';

const MOST = 20_000_000;

/**
 * Reads what still comes of a refused body and throws it away, so that the client, which is still sending, can read
 * the refusal. Hangs up on one that has too much to say.
 */
export function drain(request: IncomingMessage): void {
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MOST) request.destroy();
  });
  request.resume();
}
