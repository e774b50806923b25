import { inflateSync } from 'node:zlib';
import type { Examined } from './examiner.port.ts';

const MOST_UNPACKED = 30_000_000;
/** How far around its type the entries of a packed object are looked for, in bytes. */
const DICTIONARY = 500;
/** Programs, and things that a reader would start. An attached file is allowed: electronic invoices carry one. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|RichMedia|SubmitForm|ImportData)(?![A-Za-z0-9])/;
const LOCKED = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;

/** Looks at a PDF (ISO 32000): whole, free of passwords and of programs, also in what it keeps packed. */
export function lookAtPdf(content: Buffer): Examined {
  const raw = content.toString('latin1');
  // Readers allow some bytes after the end.
  if (!raw.slice(-2048).includes('%%EOF') || !/\d+\s+\d+\s+obj\b/.test(raw))
    return { is: 'held', reason: 'FileUnreadable' };
  const plain = outsideStreams(raw);
  if (LOCKED.test(plain)) return { is: 'held', reason: 'FileLocked' };
  const unpacked = packedObjects(raw);
  if (unpacked === null) return { is: 'held', reason: 'FileUnsafe' };
  const objects = readableNames(`${plain}\n${unpacked}`);
  if (ACTIVE.test(objects)) return { is: 'held', reason: 'FileUnsafe' };
  const pages = objects.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;
  const examination = { findings: [], takenOn: null, width: null, height: null, pages: pages === 0 ? null : pages };
  return { is: 'fine', examination, cleaned: null, place: null };
}

/** The objects without the bytes of pictures and fonts, which may look like anything. */
function outsideStreams(raw: string): string {
  const kept: string[] = [];
  for (let at = 0; ; ) {
    const begin = raw.indexOf('stream', at);
    const end = begin < 0 ? -1 : raw.indexOf('endstream', begin);
    if (end < 0) {
      kept.push(raw.slice(at));
      return kept.join('\n');
    }
    kept.push(raw.slice(at, begin));
    at = end + 'endstream'.length;
  }
}

/** Objects that the file keeps compressed; null when they unfold to an absurd size. */
function packedObjects(raw: string): string | null {
  const found: string[] = [];
  let total = 0;
  for (let at = raw.indexOf('/ObjStm'); at >= 0; at = raw.indexOf('/ObjStm', at + 1)) {
    const begin = raw.indexOf('stream', at);
    const end = raw.indexOf('endstream', begin);
    if (begin < 0 || end < 0) break;
    const dictionary = raw.slice(Math.max(0, at - DICTIONARY), begin);
    if (begin - at > DICTIONARY || !dictionary.includes('FlateDecode')) continue;
    const from = begin + 'stream'.length + (raw[begin + 6] === '\r' ? 2 : 1);
    try {
      const text = inflateSync(Buffer.from(raw.slice(from, end), 'latin1'), {
        maxOutputLength: MOST_UNPACKED - total,
      }).toString('latin1');
      total += text.length;
      found.push(text);
    } catch (thrown) {
      if ((thrown as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') return null;
    }
  }
  return found.join('\n');
}

/** "/J#61vaScript" written plainly. */
function readableNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
