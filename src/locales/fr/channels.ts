import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

/** What only channels without a page of ours need to say: WhatsApp and Teams. */
export const channelsFr = {
  'channel.fact': ({ label, value }: { label: string; value: string }) => `${label}\u00a0: ${value}`,
  'channel.step.done': 'Fait',
  'channel.step.current': 'En cours',
  'channel.step.next': 'À venir',
  'channel.dateExample': 'Écrivez la date, par exemple\u00a0: 12 novembre.',
  'channel.choose': 'Que souhaitez-vous faire\u202f?',
  'channel.chooseEdit': 'Que voulez-vous modifier\u202f?',
  'channel.goOn': 'Ce message continue. Voulez-vous lire la suite\u202f?',
  'channel.openLink': 'La page sécurisée s’ouvre dans votre navigateur.',
  'channel.advisorSays': ({ author, text }: { author: string; text: string }) => `${author}\u00a0: ${text}`,
  'channel.sessionOver':
    'Sans message de votre part, votre session est fermée. C’est pour protéger vos données. Écrivez-moi pour continuer.',
  'channel.documentGone': 'Ce document n’est plus disponible ici. Demandez-le à nouveau, je le prépare.',
  'channel.voice':
    'J’ai bien reçu votre message vocal. Je ne sais pas encore l’écouter. Écrivez votre demande, ou faites-vous rappeler.',
  'channel.video': 'Je ne sais pas regarder les vidéos. Envoyez une photo ou un PDF, s’il vous plaît.',
  'channel.sticker': 'Merci. Écrivez votre demande avec vos mots, je m’en occupe.',
  'channel.order': 'Je ne peux pas prendre de commande ici. Écrivez votre demande, ou parlez à un conseiller.',
  'channel.contacts': 'Je ne sais pas lire une fiche de contact. Écrivez le nom et le numéro utiles.',
  'channel.fileTooLarge': 'Ce fichier est trop lourd\u00a0: 10 Mo au maximum. Envoyez une photo plus petite.',
  'channel.fileType': 'Je ne peux pas prendre ce type de fichier. Envoyez une photo ou un PDF.',
  'channel.fileLost': 'Je n’ai pas pu recevoir votre fichier. Envoyez-le de nouveau, s’il vous plaît.',
  'channel.privately':
    'Ici, d’autres personnes lisent nos messages. Écrivez-moi en privé, je vous réponds tout de suite.',
  'channel.noted': 'C’est noté. La réponse arrive dans la discussion.',
  'channel.location': ({ place }: { place: string }) => `Lieu\u00a0: ${place}`,
  'channel.fileOffer': ({ name }: { name: string }) => `Votre document est prêt\u00a0: ${name}.`,
  'channel.fileDeclined': 'D’accord, je garde le document. Demandez-le quand vous voulez.',

  'notify.ask.place': 'Dans quelle discussion voulez-vous recevoir vos nouvelles\u202f?',
  'notify.label.place': 'Discussion',
  'notify.in.whatsapp': 'dans WhatsApp',
  'notify.in.msteams': 'dans Teams',
  'notify.in.directline': 'sur le site',
  'notify.in.last': 'là où vous m’avez écrit en dernier',
  'notify.place.noted': ({ name }: { name: string }) => `C’est noté. Je vous donne vos nouvelles ${name}.`,
  'notify.place.notedNotLinked': ({ name }: { name: string }) =>
    `C’est noté. Je vous donnerai vos nouvelles ${name}, dès que vous vous y serez identifié. D’ici là, là où vous m’écrivez.`,

  'channels.title': 'vos discussions reliées',
  'channels.shown': 'Voici où vous êtes identifié en ce moment.',
  'channels.card': 'Vos discussions reliées',
  'channels.web': 'le site',
  'channels.here': 'cette discussion',
  'channels.used': ({ since, last }: { since: string; last: string }) => `depuis ${since} ; dernier message : ${last}`,
  'channels.summary': ({ names }: { names: string }) => `Vous êtes identifié ici : ${names}.`,
  'channels.unlink': ({ name }: { name: string }) => `Délier ${name}`,
  'channels.label.which': 'Discussion',
  'channels.label.confirm': 'Confirmation',
  'channels.ask.which': 'Quelle discussion voulez-vous délier ?',
  'channels.ask.confirm': ({ name }: { name: string }) =>
    `Voulez-vous délier ${name} ? Il faudra vous y identifier de nouveau pour retrouver votre dossier.`,
  'channels.unlinked': ({ name }: { name: string }) =>
    `C’est fait : votre dossier n’est plus ouvert ${name}. Vous recevez un e-mail qui le confirme.`,
  'channels.ask.confirmAll': ({ names }: { names: string }) =>
    `Voulez-vous tout délier\u00a0: ${names}\u202f? Votre dossier sera fermé partout. Il faudra vous identifier de nouveau.`,
  'channels.unlinkedAll':
    'C’est fait\u00a0: votre dossier n’est plus ouvert nulle part. Vous recevez un e-mail qui le confirme.',
  'channels.unlinkedHere':
    'Cette discussion a été déliée de votre dossier. Pour y revenir, identifiez-vous de nouveau.',
  'channels.kept': 'D’accord, rien ne change.',
  'channels.gone': 'Cette discussion n’est pas reliée à votre dossier. Rien n’a changé.',

  'link.whatsapp': 'WhatsApp',
  'link.teams': 'Teams',
  'link.inWhatsApp': 'dans WhatsApp',
  'link.inTeams': 'dans Teams',
  'link.somebody': 'une personne inconnue',
  'link.how': 'Après la connexion, la page affiche un code. Recopiez-le ici.',
  'link.confirm.title': 'Est-ce bien vous\u202f?',
  'link.confirm.text': ({ channel, who }: { channel: string; who: string }) =>
    `Quelqu’un a demandé cette connexion dans ${channel}\u00a0: ${who}. Est-ce vous\u202f?`,
  'link.confirm.yes': 'Oui, c’est moi',
  'link.confirm.no': 'Non, ce n’est pas moi',
  'link.confirm.warning': 'Vous avez reçu ce lien d’une autre personne\u202f? Répondez non.',
  'link.code.title': 'Votre code',
  'link.code.text': ({ channel, minutes }: { channel: string; minutes: number }) =>
    `Recopiez ce code dans votre discussion ${channel}. Il est valable ${minutes} minutes.`,
  'link.code.warning': 'Ne donnez ce code à personne, même à un conseiller.',
  'link.stopped.title': 'Connexion arrêtée',
  'link.stopped.text': 'Rien n’a été relié à votre compte. Vous pouvez fermer cette page.',
} as const satisfies MessageTable;

export const channelsLabelsFr = {
  channelGoOn: short('Lire la suite'),
  channelChoose: short('Choisir'),
  channelMore: short('Plus de choix'),
  'notify.place': short('Nouvelles par chat'),
  'notify.place.whatsapp': short('WhatsApp'),
  'notify.place.msteams': short('Teams'),
  'notify.place.directline': short('Le site'),
  'notify.place.last': long({
    label: 'La dernière discussion utilisée',
    row: 'La dernière utilisée',
    tiny: 'La dernière utilisée',
  }),
  'channels.open': short('Mes discussions'),
  'channels.unlinkAll': long({ label: 'Délier toutes mes discussions', row: 'Tout délier', tiny: 'Tout délier' }),
  'channels.yes': short('Oui, délier'),
  'channels.no': short('Non, garder'),
  channelEdit: short('Modifier'),
} as const satisfies LabelTable;
