import { z } from 'zod';
import { languages } from '../domain/identity.ts';
import { AppError } from '../errors.ts';
import type { Calibration } from './calibration.ts';
import type { Classifier } from './classifier.ts';

/** A trained language: the classifier and how its scores are to be trusted. */
export interface Model {
  classifier: Classifier;
  calibration: Calibration;
  /** What the signs of a danger weigh (`danger/alarm.ts`). */
  alarm: readonly number[];
}

const VERSION = 3;
const kinds = { u32: Uint32Array, f32: Float32Array, i8: Int8Array, u16: Uint16Array } as const;
type Kind = keyof typeof kinds;

/** In the order they stand in the file; the widest first, so that each begins where its type may. */
const parts: readonly (readonly [string, Kind])[] = [
  ['rowKeys', 'u32'],
  ['deletionKeys', 'u32'],
  ['deletionValues', 'u32'],
  ['idf', 'f32'],
  ['scales', 'f32'],
  ['lists', 'u16'],
  ['rowValues', 'u16'],
  ['weights', 'i8'],
];

const header = z.object({
  version: z.literal(VERSION),
  language: z.enum(languages),
  labels: z.array(z.string()),
  dangers: z.array(z.string()),
  words: z.string(),
  calibration: z.object({ weights: z.array(z.number()), act: z.number(), ask: z.number() }),
  alarm: z.array(z.number()),
  lengths: z.record(z.string(), z.int()),
});

/** Four bytes of header length, the header as JSON, then the arrays as they lie in memory (little endian). */
export function encodeModel({ classifier, calibration, alarm }: Model): Uint8Array {
  const { vocabulary, speller } = classifier;
  const arrays: Record<string, Uint32Array | Float32Array | Uint16Array | Int8Array> = {
    rowKeys: vocabulary.rows.keys,
    rowValues: Uint16Array.from(vocabulary.rows.values),
    deletionKeys: speller.deletions.keys,
    deletionValues: speller.deletions.values,
    idf: vocabulary.idf,
    scales: classifier.scales,
    lists: speller.lists,
    weights: classifier.weights,
  };
  const head = Buffer.from(
    JSON.stringify({
      version: VERSION,
      language: classifier.language,
      labels: classifier.labels,
      dangers: classifier.dangers,
      words: speller.words.join(' '),
      calibration,
      alarm,
      lengths: Object.fromEntries(parts.map(([name]) => [name, arrays[name]?.length ?? 0])),
    }),
  );
  const padded = Buffer.alloc(4 + head.length + ((8 - ((4 + head.length) % 8)) % 8), ' ');
  padded.writeUInt32LE(padded.length - 4, 0);
  head.copy(padded, 4);
  const bodies = parts.map(([name]) => {
    const array = arrays[name] ?? new Int8Array();
    return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  });
  return Buffer.concat([padded, ...bodies]);
}

/** Throws MODEL_INVALID for anything that `encodeModel` did not write. */
export function decodeModel(bytes: Uint8Array): Model {
  try {
    const { buffer } = new Uint8Array(bytes);
    const headLength = new DataView(buffer).getUint32(0, true);
    const head = header.parse(JSON.parse(Buffer.from(buffer, 4, headLength).toString()));
    let offset = 4 + headLength;
    const read = <Name extends Kind>(name: string, kind: Name): InstanceType<(typeof kinds)[Name]> => {
      const length = head.lengths[name] ?? 0;
      const array = new kinds[kind](buffer, offset, length) as InstanceType<(typeof kinds)[Name]>;
      offset += length * kinds[kind].BYTES_PER_ELEMENT;
      return array;
    };
    const rowKeys = read('rowKeys', 'u32');
    const deletions = { keys: read('deletionKeys', 'u32'), values: read('deletionValues', 'u32') };
    const idf = read('idf', 'f32');
    const scales = read('scales', 'f32');
    const words = head.words.split(' ');
    const speller = { words, known: new Set(words), deletions, lists: read('lists', 'u16') };
    const rows = { keys: rowKeys, values: read('rowValues', 'u16') };
    const { language, labels, dangers, calibration, alarm } = head;
    const weights = read('weights', 'i8');
    return {
      classifier: { language, labels, dangers, speller, vocabulary: { rows, idf }, scales, weights },
      calibration,
      alarm,
    };
  } catch (cause) {
    throw new AppError('MODEL_INVALID', { cause });
  }
}
