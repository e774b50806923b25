import type { ClaimId } from '../../../domain/ids.ts';
import { errorCodeOf } from '../../../errors.ts';
import { withdrawPhotoPlaces } from '../../../store/photoPlaces.repository.ts';
import { sayTrouble } from '../../backendTrouble.ts';
import type { Form } from '../../form/form.ts';
import { readLookupOptions } from '../../lookups/lookupOptions.ts';

/** The button "Retirer le lieu des photos" of a claim: a yes is taken back, here and at the insurer. */
export const forgetPhotoPlacesForm: Form = {
  id: 'forgetPhotoPlaces',
  version: 1,
  title: 'photoPlace.forget.title',
  needs: 'identified',
  questions: () => [],
  async finish({ turn, options }) {
    const { action } = readLookupOptions(options);
    if (action?.a !== 'forgetPhotoPlaces' || turn.identity === null) return { is: 'done' };
    const claimId = action.id as ClaimId;
    const customerRef = turn.identity.ref;
    try {
      const gateway = turn.gateway();
      const { number, attachments } = await gateway.claim(claimId);
      const placed = attachments.filter(({ place }) => place !== undefined);
      if (placed.length > 0) await gateway.setPhotoPlaces(claimId, { places: [] });
      const sha256s = attachments.map(({ sha256 }) => sha256);
      turn.write((tx) => withdrawPhotoPlaces(tx, { claimId, customerRef, sha256s }, turn.now));
      turn.say(placed.length > 0 ? turn.t('photoPlace.forget.done', { number }) : turn.t('photoPlace.forget.none'));
    } catch (thrown) {
      // Another customer's claim and one that does not exist are the same to us.
      if (errorCodeOf(thrown) === 'INSURER_NOT_FOUND') turn.say(turn.t('claimStatus.unknown'));
      else sayTrouble(turn, thrown, 'claims');
    }
    return { is: 'done' };
  },
};
