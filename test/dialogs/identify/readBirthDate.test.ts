import assert from 'node:assert/strict';
import { readBirthDate } from '../../../src/dialogs/identify/readBirthDate.ts';

const today = '2026-11-24';
const born = (text: string, language: 'fr' | 'en' = 'fr') => {
  const reading = readBirthDate(text, language, today);
  return reading.is === 'date' ? reading.date : reading.is === 'two' ? reading.dates.join('|') : reading.is;
};

describe('readBirthDate', () => {
  const french: [string, string][] = [
    ['12/04/1988', '1988-04-12'],
    ['12.04.1988', '1988-04-12'],
    ['12-4-1988', '1988-04-12'],
    ['12 04 1988', '1988-04-12'],
    ['12 / 04 / 1988', '1988-04-12'],
    ['12 avril 1988', '1988-04-12'],
    ['je suis née le 12 avril 1988', '1988-04-12'],
    ['né le 1er août 1975.', '1975-08-01'],
    ['3 février 46', '1946-02-03'],
    ['12 avr. 88', '1988-04-12'],
    ['5 déc 1991', '1991-12-05'],
    ['1988-04-12', '1988-04-12'],
    ['12041988', '1988-04-12'],
    ['120488', '1988-04-12'],
    ['12/04/88', '1988-04-12'],
    ['29 février 1988', '1988-02-29'],
    ['12 April 1988', '1988-04-12'],
    ['17/06/02', '2002-06-17'],
    ['17/06/20', '2020-06-17|1920-06-17'],
    ['29/02/1987', 'impossible'],
    ['31/04/1988', 'impossible'],
    ['12/13/1988', 'impossible'],
    ['12/04/2031', 'impossible'],
    ['12/04/1850', 'impossible'],
    ['bonjour', 'nothing'],
    ['12', 'nothing'],
    ['avril', 'nothing'],
    ['06 39 98 10 01', 'nothing'],
    ['ECA1000001', 'nothing'],
    ['', 'nothing'],
  ];
  for (const [text, expected] of french) {
    it(`reads "${text}" as ${expected}`, () => assert.equal(born(text), expected));
  }

  const english: [string, string][] = [
    ['5 December 1991', '1991-12-05'],
    ['December 5th, 1991', '1991-12-05'],
    ['the 5th of December 1991', '1991-12-05'],
    ['born on 21 Nov 1979', '1979-11-21'],
    ['25/12/1991', '1991-12-25'],
    ['12/25/1991', '1991-12-25'],
    ['05/12/1991', '1991-12-05|1991-05-12'],
    ['05/05/1991', '1991-05-05'],
    ['5 mai 1991', '1991-05-05'],
  ];
  for (const [text, expected] of english) {
    it(`reads "${text}" in English as ${expected}`, () => assert.equal(born(text, 'en'), expected));
  }

  it('takes a long text without stumbling', () => assert.equal(born('1 '.repeat(4000)), 'nothing'));
});
