import { aide, type HelpTable } from '../../helpText.ts';

/** How health reimbursements work. Figures are those of 2026. */
export const helpHealthFr = {
  basePrice: aide(
    "Qu'est-ce que la base de remboursement ?",
    "C'est le prix officiel sur lequel la Sécu calcule sa part. Il peut être plus bas que le prix payé.",
    "brss définition | base de remboursement c'est quoi | tarif de convention | que veut dire 100 % br | 150 % de la base",
  ),
  coinsurance: aide(
    "Qu'est-ce que le ticket modérateur ?",
    "C'est la part du prix officiel que la Sécu ne paie pas. Votre contrat santé la prend le plus souvent.",
    "ticket modérateur définition | c'est quoi le ticket modérateur | part non remboursée par la sécu | tm signification",
  ),
  flatRate: aide(
    'Pourquoi 2 € ne sont-ils jamais remboursés ?',
    "C'est la participation forfaitaire : 2 € sur chaque consultation, radio ou analyse. Les mineurs et les femmes enceintes dès le sixième mois n'en paient pas.",
    'participation forfaitaire | 2 euros retenus sur la consultation | pourquoi il manque 2 euros | deux euros à ma charge | toujours 2 euros pas remboursés',
  ),
  medicalDeductible: aide(
    "Qu'est-ce que la franchise médicale ?",
    "C'est 1 € par boîte de médicaments et par acte de soins, et 4 € par transport. La mutuelle n'a pas le droit de la rembourser.",
    'franchise médicale définition | 1 euro par boîte de médicament | retenue sur la pharmacie | franchise sur les transports | 1 euro retenu sur chaque médicament pourquoi',
  ),
  yearlyLimit: aide(
    'Y a-t-il un maximum aux franchises médicales par an ?',
    'Oui : 50 € par an et par personne pour les franchises, et 50 € pour les participations forfaitaires.',
    'maximum 50 euros par an franchises | plafond annuel des participations | combien au plus par an pour les franchises',
  ),
  hospitalDaily: aide(
    "Qu'est-ce que le forfait hospitalier ?",
    "C'est ce que l'hôpital demande chaque jour pour l'hébergement : 23 €, ou 17 € en psychiatrie. Nos contrats santé le paient sans limite.",
    "forfait journalier hospitalier | prix par jour à l'hôpital | 23 euros par jour hôpital | frais de séjour hospitalisation",
  ),
  emergencyFlat: aide(
    'Combien coûte un passage aux urgences ?',
    '23 € si vous rentrez chez vous sans être hospitalisé. Votre contrat santé paie ce forfait.',
    'forfait patient urgences | fpu | facture des urgences | passage aux urgences remboursé',
  ),
  heavyActs: aide(
    "Qu'est-ce que la participation de 32 € à l'hôpital ?",
    'Elle remplace la part non payée par la Sécu pour les actes de 120 € et plus. Votre contrat santé la paie.',
    'participation actes lourds | forfait 32 euros | forfait 24 euros opération | acte de plus de 120 euros',
  ),
  extraFees: aide(
    "Qu'est-ce qu'un dépassement d'honoraires ?",
    "C'est ce que le médecin demande au-dessus du prix officiel. Votre formule en paie une partie, davantage si le médecin a signé l'Optam.",
    "dépassement d'honoraires définition | secteur 2 | le médecin prend plus cher | honoraires libres",
  ),
  optam: aide(
    "Qu'est-ce que l'Optam ?",
    "C'est un accord par lequel un médecin limite ses prix. Les soins sont alors mieux remboursés. Demandez-lui s'il l'a signé.",
    "optam c'est quoi | médecin optam signification | secteur 1 secteur 2 différence | pratique tarifaire maîtrisée",
  ),
  responsibleContract: aide(
    "Qu'est-ce qu'un contrat responsable ?",
    "C'est un contrat santé qui suit une liste fixée par la loi. Exemples : forfait hospitalier sans limite et 100 % Santé. Les nôtres en sont.",
    "contrat responsable définition | mutuelle responsable c'est quoi | contrat solidaire et responsable",
  ),
  zeroRemainder: aide(
    "Qu'est-ce que le 100 % Santé ?",
    'Ce sont des lunettes, des prothèses dentaires et des aides auditives sans rien à payer. Le professionnel doit vous les proposer sur son devis.',
    '100 % santé définition | reste à charge zéro | lunettes gratuites | classe a optique | panier sans reste à charge',
  ),
  remainder: aide(
    "Comment est calculé ce qu'il me reste à payer ?",
    "C'est le prix, moins la part de la Sécu, moins la nôtre. Restent surtout les 2 € non remboursables et les dépassements.",
    'reste à charge calcul | pourquoi je ne suis pas remboursé en entier | rac définition | comment se calcule mon reste à charge',
  ),
  thirdPartyPayment: aide(
    'Comment marche le tiers payant ?',
    "Montrez votre carte : vous n'avancez pas la part que nous payons. C'est possible chez les professionnels qui l'acceptent.",
    "tiers payant c'est quoi | ne pas avancer les frais | dispense d'avance de frais | pharmacie sans payer",
  ),
  cardRefused: aide(
    'Ma carte de tiers payant est refusée, que faire ?',
    'Vérifiez sa date de validité. Si elle est bonne, payez et envoyez-nous la facture : vous êtes remboursé. Un conseiller vérifie vos droits.',
    'le pharmacien refuse ma carte mutuelle | carte mutuelle ne passe pas | droits fermés pharmacie | carte pas reconnue | carte de tiers payant pas acceptée',
  ),
  noemie: aide(
    "Qu'est-ce que la télétransmission ?",
    "La Sécu nous envoie vos décomptes toute seule, en 2 à 5 jours ouvrés. Vous n'avez rien à faire. On l'appelle aussi Noémie.",
    "noémie définition | télétransmission c'est quoi | faut-il vous envoyer les feuilles de soins | lien entre la sécu et la mutuelle",
  ),
  noemieBroken: aide(
    'Pourquoi la télétransmission ne marche-t-elle pas ?',
    'Souvent, une autre mutuelle est encore reliée à votre dossier. Regardez sur ameli.fr laquelle est inscrite, puis envoyez-nous vos décomptes.',
    "noémie ne fonctionne pas | mon ancienne mutuelle est encore connectée | la sécu n'envoie pas à la mutuelle | décomptes pas transmis ameli",
  ),
  refundDelay: aide(
    'En combien de temps suis-je remboursé ?',
    '48 heures ouvrées après le décompte de la Sécu. Sans télétransmission, 5 jours ouvrés après réception de tous les papiers.',
    'délai de remboursement santé | quand serai-je remboursé en général | combien de jours pour un remboursement | sous combien de temps vous remboursez | combien de temps met un remboursement pour arriver',
  ),
  refundStates: aide(
    'Que veulent dire « validé » et « versé » ?',
    "« Validé » : le montant est calculé et le virement se prépare. « Versé » : l'argent est parti sur votre compte.",
    "statut remboursement signification | en cours validé versé différence | validé mais pas encore reçu | états d'un remboursement",
  ),
  statement: aide(
    "Qu'est-ce qu'un décompte ?",
    "C'est le détail de vos remboursements : le prix, la part de la Sécu, la nôtre et ce qu'il vous reste.",
    "décompte de prestations définition | relevé de remboursements c'est quoi | lire un décompte | à quoi correspond le décompte",
  ),
  carePathway: aide(
    "Qu'est-ce que le parcours de soins ?",
    "Vous voyez d'abord votre médecin traitant. Sans cela, la Sécu ne rembourse que 30 % au lieu de 70 %, et nous ne pouvons pas compenser.",
    'hors parcours de soins | pas de médecin traitant remboursement | pourquoi 30 % au lieu de 70 % | consulter un spécialiste directement',
  ),
  familyDoctor: aide(
    'Comment déclarer un médecin traitant ?',
    "Le médecin peut le faire avec votre carte Vitale, pendant la consultation. C'est la Sécu qui l'enregistre, pas nous.",
    'déclarer mon médecin traitant | changer de médecin traitant | qui enregistre le médecin traitant',
  ),
  dentalQuote: aide(
    'Faut-il un devis pour une couronne ?',
    'Oui, le dentiste doit en remettre un. Envoyez-le-moi avant les soins : je vous dis ce que votre formule paie.',
    'devis dentaire obligatoire | envoyer un devis dentiste | couronne combien remboursé avant | implant devis à transmettre',
  ),
  glassesRenewal: aide(
    'Tous les combien puis-je changer de lunettes ?',
    'Tous les deux ans. Avant 16 ans, ou si votre vue change, tous les ans.',
    'renouvellement lunettes délai | nouvelles lunettes combien de temps | une paire tous les 2 ans | changer de verres vue qui baisse | refaire des lunettes tous les combien',
  ),
  frameLimit: aide(
    'Combien pour la monture de lunettes ?',
    "La loi limite le remboursement d'une monture à 100 €. Le reste de votre forfait sert aux verres.",
    'remboursement monture maximum | monture 100 euros | plafond monture',
  ),
  hospitalAgreement: aide(
    "Comment demander une prise en charge pour l'hôpital ?",
    "Donnez-nous le nom de l'hôpital, le service et la date d'entrée. Nous lui envoyons notre accord, et vous n'avancez pas ces frais.",
    'prise en charge hospitalière | accord mutuelle hôpital | pec hospitalisation | je vais être opéré que faire avec la mutuelle',
  ),
  singleRoom: aide(
    'La chambre seule est-elle remboursée ?',
    'Confort : 60 € par jour, 30 jours par an. Premium : 100 € par jour, 90 jours par an. Essentiel ne la prévoit pas.',
    'chambre particulière remboursement | chambre individuelle hôpital prix | chambre seule mutuelle combien',
  ),
  medicines: aide(
    'Pourquoi un médicament est-il remboursé à 30 % ?',
    "La Sécu a trois taux, 65, 30 et 15 %, selon l'utilité reconnue. Notre contrat complète, selon votre formule.",
    'taux de remboursement des médicaments | vignette orange | médicament 15 % | médicament mal remboursé pourquoi',
  ),
  alternative: aide(
    "L'ostéopathe est-il remboursé ?",
    'La Sécu ne le rembourse pas. Confort paie 3 séances de 30 € par an, Premium 5 séances de 40 €, Essentiel aucune.',
    'ostéo combien de séances | médecine douce remboursement | chiropracteur pris en charge | séances ostéopathie par an',
  ),
  teleconsultation: aide(
    'La téléconsultation est-elle remboursée ?',
    "Oui. Le prix officiel est de 25 €. Les parts de la Sécu et de la mutuelle sont celles d'une visite au cabinet.",
    'consultation vidéo remboursée | téléconsultation tarif | médecin en visio mutuelle',
  ),
  doctorPrice: aide(
    'Combien coûte une consultation chez le médecin ?',
    '30 € chez le généraliste : la Sécu paie 19 €, nous 9 €, et il vous reste 2 €.',
    'prix consultation généraliste | tarif médecin 30 euros | combien la sécu rembourse un médecin | consultation généraliste remboursement détail',
  ),
  careNetwork: aide(
    'À quoi sert le réseau de soins ?',
    'Ce sont des opticiens, dentistes et audioprothésistes aux prix convenus. Vous payez moins, souvent sans avancer les frais.',
    "réseau de soins c'est quoi | avantage opticien partenaire | opticien agréé intérêt",
  ),
  longIllness: aide(
    "Qu'est-ce qu'une ALD ?",
    "C'est une affection de longue durée. La Sécu paie alors 100 % du prix officiel pour les soins de cette maladie.",
    'ald définition | affection longue durée prise en charge | maladie chronique 100 % sécu',
  ),
  solidarity: aide(
    "Qu'est-ce que la C2S ?",
    "C'est une complémentaire santé payée par l'État selon les revenus. La demande se fait auprès de la Sécu, sur ameli.fr.",
    'complémentaire santé solidaire | cmu | aide pour payer une mutuelle | revenus modestes mutuelle',
  ),
} as const satisfies HelpTable;
