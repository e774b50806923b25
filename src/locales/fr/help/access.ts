import { aide, type HelpTable } from '../../helpText.ts';

/** Getting into the customer area, and staying the only one who does. */
export const helpAccessFr = {
  firstSignIn: aide(
    'Comment me connecter pour la première fois ?',
    "Activez d'abord votre compte avec le lien reçu par e-mail. Vous choisissez alors votre mot de passe. Ensuite, votre numéro de client ou votre e-mail suffit avec ce mot de passe.",
    'première connexion | nouveau client comment entrer dans mon espace | créer mon accès | premiers pas espace client | ouvrir mon espace en ligne jamais utilisé',
  ),
  whereSignIn: aide(
    'Où se trouve la page de connexion ?',
    "Le bouton de connexion à l'espace client est en haut du site, et sur le premier écran de l'application. Ici, je peux aussi vous ouvrir la page de connexion.",
    "où se connecter | trouver l'espace client | adresse du site pour se connecter | où cliquer pour accéder à mon compte",
  ),
  identifier: aide(
    'Quel est mon identifiant ?',
    "C'est votre numéro de client, ECA suivi de sept chiffres, ou l'adresse e-mail de votre dossier. Le numéro figure sur vos courriers et votre carte.",
    "c'est quoi l'identifiant | quel login utiliser | identifiant demandé je mets quoi | numéro de client ou e-mail | nom d'utilisateur",
  ),
  lostCustomerNumber: aide(
    'Où trouver mon numéro de client ?',
    "Il est écrit sur votre avis d'échéance, vos attestations et votre carte de tiers payant. Vous pouvez aussi vous connecter avec votre adresse e-mail.",
    "j'ai perdu mon numéro client | numéro de client introuvable | où est écrit mon numéro d'adhérent | retrouver ma référence client | je ne retrouve plus mon numéro de client où est-il marqué",
  ),
  forgotPassword: aide(
    "J'ai oublié mon mot de passe, que faire ?",
    "Demandez un nouveau mot de passe : un lien arrive à l'adresse e-mail de votre dossier. L'ancien ne marche plus dès que le nouveau est choisi.",
    'mot de passe oublié | réinitialiser le mot de passe | mdp perdu | récupérer mes accès | assistance pour se connecter',
  ),
  goodPassword: aide(
    'Comment choisir un bon mot de passe ?',
    "Prenez une longue suite de mots que vous n'utilisez nulle part ailleurs. Un gestionnaire de mots de passe peut la retenir pour vous.",
    'mot de passe sécurisé conseil | mot de passe assez fort | combien de caractères pour le mot de passe | gestionnaire de mots de passe',
  ),
  activationLinkExpired: aide(
    "Le lien d'activation ne marche plus, que faire ?",
    "Ce lien est valable 24 heures. Passé ce délai, demandez-en un nouveau : il part aussitôt à l'adresse e-mail de votre dossier.",
    "lien d'activation expiré | lien périmé | le lien du mail de bienvenue ne fonctionne plus | combien de temps le lien d'activation est valable",
  ),
  mailMissing: aide(
    "Je ne reçois pas l'e-mail d'activation, pourquoi ?",
    "Regardez dans vos courriers indésirables. L'e-mail part à l'adresse de votre dossier : si elle a changé, un conseiller la corrige avec vous.",
    "pas reçu le mail d'activation | mail de confirmation jamais arrivé | e-mail dans les spams | aucun mail pour activer",
  ),
  lockedAccount: aide(
    'Mon compte est bloqué, combien de temps ?',
    "Après 10 mots de passe faux, la connexion est mise en pause 15 minutes. Ce n'est jamais définitif. Un nouveau mot de passe évite d'attendre un autre blocage.",
    'compte verrouillé | trop de tentatives | combien d’essais avant blocage | débloquer mon compte | accès suspendu après erreurs de mot de passe',
  ),
  codeMissing: aide(
    'Je ne reçois pas le code de sécurité, que faire ?',
    'Le code part par SMS ou par e-mail, aux coordonnées de votre dossier. Attendez une minute, puis demandez un nouvel envoi. Si votre numéro a changé, voyez un conseiller.',
    'code sms pas reçu | code de vérification jamais arrivé | le code ne vient pas | je n’ai pas eu le code | renvoyer le code | demandé un code mais aucun sms',
  ),
  codeLife: aide(
    'Combien de temps le code de sécurité est-il valable ?',
    'Un code vaut 5 minutes et 5 essais. Ensuite, il faut en demander un autre : trois envois sont possibles par quart d’heure.',
    'durée du code | code expiré | code refusé trop tard | combien d’essais pour le code | validité du code sms',
  ),
  codeWhy: aide(
    'Pourquoi me demande-t-on un code ?',
    "Le code prouve que c'est bien vous. Il est demandé pour vous reconnaître ici, et pour changer vos coordonnées, votre banque ou vos bénéficiaires.",
    'à quoi sert le code de sécurité | pourquoi un code par sms | double authentification | vérification en deux étapes',
  ),
  birthDateAsked: aide(
    'Pourquoi demander ma date de naissance ?',
    'Elle sert à vérifier que le dossier est le vôtre, en plus de votre identifiant. Elle ne suffit jamais seule à ouvrir vos données.',
    'date de naissance demandée à la connexion | pourquoi ma date de naissance pour se connecter | date de naissance obligatoire',
  ),
  noMobile: aide(
    "Je n'ai pas de téléphone portable, comment faire ?",
    "Le code vous est alors envoyé par e-mail. Pour un changement sensible, il y a 24 heures d'attente, ou bien un conseiller s'en charge.",
    'pas de mobile pour recevoir le code | seulement un téléphone fixe | recevoir le code autrement que par sms | je n’ai pas de portable comment recevoir le code',
  ),
  passwordInChat: aide(
    'Dois-je donner mon mot de passe ici ?',
    'Non, jamais. Le mot de passe se tape seulement sur la page de connexion. S’il est écrit ici par erreur, je l’efface avant de le garder.',
    'donner mon mot de passe dans le chat | vous demandez mon mot de passe | écrire mon code secret à un conseiller | est-ce sûr de donner mon mot de passe | faut-il écrire mon mot de passe ici',
  ),
  sessionEnds: aide(
    'Pourquoi suis-je déconnecté au bout d’un moment ?',
    'La session se ferme après un temps sans activité, pour protéger vos données. Reconnectez-vous : votre demande en cours est gardée.',
    'déconnecté tout seul | session expirée | pourquoi ça me déconnecte | la session se ferme automatiquement',
  ),
  sharedComputer: aide(
    'Que faire sur un ordinateur partagé ?',
    'Déconnectez-vous à la fin. La conversation se ferme et la personne suivante ne voit rien de vos échanges.',
    'ordinateur public | ordinateur de la bibliothèque | appareil partagé en famille | laisser des traces sur un autre ordinateur | me connecter depuis la médiathèque risque',
  ),
  secureSite: aide(
    'Comment savoir que je suis sur le vrai site ?',
    "Vérifiez le nom du site et le cadenas avant de taper votre mot de passe ou de payer. En cas de doute, passez par l'adresse que vous tapez vous-même.",
    'site sécurisé | serveur sécurisé | vérifier le cadenas https | faux site | est-ce que la page est officielle',
  ),
  phishing: aide(
    "J'ai reçu un message suspect à votre nom, que faire ?",
    'Ne cliquez pas et ne donnez aucun code. Nous ne demandons jamais un mot de passe ou un numéro de carte par message. Signalez-le à un conseiller.',
    'arnaque par mail | sms frauduleux | phishing | hameçonnage | faux conseiller au téléphone | mail bizarre de votre part | on me demande mon code par téléphone | sms bizarre avec un lien | quelqu’un se fait passer pour vous',
  ),
  mobileApp: aide(
    'Que peut-on faire dans l’application mobile ?',
    'La même chose que sur le site. Vous y voyez contrats, carte et remboursements, et vous pouvez déclarer un sinistre ou recevoir des alertes.',
    "à quoi sert l'appli | application smartphone | fonctions de l'application | télécharger l'application | sur mon téléphone",
  ),
} as const satisfies HelpTable;
