import { type ClientRequest, request } from 'node:http';
import type { DeskEvent } from '../../src/desk/liveView.ts';
import { eventually } from '../support/eventually.ts';

const open: ClientRequest[] = [];

/** Opens the stream of a console; `events` fills as they come. */
export async function listenAt(port: number, cookie: string) {
  const events: DeskEvent[] = [];
  let buffer = '';
  const headers = { host: 'localhost:4000', cookie };
  const sent = request({ port, path: '/advisor/api/stream', headers }, (answer) => {
    answer.on('data', (chunk: Buffer) => {
      buffer += chunk.toString('utf8');
      for (let end = buffer.indexOf('\n\n'); end !== -1; end = buffer.indexOf('\n\n')) {
        const block = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (block.startsWith('data: ')) events.push(JSON.parse(block.slice(6)));
      }
    });
    answer.on('error', () => {});
  });
  sent.on('error', () => {});
  sent.end();
  open.push(sent);
  await eventually(() => events.some(({ type }) => type === 'list'));
  return { events, kill: () => sent.destroy() };
}

/** Ends what is open; for the end of each test. */
export function leaveStreams(): void {
  for (const stream of open.splice(0)) stream.destroy();
}
