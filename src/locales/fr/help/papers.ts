import { aide, type HelpTable } from '../../helpText.ts';

/** Papers: what each is for, and how to get it. */
export const helpPapersFr = {
  homeCertificate: aide(
    "À quoi sert l'attestation d'assurance habitation ?",
    'Elle prouve que votre logement est assuré, souvent pour un propriétaire. Je la prépare tout de suite en PDF.',
    "attestation pour le propriétaire à quoi ça sert | preuve d'assurance logement | attestation habitation utilité | papier demandé par l'agence immobilière",
  ),
  schoolCertificate: aide(
    "L'attestation scolaire est-elle obligatoire ?",
    "Elle l'est pour les sorties et activités facultatives. Elle montre la responsabilité civile et l'accident de l'enfant.",
    "assurance scolaire obligatoire | attestation demandée par l'école | responsabilité civile enfant école | papier pour la cantine ou la sortie",
  ),
  holidayCertificate: aide(
    'Suis-je assuré pour une location de vacances ?',
    "L'attestation de villégiature le prouve, avec l'adresse et les dates du séjour. Je vous aide à l'obtenir.",
    'attestation villégiature | location saisonnière assurance | airbnb attestation | papier pour louer un gîte',
  ),
  greenCard: aide(
    'La carte verte existe-t-elle encore ?',
    'Non, depuis le 1er avril 2024. La police consulte le fichier des véhicules assurés. Un mémo remplace la carte pour vous.',
    'vignette verte supprimée | macaron assurance pare-brise | faut-il encore la carte verte | contrôle de police sans carte verte',
  ),
  carMemo: aide(
    "Qu'est-ce que le mémo véhicule assuré ?",
    "C'est un document qui résume votre assurance auto. Vous n'avez pas à le montrer, mais gardez-le pour un accident.",
    "mémo véhicule assuré c'est quoi | document qui remplace la carte verte | dois-je imprimer le mémo",
  ),
  insuredFile: aide(
    'Ma nouvelle voiture est-elle déjà au fichier des assurés ?',
    'Elle y figure sous 72 heures. En attendant, le mémo sert de preuve pendant 15 jours.',
    "fichier des véhicules assurés délai | fva inscription | voiture neuve pas encore dans le fichier | contrôle juste après l'achat",
  ),
  driverRecord: aide(
    "Qu'est-ce que le relevé d'information ?",
    'Il montre votre bonus et vos sinistres de cinq ans. Il est gratuit, et remis sous 15 jours après la demande.',
    "relevé d'information auto c'est quoi | document pour changer d'assureur auto | historique de conduite | délai relevé d'information",
  ),
  abroad: aide(
    "Suis-je assuré en voiture à l'étranger ?",
    "Dans l'Union européenne, oui. Pour certains autres pays, demandez avant le départ une carte internationale d'assurance.",
    "voyage en voiture hors de france | conduire en espagne assurance | carte internationale d'assurance | partir au maroc en voiture | rouler en espagne italie belgique avec mon assurance",
  ),
  scooter: aide(
    'Une trottinette électrique doit-elle être assurée ?',
    "Oui. Comme elle n'a pas de plaque, elle garde un certificat et une vignette.",
    'assurance trottinette | edpm assurance | vignette trottinette | engin électrique assurance obligatoire',
  ),
  healthCard: aide(
    'Que contient ma carte de tiers payant ?',
    'Les personnes couvertes, les dates de validité et les codes utiles au professionnel. Elle change chaque année et existe en numérique.',
    'lire ma carte mutuelle | codes sur la carte de tiers payant | carte mutuelle dématérialisée | quand vais-je recevoir la nouvelle carte',
  ),
  membershipEnd: aide(
    "Qu'est-ce qu'un certificat de radiation ?",
    "C'est la preuve que votre contrat santé a pris fin. Une nouvelle mutuelle ou un employeur peut le demander.",
    "certificat de radiation définition | attestation de fin de mutuelle | preuve que je n'ai plus de mutuelle",
  ),
  taxCertificate: aide(
    'Comment avoir une attestation fiscale ?',
    "Elle donne le total de vos cotisations de l'année. Elle sert aux indépendants (loi Madelin), et paraît de janvier à mai.",
    'attestation fiscale madelin | déduire mes cotisations des impôts | document pour les impôts | mutuelle et impôts',
  ),
  linkLife: aide(
    'Combien de temps un lien de document est-il valable ?',
    'Dix minutes et cinq téléchargements, dans votre navigateur seulement. Redemandez le document quand vous voulez.',
    "le lien du document ne marche plus | lien de téléchargement expiré | télécharger à nouveau l'attestation | durée du lien pdf",
  ),
  checkPaper: aide(
    'Comment vérifier une attestation ?',
    "Chaque document porte un code et un QR. La page de vérification dit s'il est vrai, sans montrer vos données.",
    "authenticité d'une attestation | code de vérification du document | qr code sur l'attestation | vrai ou faux document",
  ),
} as const satisfies HelpTable;
