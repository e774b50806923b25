import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

export const promptsFr = {
  'prompt.text.tooShort': 'Pouvez-vous écrire quelques mots de plus\u202f?',
  'prompt.text.tooLong': ({ max }: { max: number }) =>
    `Votre texte dépasse ${max} caractères. Raccourcissez-le, s’il vous plaît.`,
  'prompt.date.notUnderstood': 'Je n’ai pas compris la date. Écrivez par exemple\u00a0: 12 novembre.',
  'prompt.date.future': 'Cette date est dans le futur. Quel jour cela s’est-il passé\u202f?',
  'prompt.date.which': ({ first, second }: { first: string; second: string }) => `${first} ou ${second}\u202f?`,
  'prompt.date.noted': ({ date }: { date: string }) => `Noté\u00a0: ${date}.`,
  'prompt.date.midnight': 'minuit',
  'prompt.date.between': ({ from, to }: { from: string; to: string }) => `entre ${from} et ${to}`,
  'prompt.time.notUnderstood': 'Je n’ai pas compris l’heure. Écrivez par exemple\u00a0: 17 h 30.',
  'prompt.phone.notUnderstood': 'Ce numéro ne semble pas complet. Écrivez par exemple\u00a0: 06 39 98 10 01.',
  'prompt.phone.premium': 'Je ne peux pas appeler un numéro surtaxé. Donnez un autre numéro, s’il vous plaît.',
  'prompt.files.none': 'Je n’ai reçu aucun fichier. Touchez « Joindre », ou passez cette étape.',
  'prompt.files.received': ({ count }: { count: number }) =>
    count === 1 ? '1 fichier reçu.' : `${count} fichiers reçus.`,
  'prompt.files.blurred': ({ names, count }: { names: string; count: number }) =>
    count === 1
      ? `${names} est floue\u00a0: reprenez-la de plus près.`
      : `${names} sont floues\u00a0: reprenez-les de plus près.`,
  'prompt.files.dark': ({ names, count }: { names: string; count: number }) =>
    count === 1
      ? `${names} est trop sombre\u00a0: reprenez-la avec plus de lumière.`
      : `${names} sont trop sombres\u00a0: reprenez-les avec plus de lumière.`,
  'prompt.files.older': ({ names, date }: { names: string; date: string }) =>
    `${names} date du ${date}, avant les faits. Gardez-la si elle montre l’état d’avant.`,
  'prompt.files.twice': ({ names }: { names: string }) => `Déjà reçu, gardé une seule fois\u00a0: ${names}.`,
  'prompt.files.tooHeavy': ({ names }: { names: string }) =>
    `Vos documents dépassent 25\u00a0Mo. Je n’ai pas gardé\u00a0: ${names}.`,
  'prompt.files.looked': ({ text }: { text: string }) => text,
  'prompt.files.removed': ({ names }: { names: string }) => `Retiré\u00a0: ${names}.`,
  'prompt.files.more': 'Envoyez une autre photo, ou continuez.',
} as const satisfies MessageTable;

export const promptsLabelsFr = {
  today: short('Aujourd’hui'),
  yesterday: short('Hier'),
  tomorrow: short('Demain'),
  removeFile: long({ label: 'Retirer cette photo', row: 'Retirer', tiny: 'Retirer' }),
  done: long({ label: 'C’est tout, continuer', row: 'C’est tout, continuer', tiny: 'Continuer' }),
} as const satisfies LabelTable;
