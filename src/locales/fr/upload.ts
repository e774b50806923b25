import type { MessageTable } from '../translation.ts';

/** Why a file was not taken, said under it. */
export const uploadFr = {
  'upload.FileTooLarge': 'Ce fichier est trop lourd. Le maximum est de 10\u00a0Mo.',
  'upload.FileTypeRefused': 'Ce format n’est pas accepté. Envoyez un PDF ou une photo (JPG, PNG, HEIC).',
  'upload.FileEmpty': 'Ce fichier est vide. Choisissez-en un autre.',
  'upload.FileDuplicate': 'Vous avez déjà ajouté ce fichier.',
  'upload.FileUnreadable':
    'Ce fichier est abîmé\u00a0: je n’arrive pas à l’ouvrir. Envoyez-le de nouveau, ou une photo.',
  'upload.FileLocked': 'Ce PDF demande un mot de passe. Envoyez une version sans mot de passe.',
  'upload.FileUnsafe': 'Je ne peux pas garder ce fichier\u00a0: il contient un élément dangereux. Envoyez une photo.',
  'upload.FileNotChecked': 'Je ne peux pas vérifier ce fichier pour l’instant. Réessayez dans quelques minutes.',
  'upload.TooManyFiles': 'Vous pouvez envoyer 8 fichiers par message.',
  'upload.UploadCut': 'L’envoi s’est interrompu. Réessayez.',
  'upload.ConversationEnded': 'Cette conversation est terminée. Commencez-en une nouvelle pour envoyer ce fichier.',
} as const satisfies MessageTable;
