import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { newDeskRows } from '../../src/desk/deskRows.ts';
import { colleagues } from '../../src/store/deskPresence.repository.ts';
import { neglectedRequests } from '../../src/store/handoffs.repository.ts';
import { eventually } from '../support/eventually.ts';
import { leaveStreams, listenAt } from './consoleStream.ts';
import { bookCall, deskUnderTest } from './deskUnderTest.ts';

describe('the rows of the desk, read once for all consoles', () => {
  let desk: Awaited<ReturnType<typeof deskUnderTest>>;
  beforeEach(async () => {
    desk = await deskUnderTest();
  });
  afterEach(async () => {
    leaveStreams();
    await desk.close();
  });

  const waits = async () => {
    const customer = await desk.chat.converse({ customer: 'camille' });
    await customer.says('un conseiller svp');
    await customer.says('J’attends un courrier.');
    await customer.presses('Transmettre');
    return customer;
  };
  const summary = ({ active, ended }: Awaited<ReturnType<ReturnType<typeof newDeskRows>>>) => ({
    active: active.map(({ row, unread }) => ({ ...row, unread })),
    ended: ended.map(({ id, outcome }) => ({ id, outcome })),
  });

  it('are after each change what whoever reads all of them anew would have', async () => {
    const karim = await desk.signIn('karim');
    await listenAt(desk.port, karim.headers.cookie);
    const { db } = desk.chat.store;
    const kept = newDeskRows(db);
    const agree = async (what: string) => {
      const now = desk.chat.clock.now();
      assert.deepEqual(summary(await kept(now, true)), summary(await newDeskRows(db)(now, true)), what);
    };
    await agree('nothing at all');
    const customer = await waits();
    await agree('one waits');
    await bookCall(await desk.chat.converse(), '06 39 98 10 31');
    await agree('a call is booked');
    const request = (await karim.list()).find((row: { live: string }) => row.live === 'queued');
    const at = `/advisor/api/requests/${request.id}`;
    await karim.post(`${at}/accept`);
    await agree('accepted');
    const unread = async () => (await kept(desk.chat.clock.now(), true)).byId.get(request.id)?.unread ?? Number.NaN;
    const before = await unread();
    desk.chat.clock.advance(1000);
    await customer.says('il manque 40 euros');
    await agree('the customer wrote');
    assert.equal(await unread(), before + 1);
    await karim.post(`${at}/messages`, { text: 'Je regarde' });
    await agree('the advisor wrote');
    assert.equal(await unread(), 0);
    await karim.post(`${at}/finish`, { outcome: 'solved', note: null });
    await agree('finished');
    const { active, ended } = await kept(desk.chat.clock.now());
    assert.deepEqual([active.length, ended.map(({ id }) => id)], [1, [request.id]]);
  });

  it('go to the console of who answers as one row when something was said, and as a list when something was done', async () => {
    const [karim, sophie] = [await desk.signIn('karim'), await desk.signIn('sophie')];
    const [hers, his] = [
      await listenAt(desk.port, sophie.headers.cookie),
      await listenAt(desk.port, karim.headers.cookie),
    ];
    const customer = await waits();
    const [row] = await karim.list();
    await karim.post(`/advisor/api/requests/${row.id}/accept`);
    await karim.post(`/advisor/api/requests/${row.id}/messages`, { text: 'Bonjour' });
    const rowsOf = ({ events }: typeof his) =>
      events.flatMap((event) => (event.type === 'requests' ? event.requests : []));
    // A round of the stream later all of this is told, whichever way.
    await sleep(1200);
    const lists = his.events.filter(({ type }) => type === 'list').length;
    desk.chat.clock.advance(1000);
    await customer.says('il manque 40 euros');
    await eventually(() => rowsOf(his).some(({ id, unread }) => id === row.id && unread === 1));
    assert.equal(his.events.filter(({ type }) => type === 'list').length, lists, 'the list is not read again');
    assert.deepEqual(rowsOf(hers), [], 'nobody else is told');
    const before = hers.events.length;
    await karim.post(`/advisor/api/requests/${row.id}/finish`, { outcome: 'solved', note: null });
    await eventually(() => hers.events.slice(before).some(({ type }) => type === 'list'));
  });

  it('count for each advisor what is in hand and what is offered, and name the conversations that need somebody', async () => {
    const karim = await desk.signIn('karim');
    await listenAt(desk.port, karim.headers.cookie);
    const customer = await waits();
    const { db } = desk.chat.store;
    const loadOf = async () =>
      (await colleagues(db, desk.chat.clock.now())).find(({ id }) => id === 'karim')?.load ?? Number.NaN;
    const neglected = async (present: string[]) =>
      (await neglectedRequests(db, { present, now: desk.chat.clock.now() })).map(({ id }) => id);
    assert.equal(await loadOf(), 0);
    const [row] = await karim.list();
    await db
      .updateTable('desk_request')
      .set({ offered_to: 'karim', offered_until: desk.chat.clock.now() + 30_000 })
      .where('id', '=', row.id)
      .execute();
    assert.equal(await loadOf(), 1, 'offered');
    await karim.post(`/advisor/api/requests/${row.id}/accept`);
    assert.equal(await loadOf(), 1, 'in hand');
    assert.deepEqual(await neglected(['karim']), []);
    assert.deepEqual(await neglected(['sophie']), [row.id], 'its advisor is gone');
    assert.deepEqual(await neglected([]), [row.id], 'nobody is there');
    await customer.says('vous êtes là ?');
    desk.chat.clock.advance(9 * 60_000);
    assert.deepEqual(await neglected(['karim']), []);
    desk.chat.clock.advance(2 * 60_000);
    assert.deepEqual(await neglected(['karim']), [row.id], 'nobody has written for ten minutes');
  });
});
