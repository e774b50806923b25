import assert from 'node:assert/strict';
import { changeDeskRequest } from '../../../src/store/deskRequests.repository.ts';
import { rememberStaff } from '../../../src/store/staff.repository.ts';
import { person } from '../../support/liveDesk.ts';
import { newAssistant } from '../../support/newAssistant.ts';

describe('a customer changes a call', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());
  type Conversation = Awaited<ReturnType<typeof chat.converse>>;

  const row = async () => {
    const [request] = await chat.store.db.selectFrom('desk_request').selectAll().execute();
    assert.ok(request !== undefined);
    return request;
  };
  const seats = () => chat.store.db.selectFrom('slot_seat').select(['slot_start', 'holder']).execute();

  async function bookTomorrowAtTen(each: Conversation = chat) {
    await each.says('rappelez-moi demain à 10h');
    await each.says('un sinistre');
    if (each.labels.includes('Oui, ce numéro')) await each.presses('Oui, ce numéro');
    else {
      await each.says('06 39 98 10 09');
      await each.says('Jeanne Dupont');
    }
    await each.presses('Confirmer l’appel');
    assert.deepEqual(each.heard, ['callback.booked']);
  }

  describe('moves it', () => {
    it('by one sentence, to a free hour', async () => {
      chat = await newAssistant({ customer: 'camille' });
      await bookTomorrowAtTen();
      await chat.says('décaler mon rappel à jeudi 14h');
      assert.deepEqual(chat.heard, ['callback.moved']);
      assert.match(chat.text, /Avant.: mercredi 25 novembre, entre 10.*Maintenant.: jeudi 26 novembre, entre 14/);
      const request = await row();
      assert.equal(request.slot_start, Date.parse('2026-11-26T13:00:00Z'));
      assert.equal(request.due_at, request.slot_end);
      assert.deepEqual(await seats(), [{ slot_start: request.slot_start, holder: request.id }]);
      await chat.waits();
      assert.deepEqual(
        chat.insurer.sent.map((message) => message.request.template),
        ['callback-booked', 'callback-moved'],
      );
    });

    it('by its button: day, then hour', async () => {
      chat = await newAssistant();
      await bookTomorrowAtTen();
      await chat.presses('Déplacer le rendez-vous');
      assert.deepEqual(chat.heard, ['callback.ask.day']);
      await chat.presses('Jeudi 26 novembre');
      await chat.says('le matin');
      await chat.presses('9\u00a0h');
      assert.deepEqual(chat.heard, ['callback.slot.noted', 'callback.moved']);
      assert.equal((await row()).slot_start, Date.parse('2026-11-26T08:00:00Z'));
    });

    it('by an hour alone: the day stays', async () => {
      chat = await newAssistant({ customer: 'camille' });
      await bookTomorrowAtTen();
      await chat.says('je voudrais décaler mon rendez-vous téléphonique à 16h');
      assert.deepEqual(chat.heard, ['callback.moved']);
      assert.equal((await row()).slot_start, Date.parse('2026-11-25T15:00:00Z'));
    });

    it('to a closed day: hears why, nothing changes until another is chosen', async () => {
      chat = await newAssistant({ customer: 'camille' });
      await bookTomorrowAtTen();
      const before = await row();
      await chat.says('décaler mon rappel à dimanche');
      assert.deepEqual(chat.heard, ['callback.day.weekday']);
      assert.deepEqual(await row(), before);
    });

    it('to the time it has: nothing changes', async () => {
      chat = await newAssistant({ customer: 'camille' });
      await bookTomorrowAtTen();
      await chat.says('décaler mon rappel à demain 10h');
      assert.deepEqual(chat.heard, ['callback.moved.same']);
      assert.equal((await seats()).length, 1);
    });

    it('from another conversation of the same customer', async () => {
      chat = await newAssistant({ customer: 'camille' });
      await bookTomorrowAtTen();
      const other = await chat.converse({ customer: 'camille' });
      await other.says('décaler mon rappel à jeudi 14h');
      assert.deepEqual(other.heard, ['callback.moved']);
    });

    it('not once an advisor prepares it', async () => {
      chat = await newAssistant();
      await bookTomorrowAtTen();
      const { id } = await row();
      await rememberStaff(chat.store.db, person('camille'), chat.clock.now());
      await changeDeskRequest(
        chat.store.db,
        { id, status: ['open'], updatedAt: null, now: chat.clock.now() },
        { status: 'taken', advisor: 'camille' },
      );
      await chat.presses('Déplacer le rendez-vous');
      assert.deepEqual(chat.heard, ['callback.state.taken']);
      assert.match(chat.text, /^Camille/);
    });
  });

  describe('cancels it', () => {
    it('by one sentence and a yes; the seat is free again, and it is told', async () => {
      chat = await newAssistant({ customer: 'camille' });
      await bookTomorrowAtTen();
      await chat.says('annuler mon rendez-vous téléphonique de demain');
      assert.deepEqual(chat.heard, ['callback.ask.cancel']);
      assert.equal((await row()).status, 'open');
      await chat.says('oui');
      assert.deepEqual(chat.heard, ['callback.cancelled']);
      assert.equal((await row()).status, 'cancelled');
      assert.deepEqual(await seats(), []);
      await chat.waits();
      assert.equal(chat.insurer.sent.at(-1)?.request.template, 'callback-cancelled');
    });

    it('and keeps it when the answer is no', async () => {
      chat = await newAssistant();
      await bookTomorrowAtTen();
      await chat.presses('Annuler le rendez-vous');
      await chat.presses('Non, le garder');
      assert.deepEqual(chat.heard, ['callback.kept']);
      assert.equal((await row()).status, 'open');
    });

    it('twice: the second time is answered honestly, by button and by sentence', async () => {
      chat = await newAssistant();
      await bookTomorrowAtTen();
      const button = chat.cards[0]?.buttons.at(-1);
      assert.ok(button !== undefined && 'action' in button);
      await chat.acts(button.action);
      await chat.presses('Oui, annuler l’appel');
      assert.deepEqual(chat.heard, ['callback.cancelled']);
      assert.ok(chat.signals.some((signal) => signal.kind === 'signal' && signal.name === 'cardsClosed'));
      await chat.acts(button.action);
      assert.deepEqual(chat.heard, ['callback.state.cancelled']);
      await chat.says('annuler mon rendez-vous téléphonique de demain');
      assert.deepEqual(chat.heard, ['callback.state.cancelled']);
    });

    it('then books again, three times a day for one number at most', async () => {
      chat = await newAssistant();
      for (let time = 0; time < 3; time++) {
        await bookTomorrowAtTen();
        await chat.presses('Annuler le rendez-vous');
        await chat.presses('Oui, annuler l’appel');
      }
      await chat.says('rappelez-moi demain à 10h');
      await chat.says('un sinistre');
      await chat.says('06 39 98 10 09');
      assert.deepEqual(chat.heard, ['callback.phone.busy']);
      chat.clock.advance(24 * 3_600_000);
      await chat.says('06 39 98 10 09');
      assert.equal(chat.heard[0], 'callback.phone.noted', 'the next day counts anew');
    });
  });

  describe('that is not theirs', () => {
    it('finds nothing, whether it exists or not', async () => {
      chat = await newAssistant({ customer: 'camille' });
      await bookTomorrowAtTen();
      const { id } = await row();
      const stranger = await chat.converse();
      const neighbour = await chat.converse({ customer: 'karim' });
      for (const each of [stranger, neighbour]) {
        for (const a of ['moveCallback', 'cancelCallback'] as const) {
          await each.acts({ a, v: 1, k: 'callback.x', id });
          assert.deepEqual(each.heard, ['callback.notFound']);
          assert.doesNotMatch(JSON.stringify(each.answers), /25 novembre|••/);
          await each.acts({ a, v: 1, k: 'callback.x', id: 'req_unknown' });
          assert.deepEqual(each.heard, ['callback.notFound']);
        }
      }
      await stranger.says('annuler mon rendez-vous téléphonique de demain');
      assert.deepEqual(stranger.heard, ['callback.none.anonymous']);
      assert.equal((await row()).status, 'open');
    });

    it('books no second call for a number, and says nothing of the first', async () => {
      chat = await newAssistant();
      await bookTomorrowAtTen();
      const other = await chat.converse();
      await other.says('rappelez-moi jeudi à 9h');
      await other.says('un devis');
      await other.says('06 39 98 10 09');
      assert.deepEqual(other.heard, ['callback.phone.busy']);
      assert.doesNotMatch(other.text, /prévu|Jeanne|25 novembre/);
      await other.says('06 39 98 10 08');
      assert.equal(other.heard[0], 'callback.phone.noted');
    });

    it('of 20 bookings for one number at once, one is made', async () => {
      chat = await newAssistant();
      const all = await Promise.all(Array.from({ length: 20 }, () => chat.converse()));
      await Promise.all(
        all.map(async (each, index) => {
          await each.says(`rappelez-moi ${index % 2 === 0 ? 'jeudi' : 'vendredi'} à ${9 + (index % 9)}h`);
          await each.says('un sinistre');
          await each.says('06 39 98 10 09');
          if (each.heard[0] !== 'callback.phone.noted') return;
          await each.says('Jean Dupont');
          await each.presses('Confirmer l’appel');
        }),
      );
      const booked = await chat.store.db.selectFrom('desk_request').select('id').execute();
      assert.equal(booked.length, 1);
      assert.equal((await seats()).filter((seat) => seat.holder === booked[0]?.id).length, 1);
    });
  });

  it('in English', async () => {
    chat = await newAssistant({ customer: 'emma', language: 'en' });
    await chat.says('can someone call me tomorrow at 10am?');
    await chat.says('a claim');
    await chat.says('yes');
    await chat.says('yes');
    assert.deepEqual(chat.heard, ['callback.booked']);
    await chat.presses('Move the appointment');
    await chat.says('on Friday at 2pm');
    assert.deepEqual(chat.heard, ['callback.moved']);
    assert.match(chat.text, /Now: Friday 27 November, between 14:00 and 14:30/);
    await chat.presses('Cancel the appointment');
    await chat.says('yes');
    assert.deepEqual(chat.heard, ['callback.cancelled']);
  });
});
