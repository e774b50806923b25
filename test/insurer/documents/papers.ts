import { execFileSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';
import type { DocumentOffer, documentKinds } from '../../../src/domain/document.ts';
import type { Language } from '../../../src/domain/identity.ts';
import type { DocumentId } from '../../../src/domain/ids.ts';
import { type MadeDocument, makeDocument } from '../../../src/insurer/documents/makeDocument.ts';
import { offersOf } from '../../../src/insurer/documents/offers.ts';
import { type CustomerFile, demoFiles } from '../../../src/insurer/seed/seed.ts';
import { paperSource } from '../../support/fakePapers.ts';

export const today = '2026-11-24';
export const files = demoFiles({ today, idOf: (prefix, key) => `${prefix}_${key}` });

export const offersFor = (file: CustomerFile): DocumentOffer[] => {
  const contracts = file.contracts.map(({ contract }) => contract);
  return contracts.flatMap((contract) =>
    offersOf(
      contract,
      contracts,
      today,
      file.claims.map(({ claim }) => claim),
    ),
  );
};

export const number = '7K3M2-PQ9XT-4WV8N-HJ5RC-D6Z0EY';

export async function made(file: CustomerFile, offer: DocumentOffer, language: Language): Promise<MadeDocument> {
  const source = paperSource(file, offer.contractId, today);
  if (source === null) throw new RangeError('no source');
  const request = { kind: offer.kind, contractId: offer.contractId, language, person: offer.people[0] ?? null };
  return makeDocument(request, source, {
    id: 'doc_test' as DocumentId,
    checkNumber: number,
    checkUrl: `http://127.0.0.1:3979/documents/check/${number.replaceAll('-', '')}`,
    now: Date.parse(`${today}T09:00:00Z`),
  });
}

export const offerOf = (key: string, kind: (typeof documentKinds)[number]): [CustomerFile, DocumentOffer] => {
  const file = files.find((one) => one.key === key);
  const offer = file === undefined ? undefined : offersFor(file).find((one) => one.kind === kind);
  if (file === undefined || offer === undefined) throw new RangeError(`no ${kind} for ${key}`);
  return [file, offer];
};

/** The words of a PDF as pdfkit writes them: compressed streams of hexadecimal text in WinAnsi. */
export function wordsOf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const streams = [...text.matchAll(/\/Length (\d+)[\s\S]*?stream\n/g)].map((match) => {
    const start = (match.index ?? 0) + match[0].length;
    try {
      return inflateSync(bytes.subarray(start, start + Number(match[1]))).toString('latin1');
    } catch {
      return '';
    }
  });
  return streams
    .flatMap((stream) => [...stream.matchAll(/\[(.*?)\] TJ/g)])
    .map((match) =>
      [...(match[1] ?? '').matchAll(/<([0-9a-f]+)>/g)].map((run) => windows(Buffer.from(run[1] ?? '', 'hex'))).join(''),
    )
    .join('\n');
}

const windows = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes);

/** What poppler reads, where it is installed; null where it is not. */
export function popplerWords(pdf: Uint8Array): string | null {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], {
      input: pdf,
      stdio: ['pipe', 'pipe', 'ignore'],
    }).toString();
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'ENOENT') return null;
    throw thrown;
  }
}
