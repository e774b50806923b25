import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';

describe('a customer asks for a person', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());
  const rows = () => chat.store.db.selectFrom('desk_request').selectAll().execute();

  it('in opening hours: recorded with its context, hours and number told, a call offered', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await chat.says('où en est mon remboursement ?');
    await chat.says('un conseiller svp');
    assert.deepEqual(chat.heard, ['advisor.recorded', 'advisor.hours']);
    assert.match(chat.text, /DEM-[2-9A-HJKMNP-TV-Z]{6}.*Je lui transmets/s);
    assert.match(chat.text, /jusqu’à 19\u00a0h.*01\u00a099\u00a000\u00a010\u00a010/s);
    assert.deepEqual(chat.labels, ['Être rappelé']);
    const [request] = await rows();
    assert.equal(request?.kind, 'person');
    assert.equal(request?.priority, 3);
    assert.equal(request?.topic, 'reimbursement');
    assert.equal(request?.customer_name, 'Camille Exemple');
    assert.equal(request?.due_at, Date.parse('2026-11-24T13:00:00Z'));
    const summary = JSON.parse(request?.summary ?? '{}');
    assert.deepEqual(summary.wanted, { intent: 'reimbursement_status', words: 'où en est mon remboursement ?' });
    assert.deepEqual(summary.tried, [{ intent: 'reimbursement_status', times: 1 }]);
  });

  it('again: hears that it is recorded already, and nothing is recorded twice', async () => {
    chat = await newAssistant();
    await chat.says('un conseiller svp');
    const [first] = await rows();
    await chat.says('je veux parler à un humain');
    assert.deepEqual(chat.heard, ['advisor.already', 'advisor.hours']);
    assert.match(chat.text, new RegExp(first?.reference ?? ''));
    assert.equal((await rows()).length, 1);
  });

  for (const [why, now, opening] of [
    ['at night', '2026-11-24T21:00:00Z', 'mercredi 25 novembre à 8\u00a0h\u00a030'],
    ['in the early morning', '2026-11-24T06:00:00Z', '8\u00a0h\u00a030'],
    ['on Saturday afternoon', '2026-11-28T12:00:00Z', 'lundi 30 novembre à 8\u00a0h\u00a030'],
    ['on 1 May', '2026-05-01T08:00:00Z', 'samedi 2 mai à 9\u00a0h'],
    ['on New Year’s Eve', '2026-12-31T22:59:00Z', 'samedi 2 janvier 2027 à 9\u00a0h'],
    ['on the Sunday of the clock change, Easter 2027', '2027-03-28T10:00:00Z', 'mardi 30 mars à 8\u00a0h\u00a030'],
    ['on the Sunday of the autumn change', '2026-10-25T10:00:00Z', 'lundi 26 octobre à 8\u00a0h\u00a030'],
  ] as const) {
    it(`${why}: hears when advisors are back, and is offered a call`, async () => {
      chat = await newAssistant({ now });
      await chat.says('un conseiller svp');
      assert.deepEqual(chat.heard, ['advisor.recorded', 'advisor.closed', 'advisor.offerCallback']);
      assert.ok(chat.answers[1]?.text.endsWith(`à partir de ${opening}.`), chat.answers[1]?.text);
      assert.deepEqual(chat.labels, ['Être rappelé']);
      await chat.presses('Être rappelé');
      assert.match(chat.heard[0] ?? '', /^callback\.ask/);
    });
  }

  it('in the middle of a form: recorded with the answers, and the form goes on', async () => {
    chat = await newAssistant();
    await chat.says('rappelez-moi demain à 10h');
    await chat.presses('Un sinistre');
    await chat.says('un conseiller svp');
    assert.deepEqual(chat.heard, ['advisor.recorded', 'callback.ask.phone']);
    await chat.says('06 39 98 10 09');
    assert.deepEqual(chat.heard, ['callback.phone.noted', 'callback.ask.name']);
  });

  it('after two misunderstandings: the desk reads why', async () => {
    chat = await newAssistant();
    await chat.says('blorp zzz');
    await chat.says('gnarf qqq');
    if (chat.labels.includes('Parler à un conseiller')) {
      await chat.presses('Parler à un conseiller');
      assert.equal(chat.heard[0], 'advisor.recorded');
    } else await chat.says('un conseiller svp');
    assert.equal((await rows()).length, 1);
  });

  it('with a call booked: hears when it is instead of an offer', async () => {
    chat = await newAssistant();
    await chat.says('rappelez-moi demain à 10h');
    await chat.presses('Un sinistre');
    await chat.says('06 39 98 10 09');
    await chat.says('Jean Dupont');
    await chat.presses('Confirmer l’appel');
    await chat.says('un conseiller svp');
    assert.deepEqual(chat.heard, ['advisor.recorded', 'advisor.hours', 'advisor.callbackBooked']);
    const person = (await rows()).find((row) => row.kind === 'person');
    assert.equal(JSON.parse(person?.summary ?? '{}').done[0].what, 'callbackBooked');
  });

  it('when the insurer does not answer: recorded all the same', async () => {
    chat = await newAssistant({ customer: 'camille' });
    chat.insurer.down = true;
    await chat.says('un conseiller svp');
    assert.deepEqual(chat.heard, ['advisor.recorded', 'advisor.hours']);
    const [request] = await rows();
    assert.equal(request?.level, 'identified');
    assert.equal(request?.customer_name, null);
  });

  it('in English', async () => {
    chat = await newAssistant({ language: 'en', now: '2026-11-24T21:00:00Z' });
    await chat.says('I want to talk to a human');
    assert.deepEqual(chat.heard, ['advisor.recorded', 'advisor.closed', 'advisor.offerCallback']);
    assert.match(chat.text, /from Wednesday 25 November at 08:30/);
  });
});

describe('a customer complains', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());
  const rows = () => chat.store.db.selectFrom('desk_request').selectAll().execute();

  it('and hears the delays and the mediator at once; the desk sees a complaint', async () => {
    chat = await newAssistant();
    await chat.says('je veux faire une réclamation');
    assert.deepEqual(chat.heard, ['complaint.recorded', 'complaint.write']);
    const shown = JSON.stringify(chat.cards);
    assert.match(shown, /samedi 5 décembre \(10 jours ouvrables\)/);
    assert.match(shown, /dimanche 24 janvier 2027 \(2 mois\)/);
    assert.match(shown, /Médiation de l’Assurance, TSA 50110, 75441 Paris Cedex 09/);
    const [request] = await rows();
    assert.equal(request?.priority, 2);
    assert.equal(request?.topic, 'complaint');
    assert.equal(request?.due_at, Date.parse('2026-11-24T10:00:00Z'));
  });

  it('identified, and has it in writing, once; nobody else is written to', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await chat.says('je veux faire une réclamation');
    await chat.says('je veux faire une réclamation');
    await chat.waits();
    const [request] = await rows();
    assert.deepEqual(
      chat.insurer.sent.map(({ channel, to, request: { template } }) => [channel, to, template]),
      [['email', chat.insurer.file('camille').customer.email, 'complaint-received']],
    );
    assert.ok(chat.insurer.sent[0]?.text.includes(request?.reference ?? '?'));
    assert.match(chat.insurer.sent[0]?.text ?? '', /au plus tard le dimanche 24 janvier 2027|24 janvier 2027/);
  });

  it('after having asked for a person: the same request becomes a complaint', async () => {
    chat = await newAssistant();
    await chat.says('un conseiller svp');
    await chat.says('je veux faire une réclamation');
    assert.equal(chat.heard[0], 'complaint.recorded');
    await chat.says('je veux faire une réclamation');
    assert.equal(chat.heard[0], 'complaint.already');
    const all = await rows();
    assert.equal(all.length, 1);
    assert.equal(all[0]?.priority, 2);
    assert.equal(all[0]?.topic, 'complaint');
  });
});
