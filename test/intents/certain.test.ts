import assert from 'node:assert/strict';
import { newUnderstand } from '../../src/intents/understand.ts';

describe('what is certain', () => {
  const understand = newUnderstand();
  const read = (text: string) => understand(text, { language: 'fr', now: 0 });

  for (const [text, intent] of [
    ['ECA1000001', 'sign_in'],
    ['eca 1000001.', 'sign_in'],
    ['SIN-2026-AUT-000123', 'claim_status'],
    ['combien je dois', 'pay_premium'],
    ['Bonjour, combien je vous dois ?', 'pay_premium'],
    ['how much do I owe?', 'pay_premium'],
    ['vous faites quoi au juste', 'help'],
    ['What can you do for me?', 'help'],
    ['hi!', 'greet'],
    ['quelle formule moins chère', 'quote'],
    ['vous avez une formule moins chère ?', 'quote'],
    ['which plan is the cheapest?', 'quote'],
  ] as const) {
    it(`reads "${text}" as ${intent}`, () => {
      const { intent: found, band, alternatives } = read(text);
      assert.deepEqual([found, band], [intent, 'act']);
      assert.equal(
        alternatives.some((other) => other.intent === found),
        false,
      );
    });
  }

  it('hears French in a sentence that begins like an English one', () => {
    for (const text of ['on m’a cambriolé', 'on a tapé ma voiture', "qu'on me rappelle"])
      assert.notEqual(read(text).language, 'en', text);
  });
});
