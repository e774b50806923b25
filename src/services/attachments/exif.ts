import readExif from 'exif-reader';

/** The day on the camera's clock when the picture was taken, `YYYY-MM-DD`; null when it does not say, or says nonsense. */
export function captureDay(exif: Buffer | undefined): string | null {
  const tags = tagsOf(exif);
  const taken = tags?.Photo?.DateTimeOriginal ?? tags?.Photo?.DateTimeDigitized;
  // The library reads wall-clock time as if it were UTC.
  return taken instanceof Date && !Number.isNaN(taken.getTime()) ? taken.toISOString().slice(0, 10) : null;
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
