import type { Wordings } from './wording.ts';

export const wordingFr: Wordings = {
  'one-time-code': ({ code, act, minutes = '5' }) => ({
    sms: `${code} est votre code eca assurances${act ? ` pour ${act}` : ''}. Valable ${minutes} minutes. Ne le communiquez à personne.`,
    subject: `Votre code : ${code}`,
    mail: [
      `Votre code${act ? ` pour ${act}` : ''} est : ${code}`,
      `Il est valable ${minutes} minutes. Ne le communiquez à personne, même à un conseiller.`,
      'Vous n’avez rien demandé ? Ignorez ce message.',
    ],
  }),
  'claim-received': ({ number, nextStep }) => ({
    sms: `${number} : eca assurances a reçu votre déclaration. Gardez ce numéro.`,
    subject: `Votre déclaration ${number}`,
    mail: [
      `Nous avons reçu votre déclaration de sinistre. Son numéro est ${number}.`,
      ...(nextStep ? [`La suite : ${nextStep}`] : []),
      'Gardez ce numéro : il vous sera demandé à chaque échange.',
    ],
  }),
  'callback-booked': ({ reference, when, topic, phone }) => ({
    sms: `${reference} : eca assurances vous rappelle ${when}.`,
    subject: `Votre rappel ${when}`,
    mail: [
      `Un conseiller vous rappelle ${when}${phone ? ` au ${phone}` : ''}.`,
      ...(topic ? [`Sujet : ${topic}`] : []),
      `Référence : ${reference}. Vous pouvez déplacer ou annuler ce rappel dans la conversation.`,
    ],
  }),
  'callback-moved': ({ reference, when, topic, phone }) => ({
    sms: `${reference} : votre rappel eca assurances est déplacé. Nouveau moment : ${when}.`,
    subject: `Votre rappel est déplacé : ${when}`,
    mail: [
      `Votre rappel est déplacé. Un conseiller vous appelle ${when}${phone ? ` au ${phone}` : ''}.`,
      ...(topic ? [`Sujet : ${topic}`] : []),
      `Référence : ${reference}.`,
    ],
  }),
  'callback-cancelled': ({ reference, when }) => ({
    sms: `${reference} : votre rappel eca assurances est annulé.`,
    subject: 'Votre rappel est annulé',
    mail: [
      `Votre rappel${when ? ` prévu ${when}` : ''} est annulé.`,
      `Référence : ${reference}. Vous pouvez en demander un autre à tout moment.`,
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
};
