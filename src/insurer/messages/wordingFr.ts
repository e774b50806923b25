import type { Wordings } from './wording.ts';

export const wordingFr: Wordings = {
  'one-time-code': ({ code, act, minutes = '5' }) => ({
    sms: `${code} est votre code eca assurances${act ? ` pour ${act}` : ''}. Valable ${minutes} minutes. Ne le communiquez à personne.`,
    subject: `Votre code\u00a0: ${code}`,
    mail: [
      `Votre code${act ? ` pour ${act}` : ''} est\u00a0: ${code}`,
      `Il est valable ${minutes} minutes. Ne le communiquez à personne, même à un conseiller.`,
      'Vous n’avez rien demandé\u202f? Ignorez ce message.',
    ],
  }),
  'claim-received': ({ number, nextStep }) => ({
    sms: `${number} : eca assurances a reçu votre déclaration. Gardez ce numéro.`,
    subject: `Votre déclaration ${number}`,
    mail: [
      `Nous avons reçu votre déclaration de sinistre. Son numéro est ${number}.`,
      ...(nextStep ? [`La suite\u00a0: ${nextStep}`] : []),
      'Gardez ce numéro\u00a0: il vous sera demandé à chaque échange.',
    ],
  }),
  'callback-booked': ({ reference, when, topic, phone }) => ({
    sms: `${reference} : eca assurances vous rappelle ${when}.`,
    subject: `Votre rappel ${when}`,
    mail: [
      `Un conseiller vous rappelle ${when}${phone ? ` au ${phone}` : ''}.`,
      ...(topic ? [`Sujet\u00a0: ${topic}`] : []),
      `Référence\u00a0: ${reference}. Vous pouvez déplacer ou annuler ce rappel dans la conversation.`,
    ],
  }),
  'callback-moved': ({ reference, when, topic, phone }) => ({
    sms: `${reference} : votre rappel eca assurances est déplacé. Nouveau moment : ${when}.`,
    subject: `Votre rappel est déplacé\u00a0: ${when}`,
    mail: [
      `Votre rappel est déplacé. Un conseiller vous appelle ${when}${phone ? ` au ${phone}` : ''}.`,
      ...(topic ? [`Sujet\u00a0: ${topic}`] : []),
      `Référence\u00a0: ${reference}.`,
    ],
  }),
  'callback-cancelled': ({ reference, when }) => ({
    sms: `${reference} : votre rappel eca assurances est annulé.`,
    subject: 'Votre rappel est annulé',
    mail: [
      `Votre rappel${when ? ` prévu ${when}` : ''} est annulé.`,
      `Référence\u00a0: ${reference}. Vous pouvez en demander un autre à tout moment.`,
    ],
  }),
  'complaint-received': ({ reference, by }) => ({
    sms: `${reference} : eca assurances a reçu votre réclamation. Réponse au plus tard le ${by}.`,
    subject: `Votre réclamation ${reference}`,
    mail: [
      `Nous avons bien reçu votre réclamation. Sa référence est ${reference}.`,
      `Vous recevez une réponse au plus tard le ${by}.`,
      'Si elle ne vous convient pas, ou si elle tarde, vous pouvez saisir gratuitement le Médiateur de l’Assurance\u00a0: www.mediation-assurance.org.',
    ],
  }),
  'new-sign-in': ({ when, place }) => ({
    sms: `Nouvelle connexion à votre dossier eca assurances${place ? ` ${place}` : ''}, ${when}. Si ce n'est pas vous, appelez-nous.`,
    subject: 'Nouvelle connexion à votre dossier',
    mail: [
      `Votre dossier a été ouvert${place ? ` ${place}` : ''}, ${when}.`,
      'Si ce n’est pas vous, appelez-nous tout de suite.',
    ],
  }),
  'channel-unlinked': ({ when, place }) => ({
    sms: `L'accès à votre dossier eca assurances ${place} a été fermé, ${when}. Si ce n'est pas vous, appelez-nous.`,
    subject: 'Un accès à votre dossier a été fermé',
    mail: [
      `L’accès à votre dossier ${place} a été fermé, ${when}. Pour y revenir, il faut s’identifier de nouveau.`,
      'Si ce n’est pas vous, appelez-nous tout de suite.',
    ],
  }),
};
