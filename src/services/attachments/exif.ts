import readExif from 'exif-reader';
import { type PhotoPlace, roundedDegrees } from '../../domain/photoPlace.ts';

/** The day on the camera's clock when the picture was taken, `YYYY-MM-DD`; null when it does not say, or says nonsense. */
export function captureDay(exif: Buffer | undefined): string | null {
  return takenAt(tagsOf(exif))?.slice(0, 10) ?? null;
}

/** Where and when the picture was taken, the place rounded; null when it names no place. */
export function placeIn(exif: Buffer | undefined): PhotoPlace | null {
  const tags = tagsOf(exif);
  const { GPSLatitude, GPSLatitudeRef, GPSLongitude, GPSLongitudeRef } = tags?.GPSInfo ?? {};
  const latitude = degrees(GPSLatitude, GPSLatitudeRef, 90);
  const longitude = degrees(GPSLongitude, GPSLongitudeRef, 180);
  // Cameras without a fix write zeros, which is a point in the sea.
  if (latitude === null || longitude === null || (latitude === 0 && longitude === 0)) return null;
  return { latitude, longitude, takenAt: takenAt(tags) };
}

/** Degrees, minutes and seconds as one number, negative in the south and west. */
function degrees(parts: unknown, side: unknown, most: number): number | null {
  if (!Array.isArray(parts) || parts.length !== 3) return null;
  const [whole, minutes, seconds] = parts.map(Number);
  const value = roundedDegrees((whole ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600);
  if (!(value >= 0 && value <= most)) return null;
  return side === 'S' || side === 'W' ? -value : value;
}

/** `YYYY-MM-DDTHH:MM` on the camera's clock. */
function takenAt(tags: ReturnType<typeof readExif> | null): string | null {
  const taken = tags?.Photo?.DateTimeOriginal ?? tags?.Photo?.DateTimeDigitized;
  // The library reads wall-clock time as if it were UTC.
  return taken instanceof Date && !Number.isNaN(taken.getTime()) ? taken.toISOString().slice(0, 16) : null;
}

/** How the picture must be turned to stand upright, 1 to 8; 1 when nothing says so. */
export function orientationIn(exif: Buffer | undefined): number {
  const orientation = tagsOf(exif)?.Image?.Orientation;
  return typeof orientation === 'number' && orientation >= 1 && orientation <= 8 ? orientation : 1;
}

function tagsOf(exif: Buffer | undefined): ReturnType<typeof readExif> | null {
  if (exif === undefined) return null;
  try {
    return readExif(exif);
  } catch {
    return null;
  }
}
