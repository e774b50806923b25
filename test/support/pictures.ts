import sharp from 'sharp';

export interface Picture {
  width?: number;
  height?: number;
  /** Standard deviation of the blur, in pixels of a picture 1,600 wide. */
  blur?: number;
  /** 1 = as it is; 0.1 = a tenth of its light. */
  light?: number;
  /** 1 = from black to white. */
  contrast?: number;
  /** As cameras write it: `2026:11:23 14:05:00`. */
  takenAt?: string;
  place?: boolean;
  orientation?: number;
  seed?: number;
}

/** A made scene of many edges, as a photo: the same seed gives the same picture. */
export async function photo(picture: Picture = {}, format: 'jpeg' | 'png' | 'avif' = 'jpeg'): Promise<Buffer> {
  const { width = 1600, height = 1200, blur = 0, light = 1, contrast = 1 } = picture;
  const scene = Buffer.from(sceneOf(width, height, contrast, picture.seed ?? 1));
  let made = sharp(scene);
  if (blur > 0) made = sharp(await made.png().toBuffer()).blur((blur * width) / 1600);
  if (light !== 1) made = sharp(await made.png().toBuffer()).linear(light, 0);
  const { takenAt, place, orientation } = picture;
  if (takenAt !== undefined || place === true)
    made = made.withExif({
      IFD0: { Make: 'Eca', Model: 'Test' },
      ...(takenAt === undefined ? {} : { IFD2: { DateTimeOriginal: takenAt } }),
      ...(place === true
        ? {
            IFD3: {
              GPSLatitudeRef: 'N',
              GPSLatitude: '45/1 45/1 0/1',
              GPSLongitudeRef: 'E',
              GPSLongitude: '4/1 50/1 0/1',
            },
          }
        : {}),
    });
  if (orientation !== undefined) made = made.withMetadata({ orientation });
  return format === 'jpeg'
    ? made.jpeg({ quality: 85 }).toBuffer()
    : format === 'png'
      ? made.png({ compressionLevel: 3 }).toBuffer()
      : made.avif({ quality: 30, effort: 0 }).toBuffer();
}

/** The boxes of a real picture under the name of HEIC: they are the same in both formats, only the codec differs. */
export async function heicPhoto(picture: Picture = {}): Promise<Buffer> {
  const made = await photo({ width: 320, height: 240, ...picture }, 'avif');
  made.write('heic', 8, 'latin1');
  return made;
}

function sceneOf(width: number, height: number, contrast: number, seed: number): string {
  let state = seed * 7919 + 1;
  const random = () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const shapes = Array.from({ length: 60 }, () => {
    const grey = Math.round(128 + (random() - 0.5) * 255 * contrast);
    const [x, y] = [random() * width, random() * height];
    const [w, h] = [(0.03 + random() * 0.3) * width, (0.04 + random() * 0.33) * height];
    return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="rgb(${grey},${grey},${Math.round(grey * 0.9)})" transform="rotate(${random() * 40} ${width / 2} ${height / 2})"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#888"/>${shapes.join('')}</svg>`;
}
