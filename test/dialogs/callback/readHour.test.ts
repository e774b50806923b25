import assert from 'node:assert/strict';
import { readHour } from '../../../src/dialogs/callback/readHour.ts';

const at = (time: string) => ({ at: time, from: null, to: null });
const between = (from: string, to: string) => ({ at: null, from, to });

describe('readHour', () => {
  const cases: [string, ReturnType<typeof readHour>][] = [
    ['14h', at('14:00')],
    ['14 h 30', at('14:30')],
    ['14:30', at('14:30')],
    ['à 9h', at('09:00')],
    ['vers 17h15 svp', at('17:15')],
    ['plutôt 11h', at('11:00')],
    ['ok disons 16h, merci', at('16:00')],
    ['midi', at('12:00')],
    ['14', at('14:00')],
    ['à 2h', at('14:00')],
    ['5 heures', at('17:00')],
    ['8h du matin', at('08:00')],
    ['8h du soir', at('20:00')],
    ['2pm', at('14:00')],
    ['2:30 p.m.', at('14:30')],
    ['at 10 am', at('10:00')],
    ['12 am', at('12:00')],
    ['entre 14h et 16h', between('14:00', '16:00')],
    ['de 9h à 11h30', between('09:00', '11:30')],
    ['between 2 and 4pm', between('14:00', '16:00')],
    ['après 15h', between('15:00', '24:00')],
    ['avant 10h', between('00:00', '10:00')],
    ['le matin', between('06:00', '12:00')],
    ['plutôt dans la matinée', between('06:00', '12:00')],
    ["l'après-midi", between('12:00', '18:00')],
    ['in the afternoon', between('12:00', '18:00')],
    ['en fin de matinée', between('10:30', '12:00')],
    ['fin de journée', between('16:00', '20:00')],
    ['entre midi et deux', between('12:00', '14:00')],
    ['early morning', between('06:00', '10:00')],
    ['demain à 14h', null],
    ['jeudi', null],
    ['le 12', null],
    ['26 novembre', null],
    ['25h', null],
    ['14h75', null],
    ['16h à 14h', null],
    ['je ne sais pas', null],
    ['', null],
    ['0639981001', null],
  ];
  for (const [text, expected] of cases) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(readHour(text), expected));
  }

  it('is quick on long and hostile text', () => {
    const before = performance.now();
    for (const text of ['1 '.repeat(5000), 'à '.repeat(5000), `${'plutôt '.repeat(11)}x`, '14h'.repeat(26)])
      readHour(text);
    assert.ok(performance.now() - before < 50);
  });
});
