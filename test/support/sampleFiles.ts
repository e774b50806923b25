/** Small files that begin like the real thing. `seed` makes their contents differ. */
export function jpeg(seed = 0, size = 200): Buffer {
  return filled([0xff, 0xd8, 0xff, 0xe0], seed, size);
}

export function png(seed = 0, size = 200): Buffer {
  return filled([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], seed, size);
}

export function pdf(seed = 0, size = 200): Buffer {
  return filled([...Buffer.from('%PDF-1.7\n')], seed, size);
}

export function heic(seed = 0, size = 200): Buffer {
  return filled([0, 0, 0, 0x18, ...Buffer.from('ftypheic')], seed, size);
}

function filled(head: readonly number[], seed: number, size: number): Buffer {
  return Buffer.concat([Buffer.from(head), Buffer.alloc(Math.max(0, size - head.length), seed + 1)]);
}
