import type { Language } from '../../domain/identity.ts';
import { type SignInWording, signInWordings } from '../signIn/wording.ts';

/** What the staff's sign-in pages say, where it is not what customers read. */
export const staffWordings: Readonly<Record<Language, SignInWording>> = {
  fr: {
    ...signInWordings.fr,
    title: 'Connexion du personnel',
    lead: 'Après la connexion, vous revenez au bureau des conseillers.',
    identifier: 'E-mail professionnel',
    identifierHint: 'Par exemple\u00a0: camille@staff.example',
    identifierMissing: 'Écrivez votre e-mail professionnel.',
    wrong: 'Ces informations ne permettent pas de vous connecter. Vérifiez votre e-mail, puis votre mot de passe.',
    secondTitle: 'Votre code',
    secondLead: 'Un code à 6 chiffres vient d’être envoyé par SMS à votre numéro professionnel.',
    second: 'Code reçu',
    secondHint: '6 chiffres, valables 5 minutes',
    secondFault: 'Écrivez les 6 chiffres du code.',
    secondWrong: 'Ce code ne convient pas. Vérifiez-le, ou recommencez la connexion pour en recevoir un autre.',
    expiredText: 'Revenez au bureau des conseillers et recommencez la connexion.',
    helpTitle: 'Un problème pour vous connecter\u202f?',
    help: [{ text: 'Adressez-vous à la personne qui gère les accès dans votre équipe.' }],
  },
  en: {
    ...signInWordings.en,
    title: 'Staff sign-in',
    lead: 'After signing in, you go back to the advisors’ desk.',
    identifier: 'Work e-mail',
    identifierHint: 'For example: camille@staff.example',
    identifierMissing: 'Write your work e-mail.',
    wrong: 'We cannot sign you in with these details. Check your e-mail, then your password.',
    secondTitle: 'Your code',
    secondLead: 'A code of 6 digits has just been sent by SMS to your work number.',
    second: 'Code received',
    secondHint: '6 digits, valid for 5 minutes',
    secondFault: 'Write the 6 digits of the code.',
    secondWrong: 'This code does not fit. Check it, or start the sign-in again to get another one.',
    expiredText: 'Go back to the advisors’ desk and start the sign-in again.',
    helpTitle: 'Trouble signing in?',
    help: [{ text: 'Ask whoever manages access in your team.' }],
  },
};

/** The SMS with a code, in the alphabet of SMS. */
export function staffCodeText(code: string, language: Language): string {
  return language === 'fr'
    ? `${code} est votre code pour le bureau des conseillers eca assurances. Valable 5 minutes. Ne le communiquez à personne.`
    : `${code} is your code for the eca assurances advisors' desk. Valid for 5 minutes. Never share it.`;
}
