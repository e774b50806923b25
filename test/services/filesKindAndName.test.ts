import assert from 'node:assert/strict';
import { fileKind } from '../../src/services/fileKind.ts';
import { cleanFileName } from '../../src/services/fileName.ts';
import { heic, jpeg, pdf, png } from '../support/sampleFiles.ts';

describe('the kind of a file', () => {
  const good: [Buffer, string, string, string][] = [
    [jpeg(), 'a.jpg', 'image/jpeg', 'image/jpeg'],
    [jpeg(), 'A.JPEG', 'image/jpg', 'image/jpeg'],
    [jpeg(), 'sans', 'application/octet-stream', 'image/jpeg'],
    [png(), 'a.png', 'image/png', 'image/png'],
    [png(), 'a.b.png', '', 'image/png'],
    [pdf(), 'a.pdf', 'application/pdf; charset=binary', 'application/pdf'],
    [heic(), 'IMG_1.HEIC', '', 'image/heic'],
    [heic(), 'a.heif', 'image/heif', 'image/heic'],
  ];
  for (const [head, name, declared, kind] of good)
    it(`of ${name} declared "${declared}" is ${kind}`, () =>
      assert.equal(fileKind(head.subarray(0, 32), name, declared), kind));

  const bad: [Buffer, string, string][] = [
    [jpeg(), 'a.png', 'image/jpeg'],
    [jpeg(), 'a.jpg', 'image/png'],
    [jpeg(), 'a.jpg', 'text/html'],
    [png(), 'a.jpg', 'image/jpeg'],
    [pdf(), 'a.exe', 'application/pdf'],
    [Buffer.from(' %PDF-1.4'), 'a.pdf', 'application/pdf'],
    [Buffer.from('GIF89a......'), 'a.gif', 'image/gif'],
    [Buffer.from('\0\0\0\u0018ftypisom', 'latin1'), 'a.heic', 'image/heic'],
    [Buffer.from('\0\0\0\u0018ftypavif', 'latin1'), 'a.heic', 'image/heic'],
    [Buffer.alloc(0), 'a.jpg', 'image/jpeg'],
    [Buffer.from('PK\u0003\u0004'), 'a.docx', ''],
  ];
  for (const [head, name, declared] of bad)
    it(`of ${name} declared "${declared}" is none of ours`, () => assert.equal(fileKind(head, name, declared), null));
});

describe('the name of a file', () => {
  const names: [string, string][] = [
    ['photo.jpg', 'photo.jpg'],
    ['Déclaration d’été.pdf', 'Déclaration d’été.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\system32\\a.png', 'a.png'],
    ['..', 'document'],
    ['', 'document'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b\u001b[31m.png', 'ab[31m.png'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['zero\u200bwidth\ufeff.png', 'zerowidth.png'],
    ['a\ud800.png', 'a.png'],
    ['a<b>:"c|?*.png', 'a_b___c___.png'],
    ['  a   b.png ', 'a b.png'],
    [`${'x'.repeat(300)}.jpeg`, `${'x'.repeat(95)}.jpeg`],
    ['rib FR7630006000011234567890189.pdf', 'rib FR76 •••• 0189.pdf'],
  ];
  for (const [given, clean] of names)
    it(`${JSON.stringify(given.slice(0, 40))} becomes ${JSON.stringify(clean.slice(0, 40))}`, () =>
      assert.equal(cleanFileName(given), clean));
});
