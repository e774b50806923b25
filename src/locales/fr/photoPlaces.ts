import { type LabelTable, long, type MessageTable } from '../translation.ts';

/** Where photos were taken: the consent, what is shown of it, and taking it back. */
export const photoPlacesFr = {
  'claim.photoPlace.ask':
    'Puis-je joindre le lieu (à 100\u00a0mètres près) et l’heure de vos photos, pour l’expert\u202f? C’est gardé avec le dossier, 2 ans après sa fin. Un «\u00a0non\u00a0» ne change rien.',
  'claim.photoPlace.help':
    'Votre appareil note où et quand il photographie. Les photos elles-mêmes ne le disent plus. Vous pourrez retirer ces informations.',
  'claim.photoPlace.label': 'Lieu des photos',
  'claim.photoPlace.notKept': 'D’accord, ni le lieu ni l’heure ne sont gardés.',
  'claim.photoPlace.removed': 'Le lieu et l’heure de vos photos sont retirés.',
  'claim.photoPlace.more': ({ count }: { count: number }) => `et ${count} de plus`,
  'photoPlace.near': ({ town }: { town: string }) => `près de ${town}`,
  'photoPlace.degrees': ({
    latitude,
    longitude,
    north,
    east,
  }: {
    latitude: string;
    longitude: string;
    north: boolean;
    east: boolean;
  }) => `${latitude}° ${north ? 'N' : 'S'}, ${longitude}° ${east ? 'E' : 'O'}`,
  'photoPlace.joined': ({ count }: { count: number }) =>
    count === 1 ? 'joint pour 1 photo' : `joint pour ${count} photos`,
  'photoPlace.forget.title': 'le retrait du lieu des photos',
  'photoPlace.forget.none': 'Ce dossier ne garde le lieu d’aucune photo.',
  'photoPlace.forget.done': ({ number }: { number: string }) =>
    `Le lieu et l’heure de vos photos sont retirés du dossier ${number}.`,
} as const satisfies MessageTable;

export const photoPlaceLabelsFr = {
  'claim.photoPlace.yes': long({ label: 'Oui, les joindre', row: 'Oui, les joindre', tiny: 'Oui, les joindre' }),
  'claim.photoPlace.no': long({
    label: 'Non, ne rien garder',
    row: 'Non, ne rien garder',
    tiny: 'Non, ne rien garder',
  }),
  'claim.photoPlace.edit': long({
    label: 'Retirer le lieu des photos',
    row: 'Retirer le lieu (photo)',
    tiny: 'Lieu des photos',
  }),
} as const satisfies LabelTable;
