/** One box of ISO 14496-12: where its data begins and ends in the file. */
interface Box {
  type: string;
  from: number;
  to: number;
}

export interface HeicParts {
  width: number | null;
  height: number | null;
  exif: Buffer | undefined;
  cleaned: Buffer;
}

const MOST_BOXES = 10_000;

/**
 * What a HEIC picture says of itself (ISO 23008-12), and the picture with its camera data blanked. The pixels cannot
 * be looked at: the image library has no HEVC decoder. Null when its boxes do not hold together, such as a file cut short.
 */
export function heicParts(content: Buffer): HeicParts | null {
  try {
    return parts(content);
  } catch {
    // A length or an offset that leads outside the file.
    return null;
  }
}

function parts(content: Buffer): HeicParts | null {
  const top = boxes(content, 0, content.length);
  const meta = top.find(({ type }) => type === 'meta');
  if (meta === undefined || !top.some(({ type }) => type === 'mdat')) return null;
  const inside = boxes(content, meta.from + 4, meta.to);
  const cleaned = Buffer.from(content);
  let exif: Buffer | undefined;
  const told = itemsThatTell(content, inside);
  for (const { from, to } of extentsOf(content, inside, new Set(told.keys()))) {
    if (to > content.length) return null;
    exif ??= exifIn(content.subarray(from, to));
    cleaned.fill(0, from, to);
  }
  return { ...sizeIn(content, inside), exif, cleaned };
}

function boxes(content: Buffer, from: number, to: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at < to; ) {
    if (found.length > MOST_BOXES) throw new RangeError('too many boxes');
    const small = content.readUInt32BE(at);
    const size = small === 1 ? Number(content.readBigUInt64BE(at + 8)) : small === 0 ? to - at : small;
    const head = small === 1 ? 16 : 8;
    if (size < head || at + size > to) throw new RangeError('a box beyond its place');
    found.push({ type: content.toString('latin1', at + 4, at + 8), from: at + head, to: at + size });
    at += size;
  }
  return found;
}

/** Ids of the items that are Exif or XMP. */
function itemsThatTell(content: Buffer, inside: readonly Box[]): Map<number, string> {
  const told = new Map<number, string>();
  const list = inside.find(({ type }) => type === 'iinf');
  if (list === undefined) return told;
  const entries = boxes(content, list.from + (content[list.from] === 0 ? 6 : 8), list.to);
  for (const { from } of entries) {
    const wide = content[from] === 3;
    const id = wide ? content.readUInt32BE(from + 4) : content.readUInt16BE(from + 4);
    const type = content.toString('latin1', from + (wide ? 10 : 8), from + (wide ? 14 : 12));
    if (type === 'Exif' || type === 'mime') told.set(id, type);
  }
  return told;
}

/** Where the bytes of these items lie, from the item location box. */
function extentsOf(content: Buffer, inside: readonly Box[], ids: ReadonlySet<number>): { from: number; to: number }[] {
  const box = inside.find(({ type }) => type === 'iloc');
  if (box === undefined || ids.size === 0) return [];
  const version = content[box.from] ?? 0;
  let at = box.from + 4;
  const take = (bytes: number): number => {
    const value = bytes === 0 ? 0 : bytes === 8 ? Number(content.readBigUInt64BE(at)) : content.readUIntBE(at, bytes);
    at += bytes;
    return value;
  };
  const sizes = take(2);
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexBytes = version === 0 ? 0 : sizes & 15;
  const wide = version === 2 ? 4 : 2;
  const count = take(wide);
  const found: { from: number; to: number }[] = [];
  for (let item = 0; item < Math.min(count, MOST_BOXES); item++) {
    const id = take(wide);
    const inFile = version === 0 || (take(2) & 15) === 0;
    take(2);
    const base = take(baseBytes);
    const extents = take(2);
    for (let each = 0; each < extents; each++) {
      take(indexBytes);
      const from = base + take(offsetBytes);
      const to = from + take(lengthBytes);
      if (ids.has(id) && inFile) found.push({ from, to });
    }
  }
  return found;
}

/** The Exif data after the offset that this format puts in front. */
function exifIn(item: Buffer): Buffer | undefined {
  if (item.length < 8) return undefined;
  const tiff = item.subarray(4 + item.readUInt32BE(0));
  return tiff.length < 8 ? undefined : Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

/** The largest size that the picture's properties name: grids and thumbnails name smaller ones. */
function sizeIn(content: Buffer, inside: readonly Box[]): { width: number | null; height: number | null } {
  const properties = inside.find(({ type }) => type === 'iprp');
  if (properties === undefined) return { width: null, height: null };
  const container = boxes(content, properties.from, properties.to).find(({ type }) => type === 'ipco');
  if (container === undefined) return { width: null, height: null };
  const sizes = boxes(content, container.from, container.to)
    .filter(({ type }) => type === 'ispe')
    .map(({ from }) => ({ width: content.readUInt32BE(from + 4), height: content.readUInt32BE(from + 8) }))
    .sort((left, right) => right.width * right.height - left.width * left.height);
  return sizes[0] ?? { width: null, height: null };
}
