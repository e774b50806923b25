import type { photoPlaceLabelsFr, photoPlacesFr } from '../fr/photoPlaces.ts';
import { type LabelTranslation, long, type Translation } from '../translation.ts';

export const photoPlacesEn: Translation<typeof photoPlacesFr> = {
  'claim.photoPlace.ask':
    'May I join the place (to within 100\u00a0metres) and time of your photos, for the expert? It is kept with the file, until 2 years after its end. A “no” changes nothing.',
  'claim.photoPlace.help':
    'Your camera notes where and when it takes a picture. The photos themselves no longer tell. You can have this removed later.',
  'claim.photoPlace.label': 'Place of the photos',
  'claim.photoPlace.notKept': 'All right, neither place nor time is kept.',
  'claim.photoPlace.removed': 'The place and time of your photos are removed.',
  'claim.photoPlace.more': ({ count }) => `and ${count} more`,
  'photoPlace.near': ({ town }) => `near ${town}`,
  'photoPlace.degrees': ({ latitude, longitude, north, east }) =>
    `${latitude}° ${north ? 'N' : 'S'}, ${longitude}° ${east ? 'E' : 'W'}`,
  'photoPlace.joined': ({ count }) => (count === 1 ? 'joined for 1 photo' : `joined for ${count} photos`),
  'photoPlace.forget.title': 'removing the place of your photos',
  'photoPlace.forget.none': 'This file keeps the place of no photo.',
  'photoPlace.forget.done': ({ number }) => `The place and time of your photos are removed from file ${number}.`,
};

export const photoPlaceLabelsEn: LabelTranslation<typeof photoPlaceLabelsFr> = {
  'claim.photoPlace.yes': long({ label: 'Yes, join them', row: 'Yes, join them', tiny: 'Yes, join them' }),
  'claim.photoPlace.no': long({ label: 'No, keep nothing', row: 'No, keep nothing', tiny: 'No, keep nothing' }),
  'claim.photoPlace.edit': long({
    label: 'Remove the place of the photos',
    row: 'Remove photo places',
    tiny: 'Photo places',
  }),
};
