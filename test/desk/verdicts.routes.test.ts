import assert from 'node:assert/strict';
import { deskUnderTest } from './deskUnderTest.ts';

describe('an answer on cover at the desk', () => {
  let desk: Awaited<ReturnType<typeof deskUnderTest>>;
  afterEach(() => desk.close());

  /** Camille was answered, and wants to speak to somebody about it. */
  async function answered() {
    desk = await deskUnderTest();
    const customer = await desk.chat.converse({ customer: 'camille' });
    await customer.says('on m’a volé mon vélo dans la cave, je suis couverte ?');
    await customer.presses('Non');
    await customer.says('où en est mon remboursement ?');
    await customer.says('un conseiller svp');
    const verdict = await desk.chat.store.db.selectFrom('cover_verdict').selectAll().executeTakeFirstOrThrow();
    return { customer, verdict, path: `/advisor/api/verdicts/${verdict.reference}` };
  }
  const audit = () => desk.chat.store.db.selectFrom('desk_audit').selectAll().where('act', '=', 'verdict').execute();

  it('is found by its reference, as one types it, and the reading is on record before it is shown', async () => {
    const { verdict, path } = await answered();
    const karim = await desk.signIn('karim');
    const [{ id }] = await karim.list();
    for (const spelled of [path, path.toLowerCase().replace('gar-', 'gar%20')]) {
      const { status, body } = await karim.get(spelled);
      assert.equal(status, 200, spelled);
      assert.deepEqual([body.reference, body.requestId], [verdict.reference, id]);
      const lines = Object.fromEntries(
        body.lines.map((line: { label: string; value: string }) => [line.label, line.value]),
      );
      assert.equal(lines['Réponse donnée'], 'Non couvert');
      assert.equal(lines['Article'], '4.1');
      assert.equal(lines['Contrat'], verdict.contract_number);
      assert.equal(lines['Conditions lues'], verdict.contract_version);
      assert.match(lines['Question du client'], /volé mon vélo/);
      assert.equal(Object.entries(lines).find(([label]) => /effraction/.test(label))?.[1], 'Non');
    }
    assert.deepEqual(
      (await audit()).map(({ staff_id, request_id, customer_ref, reason }) => [
        staff_id,
        request_id,
        customer_ref,
        reason,
      ]),
      Array(2).fill(['karim', id, verdict.customer_ref, verdict.reference]),
    );
  });

  it('stands in the brief’s facts and in the customer’s file', async () => {
    const { verdict } = await answered();
    const karim = await desk.signIn('karim');
    const [{ id }] = await karim.list();
    const { facts } = (await karim.get(`/advisor/api/requests/${id}`)).body;
    const fact = facts.find(({ label }: { label: string }) => label === `Réponse ${verdict.reference}`);
    assert.equal(fact?.value, `Non couvert, article 4.1, ${verdict.contract_version}`);
    const { groups } = (await karim.get(`/advisor/api/requests/${id}/file`)).body;
    const group = groups.find(({ title }: { title: string }) => title === 'Réponses de couverture');
    assert.deepEqual(
      group.lines.map(({ label }: { label: string }) => label),
      [verdict.reference],
    );
  });

  it('is not told apart from none for another team, and nobody runs the desk by reading it', async () => {
    const { path } = await answered();
    const nobody = '/advisor/api/verdicts/GAR-222222';
    const ofOtherTeam = await desk.signIn('camille');
    const [foreign, none] = [await ofOtherTeam.get(path), await ofOtherTeam.get(nobody)];
    assert.equal(foreign.status, 404);
    assert.deepEqual(foreign.body, none.body);
    assert.equal((await ofOtherTeam.get('/advisor/api/verdicts/%27%20or%201')).status, 404);
    assert.equal((await desk.call('GET', path)).status, 401);
    assert.deepEqual(await audit(), [], 'what was not shown was not read');
  });

  it('is open to those who watch over all, with or without a request', async () => {
    const { path, verdict } = await answered();
    await desk.chat.store.db.deleteFrom('desk_request').execute();
    const { status, body } = await (await desk.signIn('sophie')).get(path);
    assert.deepEqual([status, body.requestId], [200, null]);
    assert.deepEqual(
      (await audit()).map(({ staff_id, request_id, reason }) => [staff_id, request_id, reason]),
      [['sophie', null, verdict.reference]],
    );
    assert.equal((await (await desk.signIn('karim')).get(path)).status, 404, 'no request, no reason');
  });
});
