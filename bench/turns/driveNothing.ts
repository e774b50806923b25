import { Agent } from 'node:http';
import { httpCall } from '../../test/faults/httpCall.ts';
import type { Converse } from './drive.ts';

const agent = new Agent({ keepAlive: true });

/** The answer to the request is the whole turn. */
export const driveNothing: Converse = async ({ url }) => ({
  async say(text) {
    const headers = { 'content-type': 'application/json' };
    await httpCall(url, { method: 'POST', agent, headers, body: JSON.stringify({ type: 'message', text }) });
  },
  end() {},
});
