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
  secondTitle: 'Votre date de naissance',
  secondLead: 'Votre compte demande une vérification de plus.',
  second: 'Date de naissance',
  secondHint: 'Par exemple\u00a0: 25/12/1975',
  secondFault: 'Écrivez le jour, le mois et l’année. Par exemple\u00a0: 25/12/1975.',
  secondWrong: 'Cette date ne permet pas de vous connecter. Vérifiez le jour, le mois et l’année.',
  resetTitle: 'Votre accès est suspendu',
  resetText:
    'Par sécurité, votre mot de passe doit être changé avant la prochaine connexion. Choisissez-en un nouveau avec « Mot de passe oublié », ou appelez un conseiller.',
  expiredTitle: 'Cette page a expiré',
  expiredText: 'Revenez à la discussion et demandez un nouveau lien de connexion.',
  helpTitle: 'Un problème pour vous connecter\u202f?',
  help: [
    {
      text: 'Première connexion\u202f?',
      link: { path: '/account/activate?lang=fr', words: 'Activez d’abord votre espace client' },
    },
    { text: 'Mot de passe oublié\u202f?', link: { path: '/account/reset?lang=fr', words: 'Choisissez-en un nouveau' } },
    { text: 'Dans la discussion, un code reçu par SMS ou par e-mail suffit aussi.' },
  ],
};

function minutes(seconds: number): string {
  const count = Math.ceil(seconds / 60);
  return count > 1 ? `${count} minutes` : '1 minute';
}
