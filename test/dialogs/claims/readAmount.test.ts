import assert from 'node:assert/strict';
import { readAmount } from '../../../src/dialogs/claims/questions/amount.prompt.ts';
import { readPlate } from '../../../src/dialogs/claims/questions/plate.prompt.ts';

describe('a sum of money', () => {
  for (const [text, cents] of [
    ['620', 62_000],
    ['620 €', 62_000],
    ['620,50 €', 62_050],
    ['1 234,56 €', 123_456],
    ['1\u202f234,5 euros', 123_450],
    ['€1,234.56', 123_456],
    ['environ 4000', 400_000],
    ['le devis fait 380 euros en tout', 38_000],
    ['3.500 €', 350_000],
    ['1,450 euros', 145_000],
    ['1,450', 145_000],
    ['the quote says 1,450 euros', 145_000],
    ['1,45 €', 145],
  ] as const) {
    it(`"${text}" is ${cents} cents`, () => assert.equal(readAmount(text), cents));
  }
  for (const text of ['le 17 novembre', 'je ne sais pas', '', '2 dents', '99999999999 €']) {
    it(`"${text}" is no sum`, () => assert.equal(readAmount(text), null));
  }
});

describe('a registration', () => {
  for (const [text, plate] of [
    ['AB-123-CD', 'AB-123-CD'],
    ['ab 123 cd', 'AB-123-CD'],
    ['sa plaque est AB123CD', 'AB-123-CD'],
    ['1234 ABC 69', '1234 ABC 69'],
    ['LKW4521B', 'LKW4521B'],
  ] as const) {
    it(`"${text}" is ${plate}`, () => assert.equal(readPlate(text), plate));
  }
  for (const text of ['le 17 mai 26', 'en fait lundi', 'je ne sais pas', 'une clio']) {
    it(`"${text}" is no plate`, () => assert.equal(readPlate(text), null));
  }
});
