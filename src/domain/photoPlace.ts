import { z } from 'zod';
import { metresBetween, towns } from './towns.ts';

/**
 * Where and when a photo was taken, as its camera wrote it down. It is kept only when the customer has said yes, and
 * never in the picture itself.
 */
export const photoPlace = z.object({
  /** Degrees with three decimals: about a hundred metres. */
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** `YYYY-MM-DDTHH:MM` on the camera's clock; null when it does not say. */
  takenAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .nullable(),
});
export type PhotoPlace = z.infer<typeof photoPlace>;

/** The places of a claim's photos, all of them, by the sha256 of the file; an empty list takes every place away. */
export const photoPlaces = z.object({
  places: z.array(photoPlace.extend({ sha256: z.string().length(64) })).max(50),
});
export type PhotoPlaces = z.infer<typeof photoPlaces>;

const NEAR_METRES = 30_000;

/** Reads what was stored with a file. */
export function readPhotoPlace(stored: string | null): PhotoPlace | null {
  return stored === null ? null : photoPlace.parse(JSON.parse(stored));
}

/** A hundred metres are enough for an expert, and do not tell which house it was. */
export function roundedDegrees(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

/** The town in whose surroundings a photo was taken; null far from those that are known. */
export function townOf(place: PhotoPlace): string | null {
  const [nearest] = towns
    .map((town) => ({ name: town.name, metres: metresBetween(town, place) }))
    .sort((left, right) => left.metres - right.metres);
  return nearest !== undefined && nearest.metres <= NEAR_METRES ? nearest.name : null;
}
