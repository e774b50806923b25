import { crc32, deflateSync } from 'node:zlib';

/** Small files of each kind, whole and harmless, of `size` bytes or a little more. `seed` makes their contents differ. */
export function jpeg(seed = 0, size = 200): Buffer {
  const picture = Buffer.from(ONE_GREY_PIXEL, 'base64');
  // The last entry of the quantisation table: it weighs on nothing in a picture of one pixel.
  picture[70] = 1 + (seed % 255);
  const end = picture.length - 2;
  // Any number of 0xFF may stand before a marker.
  const filling = Buffer.alloc(Math.max(0, size - picture.length), 0xff);
  return Buffer.concat([picture.subarray(0, end), filling, picture.subarray(end)]);
}

export function png(seed = 0, size = 200, bits: 8 | 16 = 8): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, bits, 0, 0, 0, 0]);
  const pixel = Buffer.alloc(1 + bits / 8, seed & 255).fill(0, 0, 1);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixel)), chunk('IEND')];
  const rest = size - PNG.length - parts.reduce((sum, part) => sum + part.length, 0) - 12;
  // A private chunk, which readers leave alone.
  if (rest >= 0) parts.splice(1, 0, chunk('ecAp', Buffer.alloc(rest, seed)));
  return Buffer.concat([PNG, ...parts]);
}

export function pdf(seed = 0, size = 200): Buffer {
  const head = `%PDF-1.7\n%${seed}`;
  const tail = '\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n';
  return Buffer.from(`${head}${' '.repeat(Math.max(0, size - head.length - tail.length))}${tail}`);
}

export function heic(seed = 0, size = 200): Buffer {
  const type = box('ftyp', Buffer.from('heic\0\0\0\0heicmif1', 'latin1'));
  const meta = box('meta', Buffer.alloc(4));
  return Buffer.concat([
    type,
    meta,
    box('mdat', Buffer.alloc(Math.max(8, size - type.length - meta.length - 8), seed)),
  ]);
}

const ONE_GREY_PIXEL =
  '/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAABAAEBAREA' +
  '/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AR//Z';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([number(data.length), body, number(crc32(body))]);
}

/** A box of ISO 14496-12. */
function box(type: string, data: Buffer): Buffer {
  return Buffer.concat([number(data.length + 8), Buffer.from(type, 'latin1'), data]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
