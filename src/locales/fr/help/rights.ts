import { aide, type HelpTable } from '../../helpText.ts';

/** Ending a contract, complaining, and one's own data. */
export const helpRightsFr = {
  endAfterYear: aide(
    'Puis-je résilier à tout moment ?',
    "Oui, après un an, pour l'auto et l'habitation : c'est la loi Hamon. La fin prend effet un mois après réception de votre demande.",
    'loi hamon | résilier après un an | résiliation à tout moment délai | quand puis-je quitter mon assurance auto | résilier quand on veut',
  ),
  endHealth: aide(
    'Quand puis-je résilier ma mutuelle ?',
    'À tout moment après un an, sans frais. La fin prend effet un mois après réception de votre demande.',
    'résiliation infra-annuelle | résilier complémentaire santé | changer de mutuelle quand | préavis mutuelle',
  ),
  endBeforeYear: aide(
    'Puis-je résilier avant un an ?',
    'Oui, dans certains cas : déménagement, mariage, changement de travail, retraite, vente de la voiture ou hausse de prix.',
    'résilier la première année | motif légitime de résiliation | résiliation anticipée | quitter avant 12 mois',
  ),
  chatel: aide(
    'Que dit la loi Chatel ?',
    "L'avis doit arriver 15 jours avant la dernière date pour résilier. S'il arrive trop tard, vous avez 20 jours après son envoi.",
    "loi chatel définition | avis d'échéance reçu trop tard | délai pour refuser le renouvellement | pas prévenu du renouvellement",
  ),
  endHow: aide(
    'Comment résilier en ligne ?',
    'En trois étapes : « résilier votre contrat », le formulaire, puis « confirmer ». Vous recevez aussitôt un accusé de réception.',
    'bouton de résiliation | résiliation en 3 clics | procédure pour résilier | où résilier mon contrat | lettre recommandée obligatoire pour résilier | envoyer un recommandé pour résilier',
  ),
  newInsurer: aide(
    'Mon nouvel assureur peut-il résilier pour moi ?',
    "Oui, pour l'auto, l'habitation du locataire et la santé. Vous n'avez pas de courrier à envoyer.",
    "le nouvel assureur s'occupe de la résiliation | mandat de résiliation | changer d'assurance sans démarche",
  ),
  carSold: aide(
    "J'ai vendu ma voiture, que devient l'assurance ?",
    'Le contrat est suspendu le lendemain de la vente à minuit. Dites-nous la date et envoyez le certificat de cession.',
    "vente de voiture assurance | certificat de cession | voiture vendue arrêter l'assurance",
  ),
  endLegalProtection: aide(
    'Comment mettre fin à ma protection juridique ?',
    "Si elle est séparée, elle s'arrête à sa date annuelle, avec deux mois de préavis. Si c'est une option, elle s'arrête avec le contrat principal.",
    "résilier la protection juridique | préavis protection juridique | arrêter l'assurance juridique",
  ),
  withdrawal: aide(
    "Puis-je changer d'avis après avoir souscrit ?",
    'Oui, pendant 14 jours après une souscription à distance, sans donner de raison.',
    'délai de rétractation | droit de renonciation | annuler juste après la signature | 14 jours pour se rétracter',
  ),
  mandatoryCar: aide(
    "L'assurance auto est-elle obligatoire ?",
    'Oui, au moins la responsabilité civile, même si la voiture ne roule pas.',
    "rouler sans assurance | assurance obligatoire voiture qui ne roule pas | voiture au garage faut-il l'assurer | minimum légal auto",
  ),
  mandatoryTenant: aide(
    'Un locataire doit-il être assuré ?',
    'Oui, pour les dégâts causés au logement. Le propriétaire peut demander une attestation chaque année.',
    'assurance habitation obligatoire locataire | le propriétaire demande une assurance | locataire sans assurance',
  ),
  complaintHow: aide(
    'Comment faire une réclamation ?',
    'Écrivez-la ici ou par courrier, avec vos mots. Vous recevez un accusé de réception, puis une réponse.',
    'où envoyer une réclamation | service réclamation adresse | procédure de réclamation | se plaindre officiellement comment',
  ),
  complaintDelay: aide(
    'Sous quel délai répondez-vous à une réclamation ?',
    "Un accusé de réception sous 10 jours ouvrables, et une réponse sous deux mois à partir de l'envoi.",
    'délai de réponse réclamation | combien de temps pour une réclamation | 10 jours réclamation | réclamation sans réponse',
  ),
  mediator: aide(
    'Comment saisir le médiateur ?',
    "C'est gratuit, après une réclamation refusée ou restée deux mois sans réponse. Écrivez à la Médiation de l'Assurance, TSA 50110, 75441 Paris Cedex 09.",
    "médiateur de l'assurance | médiation adresse | recours gratuit | litige avec l'assurance qui contacter",
  ),
  mediatorTime: aide(
    'Combien de temps prend la médiation ?',
    "La demande est jugée recevable ou non en 21 jours. L'avis vient ensuite dans les 90 jours après le dossier complet.",
    'délai médiateur | durée de la médiation | quand le médiateur répond',
  ),
  dataAccess: aide(
    'Comment savoir ce que vous gardez sur moi ?',
    "Demandez l'accès à vos données, ici ou au délégué à la protection des données. La réponse vient sous un mois.",
    "droit d'accès rgpd | copie de mes données | quelles informations avez-vous sur moi | délai de réponse rgpd",
  ),
  dataDelete: aide(
    'Puis-je faire effacer mes données ?',
    'Oui, sauf celles que la loi ou un contrat en cours nous oblige à garder. La réponse vient sous un mois.',
    "droit à l'effacement | droit à l'oubli | supprimer mes informations après mon départ | combien de temps gardez-vous mes données",
  ),
  cnil: aide(
    'À qui me plaindre pour mes données ?',
    "Au délégué à la protection des données d'abord, puis à la CNIL si la réponse ne vous convient pas.",
    'plainte cnil | dpo contact | délégué à la protection des données | usage abusif de mes données | vous utilisez mal mes données à qui m’adresser',
  ),
  salesCalls: aide(
    'Pouvez-vous m’appeler pour me vendre quelque chose ?',
    "Pas sans votre accord, depuis le 11 août 2026, sauf pour un contrat en cours. Un rappel que vous demandez ne sert qu'à votre question.",
    'démarchage téléphonique | appels commerciaux | arrêter les appels publicitaires | bloctel',
  ),
} as const satisfies HelpTable;
