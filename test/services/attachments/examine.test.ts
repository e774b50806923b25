import assert from 'node:assert/strict';
import { crc32, deflateSync } from 'node:zlib';
import PdfDocument from 'pdfkit';
import sharp from 'sharp';
import { examine } from '../../../src/services/attachments/examine.ts';
import type { Examined } from '../../../src/services/attachments/examiner.port.ts';
import { heicPhoto, photo } from '../../support/pictures.ts';
import { realHeic } from '../../support/realHeic.ts';
import { heic, jpeg, pdf, png } from '../../support/sampleFiles.ts';

const fine = (examined: Examined) => (examined.is === 'fine' ? examined : assert.fail(`held as ${examined.reason}`));
const held = (examined: Examined) => (examined.is === 'held' ? examined.reason : 'fine');

describe('a photo that comes', () => {
  it('loses camera, place and what hangs after its end, and keeps its pixels and the way it is turned', async () => {
    const taken = await photo({ takenAt: '2026:11:23 14:05:00', place: true, orientation: 6 });
    assert.ok((await sharp(taken).metadata()).exif?.includes('Eca'));
    const { examination, cleaned, place } = fine(
      await examine(Buffer.concat([taken, Buffer.from('<script>alert(1)</script>')]), 'image/jpeg'),
    );
    assert.deepEqual(place, { latitude: 45.75, longitude: 4.833, takenAt: '2026-11-23T14:05' });
    assert.ok(cleaned !== null);
    const after = await sharp(cleaned).metadata();
    assert.equal(after.orientation, 6);
    assert.equal(after.exif?.includes('Eca'), false);
    assert.equal(cleaned.includes('script'), false);
    assert.deepEqual(await sharp(cleaned).raw().toBuffer(), await sharp(taken).raw().toBuffer());
    assert.deepEqual(examination, { findings: [], takenOn: '2026-11-23', width: 1600, height: 1200, pages: null });
  });

  it('stays as it is when there is nothing to remove, in each format', async () => {
    for (const [content, kind] of [
      [jpeg(3, 500), 'image/jpeg'],
      [png(3), 'image/png'],
      [heic(3), 'image/heic'],
      [pdf(3), 'application/pdf'],
      [await photo({ width: 320, height: 240 }), 'image/jpeg'],
    ] as const)
      assert.equal(fine(await examine(content, kind)).cleaned, null, kind);
  });

  it('of PNG loses text and camera data', async () => {
    const taken = await photo({ width: 320, height: 240, takenAt: '2026:11:20 09:00:00', place: true }, 'png');
    const { examination, cleaned } = fine(await examine(taken, 'image/png'));
    assert.equal(examination.takenOn, '2026-11-20');
    assert.equal(cleaned?.includes('eXIf'), false);
    assert.deepEqual(
      await sharp(cleaned ?? undefined)
        .raw()
        .toBuffer(),
      await sharp(taken).raw().toBuffer(),
    );
  });

  it('of HEIC tells its day and size, and its camera data is blanked in place', async () => {
    const taken = await heicPhoto({ takenAt: '2026:11:19 20:00:00', place: true });
    const { examination, cleaned } = fine(await examine(taken, 'image/heic'));
    assert.deepEqual(examination, {
      findings: ['unseen'],
      takenOn: '2026-11-19',
      width: 320,
      height: 240,
      pages: null,
    });
    assert.ok(cleaned !== null && cleaned.length === taken.length);
    assert.ok(taken.includes('Eca') && !cleaned.includes('Eca'));
  });

  it('of a phone, HEVC inside, is taken with its day, size and place, though nobody here can see its pixels', async () => {
    const taken = realHeic();
    await assert.rejects(sharp(taken).raw().toBuffer());
    const { examination, cleaned, place } = fine(await examine(taken, 'image/heic'));
    assert.deepEqual(examination, {
      ...{ findings: ['unseen'], takenOn: '2026-11-19' },
      ...{ width: 320, height: 240, pages: null },
    });
    assert.deepEqual(place, { latitude: 45.75, longitude: 4.833, takenAt: '2026-11-19T20:00' });
    assert.ok(cleaned !== null && taken.includes('Eca') && !cleaned.includes('Eca'));
    const changed = [...taken.keys()].filter((at) => taken[at] !== cleaned[at]);
    assert.ok((changed.at(-1) ?? 0) - (changed[0] ?? 0) < 360, 'only the 360 bytes of its camera data are blanked');
    const after = await sharp(cleaned).metadata();
    assert.deepEqual([after.compression, after.width, after.height], ['hevc', 320, 240]);
    assert.deepEqual(fine(await examine(cleaned, 'image/heic')).place, null);
    for (const part of [0.3, 0.9, 0.99])
      assert.equal(held(await examine(taken.subarray(0, taken.length * part), 'image/heic')), 'FileUnreadable');
  });

  it('names a place only where its camera had one', async () => {
    const exif = (latitude: string, longitude: string, north = 'N', east = 'E') =>
      sharp({ create: { width: 320, height: 240, channels: 3, background: '#888' } })
        .withExif({
          IFD3: { GPSLatitudeRef: north, GPSLatitude: latitude, GPSLongitudeRef: east, GPSLongitude: longitude },
        })
        .jpeg()
        .toBuffer();
    const placeOf = async (content: Buffer) => fine(await examine(content, 'image/jpeg')).place;
    assert.deepEqual(await placeOf(await exif('48/1 51/1 2429/100', '2/1 21/1 736/100')), {
      latitude: 48.857,
      longitude: 2.352,
      takenAt: null,
    });
    assert.deepEqual(await placeOf(await exif('21/1 6/1 0/1', '55/1 30/1 0/1', 'S', 'W')), {
      latitude: -21.1,
      longitude: -55.5,
      takenAt: null,
    });
    for (const [latitude, longitude] of [
      ['0/1 0/1 0/1', '0/1 0/1 0/1'],
      ['95/1 0/1 0/1', '4/1 0/1 0/1'],
      ['45/1 0/1 0/1', '181/1 0/1 0/1'],
    ] as const)
      assert.equal(await placeOf(await exif(latitude, longitude)), null, `${latitude} ${longitude}`);
    assert.equal(await placeOf(await photo({ width: 320, height: 240, takenAt: '2026:11:23 14:05:00' })), null);
  });

  it('that is cut short is unreadable, wherever it was cut', async () => {
    const whole = await photo({ width: 640, height: 480 });
    for (const part of [0.2, 0.6, 0.97])
      assert.equal(held(await examine(whole.subarray(0, whole.length * part), 'image/jpeg')), 'FileUnreadable');
    const other = await photo({ width: 640, height: 480 }, 'png');
    assert.equal(held(await examine(other.subarray(0, other.length - 300), 'image/png')), 'FileUnreadable');
    const third = await heicPhoto();
    assert.equal(held(await examine(third.subarray(0, third.length - 50), 'image/heic')), 'FileUnreadable');
  });

  it('that is another thing behind its first bytes is unreadable', async () => {
    const head = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
    assert.equal(held(await examine(Buffer.concat([head, Buffer.from('MZ program')]), 'image/jpeg')), 'FileUnreadable');
    assert.equal(held(await examine(Buffer.concat([head, Buffer.alloc(400)]), 'image/jpeg')), 'FileUnreadable');
    assert.equal(held(await examine(Buffer.from('\0\0\0\x18ftypheic............'), 'image/heic')), 'FileUnreadable');
  });

  it('that unfolds to an absurd size is unsafe, and is not unfolded', async () => {
    const started = performance.now();
    assert.equal(held(await examine(bombPng(30_000, 30_000), 'image/png')), 'FileUnsafe');
    assert.ok(performance.now() - started < 500);
  });
});

describe('a PDF that comes', () => {
  it('is counted by its pages', async () => {
    assert.equal(fine(await examine(await document({}), 'application/pdf')).examination.pages, 2);
  });

  it('that asks for a password is locked', async () => {
    const locked = await document({ userPassword: 'secret', pdfVersion: '1.7' });
    assert.equal(held(await examine(locked, 'application/pdf')), 'FileLocked');
  });

  for (const active of [
    '/OpenAction<</S/JavaScript/JS(app.alert(1))>>',
    '/OpenAction<</S/J#61vaScript/J#53(x)>>',
    '/AA<</O<</S/Launch/F(cmd.exe)>>>>',
  ])
    it(`with ${active.slice(0, 28)}… is unsafe`, async () => {
      assert.equal(held(await examine(withCatalog(active), 'application/pdf')), 'FileUnsafe');
    });

  it('that hides a program among its packed objects is unsafe, and so is one that unfolds without end', async () => {
    const packed = (content: Buffer) => {
      const data = deflateSync(content);
      return Buffer.concat([
        Buffer.from('%PDF-1.7\n1 0 obj<</Type/ObjStm/Filter/FlateDecode/N 1/First 4>>stream\n'),
        data,
        Buffer.from('\nendstream endobj\ntrailer<<>>\n%%EOF'),
      ]);
    };
    assert.equal(
      held(await examine(packed(Buffer.from('2 0 <</S/JavaScript/JS(x)>>')), 'application/pdf')),
      'FileUnsafe',
    );
    assert.equal(held(await examine(packed(Buffer.alloc(60_000_000)), 'application/pdf')), 'FileUnsafe');
    fine(await examine(packed(Buffer.from('2 0 <</Type/Page>>')), 'application/pdf'));
  });

  it('may carry the data file of an electronic invoice, and pictures whose bytes look like anything', async () => {
    fine(await examine(withCatalog('/Names<</EmbeddedFiles 3 0 R>>'), 'application/pdf'));
    const picture = Buffer.from(
      '%PDF-1.4\n1 0 obj<</Length 20>>stream\n/JavaScript /Encrypt 1 0 R\nendstream endobj\n%%EOF',
    );
    fine(await examine(picture, 'application/pdf'));
  });

  it('that is cut short is unreadable', async () => {
    const whole = await document({});
    assert.equal(held(await examine(whole.subarray(0, whole.length / 2), 'application/pdf')), 'FileUnreadable');
  });
});

async function document(options: PDFKit.PDFDocumentOptions): Promise<Buffer> {
  const made = new PdfDocument({ compress: true, ...options });
  const pieces: Buffer[] = [];
  made.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve) => made.once('end', resolve));
  made.text('Devis 123,45 €').addPage().text('Suite');
  made.end();
  await ended;
  return Buffer.concat(pieces);
}

function withCatalog(entries: string): Buffer {
  return Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog${entries}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}

/** A few hundred bytes that promise so many pixels. */
function bombPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const part = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const bytes = Buffer.alloc(body.length + 8);
    bytes.writeUInt32BE(data.length, 0);
    body.copy(bytes, 4);
    bytes.writeUInt32BE(crc32(body), body.length + 4);
    return bytes;
  };
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    part('IHDR', header),
    part('IDAT', deflateSync(Buffer.alloc(1000))),
    part('IEND', Buffer.alloc(0)),
  ]);
}
