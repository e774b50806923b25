import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';

const h = (label: string) => label.replace(/ h\b/g, '\u00a0h').replace(/h (\d)/g, 'h\u00a0$1');

describe('a customer books a call', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());
  const requests = () => chat.store.db.selectFrom('desk_request').selectAll().execute();

  it('anonymously, from a part of the day to a reference', async () => {
    chat = await newAssistant();
    await chat.says('je voudrais être rappelé demain matin');
    assert.deepEqual(chat.heard, ['callback.ask.subject']);
    await chat.presses('Un sinistre');
    assert.deepEqual(chat.heard, ['callback.ask.hourOf']);
    assert.match(chat.text, /mercredi 25 novembre/);
    assert.deepEqual(chat.labels.at(0), h('8 h 30'));
    await chat.presses(h('10 h'));
    assert.deepEqual(chat.heard, ['callback.slot.noted', 'callback.ask.phone']);
    await chat.says('06.39.98.10.09');
    assert.deepEqual(chat.heard, ['callback.phone.noted', 'callback.ask.name']);
    await chat.says('je m’appelle Jeanne d’Arc-Dupont');
    assert.deepEqual(chat.heard, ['callback.summary']);
    const [summary] = chat.cards;
    assert.match(summary?.summary ?? '', /mercredi 25 novembre, entre 10\u00a0h et 10\u00a0h\u00a030/);
    assert.equal((await requests()).length, 0, 'nothing is booked before the customer confirms');
    await chat.presses('Confirmer l’appel');
    assert.deepEqual(chat.heard, ['callback.booked']);
    const [booked] = await requests();
    assert.match(booked?.reference ?? '', /^RAP-[2-9A-HJKMNP-TV-Z]{6}$/);
    assert.equal(booked?.slot_start, Date.parse('2026-11-25T09:00:00Z'));
    assert.equal(booked?.phone, '+33639981009');
    assert.equal(booked?.customer_name, 'Jeanne d’Arc-Dupont');
    assert.equal(booked?.topic, 'claim');
    assert.equal(booked?.priority, 3);
    assert.equal(JSON.parse(booked?.summary ?? '{}').consent.version, 'callback-1');
    assert.deepEqual(await chat.store.db.selectFrom('slot_seat').select(['holder', 'held_until']).execute(), [
      { holder: booked?.id, held_until: null },
    ]);
    assert.equal(chat.insurer.sent.length, 0, 'nobody is written to without an identified customer');
  });

  it('identified, from one sentence: number on file, subject from the conversation, confirmation sent', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await chat.says('où en est mon remboursement ?');
    await chat.says('rappel jeudi 14h');
    assert.deepEqual(chat.heard, ['callback.ask.phoneOnFile']);
    assert.match(chat.text, /••\u00a001/);
    assert.doesNotMatch(chat.text, /39.?98/);
    await chat.presses('Oui, ce numéro');
    assert.deepEqual(chat.heard, ['callback.phone.noted', 'callback.summary']);
    assert.match(chat.cards[0]?.summary ?? '', /jeudi 26 novembre.*remboursement/);
    await chat.says('c’est bon');
    assert.deepEqual(chat.heard, ['callback.booked']);
    await chat.waits();
    const [message] = chat.insurer.sent;
    assert.equal(message?.request.template, 'callback-booked');
    const [booked] = await requests();
    assert.equal(message?.request.parameters['reference'], booked?.reference);
    assert.match(message?.request.parameters['when'] ?? '', /jeudi 26 novembre, entre 14/);
    assert.equal(booked?.customer_name, 'Camille Exemple');
    assert.equal(booked?.level, 'identified');
    assert.equal(booked?.topic, 'reimbursement');
  });

  it('with subject, day, hour and number in the first sentence', async () => {
    chat = await newAssistant();
    await chat.says('rappel jeudi 14h au 06 39 98 10 03');
    await chat.presses('Une cotisation');
    assert.deepEqual(chat.heard, ['callback.ask.name']);
    await chat.says('Odette');
    assert.match(chat.cards[0]?.summary ?? '', /jeudi 26 novembre, entre 14.*06\u00a039\u00a098\u00a010\u00a003/);
  });

  it('and corrects the hour, the number and the subject at the summary, keeping the rest', async () => {
    chat = await newAssistant();
    await chat.says('rappelez-moi demain à 10h au 06 39 98 10 03');
    await chat.says('un devis');
    await chat.says('Odette');
    await chat.says('en fait plutôt 15h30');
    assert.deepEqual(chat.heard, ['form.changed', 'callback.summary']);
    assert.match(chat.cards[0]?.summary ?? '', /entre 15\u00a0h\u00a030 et 16\u00a0h, au 06/);
    await chat.presses('Modifier le téléphone');
    await chat.says('01 99 00 10 07');
    assert.deepEqual(chat.heard, ['form.changed', 'callback.summary']);
    await chat.presses('Modifier le sujet');
    await chat.says('mon contrat');
    const summary = chat.cards[0]?.summary ?? '';
    assert.match(
      summary,
      /entre 15\u00a0h\u00a030 et 16\u00a0h, au 01\u00a099\u00a000\u00a010\u00a007. Sujet.: Un contrat/,
    );
    await chat.presses('Modifier le rendez-vous');
    await chat.presses('Un autre jour');
    await chat.presses('Jeudi 26 novembre');
    assert.deepEqual(chat.heard, ['form.changedAndDropped', 'callback.ask.hour']);
    await chat.presses('Après 15 h');
    await chat.presses(h('18 h 30'));
    await chat.says('je confirme');
    const [booked] = await requests();
    assert.equal(booked?.slot_start, Date.parse('2026-11-26T17:30:00Z'));
    assert.equal(booked?.phone, '+33199001007');
    const seats = await chat.store.db.selectFrom('slot_seat').select('slot_start').execute();
    assert.deepEqual(seats, [{ slot_start: booked?.slot_start }], 'the seats of the other hours are given back');
  });

  it('in English', async () => {
    chat = await newAssistant({ language: 'en' });
    await chat.says('can someone call me tomorrow at 2pm?');
    await chat.presses('A claim');
    await chat.says('06 39 98 10 01');
    await chat.says('my name is Emma Sample');
    assert.match(chat.cards[0]?.summary ?? '', /Wednesday 25 November, between 14:00 and 14:30/);
    await chat.presses('Confirm the call');
    assert.match(chat.cards[0]?.summary ?? '', /^Booked: an advisor calls you Wednesday 25 November/);
    const [booked] = await requests();
    assert.equal(booked?.language, 'en');
    assert.equal(booked?.customer_name, 'Emma Sample');
  });

  it('and hears once that a call is booked already, with the ways to change it', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await bookTomorrow();
    await chat.says('rappelez-moi jeudi à 9h');
    assert.deepEqual(chat.heard, ['callback.existing']);
    assert.deepEqual(chat.labels, ['Ajouter à mon agenda', 'Déplacer le rendez-vous', 'Annuler le rendez-vous']);
    assert.equal((await requests()).length, 1);
    const other = await chat.converse({ customer: 'camille' });
    await other.says('je veux être rappelé');
    assert.deepEqual(other.heard, ['callback.existing'], 'one call per customer, whatever the conversation');
    await other.says('quand est-ce qu’on m’appelle ?');
    assert.match(other.text, /mercredi 25 novembre, entre 10/);
  });

  it('when the insurer does not answer: by typing number and name', async () => {
    chat = await newAssistant({ customer: 'camille' });
    chat.insurer.down = true;
    await chat.says('rappelez-moi demain à 10h');
    await chat.says('un sinistre');
    assert.deepEqual(chat.heard, ['callback.ask.phone']);
    await chat.says('06 39 98 10 01');
    assert.deepEqual(chat.heard, ['callback.phone.noted', 'callback.ask.name']);
    await chat.says('Camille Exemple');
    await chat.presses('Confirmer l’appel');
    assert.deepEqual(chat.heard, ['callback.booked']);
  });

  it('is called sooner when a person is fragile, or complains', async () => {
    chat = await newAssistant();
    await chat.says('mon mari est décédé, rappelez-moi demain à 10h');
    await chat.says('un contrat');
    await chat.says('06 39 98 10 01');
    await chat.says('Odette');
    await chat.presses('Confirmer l’appel');
    const [booked] = await requests();
    assert.equal(booked?.priority, 2);
    assert.equal(booked?.reason, 'vulnerable');
  });

  async function bookTomorrow() {
    await chat.says('rappelez-moi demain à 10h');
    await chat.says('un sinistre');
    await chat.presses('Oui, ce numéro');
    await chat.presses('Confirmer l’appel');
    assert.deepEqual(chat.heard, ['callback.booked']);
  }
});
