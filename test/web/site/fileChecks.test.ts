import assert from 'node:assert/strict';
import { faultOf, type PickedFile } from '../../../src/web/site/files/fileChecks.ts';

const file = (change: Partial<PickedFile> = {}): PickedFile => ({
  name: 'devis.pdf',
  type: 'application/pdf',
  size: 1000,
  lastModified: 1,
  ...change,
});

describe('faultOf', () => {
  it('takes what the server takes', () => {
    for (const [name, type] of [
      ['a.pdf', 'application/pdf'],
      ['a.jpg', 'image/jpeg'],
      ['a.png', 'image/png'],
      ['a.heic', 'image/heic'],
      ['IMG_1.HEIC', ''],
      ['a.JPEG', ''],
    ]) {
      assert.equal(faultOf(file({ name: name ?? '', type: type ?? '' }), []), null, name);
    }
  });

  const faults: [string, PickedFile, PickedFile[]][] = [
    ['wrongType', file({ name: 'devis.docx', type: 'application/msword' }), []],
    ['wrongType', file({ name: 'page.pdf', type: 'text/html' }), []],
    ['wrongType', file({ name: 'sans-nom', type: '' }), []],
    ['empty', file({ size: 0 }), []],
    ['tooBig', file({ size: 10_000_001 }), []],
    ['duplicate', file(), [file()]],
    ['tooMany', file({ name: '9.pdf' }), Array.from({ length: 8 }, (_, id) => file({ name: `${id}.pdf` }))],
    [
      'tooMuch',
      file({ size: 9_000_000 }),
      [file({ name: '1.pdf', size: 9_000_000 }), file({ name: '2.pdf', size: 9_000_000 })],
    ],
  ];
  for (const [fault, picked, before] of faults) {
    it(`says ${fault} for ${picked.name} of ${picked.size} bytes`, () => assert.equal(faultOf(picked, before), fault));
  }

  it('takes the same name twice when the content differs', () => {
    assert.equal(faultOf(file({ size: 2000 }), [file()]), null);
  });
});
