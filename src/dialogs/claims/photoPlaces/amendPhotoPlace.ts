import { notePhotoPlaceDecision } from '../../../store/photoPlaces.repository.ts';
import type { Asking, Form } from '../../form/form.ts';
import { type PhotoPlaceAnswer, refused } from './photoPlace.question.ts';

const REMOVES =
  /^\s*(?:(?:non|finalement|en fait|please|actually)[ ,]+)?(?:(?:je (?:veux|voudrais)|pouvez-vous|can you|i want to) )?(?:retire[rz]?|enl[eè]ve[rz]?|supprime[rz]?|efface[rz]?|remove|delete)\b.{0,40}\b(?:lieux?|positions?|localisation|gps|places?|locations?)\b.{0,20}\bphotos?\b/iu;

/** "Enlevez le lieu des photos": a yes is taken back before the declaration is sent. */
export function amendPhotoPlace(asking: Asking, text: string): ReturnType<NonNullable<Form['amends']>> {
  const { turn, answers, key } = asking;
  if ((answers['photoPlace'] as PhotoPlaceAnswer | undefined)?.is !== 'yes' || !REMOVES.test(text)) return null;
  const about = { formKey: key, claimId: null, conversationId: turn.conversationId };
  const customerRef = turn.identity?.ref ?? null;
  turn.write((tx) => notePhotoPlaceDecision(tx, { ...about, customerRef }, 'refused', turn.now));
  return { answers: { photoPlace: refused(asking) }, said: turn.t('claim.photoPlace.removed') };
}
