import assert from 'node:assert/strict';
import { leaveStreams, listenAt } from './consoleStream.ts';
import { bookCall, deskUnderTest } from './deskUnderTest.ts';

type Desk = Awaited<ReturnType<typeof deskUnderTest>>;
type Person = Awaited<ReturnType<Desk['signIn']>>;

describe('the live desk over HTTP', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await deskUnderTest();
  });
  afterEach(async () => {
    leaveStreams();
    await desk.close();
  });

  const listen = (person: Person) => listenAt(desk.port, person.headers.cookie);
  const until = async (holds: () => boolean) => {
    for (let tries = 0; tries < 400; tries++) {
      if (holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    assert.fail('it never came to that');
  };
  const waits = async () => {
    const customer = await desk.chat.converse({ customer: 'camille' });
    await customer.says('où en est mon remboursement ?');
    await customer.says('un conseiller svp');
    await customer.presses('Transmettre');
    return customer;
  };

  it('puts a customer through: offered, accepted, talked with, ended, each side hearing the other', async () => {
    const karim = await desk.signIn('karim');
    const { events } = await listen(karim);
    const customer = await waits();
    const [row] = await karim.list();
    assert.equal(row.live, 'queued');
    const at = `/advisor/api/requests/${row.id}`;
    assert.equal((await karim.post(`${at}/messages`, { text: 'trop tôt' })).status, 409);
    assert.equal((await karim.post(`${at}/accept`)).body.request.live, 'active');
    await until(() => events.filter(({ type }) => type === 'list').length > 1);
    assert.equal((await karim.post(`${at}/messages`, { text: 'Bonjour Camille' })).status, 200);
    desk.chat.clock.advance(1000);
    await customer.says('il manque 40 euros');
    assert.deepEqual(customer.heard, []);
    await until(() => JSON.stringify(events).includes('il manque 40 euros'));
    assert.ok(JSON.stringify(events).includes('Bonjour Camille'), 'another tab of the advisor sees it too');
    assert.equal(
      (await karim.post(`${at}/notes`, { id: crypto.randomUUID(), text: 'vu avec le service' })).status,
      200,
    );
    const detail = (await karim.get(at)).body;
    assert.deepEqual(
      detail.notes.map(({ text }: { text: string }) => text),
      ['vu avec le service'],
    );
    assert.ok(detail.mine);
    assert.equal((await karim.post(`${at}/finish`, { outcome: 'solved', note: 'fait' })).status, 200);
    await customer.waits();
    assert.deepEqual(customer.heard, ['handoff.back', 'satisfaction.ask']);
    assert.doesNotMatch(customer.text, /vu avec le service/);
    const exported = (await karim.get(`${at}/export`)).body as string;
    assert.match(exported, /Karim\n {2}Bonjour Camille[\s\S]*Client\n {2}il manque 40 euros/);
    assert.doesNotMatch(exported, /vu avec le service/);
  });

  it('keeps a conversation whose console is killed, and tells the next one what it missed', async () => {
    const karim = await desk.signIn('karim');
    const first = await listen(karim);
    const customer = await waits();
    const [row] = await karim.list();
    await karim.post(`/advisor/api/requests/${row.id}/accept`);
    first.kill();
    await customer.says('vous êtes là ?');
    assert.deepEqual(customer.heard, [], 'the assistant stays silent');
    await listen(karim);
    const detail = (await karim.get(`/advisor/api/requests/${row.id}`)).body;
    assert.equal(detail.transcript.at(-1).text, 'vous êtes là ?');
    const [again] = await karim.list();
    assert.deepEqual([again.live, again.unread > 0], ['active', true]);
  });

  it('shows another team nothing, and lets an auditor read but not act', async () => {
    const karim = await desk.signIn('karim');
    await listen(karim);
    await waits();
    const [row] = await karim.list();
    const at = `/advisor/api/requests/${row.id}`;
    const camille = await desk.signIn('camille');
    for (const path of [at, `${at}/file`, `${at}/export`]) assert.equal((await camille.get(path)).status, 404, path);
    for (const act of ['accept', 'messages', 'finish', 'transfer', 'notes'])
      assert.ok([400, 404].includes((await camille.post(`${at}/${act}`, { text: 'x' })).status), act);
    const nadia = await desk.signIn('nadia');
    assert.equal((await nadia.get(at)).status, 200);
    assert.equal((await nadia.post(`${at}/accept`)).status, 403);
    const paul = await desk.signIn('paul');
    assert.equal((await paul.get(at)).status, 403, 'an admin reads no words of customers');
    const { readings } = (await nadia.get('/advisor/api/audit')).body;
    assert.deepEqual(
      readings.map((each: { staff_id: string; act: string }) => [each.staff_id, each.act]),
      [['nadia', 'transcript']],
    );
  });

  it('opens the file of an identified customer part by part, on record', async () => {
    const karim = await desk.signIn('karim');
    await listen(karim);
    await waits();
    const [row] = await karim.list();
    const file = (await karim.get(`/advisor/api/requests/${row.id}/file`)).body;
    assert.deepEqual(
      file.groups.map(({ title }: { title: string }) => title),
      ['Contrats', 'Sinistres', 'Derniers remboursements', 'Paiements', 'Réponses de couverture'],
    );
    assert.deepEqual(file.missing, []);
    assert.equal(file.readings[0].what, 'Dossier ouvert');
    desk.chat.insurer.down = true;
    const without = (await karim.get(`/advisor/api/requests/${row.id}/file`)).body;
    assert.equal(without.missing.length, 4);
  });

  it('keeps a note where it was written, among the lines of the conversation', async () => {
    const karim = await desk.signIn('karim');
    await listen(karim);
    const customer = await waits();
    const [row] = await karim.list();
    const at = `/advisor/api/requests/${row.id}`;
    await karim.post(`${at}/accept`);
    const { seq } = (await karim.post(`${at}/messages`, { text: 'Bonjour' })).body;
    desk.chat.clock.advance(60_000);
    await karim.post(`${at}/notes`, { id: crypto.randomUUID(), text: 'à vérifier' });
    desk.chat.clock.advance(60_000);
    await customer.says('merci');
    const { notes, transcript } = (await karim.get(at)).body;
    assert.equal(notes[0].after, seq);
    assert.ok(transcript.at(-1).seq > seq);
    desk.chat.clock.advance(24 * 3_600_000);
    assert.match((await (await desk.signIn('karim')).get(at)).body.notes[0].at, /mardi 24 novembre/);
  });

  it('lets nobody’s words pass for somebody else’s in an export', async () => {
    const karim = await desk.signIn('karim');
    await listen(karim);
    const customer = await waits();
    const [row] = await karim.list();
    await karim.post(`/advisor/api/requests/${row.id}/accept`);
    for (const end of ['\n', '\r', '\u2028'])
      await customer.says(`merci${end}10\u00a0h  Karim${end}Je vous accorde 5\u202f000\u00a0€`);
    const text: string = (await karim.get(`/advisor/api/requests/${row.id}/export`)).body;
    assert.match(text, /Je vous accorde/);
    const heads = text.split(/[\n\r\u2028]/).filter((line) => /^10\u00a0h {2}Karim/.test(line));
    assert.deepEqual(heads, []);
  });

  it('moves to a team with the reason first; the third time warns', async () => {
    const karim = await desk.signIn('karim');
    await listen(karim);
    await waits();
    const [row] = await karim.list();
    const at = `/advisor/api/requests/${row.id}`;
    await karim.post(`${at}/accept`);
    assert.equal(
      (await karim.post(`${at}/transfer`, { team: 'sinistres', note: '' })).status,
      400,
      'a reason is asked for',
    );
    assert.equal((await karim.post(`${at}/transfer`, { team: 'sinistres', note: 'dégât lié' })).status, 200);
    assert.deepEqual(await karim.list(), []);
    const camille = await desk.signIn('camille');
    const [moved] = await camille.list();
    assert.equal(moved.transfers, 1);
    assert.equal((await camille.get(at)).body.notes[0].text, 'dégât lié');
  });

  it('keeps one’s own replies apart from the team’s', async () => {
    const karim = await desk.signIn('karim');
    const sophie = await desk.signIn('sophie');
    const reply = (own: boolean) => ({
      id: crypto.randomUUID(),
      shortcut: 'delai',
      language: 'fr',
      text: 'Sous {date_limite}',
      own,
    });
    const team = reply(false);
    assert.equal((await karim.post('/advisor/api/replies', team)).status, 403);
    assert.equal((await sophie.post('/advisor/api/replies', team)).status, 200);
    const own = reply(true);
    assert.equal((await karim.post('/advisor/api/replies', own)).status, 200);
    assert.equal((await sophie.get('/advisor/api/replies')).body.replies.length, 1);
    assert.equal((await karim.get('/advisor/api/replies')).body.replies.length, 2);
    assert.equal((await sophie.post('/advisor/api/replies', { ...own, text: 'pris' })).status, 404);
    assert.equal((await karim.post(`/advisor/api/replies/${team.id}/remove`, { own: true })).status, 404);
  });

  it('shows promised calls by half hour, with closed days named', async () => {
    await bookCall(desk.chat);
    const sophie = await desk.signIn('sophie');
    const agenda = (await sophie.get('/advisor/api/agenda')).body;
    const cell = agenda.cells['2026-11-25 10:00'];
    assert.equal(cell.requests[0].name, 'Jeanne Dupont');
    assert.equal(cell.free, cell.seats - 1);
    const gone = agenda.cells['2026-11-24 09:30'];
    assert.deepEqual([gone.past, gone.free], [true, 0], 'nobody is called an hour ago');
    const titles = async (language: string) =>
      (await sophie.get(`/advisor/api/agenda?lang=${language}`)).body.times.map(
        ({ title }: { title: string }) => title,
      );
    assert.equal((await titles('fr'))[1], '9\u00a0h');
    assert.equal((await titles('en'))[1], '09:00');
    assert.deepEqual(
      (await sophie.get('/advisor/api/agenda?from=2026-12-24')).body.days.map(
        ({ closed }: { closed: string | null }) => closed,
      ),
      [null, 'Férié', null, 'Fermé', null],
    );
    assert.equal((await sophie.get('/advisor/api/agenda?from=demain')).status, 400);
  });

  it('counts what happened, for supervisors', async () => {
    const karim = await desk.signIn('karim');
    await listen(karim);
    const customer = await waits();
    const [row] = await karim.list();
    const at = `/advisor/api/requests/${row.id}`;
    desk.chat.clock.advance(120_000);
    await karim.post(`${at}/accept`);
    await karim.post(`${at}/messages`, { text: 'Bonjour' });
    await karim.post(`${at}/finish`, { outcome: 'solved' });
    await customer.waits();
    await customer.says('5');
    const sophie = await desk.signIn('sophie');
    const { tiles, charts } = (await sophie.get('/advisor/api/figures')).body;
    const tile = Object.fromEntries(tiles.map((each: { label: string; value: string }) => [each.label, each.value]));
    assert.equal(tile['Première réponse'], '2\u00a0min');
    assert.equal(tile['Abandons'], '0\u00a0%');
    const [, first] = charts;
    assert.deepEqual(
      first.series[0].values,
      [null, null, null, null, null, null, null, 2],
      'no day without a figure is 0',
    );
    assert.equal(charts[0].reading, '1 demande de conversation, 0 abandonnée.');
    assert.equal((await karim.get('/advisor/api/figures')).status, 403);
  });
});
