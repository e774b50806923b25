import type { ClaimId } from '../domain/ids.ts';
import { readPhotoPlace } from '../domain/photoPlace.ts';
import { errorCodeOf } from '../errors.ts';
import type { CustomerGateway } from '../services/insurer.port.ts';
import type { FileRow } from '../store/tables.ts';

/**
 * Tells the insurer where the photos were taken that the customer agreed to have joined, beside those it knows. A
 * repeat changes nothing; what was taken back since is not in the rows any more. An insurer may keep no places.
 */
export async function joinPlaces(
  gateway: Pick<CustomerGateway, 'claim' | 'setPhotoPlaces'>,
  claimId: ClaimId,
  files: readonly FileRow[],
): Promise<void> {
  const joined = files.flatMap(({ sha256, place }) => {
    const read = readPhotoPlace(place);
    return read === null ? [] : [{ sha256, ...read }];
  });
  if (joined.length === 0) return;
  const { attachments } = await gateway.claim(claimId);
  const before = attachments.flatMap(({ sha256, place }) =>
    place === undefined || joined.some((each) => each.sha256 === sha256) ? [] : [{ sha256, ...place }],
  );
  try {
    await gateway.setPhotoPlaces(claimId, { places: [...before, ...joined] });
  } catch (thrown) {
    if (errorCodeOf(thrown) !== 'INSURER_NOT_FOUND') throw thrown;
  }
}
