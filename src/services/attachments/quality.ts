import sharp from 'sharp';
import type { FileFinding } from '../../domain/fileExamination.ts';

/** The side, in pixels, at which a picture is judged: near what an advisor sees in a list. */
const SIDE = 512;
/** Below this there is nothing to judge: a logo, a signature. */
const SMALLEST = 160;
/** Of 255. A scene at a fifth of its light has 35, at a third 51. */
const DARK_BELOW = 40;
/** Thousandths. Made scenes have 38 to 65 sharp, 18 to 27 a little soft, 10 or less where no text could be read. */
const BLURRED_BELOW = 11;
/** A picture of one tone has no edge to judge by. */
const PLAIN_BELOW = 10;

/**
 * Whether a picture is too dark or blurred to be of use; null when its pixels cannot be read to the end. The
 * thresholds come from pictures made for it, which test/services/attachments/quality.test.ts makes again.
 */
export async function qualityOf(content: Buffer, mostPixels: number): Promise<FileFinding[] | null> {
  try {
    const { data, info } = await sharp(content, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true, kernel: 'linear' })
      .flatten({ background: '#fff' })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    if (Math.min(info.width, info.height) < SMALLEST) return [];
    const { bright, contrast, sharpness } = measured(data, info.width, info.height);
    if (bright < DARK_BELOW) return ['dark'];
    return contrast >= PLAIN_BELOW && sharpness < BLURRED_BELOW ? ['blurred'] : [];
  } catch {
    return null;
  }
}

export interface Measures {
  /** The luminance that a tenth of the pixels exceeds, 0 to 255. */
  bright: number;
  /** The variance of the luminance. */
  contrast: number;
  /** The variance of the Laplacian, in thousandths of the contrast: pale pictures are no less sharp. */
  sharpness: number;
}

/** Measures a picture of one byte a pixel. */
export function measured(pixels: Buffer, width: number, height: number): Measures {
  const counts = new Uint32Array(256);
  for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1;
  let above = 0;
  let bright = 255;
  while (bright > 0) {
    above += counts[bright] ?? 0;
    if (above >= pixels.length / 10) break;
    bright--;
  }
  const laplacian = new Int16Array(Math.max(width - 2, 0) * Math.max(height - 2, 0));
  const at = (index: number) => pixels[index] ?? 0;
  let next = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const here = y * width + x;
      laplacian[next] = at(here - width) + at(here + width) + at(here - 1) + at(here + 1) - 4 * at(here);
      next++;
    }
  }
  const contrast = variance(pixels);
  // The constant keeps the noise of a nearly plain picture from passing for edges.
  return { bright, contrast, sharpness: (1000 * variance(laplacian)) / (contrast + 25) };
}

function variance(values: Int16Array | Buffer): number {
  let sum = 0;
  let squares = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    sum += value;
    squares += value * value;
  }
  return squares / values.length - (sum / values.length) ** 2;
}
