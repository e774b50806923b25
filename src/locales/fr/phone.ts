import { type LabelTable, long, type MessageTable } from '../translation.ts';

/** Sending photos from a phone to a conversation on a computer. */
export const phoneFr = {
  'phone.title': 'l’envoi depuis votre téléphone',
  'phone.late': 'Cette question est terminée. Je n’attends plus de photos ici.',
  'phone.card.title': 'Envoyer depuis votre téléphone',
  'phone.card.how': 'Scannez ce QR code avec votre téléphone. Ou ouvrez l’adresse écrite dessous, et tapez le code.',
  'phone.card.qr': 'QR code de la page pour votre téléphone',
  'phone.card.until': ({ minutes }: { minutes: number }) =>
    `Le code sert une fois, pendant ${minutes} minutes. Il permet seulement d’ajouter des photos ici.`,
  'phone.card.summary': ({ code, minutes }: { code: string; minutes: number }) =>
    `Pour envoyer vos photos depuis votre téléphone, ouvrez la page slash phone de ce site et tapez le code ${code}. Il est valable ${minutes} minutes.`,
  'phone.shown': 'Envoyé depuis mon téléphone',

  'phone.code.title': 'Envoyer des photos',
  'phone.code.lead': 'Écrivez le code de 6 lettres affiché dans votre discussion.',
  'phone.code.label': 'Code',
  'phone.code.go': 'Continuer',
  'phone.code.warning': 'Utilisez seulement le code de votre propre discussion. Vos photos iront là où il est affiché.',
  'phone.code.refused': 'Ce code n’est pas valable, ou il a expiré. Demandez-en un autre dans la discussion.',
  'phone.code.busy': 'Il y a eu trop d’essais. Attendez une minute, puis réessayez.',
  'phone.upload.title': 'Vos photos',
  'phone.upload.lead': 'Elles arrivent dans votre discussion, sur l’autre écran.',
  'phone.upload.camera': 'Prendre une photo',
  'phone.upload.pick': 'Choisir des photos',
  'phone.upload.rules': 'Photos ou PDF, 10\u00a0Mo par fichier.',
  'phone.upload.until': ({ time }: { time: string }) => `Cette page sert jusqu’à ${time}.`,
  'phone.upload.send': 'Envoyer',
  'phone.upload.sent': ({ count }: { count: number }) =>
    count === 1
      ? '1 fichier envoyé. Il est dans votre discussion.'
      : `${count} fichiers envoyés. Ils sont dans votre discussion.`,
  'phone.file.sending': 'Envoi en cours',
  'phone.file.checking': 'Vérification',
  'phone.file.done': 'Reçu dans la discussion',
  'phone.file.failed': 'L’envoi s’est interrompu.',
  'phone.file.wait': 'Trop d’envois à la fois. Réessayez dans un instant.',
  'phone.file.again': 'Réessayer',
  'phone.closed.title': 'C’est terminé ici',
  'phone.closed.text':
    'Cette page ne prend plus de photos. Continuez dans la discussion, ou demandez-y un nouveau code.',
} as const satisfies MessageTable;

export const phoneLabelsFr = {
  'phone.choice': long({
    label: 'Envoyer depuis mon téléphone',
    row: 'Depuis mon téléphone',
    tiny: 'Depuis mon téléphone',
  }),
} as const satisfies LabelTable;
