import assert from 'node:assert/strict';
import { countClaim } from '../../src/store/storms.repository.ts';
import { deskUnderTest } from './deskUnderTest.ts';

describe('events of similar claims at the desk', () => {
  let desk: Awaited<ReturnType<typeof deskUnderTest>>;
  afterEach(() => desk.close());

  it('are read with the numbers of their files, and whether they go on; by nobody without a session', async () => {
    desk = await deskUnderTest();
    const { store, clock } = desk.chat;
    for (const number of ['SIN-1', 'SIN-2', 'SIN-3', 'SIN-3'])
      await countClaim(
        store.db,
        { number, peril: 'storm', department: '69', now: clock.now() },
        { claims: 3, windowMs: 72 * 3_600_000 },
      );
    assert.equal((await desk.call('GET', '/advisor/api/events')).status, 401);
    const camille = await desk.signIn('camille');
    const [event] = (await camille.get('/advisor/api/events')).body.events;
    assert.deepEqual([event.peril, event.department, event.goesOn], ['storm', '69', true]);
    assert.deepEqual([...event.claims].sort(), ['SIN-1', 'SIN-2', 'SIN-3']);
    clock.advance(4 * 86_400_000);
    const [later] = (await (await desk.signIn('camille')).get('/advisor/api/events')).body.events;
    assert.equal(later.goesOn, false);
  });
});
