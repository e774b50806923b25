/** Chunks that say something about the sender rather than about the picture. */
const DROPPED = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']);
const SIGNATURE_BYTES = 8;

/** The picture alone (PNG, third edition): no text, camera data or time, and nothing after its end. Null when broken. */
export function cleanedPng(content: Buffer): Buffer | null {
  const kept: Buffer[] = [content.subarray(0, SIGNATURE_BYTES)];
  for (let at = SIGNATURE_BYTES; at + 12 <= content.length; ) {
    const end = at + 12 + content.readUInt32BE(at);
    const type = content.subarray(at + 4, at + 8).toString('latin1');
    if (end > content.length || !/^[A-Za-z]{4}$/.test(type)) return null;
    if (!DROPPED.has(type)) kept.push(content.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}
