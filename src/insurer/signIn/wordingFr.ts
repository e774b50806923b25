import type { SignInWording } from './wording.ts';

export const wordingFr: SignInWording = {
  title: 'Connectez-vous',
  lead: 'Après la connexion, vous revenez à la discussion.',
  allRequired: 'Tous les champs sont obligatoires.',
  identifier: 'Numéro client ou e-mail',
  identifierHint: 'Par exemple\u00a0: ECA1234567 ou prenom@exemple.fr',
  password: 'Mot de passe',
  showPassword: 'Afficher le mot de passe',
  submit: 'Se connecter',
  cancel: 'Annuler',
  otherLanguage: 'English',
  faultPrefix: 'Erreur\u00a0: ',
  faultsTitle: 'À corriger',
  identifierMissing: 'Écrivez votre numéro client ou votre e-mail. Par exemple\u00a0: ECA1234567.',
  passwordMissing: 'Écrivez votre mot de passe.',
  wrong:
    'Ces informations ne permettent pas de vous connecter. Vérifiez votre numéro ou votre e-mail, puis votre mot de passe.',
  wait: (seconds) =>
    seconds < 60
      ? `Plusieurs essais ont échoué. Réessayez dans ${seconds} seconde${seconds > 1 ? 's' : ''}.`
      : `Plusieurs essais ont échoué. Réessayez dans ${minutes(seconds)}.`,
  birthTitle: 'Votre date de naissance',
  birthLead: 'Votre compte demande une vérification de plus.',
  birthDate: 'Date de naissance',
  birthHint: 'Par exemple\u00a0: 03/02/1946',
  birthFault: 'Écrivez le jour, le mois et l’année. Par exemple\u00a0: 03/02/1946.',
  birthWrong: 'Cette date ne permet pas de vous connecter. Vérifiez le jour, le mois et l’année.',
  resetTitle: 'Votre accès est suspendu',
  resetText:
    'Par sécurité, votre mot de passe doit être changé avant la prochaine connexion. Demandez-le dans la discussion, ou appelez un conseiller.',
  expiredTitle: 'Cette page a expiré',
  expiredText: 'Revenez à la discussion et demandez un nouveau lien de connexion.',
  helpTitle: 'Un problème pour vous connecter\u202f?',
  helpNotActivated: 'Première connexion\u00a0: activez d’abord votre espace client. Demandez-le dans la discussion.',
  helpForgotten: 'Mot de passe oublié\u00a0: dans la discussion, un code reçu par SMS ou par e-mail suffit.',
};

function minutes(seconds: number): string {
  const count = Math.ceil(seconds / 60);
  return count > 1 ? `${count} minutes` : '1 minute';
}
