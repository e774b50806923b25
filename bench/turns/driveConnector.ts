import { randomUUID } from 'node:crypto';
import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpCall } from '../../test/faults/httpCall.ts';
import type { Converse } from './drive.ts';

const agent = new Agent({ keepAlive: true });
const waiting = new Map<string, () => void>();

/** Where bots deliver their answers, as at the real Bot Connector: a call for each. */
const connector = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
    waiting.get(request.url?.split('/')[3] ?? '')?.();
  });
});
let serviceUrl: Promise<string> | undefined;

/** Talks to a bot as the Bot Connector does; its answer comes by a request of its own. */
export const driveConnector: Converse = async ({ url }) => {
  serviceUrl ??= new Promise((resolve) => {
    connector.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(connector.address() as AddressInfo).port}`));
  });
  const address = await serviceUrl;
  const id = randomUUID();
  return {
    async say(text) {
      const answered = new Promise<void>((resolve) => waiting.set(id, resolve));
      const activity = {
        ...{ type: 'message', id: randomUUID(), text, locale: 'fr-FR', channelId: 'directline', serviceUrl: address },
        ...{ conversation: { id }, from: { id: `dl_${id}` }, recipient: { id: 'bot' } },
      };
      const headers = { 'content-type': 'application/json' };
      const posted = httpCall(`${url}/api/messages`, {
        method: 'POST',
        agent,
        headers,
        body: JSON.stringify(activity),
      });
      await Promise.all([answered, posted]);
    },
    end() {
      waiting.delete(id);
    },
  };
};
