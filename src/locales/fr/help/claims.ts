import { aide, type HelpTable } from '../../helpText.ts';

/** What to do when something has happened, and what follows. */
export const helpClaimsFr = {
  claimDeadline: aide(
    'Quel délai pour déclarer un sinistre ?',
    'Cinq jours ouvrés pour un accident, un bris de glace, un incendie, une fuite ou une tempête. Deux jours ouvrés pour un vol.',
    "combien de temps pour déclarer | délai de déclaration | j'ai combien de jours pour prévenir l'assurance | délai pour un dégât des eaux | délai accident",
  ),
  theftDeadline: aide(
    'Quel délai pour déclarer un vol ?',
    "Deux jours ouvrés à partir du moment où vous le découvrez. Portez plainte d'abord : le récépissé est demandé.",
    'délai déclaration vol | combien de jours pour un cambriolage | vol de voiture délai | 2 jours ouvrés vol | combien de temps après un vol pour prévenir l’assurance | cambriolé combien de jours pour le déclarer',
  ),
  naturalDeadline: aide(
    'Quel délai pour une catastrophe naturelle ?',
    "Trente jours après la publication de l'arrêté au Journal officiel. Déclarez sans attendre : nous complétons ensuite.",
    'délai catnat | inondation combien de temps pour déclarer | arrêté catastrophe naturelle délai | sécheresse fissures délai',
  ),
  lateClaim: aide(
    'Que se passe-t-il si je déclare en retard ?',
    "Déclarez quand même : votre demande est acceptée et le retard est noté. Il ne compte que si l'assureur prouve qu'il lui a nui.",
    "déclaration hors délai | j'ai dépassé les 5 jours | trop tard pour déclarer | oublié de déclarer | sinistre ancien | dépassé le délai de déclaration",
  ),
  workingDays: aide(
    "Qu'est-ce qu'un jour ouvré ?",
    'Du lundi au vendredi, sans les jours fériés. Un jour ouvrable compte aussi le samedi.',
    'jour ouvré ou ouvrable | le samedi compte-t-il | définition jours ouvrés | différence ouvré ouvrable',
  ),
  claimHow: aide(
    'Comment déclarer un sinistre en ligne ?',
    "Racontez-moi ce qui s'est passé : je pose les questions une par une. Vous relisez tout avant l'envoi, puis vous recevez un numéro.",
    'procédure de déclaration en ligne | étapes pour déclarer | comment ça se passe une déclaration | où déclarer mon sinistre',
  ),
  claimPapers: aide(
    'Quels documents pour un sinistre ?',
    'Des photos et les factures presque toujours. Puis le constat pour un accident, le dépôt de plainte pour un vol, un devis pour une réparation.',
    'pièces à fournir pour un sinistre | justificatifs demandés | quels papiers faut-il | liste des documents déclaration',
  ),
  accidentReport: aide(
    'Comment remplir un constat amiable ?',
    "Remplissez-le sur place avec l'autre conducteur et signez tous les deux. Le recto ne se change plus après la signature. Envoyez-le sous cinq jours ouvrés.",
    "constat à l'amiable aide | remplir un constat | constat papier comment faire | signer le constat",
  ),
  eReport: aide(
    'Puis-je faire un constat sur mon téléphone ?',
    "Oui, l'e-constat vaut le papier. Il faut deux véhicules au plus, immatriculés et assurés en France, et aucun blessé.",
    "e-constat | constat électronique | constat sur l'application | constat numérique valable",
  ),
  noReport: aide(
    "L'autre conducteur refuse le constat, que faire ?",
    "Notez sa plaque, sa voiture, le lieu et les témoins, et prenez des photos. Remplissez votre partie seul et déclarez-nous l'accident.",
    "pas de constat signé | refuse de signer le constat | délit de fuite que faire | l'autre est parti sans laisser son nom | désaccord sur le constat | mon voisin de route ne veut pas signer",
  ),
  theftSteps: aide(
    'Que faire après un vol de voiture ?',
    'Portez plainte, puis déclarez-le-nous sous deux jours ouvrés. Gardez les clés et la carte grise : elles seront demandées.',
    "voiture volée démarches | on m'a volé ma voiture que dois-je faire | étapes après un vol de véhicule",
  ),
  theftThirtyDays: aide(
    'Quand suis-je indemnisé après un vol de voiture ?',
    "Si la voiture n'est pas retrouvée après 30 jours, nous faisons une offre. Elle part de sa valeur avant le vol, moins la franchise.",
    'voiture volée pas retrouvée délai | indemnisation vol véhicule combien de temps | 30 jours vol de voiture | remboursement voiture volée quand',
  ),
  burglarySteps: aide(
    'Que faire après un cambriolage ?',
    'Ne touchez à rien et appelez la police. Portez plainte, faites la liste des objets avec leurs prix, et déclarez sous deux jours ouvrés.',
    'cambriolé que faire | démarches après un cambriolage | effraction étapes à suivre | liste des objets volés',
  ),
  waterSteps: aide(
    'Que faire en cas de dégât des eaux ?',
    "Coupez l'eau, prenez des photos et prévenez le voisin ou le syndic. Remplissez un constat ensemble, puis déclarez sous cinq jours ouvrés.",
    "fuite d'eau démarches | dégât des eaux que dois-je faire | constat dégât des eaux | inondé par le voisin étapes",
  ),
  waterWhoPays: aide(
    'Qui paie un dégât des eaux dans un immeuble ?',
    "Jusqu'à 1 600 € hors taxes, l'assureur du logement abîmé paie sans recours. Entre 1 600 € et 5 000 €, les assureurs s'arrangent entre eux.",
    'convention irsi | dégât des eaux voisin qui rembourse | assurance du voisin ou la mienne | fuite chez le voisin du dessus qui indemnise',
  ),
  glassSteps: aide(
    'Que faire pour un pare-brise abîmé ?',
    'Déclarez le bris de glace, puis choisissez un réparateur. Un petit impact se répare souvent sans changer la vitre.',
    'pare-brise fissuré démarche | impact pare-brise que faire | bris de glace comment ça marche',
  ),
  glassCost: aide(
    "Combien coûte une réparation d'impact ?",
    "La réparation d'un impact est sans franchise. Pour un remplacement, la franchise est de 75 €, si votre formule couvre les vitres.",
    'franchise bris de glace | prix impact pare-brise | réparer ou remplacer le pare-brise | remplacement pare-brise reste à payer',
  ),
  fireSteps: aide(
    'Que faire après un incendie ?',
    "Quand tout danger est passé, prenez des photos et demandez l'attestation des pompiers. Faites la liste des biens abîmés et déclarez sous cinq jours ouvrés.",
    'démarches après incendie | maison brûlée que faire | attestation des pompiers | feu dans la cuisine étapes',
  ),
  storm: aide(
    'Faut-il un arrêté pour une tempête ?',
    "Non. Tempête, grêle et neige relèvent d'une garantie ordinaire, sans arrêté. Déclarez sous cinq jours ouvrés.",
    'tempête grêle arrêté nécessaire | toiture arrachée par le vent quelle garantie | différence tempête catastrophe naturelle | grêle sur la voiture démarche',
  ),
  naturalDisaster: aide(
    "Qu'est-ce qu'une catastrophe naturelle ?",
    'Une inondation, une sécheresse, un séisme ou un glissement reconnu par un arrêté publié au Journal officiel.',
    "catnat définition | c'est quoi une catastrophe naturelle | état de catastrophe naturelle reconnu | arrêté interministériel",
  ),
  naturalDeductible: aide(
    'Quelle franchise pour une catastrophe naturelle ?',
    'La loi fixe 380 € pour le logement et la voiture, et 1 520 € pour la sécheresse.',
    'franchise catnat | franchise inondation | franchise légale catastrophe naturelle | combien je paie pour une sécheresse',
  ),
  naturalPayment: aide(
    'Quand suis-je indemnisé après une catastrophe naturelle ?',
    "Nous avons un mois pour faire une offre après le rapport final de l'expert. Le paiement suit votre accord sous 21 jours.",
    'délai indemnisation catnat | inondation quand serai-je remboursé | paiement après catastrophe naturelle',
  ),
  expertVisit: aide(
    "Comment se passe la visite de l'expert ?",
    "L'expert constate les dommages et en estime le coût. Gardez les objets abîmés, les factures et les photos jusqu'à sa visite.",
    "passage de l'expert | expertise déroulement | que va faire l'expert | puis-je jeter les affaires abîmées avant l'expertise",
  ),
  counterExpert: aide(
    "Je ne suis pas d'accord avec l'expert, que faire ?",
    'Vous pouvez faire appel à votre propre expert, à vos frais. Dites-nous aussi ce que vous contestez : un conseiller reprend le dossier.',
    "contre-expertise | contester l'expertise | deuxième avis expert | désaccord sur l'estimation",
  ),
  claimStages: aide(
    "Quelles sont les étapes d'un sinistre ?",
    "Déclaré, complet, à l'étude, puis parfois expertise, offre, paiement et fin. À chaque étape, vous voyez la suite et qui agit.",
    "étapes du dossier sinistre | comment avance un dossier | après la déclaration que se passe-t-il | états d'un sinistre | une fois la déclaration faite que se passe-t-il ensuite",
  ),
  claimNumber: aide(
    'À quoi ressemble un numéro de sinistre ?',
    "Il commence par SIN, puis l'année, trois lettres et six chiffres. Il figure sur votre accusé de réception.",
    'format du numéro de sinistre | où trouver mon numéro de dossier | référence du sinistre',
  ),
  refusedClaim: aide(
    'Mon sinistre est refusé, que puis-je faire ?',
    "Le refus donne sa raison et l'article du contrat. Vous pouvez le contester par une réclamation, puis saisir le médiateur.",
    "contester un refus | refus d'indemnisation recours | vous refusez de payer que faire | pas d'accord avec le refus",
  ),
  offerDisagree: aide(
    "L'offre me semble trop basse, que faire ?",
    "Ne l'acceptez pas tout de suite. Dites ce que vous contestez et joignez un devis ou des factures : un gestionnaire répond.",
    "contester le montant proposé | indemnisation insuffisante | offre trop faible | refuser la proposition d'indemnisation",
  ),
  repairerChoice: aide(
    'Puis-je choisir mon garage ?',
    "Oui, la loi vous laisse libre. Avec un garage agréé, vous n'avancez pas les frais.",
    "libre choix du réparateur | mon propre garagiste | obligé d'aller dans votre garage | garage non agréé | faire réparer chez mon garagiste habituel",
  ),
  replacementCar: aide(
    'Ai-je droit à une voiture de remplacement ?',
    "Cinq jours avec la formule Tiers Plus, quinze avec Tous Risques. La formule Tiers n'en prévoit pas.",
    'véhicule de prêt | voiture de remplacement combien de jours | véhicule de courtoisie | sans voiture pendant les réparations',
  ),
  injuredVictim: aide(
    'Je suis blessé dans un accident de la route, quand aurai-je une offre ?',
    'La loi impose une offre dans les huit mois au plus tard. Un gestionnaire spécialisé suit ces dossiers avec vous.',
    'loi badinter délai | indemnisation blessure accident | dommage corporel offre | victime accident de la route délai',
  ),
  twoYears: aide(
    'Combien de temps ai-je pour agir contre mon assureur ?',
    "Deux ans à partir de l'événement. Une lettre recommandée ou la nomination d'un expert fait repartir ce délai.",
    'prescription biennale | délai de prescription | deux ans pour réclamer | sinistre trop vieux prescription',
  ),
  lendingCar: aide(
    'Puis-je prêter ma voiture ?',
    "Oui. La franchise augmente de 1 000 € si le conducteur est novice et n'est pas sur le contrat.",
    'prêt du volant | un ami conduit ma voiture assurance | jeune conducteur emprunte ma voiture | laisser conduire mon fils | prêter ma voiture à un copain | droit de prêter la voiture | mon fils conduit ma voiture',
  ),
  drivingOther: aide(
    "Suis-je couvert dans la voiture d'un autre ?",
    "L'assurance suit la voiture : c'est le contrat de son propriétaire qui répond. Demandez-lui avant si son contrat permet de la prêter.",
    "conduire la voiture de mon frère | emprunter la voiture d'un ami | la voiture de mes parents je peux la conduire | au volant d'une voiture qui n'est pas à moi | la voiture de mon frère, je peux la conduire | on me prête une voiture",
  ),
  newCar: aide(
    'Je change de voiture, que faire ?',
    "Dites-le à un conseiller avant de la conduire : immatriculation, modèle et date d'achat. Le contrat passe sur la nouvelle voiture, et son prix peut changer.",
    "changer de voiture | si je change de voiture je fais quoi | j'achète une nouvelle voiture | remplacer ma voiture sur le contrat | assurer ma nouvelle voiture | nouveau véhicule à déclarer",
  ),
  otherVictim: aide(
    "Un de vos assurés m'a causé un dommage, que faire ?",
    'Déclarez-le à votre propre assureur, avec le constat ou le nom de notre assuré : il se fait payer par nous. Sans assureur, parlez à un conseiller.',
    "je suis victime d'un de vos assurés | percuté par un de vos clients | votre assuré m'est rentré dedans | je ne suis pas client mais un de vos assurés a abîmé ma voiture | un conducteur assuré chez vous m'a accroché",
  ),
} as const satisfies HelpTable;
