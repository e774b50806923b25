import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { newHttpServer } from '../../src/http/newHttpServer.ts';
import { json } from '../../src/http/reply.ts';
import { route } from '../../src/http/route.ts';
import { silentLog } from '../../src/log.ts';
import { httpCall } from '../faults/httpCall.ts';

describe('a server that closes', () => {
  it('is not held up by clients that go on asking over the connections they have', async () => {
    const http = newHttpServer({ publicUrl: 'http://127.0.0.1:1', log: silentLog });
    route(http.server, 'get', '/healthz', async () => {
      await sleep(20);
      return json(200, {});
    });
    const port = await http.listen(0);
    const agent = new Agent({ keepAlive: true });
    let answered = 0;
    let asking = true;
    const clients = Array.from({ length: 8 }, async () => {
      while (asking) {
        const answer = await httpCall(`http://127.0.0.1:${port}/healthz`, { agent }).catch(() => null);
        if (answer === null) return;
        answered++;
      }
    });
    while (answered < 20) await sleep(5);
    const startedAt = performance.now();
    await http.close(5000);
    const took = performance.now() - startedAt;
    asking = false;
    await Promise.all(clients);
    agent.destroy();
    assert.ok(took < 2000, `closed after ${took} ms`);
  });
});
