import assert from 'node:assert/strict';
import { deskRights, rightsOf } from '../../src/desk/deskRights.ts';
import { deskUnderTest } from './deskUnderTest.ts';

const MINUTE = 60_000;

describe('roles at the desk', () => {
  let desk: Awaited<ReturnType<typeof deskUnderTest>>;
  beforeEach(async () => {
    desk = await deskUnderTest();
  });
  afterEach(() => desk.close());

  it('are what the session says they are, with the rights of the page', async () => {
    const { body } = await (await desk.signIn('nadia')).get('/advisor/api/session');
    assert.equal(body.advisor.role, 'auditor');
    assert.deepEqual(body.rights, rightsOf('auditor'));
    assert.ok(!body.rights.includes('answer'));
    assert.ok(Object.values(deskRights).every((roles) => roles.length > 0));
  });

  it('are those of the last sign-in, in older sessions too', async () => {
    const before = await desk.signIn('sophie');
    await desk.chat.store.db.updateTable('staff').set({ role: 'admin' }).where('id', '=', 'sophie').execute();
    assert.equal((await before.get('/advisor/api/requests')).status, 403);
  });

  it('end after a quarter of an hour without anybody there, though the page goes on asking', async () => {
    const camille = await desk.signIn('camille');
    for (let minute = 0; minute < 14; minute++) {
      desk.chat.clock.advance(MINUTE);
      assert.equal((await camille.get('/advisor/api/requests')).status, 200);
    }
    desk.chat.clock.advance(MINUTE);
    assert.equal((await camille.get('/advisor/api/requests')).status, 401);
  });

  it('last while somebody is there, and ten hours at the most', async () => {
    const camille = await desk.signIn('camille');
    const headers = { ...camille.headers, 'x-desk-active': '1' };
    const alive = async () => (await desk.call('GET', '/advisor/api/requests', { headers })).status;
    for (let minute = 0; minute < 600; minute += 12) {
      assert.equal(await alive(), 200, `after ${minute} minutes`);
      desk.chat.clock.advance(12 * MINUTE);
    }
    assert.equal(await alive(), 401);
  });

  it('are gone at once when somebody signs out, whoever kept the cookie', async () => {
    const camille = await desk.signIn('camille');
    const { headers } = await desk.call('POST', '/advisor/api/signOut', { body: {}, headers: camille.headers });
    assert.match(String(headers['set-cookie']), /^desk=; .*Max-Age=0/);
    assert.equal((await camille.get('/advisor/api/requests')).status, 401);
  });
});
