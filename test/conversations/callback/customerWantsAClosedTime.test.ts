import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';

/** now (Paris, winter +1, summer +2), what is said, what is heard, what the words hold, the first choices. */
interface Case {
  why: string;
  now: string;
  says: string;
  heard: string;
  text: RegExp;
  first?: string[];
}

const cases: Case[] = [
  {
    why: 'a Sunday',
    now: '2026-11-24T09:00:00Z',
    says: 'rappelez-moi dimanche',
    heard: 'callback.day.weekday',
    text: /fermés dimanche 29 novembre/,
    first: ['Vendredi 27 novembre', 'Samedi 28 novembre', 'Lundi 30 novembre'],
  },
  {
    why: '1 May',
    now: '2026-04-29T08:00:00Z',
    says: 'rappelez-moi vendredi à 10h',
    heard: 'callback.day.holiday',
    text: /vendredi 1er mai, jour férié/,
    first: ['Aujourd’hui, mercredi 29 avril', 'Demain, jeudi 30 avril', 'Samedi 2 mai'],
  },
  {
    why: 'Easter Monday, the day after the clock change of 2027',
    now: '2027-03-26T09:00:00Z',
    says: 'rappelez-moi lundi',
    heard: 'callback.day.holiday',
    text: /lundi 29 mars/,
  },
  {
    why: 'Christmas',
    now: '2026-12-24T09:00:00Z',
    says: 'rappelez-moi demain',
    heard: 'callback.day.holiday',
    text: /vendredi 25 décembre/,
  },
  {
    why: 'Saturday afternoon',
    now: '2026-11-27T09:00:00Z',
    says: 'rappelez-moi samedi à 15h',
    heard: 'callback.hour.closed',
    text: /de 9\u00a0h à 13\u00a0h, samedi 28 novembre/,
    first: ['10\u00a0h\u00a030', '11\u00a0h', '11\u00a0h\u00a030', '12\u00a0h', '12\u00a0h\u00a030'],
  },
  {
    why: 'an evening',
    now: '2026-11-24T09:00:00Z',
    says: 'rappelez-moi jeudi à 21h',
    heard: 'callback.hour.closed',
    text: /de 8\u00a0h\u00a030 à 19\u00a0h/,
  },
  {
    why: 'today, once it is over',
    now: '2026-11-24T18:10:00Z',
    says: 'rappelez-moi aujourd’hui',
    heard: 'callback.day.over',
    text: /plus de créneau aujourd’hui/,
  },
  {
    why: 'Saturday at one, when Saturday is over',
    now: '2026-11-28T12:00:00Z',
    says: 'rappelez-moi aujourd’hui',
    heard: 'callback.day.over',
    text: /aujourd’hui/,
    first: ['Lundi 30 novembre', 'Mardi 1er décembre', 'Mercredi 2 décembre'],
  },
  {
    why: 'in two months',
    now: '2026-11-24T09:00:00Z',
    says: 'rappelez-moi le 8 janvier',
    heard: 'callback.day.tooFar',
    text: /jusqu’au vendredi 4 décembre/,
    first: ['Mercredi 2 décembre', 'Jeudi 3 décembre', 'Vendredi 4 décembre'],
  },
];

describe('a customer wants to be called at a time that cannot be', () => {
  for (const { why, now, says, heard, text, first } of cases) {
    it(`${why}: hears why, and the nearest that can`, async () => {
      const chat = await newAssistant({ now });
      try {
        await chat.says(says);
        assert.deepEqual(chat.heard, ['callback.ask.subject']);
        await chat.presses('Un sinistre');
        assert.deepEqual(chat.heard, [heard], chat.text);
        assert.match(chat.text, text);
        if (first !== undefined) assert.deepEqual(chat.labels.slice(0, first.length), first);
      } finally {
        await chat.close();
      }
    });
  }

  it('keeps the wall clock over both clock changes', async () => {
    for (const [now, says, expected] of [
      ['2027-03-26T09:00:00Z', 'rappelez-moi mardi à 10h', '2027-03-30T08:00:00.000Z'],
      ['2026-10-23T08:00:00Z', 'rappelez-moi lundi à 10h', '2026-10-26T09:00:00.000Z'],
    ] as const) {
      const chat = await newAssistant({ now });
      try {
        await chat.says(says);
        await chat.presses('Un sinistre');
        const [seat] = await chat.store.db.selectFrom('slot_seat').selectAll().execute();
        assert.equal(new Date(seat?.slot_start ?? 0).toISOString(), expected);
      } finally {
        await chat.close();
      }
    }
  });

  it('hears at the day question that a date has passed, is closed or is unclear, and answers in the end', async () => {
    const chat = await newAssistant();
    try {
      await chat.says('rappelez-moi');
      await chat.presses('Un sinistre');
      assert.deepEqual(chat.heard, ['callback.ask.day']);
      assert.deepEqual(chat.labels, [
        'Aujourd’hui, mardi 24 novembre',
        'Demain, mercredi 25 novembre',
        'Jeudi 26 novembre',
        'Un autre jour',
      ]);
      await chat.says('aujourd’hui à 10h15');
      assert.deepEqual(chat.heard, ['callback.hour.tooSoon']);
      assert.equal(chat.labels[0], '10\u00a0h\u00a030');
      await chat.presses('Un autre jour');
      await chat.says('dimanche');
      assert.deepEqual(chat.heard, ['callback.day.weekday']);
      await chat.says('la semaine prochaine');
      assert.deepEqual(chat.heard, ['callback.ask.whichDay']);
      assert.equal(chat.labels[0], 'Lundi 30 novembre');
      await chat.says('le 3');
      assert.deepEqual(chat.heard, ['form.changed', 'callback.ask.hour']);
      assert.match(chat.text, /jeudi 3 décembre/);
      await chat.says('vendredi plutôt');
      assert.match(chat.text, /vendredi/);
      await chat.says('20h');
      assert.deepEqual(chat.heard, ['callback.hour.closed']);
      await chat.says('16h10');
      assert.deepEqual(chat.heard, ['callback.slot.noted', 'callback.ask.phone']);
      assert.match(chat.text, /entre 16\u00a0h et 16\u00a0h\u00a030/);
    } finally {
      await chat.close();
    }
  });

  it('is told to call when nothing is free for ten days', async () => {
    const chat = await newAssistant();
    try {
      chat.services.brand.hours = {};
      await chat.says('rappelez-moi');
      assert.deepEqual(chat.heard, ['callback.slot.none']);
      assert.match(chat.text, /01\u00a099\u00a000\u00a010\u00a010/);
    } finally {
      await chat.close();
    }
  });
});
