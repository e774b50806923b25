import assert from 'node:assert/strict';
import { changeDeskRequest } from '../../src/store/deskRequests.repository.ts';
import { bookCall, deskUnderTest } from './deskUnderTest.ts';

describe('the desk', () => {
  let desk: Awaited<ReturnType<typeof deskUnderTest>>;
  afterEach(() => desk.close());

  describe('who may call', () => {
    const paths: [string, string][] = [
      ['GET', '/advisor/api/requests'],
      ['GET', '/advisor/api/requests/x'],
      ['POST', '/advisor/api/requests/x/phone'],
      ['POST', '/advisor/api/requests/x/take'],
      ['POST', '/advisor/api/requests/x/done'],
      ['POST', '/advisor/api/requests/x/noAnswer'],
    ];

    it('nobody where no staff sign-in is configured: every address answers 404', async () => {
      desk = await deskUnderTest({ staff: null });
      for (const [method, path] of [
        ...paths,
        ['GET', '/advisor'],
        ['GET', '/advisor/api/session'],
        ['POST', '/advisor/api/signIn'],
        ['GET', '/advisor/callback'],
        ['POST', '/advisor/logout'],
      ] as [string, string][]) {
        const answer = await desk.call(method, path, method === 'POST' ? { body: {} } : {});
        assert.equal(answer.status, 404, path);
      }
    });

    it('nobody without a session, with a forged one, or with one of yesterday', async () => {
      desk = await deskUnderTest();
      const camille = await desk.signIn('camille');
      const [name = '', value = ''] = camille.headers.cookie.split('=');
      const forged = [
        '',
        `${name}=`,
        `${name}=${value.slice(0, -2)}A${value.endsWith('A') ? 'B' : 'A'}`,
        `${name}=camille.0.x`,
      ];
      for (const [method, path] of paths) {
        for (const cookie of forged) {
          const answer = await desk.call(method, path, {
            ...(method === 'POST' ? { body: {} } : {}),
            headers: { cookie, 'x-csrf-token': camille.headers['x-csrf-token'] },
          });
          assert.equal(answer.status, 401, `${method} ${path} ${cookie}`);
        }
      }
      desk.chat.clock.advance(10 * 3_600_000);
      assert.equal((await camille.get('/advisor/api/requests')).status, 401);
    });

    it('no page of another origin, and none that cannot read the token', async () => {
      desk = await deskUnderTest();
      const { headers } = await desk.signIn('camille');
      const { cookie, 'x-csrf-token': token } = headers;
      const path = '/advisor/api/requests/x/take';
      const body = { updatedAt: 1 };
      for (const [why, sent] of [
        ['other origin', { cookie, 'x-csrf-token': token, origin: 'http://evil.example' }],
        ['no token', { cookie }],
        ['wrong token', { cookie, 'x-csrf-token': 'A'.repeat(43) }],
      ] as const) {
        assert.equal((await desk.call('POST', path, { body, headers: sent })).status, 403, why);
      }
      const plain = await desk.call('POST', path, {
        body: '{}',
        headers: { cookie, 'x-csrf-token': token, 'content-type': 'text/plain' },
      });
      assert.equal(plain.status, 400);
      const foreign = await desk.call('POST', '/advisor/api/signIn', {
        body: {},
        headers: { origin: 'http://evil.example' },
      });
      assert.equal(foreign.status, 403, 'no sign-in is begun by another page either');
    });
  });

  describe('the list', () => {
    it('has the most urgent first, masks numbers, and keeps the promise in opening hours', async () => {
      desk = await deskUnderTest();
      const { chat } = desk;
      await bookCall(chat);
      const person = await chat.converse();
      await person.says('un conseiller svp');
      const complaint = await chat.converse({ customer: 'emma' });
      await complaint.says('je veux faire une réclamation');
      const urgent = await chat.converse();
      await urgent.says('il y a le feu dans ma cuisine');
      await urgent.says('un conseiller svp');
      const { list } = await desk.signIn('camille');
      const requests = await list();
      assert.deepEqual(
        requests.map((each: { priority: number; kind: string }) => [each.priority, each.kind]),
        [
          [1, 'person'],
          [2, 'person'],
          [3, 'person'],
          [3, 'callback'],
        ],
      );
      assert.equal(requests[1].name, 'Emma Sample');
      assert.equal(requests[2].name, 'Visiteur');
      assert.equal(requests[0].left, 15 * 60_000);
      const call = requests[3];
      assert.equal(call.phone, '••\u00a009');
      assert.match(call.slot, /mercredi 25 novembre, entre 10/);
      assert.doesNotMatch(JSON.stringify(requests), /39.?98.?10/);
      chat.clock.advance(20 * 60_000);
      assert.equal((await (await desk.signIn('camille')).list())[0].left, -5 * 60_000);
      const english = await (await desk.signIn('sophie')).get('/advisor/api/requests?lang=en');
      assert.equal(english.body.requests[2].name, 'Visitor');
      assert.equal(english.body.lines, 'The lines are open.');
    });
  });

  describe('a request', () => {
    it('tells in six lines what is wanted, done, tried, blocked, missing and promised; the reading is logged', async () => {
      desk = await deskUnderTest();
      const { chat } = desk;
      const customer = await chat.converse({ customer: 'camille' });
      await customer.says('où en est mon remboursement ?');
      await customer.says('un conseiller svp');
      const karim = await desk.signIn('karim');
      const [{ id }] = await karim.list();
      assert.deepEqual(await (await desk.signIn('camille')).list(), [], 'a refund is not her team’s');
      const { body } = await karim.get(`/advisor/api/requests/${id}`);
      const brief = Object.fromEntries(
        body.brief.map((line: { name: string; value: string }) => [line.name, line.value]),
      );
      assert.deepEqual(Object.keys(brief), ['wanted', 'done', 'tried', 'blocked', 'missing', 'promised']);
      assert.match(brief['wanted'], /Un remboursement.: « où en est mon remboursement \? »/);
      assert.equal(brief['done'], 'rien');
      assert.match(brief['promised'], /lecture avant mardi 24 novembre à 14/);
      const name = body.facts.find((fact: { label: string }) => fact.label === 'Nom');
      assert.deepEqual(name, { label: 'Nom', value: 'Camille Exemple', mark: 'verified' });
      assert.equal(body.transcript[0].who, 'customer');
      assert.equal(body.transcript[0].text, 'où en est mon remboursement ?');
      assert.ok(body.transcript.some((line: { who: string }) => line.who === 'assistant'));
      assert.deepEqual(
        desk.logged.filter((line) => line.event === 'customer data read').map((line) => line.fields),
        [{ advisor: 'karim', requestId: id, conversationId: customer.conversationId }],
      );
      const [reading] = await chat.store.db.selectFrom('desk_audit').selectAll().execute();
      assert.deepEqual(
        [reading?.staff_id, reading?.act, reading?.reason],
        ['karim', 'transcript', body.request.reference],
      );
    });

    it('shows the answers of the form that waits, and what is missing', async () => {
      desk = await deskUnderTest();
      const { chat } = desk;
      await chat.says('je veux déclarer un dégât des eaux');
      await chat.says('un conseiller svp');
      const camille = await desk.signIn('camille');
      const [request] = await camille.list();
      const { body } = await camille.get(`/advisor/api/requests/${request.id}`);
      assert.ok(body.draft !== null, 'the claim that waits is shown');
      assert.ok(body.draft.missing.length > 0);
      assert.notEqual(body.brief[4].value, 'rien');
    });

    it('marks what a visitor said as declared', async () => {
      desk = await deskUnderTest();
      await bookCall(desk.chat);
      const camille = await desk.signIn('camille');
      const [{ id }] = await camille.list();
      const { body } = await camille.get(`/advisor/api/requests/${id}`);
      const marks = Object.fromEntries(
        body.facts.map((fact: { label: string; mark: string | null }) => [fact.label, fact.mark]),
      );
      assert.equal(marks['Nom'], 'declared');
      assert.equal(marks['Téléphone'], 'declared');
    });

    it('gives the whole number to who asks for it, and logs that without the number', async () => {
      desk = await deskUnderTest();
      await bookCall(desk.chat);
      const camille = await desk.signIn('camille');
      const [{ id }] = await camille.list();
      assert.equal(
        (await camille.post(`/advisor/api/requests/${id}/phone`)).body.phone,
        '06\u00a039\u00a098\u00a010\u00a009',
      );
      const [line] = desk.logged.filter((each) => each.event === 'customer data read');
      assert.equal(line?.fields.requestId, id);
      assert.doesNotMatch(JSON.stringify(desk.logged), /39.?98/);
    });

    it('masks numbers wherever they were written, but not those of the insurer', async () => {
      desk = await deskUnderTest();
      const { chat } = desk;
      await chat.says('rappel jeudi 14h au 06 39 98 10 03');
      await chat.says('un sinistre');
      await chat.says('Odette');
      await chat.presses('Confirmer l’appel');
      await chat.says('votre numéro de téléphone ?');
      const camille = await desk.signIn('camille');
      const requests = await camille.list();
      assert.ok(requests.some((each: { headline: string }) => each.headline === 'rappel jeudi 14h au ••\u00a003'));
      for (const { id } of requests) {
        const { body } = await camille.get(`/advisor/api/requests/${id}`);
        assert.doesNotMatch(JSON.stringify([requests, body]), /39.?98.?10/);
        if (body.request.kind === 'person') assert.match(JSON.stringify(body.transcript), /01.99.00.10.10/);
      }
    });

    it('is not told apart from one that does not exist', async () => {
      desk = await deskUnderTest();
      const camille = await desk.signIn('camille');
      for (const path of ['req_x', '..%2Fx', "x'--"]) {
        assert.equal((await camille.get(`/advisor/api/requests/${path}`)).status, 404, path);
      }
      assert.equal((await camille.post('/advisor/api/requests/req_x/take', { updatedAt: 1 })).status, 404);
    });
  });

  describe('two advisors', () => {
    it('take the same request at once, 20 times: one has it, the other hears who', async () => {
      desk = await deskUnderTest();
      const [camille, karim] = [await desk.signIn('camille'), await desk.signIn('karim')];
      for (let round = 0; round < 20; round++) {
        const customer = await desk.chat.converse();
        await customer.says('un conseiller svp');
        const request = (await camille.list()).find((each: { status: string }) => each.status === 'open');
        const path = `/advisor/api/requests/${request.id}/take`;
        const answers = await Promise.all([
          camille.post(path, { updatedAt: request.updatedAt }),
          karim.post(path, { updatedAt: request.updatedAt }),
        ]);
        const statuses = answers.map((answer) => answer.status);
        assert.deepEqual(statuses.toSorted(), [200, 409]);
        const winner = statuses[0] === 200 ? 'Camille Conseil' : 'Karim Conseil';
        const lost = answers.find((answer) => answer.status === 409)?.body;
        assert.equal(lost.error.reason, 'Taken');
        assert.equal(lost.request.advisor.name, winner);
        await customer.waits();
        assert.deepEqual(customer.heard, ['deskNews.taken'], 'the customer is told once');
      }
    }).timeout(30_000);

    it('cannot end what the other has in hand; a supervisor can', async () => {
      desk = await deskUnderTest();
      await desk.chat.says('un conseiller svp');
      const [camille, karim, sophie] = [
        await desk.signIn('camille'),
        await desk.signIn('karim'),
        await desk.signIn('sophie'),
      ];
      const [request] = await camille.list();
      const path = `/advisor/api/requests/${request.id}`;
      const taken = (await camille.post(`${path}/take`, { updatedAt: request.updatedAt })).body.request;
      const stolen = await karim.post(`${path}/done`, { updatedAt: taken.updatedAt });
      assert.equal(stolen.status, 409);
      assert.equal(stolen.body.error.reason, 'Taken');
      assert.equal((await sophie.post(`${path}/done`, { updatedAt: taken.updatedAt })).status, 200);
    });
  });

  describe('a command', () => {
    it('sent twice with one key is done once and answered twice', async () => {
      desk = await deskUnderTest();
      await bookCall(desk.chat);
      const camille = await desk.signIn('camille');
      const [request] = await camille.list();
      const path = `/advisor/api/requests/${request.id}`;
      const taken = (await camille.post(`${path}/take`, { updatedAt: request.updatedAt })).body.request;
      const body = { updatedAt: taken.updatedAt };
      const [first, second] = await Promise.all([
        camille.post(`${path}/noAnswer`, body, 'key-of-one-click'),
        camille.post(`${path}/noAnswer`, body, 'key-of-one-click'),
      ]);
      assert.deepEqual([first?.status, second?.status], [200, 200]);
      assert.equal((await camille.list())[0].attempts, 1);
      const other = await camille.post(`${path}/done`, body, 'key-of-one-click');
      assert.equal(other.status, 409);
      assert.equal(other.body.error.reason, 'KeyReused');
    });

    it('needs a key and a version', async () => {
      desk = await deskUnderTest();
      await desk.chat.says('un conseiller svp');
      const camille = await desk.signIn('camille');
      const [request] = await camille.list();
      const path = `/advisor/api/requests/${request.id}/take`;
      const bare = await desk.call('POST', path, { body: { updatedAt: request.updatedAt }, headers: camille.headers });
      assert.equal(bare.status, 400);
      assert.equal((await camille.post(path, {})).status, 400);
      assert.equal((await camille.post(path, { updatedAt: request.updatedAt }, 'a b')).status, 400);
    });

    it('on a request that the customer has changed meanwhile is refused, with its present state', async () => {
      desk = await deskUnderTest();
      await bookCall(desk.chat);
      const camille = await desk.signIn('camille');
      const [request] = await camille.list();
      await changeDeskRequest(
        desk.chat.store.db,
        { id: request.id, status: ['open'], updatedAt: null, now: desk.chat.clock.now() },
        { status: 'cancelled' },
      );
      const answer = await camille.post(`/advisor/api/requests/${request.id}/take`, { updatedAt: request.updatedAt });
      assert.equal(answer.status, 409);
      assert.equal(answer.body.error.reason, 'Changed');
      assert.equal(answer.body.request.status, 'cancelled');
    });
  });

  describe('the customer hears', () => {
    it('that an advisor has the call, that nobody answered three times, and how to go on', async () => {
      desk = await deskUnderTest({ now: '2026-11-24T09:00:00Z' });
      const { chat } = desk;
      await bookCall(chat, '06 39 98 10 09', 'aujourd’hui à 11h');
      const camille = await desk.signIn('camille');
      let [request] = await camille.list();
      const path = `/advisor/api/requests/${request.id}`;
      for (const attempt of [1, 2, 3]) {
        request = (await camille.post(`${path}/take`, { updatedAt: request.updatedAt })).body.request;
        await chat.waits();
        assert.deepEqual(chat.heard, ['deskNews.callTaken']);
        assert.match(chat.text, /^Camille, de notre équipe/);
        request = (await camille.post(`${path}/noAnswer`, { updatedAt: request.updatedAt })).body.request;
        await chat.waits();
        assert.equal(request.attempts, attempt);
        assert.deepEqual(chat.heard, [attempt < 3 ? 'deskNews.noAnswer' : 'deskNews.gaveUp']);
        if (attempt === 1) assert.match(chat.text, /à partir de 10\u00a0h\u00a020/);
      }
      assert.equal(request.status, 'noAnswer');
      assert.deepEqual(await camille.list(), []);
      await chat.presses('Être rappelé');
      assert.match(chat.heard[0] ?? '', /^callback\.ask/, 'a new call can be booked');
    });

    it('that the request is done, in the language of the conversation', async () => {
      desk = await deskUnderTest();
      const customer = await desk.chat.converse({ language: 'en' });
      await customer.says('I want to talk to a human');
      const karim = await desk.signIn('karim');
      const [request] = await karim.list();
      const path = `/advisor/api/requests/${request.id}`;
      const taken = (await karim.post(`${path}/take`, { updatedAt: request.updatedAt })).body.request;
      await customer.waits();
      assert.match(customer.text, /^Karim, from our team, is handling your request DEM-/);
      await karim.post(`${path}/done`, { updatedAt: taken.updatedAt, note: 'rappelé, tout est réglé' });
      await customer.waits();
      assert.deepEqual(customer.heard, ['deskNews.done']);
      assert.doesNotMatch(JSON.stringify(customer.answers), /réglé/, 'the note stays inside');
      const { body } = await karim.get(path);
      assert.equal(body.note, 'rappelé, tout est réglé');
      const ended = (await karim.get('/advisor/api/requests?ended=1')).body.requests;
      assert.equal(ended[0].status, 'done');
    });

    it('in the middle of a form, without losing it', async () => {
      desk = await deskUnderTest();
      const { chat } = desk;
      await chat.says('un conseiller svp');
      await chat.says('rappelez-moi demain à 10h');
      await chat.says('un sinistre');
      const camille = await desk.signIn('camille');
      const [request] = await camille.list();
      await camille.post(`/advisor/api/requests/${request.id}/take`, { updatedAt: request.updatedAt });
      await chat.waits();
      assert.equal(chat.heard[0], 'deskNews.taken');
      await chat.says('06 39 98 10 09');
      assert.equal(chat.heard[0], 'callback.phone.noted');
    });
  });
});
