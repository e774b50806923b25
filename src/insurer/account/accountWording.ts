import type { Language } from '../../domain/identity.ts';
import type { PasswordFault } from './passwordFault.ts';
import type { PasswordPurpose } from './passwordTokens.store.ts';

interface PurposeWords {
  title: string;
  lead: string;
  submit: string;
  /** Of the page behind the link in the mail. */
  chooseTitle: string;
  mailSubject: string;
  mailText(link: string): string[];
}

/** What the pages and mails of activation and of a forgotten password say. None tells whether somebody has an account. */
export interface AccountWording extends Record<PasswordPurpose, PurposeWords> {
  identifier: string;
  identifierHint: string;
  identifierMissing: string;
  birthDate: string;
  birthHint: string;
  birthMissing: string;
  sentTitle: string;
  sentText: string;
  sentHelp: string;
  busyTitle: string;
  busyText: string;
  password: string;
  passwordHint: string;
  showPassword: string;
  choose: string;
  faults: Record<PasswordFault, string>;
  faultPrefix: string;
  faultsTitle: string;
  allRequired: string;
  otherLanguage: string;
  goneTitle: string;
  goneText: string;
  again: string;
  doneTitle: string;
  doneText: string;
  noticeSubject: string;
  noticeText(phone: string): string[];
  noticeSms(phone: string): string;
  greeting(name: string): string;
  signature: string;
}

const fr: AccountWording = {
  activate: {
    title: 'Activer votre espace client',
    lead: 'Nous vous envoyons un lien à l’e-mail de votre dossier.',
    submit: 'Recevoir le lien',
    chooseTitle: 'Choisissez votre mot de passe',
    mailSubject: 'Activez votre espace client',
    mailText: (link) => [
      'Voici le lien pour activer votre espace client et choisir votre mot de passe\u00a0:',
      link,
      'Il est valable 24 heures et sert une seule fois.',
      'Vous n’avez rien demandé\u202f? Ignorez ce message\u00a0: rien ne change.',
    ],
  },
  reset: {
    title: 'Mot de passe oublié',
    lead: 'Nous vous envoyons un lien à l’e-mail de votre dossier.',
    submit: 'Recevoir le lien',
    chooseTitle: 'Choisissez un nouveau mot de passe',
    mailSubject: 'Changez votre mot de passe',
    mailText: (link) => [
      'Voici le lien pour choisir un nouveau mot de passe\u00a0:',
      link,
      'Il est valable 30 minutes et sert une seule fois.',
      'Vous n’avez rien demandé\u202f? Ignorez ce message\u00a0: votre mot de passe ne change pas.',
    ],
  },
  identifier: 'Numéro client ou e-mail',
  identifierHint: 'Par exemple\u00a0: ECA1234567 ou prenom@exemple.fr',
  identifierMissing: 'Écrivez votre numéro client ou votre e-mail. Par exemple\u00a0: ECA1234567.',
  birthDate: 'Date de naissance',
  birthHint: 'Par exemple\u00a0: 25/12/1975',
  birthMissing: 'Écrivez le jour, le mois et l’année. Par exemple\u00a0: 25/12/1975.',
  sentTitle: 'Regardez vos e-mails',
  sentText: 'Si ces informations correspondent à un dossier, un e-mail vient de partir vers l’adresse de ce dossier.',
  sentHelp:
    'Rien reçu après quelques minutes\u202f? Regardez les courriers indésirables. Sinon, demandez un conseiller dans la discussion.',
  busyTitle: 'Trop de demandes',
  busyText: 'Plusieurs demandes se suivent. Réessayez dans une heure, ou demandez un conseiller dans la discussion.',
  password: 'Nouveau mot de passe',
  passwordHint: 'Au moins 12 caractères. Une phrase que vous seul connaissez convient très bien.',
  showPassword: 'Afficher le mot de passe',
  choose: 'Enregistrer',
  faults: {
    short: 'Écrivez au moins 12 caractères.',
    long: 'Écrivez 128 caractères au plus.',
    simple: 'Ce mot de passe est parmi les premiers qu’on essaie. Choisissez par exemple quatre mots sans lien.',
    personal: 'Votre nom, votre e-mail ou notre nom ne suffisent pas. Ajoutez d’autres mots.',
  },
  faultPrefix: 'Erreur\u00a0: ',
  faultsTitle: 'À corriger',
  allRequired: 'Tous les champs sont obligatoires.',
  otherLanguage: 'English',
  goneTitle: 'Ce lien n’est plus valable',
  goneText: 'Un lien sert une seule fois et pour un temps limité. Demandez-en un nouveau.',
  again: 'Demander un nouveau lien',
  doneTitle: 'Votre mot de passe est enregistré',
  doneText: 'Vous êtes déconnecté partout. Revenez à la discussion et connectez-vous avec votre nouveau mot de passe.',
  noticeSubject: 'Votre mot de passe a changé',
  noticeText: (phone) => [
    'Le mot de passe de votre espace client vient d’être changé. Vous êtes déconnecté partout.',
    `Ce n’est pas vous\u202f? Appelez-nous tout de suite au ${phone}.`,
  ],
  noticeSms: (phone) =>
    `eca assurances : votre mot de passe vient d'être changé. Ce n'est pas vous ? Appelez-nous au ${phone}.`,
  greeting: (name) => `Bonjour ${name},`,
  signature: 'Votre assureur, eca assurances',
};

const en: AccountWording = {
  activate: {
    title: 'Activate your customer area',
    lead: 'We send a link to the e-mail of your file.',
    submit: 'Get the link',
    chooseTitle: 'Choose your password',
    mailSubject: 'Activate your customer area',
    mailText: (link) => [
      'Here is the link to activate your customer area and choose your password:',
      link,
      'It is valid for 24 hours and works once.',
      'You did not ask for it? Ignore this message: nothing changes.',
    ],
  },
  reset: {
    title: 'Forgotten password',
    lead: 'We send a link to the e-mail of your file.',
    submit: 'Get the link',
    chooseTitle: 'Choose a new password',
    mailSubject: 'Change your password',
    mailText: (link) => [
      'Here is the link to choose a new password:',
      link,
      'It is valid for 30 minutes and works once.',
      'You did not ask for it? Ignore this message: your password does not change.',
    ],
  },
  identifier: 'Customer number or e-mail',
  identifierHint: 'For example: ECA1234567 or name@example.com',
  identifierMissing: 'Write your customer number or your e-mail. For example: ECA1234567.',
  birthDate: 'Date of birth',
  birthHint: 'Day, month, year. For example: 25/12/1975',
  birthMissing: 'Write the day, the month and the year. For example: 25/12/1975.',
  sentTitle: 'Look at your e-mails',
  sentText: 'If these details match a file, an e-mail has just left for the address of that file.',
  sentHelp: 'Nothing after a few minutes? Look in the junk folder. If not, ask for an advisor in the conversation.',
  busyTitle: 'Too many requests',
  busyText: 'Several requests in a row. Try again in an hour, or ask for an advisor in the conversation.',
  password: 'New password',
  passwordHint: 'At least 12 characters. A phrase that only you know is a good choice.',
  showPassword: 'Show the password',
  choose: 'Save',
  faults: {
    short: 'Write at least 12 characters.',
    long: 'Write 128 characters at most.',
    simple: 'This password is among the first that are tried. Choose for example four unrelated words.',
    personal: 'Your name, your e-mail or our name is not enough. Add other words.',
  },
  faultPrefix: 'Error: ',
  faultsTitle: 'To correct',
  allRequired: 'All fields are required.',
  otherLanguage: 'Français',
  goneTitle: 'This link is no longer valid',
  goneText: 'A link works once and for a limited time. Ask for a new one.',
  again: 'Ask for a new link',
  doneTitle: 'Your password is saved',
  doneText: 'You are signed out everywhere. Go back to the conversation and sign in with your new password.',
  noticeSubject: 'Your password has changed',
  noticeText: (phone) => [
    'The password of your customer area has just been changed. You are signed out everywhere.',
    `It was not you? Call us at once on ${phone}.`,
  ],
  noticeSms: (phone) => `eca assurances: your password has just been changed. Not you? Call us on ${phone}.`,
  greeting: (name) => `Dear ${name},`,
  signature: 'Your insurer, eca assurances',
};

export const accountWordings: Readonly<Record<Language, AccountWording>> = { fr, en };
