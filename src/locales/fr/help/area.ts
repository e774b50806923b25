import { aide, type HelpTable } from '../../helpText.ts';

/** What the customer area and the assistant do, and how. */
export const helpAreaFr = {
  dashboard: aide(
    "Que trouve-t-on dans l'espace client ?",
    'Vos contrats, vos garanties, vos remboursements, vos sinistres, vos documents et vos paiements. Vous pouvez aussi y changer vos informations.',
    "à quoi sert l'espace client | tableau de bord | que contient mon espace personnel | fonctionnalités du compte en ligne",
  ),
  changeAddress: aide(
    "Comment changer d'adresse ?",
    "Dites-moi votre nouvelle adresse, ou passez par « Mon profil ». Pensez-y après un déménagement : le prix d'un contrat habitation peut changer.",
    "déménagement que faire | je déménage je fais comment | en fait je déménage que faire | je déménage comment vous prévenir | changement d'adresse postale démarche | mettre à jour mon adresse | je vais déménager comment vous prévenir | nouveau logement",
  ),
  changePhone: aide(
    'Comment changer mon téléphone ou mon e-mail ?',
    "Dans « Mon profil », ou ici. Un code de sécurité confirme le changement, et un message prévient l'ancien contact.",
    'changer de numéro de téléphone | nouvelle adresse mail comment faire | mettre à jour mes coordonnées | modifier mon portable procédure',
  ),
  changeBank: aide(
    'Comment changer de compte bancaire ?',
    "Donnez votre nouvel IBAN dans « Mon profil » ou ici. Un code de sécurité est demandé, et l'ancien contact est prévenu.",
    'nouveau rib comment vous le donner | changement de banque démarche | modifier mon iban | transmettre mon rib',
  ),
  bankChangeDelay: aide(
    'Quand mon nouveau RIB est-il pris en compte ?',
    'Il sert aux prélèvements qui ont lieu plus de 5 jours ouvrés après le changement. Un prélèvement plus proche part encore de l’ancien compte.',
    'délai changement de rib | quand mon nouveau compte sera utilisé | prélevé sur mon ancien compte après changement | combien de temps pour le changement de banque',
  ),
  civilStatus: aide(
    'Comment signaler un mariage ou un changement de nom ?',
    'Dites-le-moi : je note le changement et je demande le document qui le prouve. Vos contrats sont ensuite mis à jour.',
    'changement de nom après mariage | je me suis marié | divorce changement de situation | pacs prévenir assurance | état civil à corriger',
  ),
  addBeneficiary: aide(
    'Comment ajouter une personne à mon contrat santé ?',
    'Donnez son nom, sa date de naissance et son lien avec vous, avec un justificatif. Un code de sécurité confirme la demande.',
    'ajouter mon conjoint à la mutuelle comment | rattacher un enfant démarche | inscrire un bénéficiaire procédure | quels papiers pour ajouter quelqu’un | papiers pour mettre mon mari ou ma femme sur la mutuelle',
  ),
  newborn: aide(
    'Comment couvrir un nouveau-né ?',
    "Envoyez-nous l'acte de naissance ou l'attestation de la Sécu où l'enfant figure. Il est ajouté au contrat santé de son parent.",
    'naissance bébé mutuelle | déclarer un bébé | mon enfant vient de naître | acte de naissance à envoyer',
  ),
  alerts: aide(
    'Quelles alertes puis-je recevoir ?',
    'Remboursements, sinistres, dates de paiement, changements du profil et demandes de notre part. Vous choisissez le canal pour chaque sujet.',
    'types de notifications | être prévenu quand un remboursement arrive | à quoi servent les alertes | choisir sms ou mail pour les alertes',
  ),
  paperless: aide(
    'Comment passer au zéro papier ?',
    'Choisissez les documents en ligne dans vos alertes. Vous êtes prévenu à chaque nouveau document, et vous pouvez revenir au papier quand vous voulez.',
    'ne plus recevoir de courrier papier | dématérialisation | tout par mail plus de papier | revenir au courrier postal',
  ),
  partnersList: aide(
    'Où trouver la liste de vos partenaires ?',
    "Dans la rubrique « Partenaires » de l'espace client, ou ici : dites-moi votre ville et ce que vous cherchez.",
    'liste des garages agréés | annuaire des opticiens partenaires | où sont vos réparateurs | réseau de soins adresses',
  ),
  hours: aide(
    'Quels sont vos horaires ?',
    'Les conseillers répondent {hours}. L’assistance est joignable jour et nuit, et je réponds à toute heure.',
    'heures d’ouverture | êtes-vous ouverts le samedi | jusqu’à quelle heure un conseiller | ouvert dimanche | horaires du service client',
  ),
  phone: aide(
    'Quel est votre numéro de téléphone ?',
    'Les conseillers sont au {phone}, {hours}. Pour une panne ou une fuite, l’assistance est au {assistance}, jour et nuit.',
    'à quel numéro appeler | numéro du service client | téléphone pour vous joindre | numéro d’assistance',
  ),
  callbackHow: aide(
    'Comment être rappelé ?',
    'Dites-moi le sujet, le jour et l’heure qui vous vont. Les rendez-vous durent une demi-heure, jusqu’à 10 jours d’ouverture à l’avance.',
    'prendre rendez-vous téléphonique comment | comment marche le rappel | être rappelé gratuitement | créneau de rappel fonctionnement',
  ),
  callbackTries: aide(
    'Que se passe-t-il si je manque votre appel ?',
    "Le conseiller rappelle jusqu'à trois fois en tout, puis laisse un message. Vous pouvez aussi déplacer le rendez-vous ici.",
    "j'ai raté le rappel | pas pu répondre au conseiller | combien de fois rappelez-vous | appel manqué de votre part | si je loupe l’appel du conseiller | manqué votre appel",
  ),
  fileFormats: aide(
    'Quels fichiers puis-je envoyer ?',
    'Des photos JPG, PNG ou HEIC, et des PDF. Un fichier pèse 10 Mo au plus, et un message en porte huit au plus.',
    'taille maximale des pièces jointes | format de fichier accepté | mon fichier est trop lourd | envoyer une photo trop grosse | pdf ou jpg | poids maximum d’une pièce jointe | taille maximale d’une photo',
  ),
  draftKept: aide(
    'Puis-je finir ma déclaration plus tard ?',
    'Oui. Vos réponses sont gardées 30 jours comme brouillon. Vous reprenez où vous étiez, sur le site, dans Teams ou sur WhatsApp.',
    'enregistrer et continuer plus tard | brouillon conservé combien de temps | reprendre une déclaration commencée | interrompre le formulaire',
  ),
  machine: aide(
    'Suis-je en train de parler à une machine ?',
    'Oui, je suis un assistant automatique. Un conseiller peut prendre le relais à tout moment : il suffit de le demander.',
    'êtes-vous un robot | tu es une ia | est-ce une vraie personne | intelligence artificielle | c’est un humain ou un bot',
  ),
  grownChild: aide(
    "Jusqu'à quel âge mon enfant est-il couvert ?",
    "Cela dépend du contrat et de sa situation : études, travail, logement. Je peux vous montrer qui est couvert aujourd'hui. Un conseiller vous dit jusqu'à quand.",
    "ma fille a 18 ans elle est encore couverte | mon fils majeur est-il toujours couvert | enfant majeur sur la mutuelle | mon fils étudiant reste-t-il sur mon contrat | limite d'âge enfant à charge | ma fille vient d'avoir 18 ans",
  ),
  deathInFamily: aide(
    'Un proche assuré est décédé, que faire ?',
    "Rien ne presse. Envoyez l'acte de décès quand vous le pouvez : un conseiller s'occupe ensuite des contrats avec vous.",
    "mon mari est décédé | ma femme est décédée | ma mère est décédée | mon père est mort | décès d'un assuré démarches | que faire après un décès",
  ),
} as const satisfies HelpTable;
