import sharp from 'sharp';
import type { FileKind } from '../fileKind.ts';
import type { Examined } from './examiner.port.ts';
import { captureDay, orientationIn, placeIn } from './exif.ts';
import { heicParts } from './heicParts.ts';
import { cleanedJpeg } from './jpegParts.ts';
import { lookAtPdf } from './pdfParts.ts';
import { cleanedPng } from './pngParts.ts';
import { qualityOf } from './quality.ts';

/** Above what any phone makes (200 megapixels); a PNG cannot be read at a reduced size, so less is allowed. */
const MOST_PIXELS = { 'image/jpeg': 220_000_000, 'image/png': 60_000_000, 'image/heic': 220_000_000 } as const;

// One picture after the other, nothing kept: this runs in a thread of its own.
sharp.concurrency(1);
sharp.cache(false);

/** Looks into one file. Whatever is in it, this ends with a verdict; memory and time are limited by the thread. */
export async function examine(content: Buffer, kind: FileKind): Promise<Examined> {
  switch (kind) {
    case 'application/pdf':
      return lookAtPdf(content);
    case 'image/heic':
      return lookAtHeic(content);
    case 'image/jpeg':
    case 'image/png':
      return lookAtPicture(content, kind);
  }
}

async function lookAtPicture(content: Buffer, kind: 'image/jpeg' | 'image/png'): Promise<Examined> {
  const header = await sharp(content, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (header === null || header.format !== (kind === 'image/jpeg' ? 'jpeg' : 'png'))
    return { is: 'held', reason: 'FileUnreadable' };
  const { width, height, exif } = header;
  if (width * height > MOST_PIXELS[kind]) return { is: 'held', reason: 'FileUnsafe' };
  const findings = await qualityOf(content, MOST_PIXELS[kind]);
  if (findings === null) return { is: 'held', reason: 'FileUnreadable' };
  const cleaned = kind === 'image/jpeg' ? cleanedJpeg(content, orientationIn(exif)) : cleanedPng(content);
  if (cleaned === null) return { is: 'held', reason: 'FileUnreadable' };
  const examination = { findings, takenOn: captureDay(exif), width, height, pages: null };
  return { is: 'fine', examination, cleaned: cleaned.equals(content) ? null : cleaned, place: placeIn(exif) };
}

function lookAtHeic(content: Buffer): Examined {
  const parts = heicParts(content);
  if (parts === null) return { is: 'held', reason: 'FileUnreadable' };
  const { width, height, exif, cleaned } = parts;
  if ((width ?? 0) * (height ?? 0) > MOST_PIXELS['image/heic']) return { is: 'held', reason: 'FileUnsafe' };
  return {
    is: 'fine',
    examination: { findings: ['unseen'], takenOn: captureDay(exif), width, height, pages: null },
    cleaned: cleaned.equals(content) ? null : cleaned,
    place: placeIn(exif),
  };
}
