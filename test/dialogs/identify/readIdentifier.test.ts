import assert from 'node:assert/strict';
import { readIdentifier } from '../../../src/dialogs/identify/readIdentifier.ts';

describe('readIdentifier', () => {
  const cases: [string, string | null][] = [
    ['ECA1000001', 'ECA1000001'],
    ['eca 1000001', 'ECA1000001'],
    ['eca-1000001', 'ECA1000001'],
    ['1000001', '1000001'],
    ['ECA 100 00 01', 'ECA1000001'],
    ['Mon numéro client est le ECA1000001, pouvez-vous m’identifier ?', 'ECA1000001'],
    ['ECA1000001 né le 12/04/1988', 'ECA1000001'],
    ['camille@example.fr', 'camille@example.fr'],
    ['Mon adresse : Camille@Example.FR.', 'camille@example.fr'],
    ['zoé.exemple+a@exemple-démo.fr', 'zoé.exemple+a@exemple-démo.fr'],
    ['12/04/1988', null],
    ['je ne sais pas', null],
    ['', null],
    ['123', null],
  ];
  for (const [text, expected] of cases) {
    it(`finds ${expected} in "${text}"`, () => assert.equal(readIdentifier(text)?.identifier ?? null, expected));
  }

  it('hands back what else was written', () => {
    assert.equal(readIdentifier('ECA1000001 née le 12 avril 1988')?.rest, 'née le 12 avril 1988');
  });
});
