import type { PartnerPage, PartnerQuery } from '../../domain/partner.ts';
import { metresBetween, placeNear } from '../../domain/towns.ts';
import { demoPartners } from './demoPartners.ts';

/** The nearest partners of a kind; null for a place that is not known. */
export function findPartners({ kind, near, limit }: PartnerQuery): PartnerPage | null {
  const place = placeNear(near);
  if (place === null) return null;
  const items = demoPartners
    .filter((one) => one.kind === kind)
    .map(({ latitude, longitude, ...one }) => ({
      ...one,
      distanceMetres: metresBetween(place, { latitude, longitude }),
    }))
    .sort((left, right) => left.distanceMetres - right.distanceMetres)
    .slice(0, limit);
  return { place: place.label, items };
}
