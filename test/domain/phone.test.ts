import assert from 'node:assert/strict';
import { readPhone } from '../../src/domain/phone.ts';

describe('reading a phone number', () => {
  for (const [text, e164] of [
    ['06 39 98 10 01', '+33639981001'],
    ['06.39.98.10.01', '+33639981001'],
    ['0639981001', '+33639981001'],
    ['+33 6 39 98 10 01', '+33639981001'],
    ['0033 6 39 98 10 01', '+33639981001'],
    ['+33 (0)6 39 98 10 01', '+33639981001'],
    ['mon numéro est le 01-99-00-10-07 merci', '+33199001007'],
    ['0262 12 34 56', '+262262123456'],
    ['+44 20 7946 0958', '+442079460958'],
  ] as const) {
    it(`reads "${text}"`, () => assert.deepEqual(readPhone(text), { is: 'number', e164 }));
  }

  for (const text of ['08 92 12 34 56', '+33 899 12 34 56']) {
    it(`refuses the premium number "${text}"`, () => assert.deepEqual(readPhone(text), { is: 'premium' }));
  }

  for (const text of ['', '06 39 98', '112', 'demain', '99 99 99 99 99']) {
    it(`finds no number in "${text}"`, () => assert.deepEqual(readPhone(text), { is: 'invalid' }));
  }
});
