import { Agent } from 'node:http';
import { openChat } from '../../test/faults/chatClient.ts';
import type { Converse } from './drive.ts';

const agent = new Agent({ keepAlive: true });
const silent = { write() {}, close: async () => {} };

/** Talks as our page does: posts over Direct Line, reads the answer on the WebSocket. */
export const driveDirectLine: Converse = async ({ url, secret }) => {
  const chat = await openChat({ url, wire: silent, agent, secret });
  return {
    async say(text) {
      const seq = await chat.say({ text });
      await chat.firstAnswerAfter(seq);
    },
    end: () => chat.close(),
  };
};
