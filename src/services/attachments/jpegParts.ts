const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COMMENT = 0xfe;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;

/**
 * The picture alone (ITU T.81): no camera data, place, thumbnail, comment, and nothing after its end. Colours stay
 * (ICC, Adobe) and so does the way it is turned. The pixels are not compressed again. Null when it has no proper end.
 */
export function cleanedJpeg(content: Buffer, orientation: number): Buffer | null {
  const kept: Buffer[] = [content.subarray(0, 2)];
  if (orientation !== 1) kept.push(turned(orientation));
  let at = 2;
  while (at < content.length) {
    const begin = at;
    if (content[at] !== 0xff) return null;
    while (content[at] === 0xff) at++;
    const marker = content[at++];
    if (marker === undefined || marker === SOI || marker === 0) return null;
    if (marker === EOI) {
      kept.push(content.subarray(begin, at));
      return Buffer.concat(kept);
    }
    if (marker >= 0xd0 && marker <= 0xd7) continue;
    const length = at + 1 < content.length ? content.readUInt16BE(at) : 0;
    if (length < 2 || at + length > content.length) return null;
    const end = marker === SOS ? endOfScan(content, at + length) : at + length;
    if (isKept(marker, content.subarray(at + 2, at + length))) kept.push(content.subarray(begin, end));
    at = end;
  }
  return null;
}

function isKept(marker: number, data: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return true;
  if (marker === APP0) return data.subarray(0, 4).toString('latin1') === 'JFIF';
  if (marker === APP2) return data.subarray(0, 11).toString('latin1') === 'ICC_PROFILE';
  return marker === APP14;
}

/** Where the coded pixels end: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(content: Buffer, from: number): number {
  for (let at = content.indexOf(0xff, from); at >= 0; at = content.indexOf(0xff, at + 1)) {
    const next = content[at + 1];
    if (next === undefined) return content.length;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return content.length;
}

/** An Exif part that says nothing but how the picture is turned. */
function turned(orientation: number): Buffer {
  const body = Buffer.from('4578696600004d4d002a0000000800010112000300000001000000000000000000', 'hex').subarray(0, 32);
  body.writeUInt16BE(orientation, 24);
  const head = Buffer.from([0xff, APP1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
