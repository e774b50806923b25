import assert from 'node:assert/strict';
import { freePort } from '../../../scripts/freePort.ts';
import { systemClock } from '../../../src/clock.ts';
import { randomId } from '../../../src/domain/ids.ts';
import { logoutRoutes } from '../../../src/http/logout.routes.ts';
import { newHttpServer } from '../../../src/http/newHttpServer.ts';
import { silentLog } from '../../../src/log.ts';
import { newSignInClient } from '../../../src/services/signIn.client.ts';
import { type HostileIssuer, startHostileIssuer } from '../../services/signIn/hostileIssuer.ts';
import { newAssistant } from '../../support/newAssistant.ts';

describe('a logout that the insurer’s sign-in sends', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  let issuer: HostileIssuer;
  let http: ReturnType<typeof newHttpServer>;
  let url = '';
  before(async () => {
    chat = await newAssistant({ customer: 'camille' });
    issuer = await startHostileIssuer();
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    http = newHttpServer({ publicUrl, log: silentLog });
    const redirectUri = `${publicUrl}/oidc/callback`;
    logoutRoutes(http.server, {
      ...{ store: chat.store, hub: chat.hub, clock: chat.clock, newId: randomId, log: silentLog },
      signIn: newSignInClient({ issuer: issuer.issuer, ...issuer.client, redirectUri, clock: systemClock }),
    });
    await http.listen(port);
    url = `${publicUrl}/oidc/logout`;
  });
  after(async () => {
    await http.close(0);
    await issuer.stop();
    await chat.close();
  });
  const logout = async (token: string) =>
    (await fetch(url, { method: 'POST', body: new URLSearchParams({ logout_token: token }) })).status;

  it('ends every conversation of the customer and no other, once; a forged one ends nothing', async () => {
    const second = await chat.converse({ customer: 'camille' });
    const other = await chat.converse({ customer: 'emma' });
    const sub = chat.insurer.refOf('camille') as string;
    const now = Math.floor(Date.now() / 1000);
    for (const claims of [
      { sub, aud: 'another' },
      { sub, iss: 'https://evil.example' },
      { sub, nonce: 'n' },
      { sub, events: {} },
      { sub, iat: now - 900, exp: now + 60 },
      {},
    ])
      assert.equal(await logout(await issuer.logoutToken(claims)), 400, JSON.stringify(claims));
    assert.equal(await logout(''), 400);
    assert.equal((await chat.row())?.ended_at, null);
    const token = await issuer.logoutToken({ sub });
    const statuses = await Promise.all([logout(token), logout(token), logout(token)]);
    assert.deepEqual(statuses.toSorted(), [200, 400, 400]);
    for (const each of [chat, second]) {
      await each.waits();
      assert.ok((await each.row())?.ended_at !== null);
    }
    await other.waits();
    assert.equal((await other.row())?.ended_at, null);
    assert.deepEqual(other.heard, []);
  });
});
