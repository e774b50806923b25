import { aide, type HelpTable } from '../../helpText.ts';

/** Insurance words, each in plain French. */
export const helpWordsFr = {
  deductible: aide(
    "Qu'est-ce qu'une franchise ?",
    "C'est la part d'un dommage qui reste à votre charge. Exemple : 620 € de réparation et 75 € de franchise, nous payons 545 €.",
    "c'est quoi la franchise | définition franchise | que veut dire franchise | pourquoi vous retirez une somme | comment marche la franchise | franchise dans mon contrat auto ou habitation signification | principe de la franchise",
  ),
  ceiling: aide(
    "Qu'est-ce qu'un plafond ?",
    "C'est le montant maximum que nous payons : par sinistre, par an ou par objet. Votre tableau de garanties dit lequel.",
    "c'est quoi le plafond | définition plafond de garantie | montant maximum remboursé | limite d'indemnisation signification",
  ),
  exclusion: aide(
    "Qu'est-ce qu'une exclusion ?",
    "C'est ce que le contrat ne paie jamais. Les exclusions doivent être écrites clairement et en caractères très visibles.",
    "c'est quoi une exclusion de garantie | que veut dire exclu | ce qui n'est jamais couvert | définition exclusions",
  ),
  waitingPeriod: aide(
    "Qu'est-ce qu'un délai de carence ?",
    "C'est le temps entre le début du contrat et l'ouverture d'une garantie. Il n'y en a pas en santé ; il est de trois mois en protection juridique.",
    "délai de carence définition | période d'attente avant d'être couvert | couvert tout de suite ou pas | stage d'attente mutuelle",
  ),
  guaranteeWord: aide(
    "Qu'est-ce qu'une garantie ?",
    "C'est une promesse du contrat : un événement couvert, avec un maximum, une franchise et des exclusions.",
    "c'est quoi une garantie | définition garantie assurance | différence entre garantie et option",
  ),
  generalTerms: aide(
    'Quelle différence entre conditions générales et particulières ?',
    "Les conditions générales valent pour tous. Les conditions particulières sont votre page, avec vos options : elles l'emportent en cas de désaccord.",
    'conditions générales ou particulières | cg et cp | quel document fait foi | différence conditions du contrat',
  ),
  premiumWord: aide(
    "Qu'est-ce qu'une cotisation ?",
    "C'est le prix de votre contrat, taxes comprises. On dit aussi « prime ». Elle se paie par mois, par trimestre, par semestre ou par an.",
    "c'est quoi la cotisation | définition prime d'assurance | prime ou cotisation différence",
  ),
  dueDate: aide(
    "Qu'est-ce que l'échéance principale ?",
    "C'est la date anniversaire du contrat. Il repart alors pour un an, sauf si l'un de nous y met fin.",
    "c'est quoi l'échéance | définition échéance | date anniversaire du contrat | tacite reconduction | renouvellement automatique",
  ),
  dueNotice: aide(
    "À quoi sert l'avis d'échéance ?",
    'Il vous donne chaque année le nouveau montant et la date de paiement. Il dit aussi jusqu’à quand mettre fin au contrat.',
    "c'est quoi un avis d'échéance | définition avis d'échéance | le courrier annuel de l'assurance | quand vais-je recevoir l'avis d'échéance",
  ),
  holderInsured: aide(
    'Quelle différence entre souscripteur et assuré ?',
    "Le souscripteur signe et paie le contrat. L'assuré est la personne ou le bien protégé. C'est souvent la même personne.",
    'souscripteur ou assuré | qui est le souscripteur | définition assuré | la personne qui signe le contrat',
  ),
  beneficiaryWord: aide(
    "Qu'est-ce qu'un ayant droit ?",
    "C'est une personne couverte par le contrat d'une autre : un conjoint ou un enfant, par exemple. On dit aussi bénéficiaire.",
    "ayant droit définition | c'est quoi un bénéficiaire | qui peut être sur ma mutuelle",
  ),
  thirdParty: aide(
    "Qu'est-ce qu'un tiers ?",
    "C'est toute personne étrangère au contrat : l'autre conducteur, un voisin ou une victime.",
    "c'est quoi un tiers | définition tiers assurance | que veut dire tiers responsable | tiers identifié",
  ),
  approvedRepairer: aide(
    "Qu'est-ce qu'un réparateur agréé ?",
    "C'est un partenaire que nous payons directement, à des prix convenus. Vous n'avancez pas les frais, sauf la franchise.",
    "garage agréé c'est quoi | avantage d'un garage partenaire | que veut dire tiers agréé | réparateur partenaire intérêt",
  ),
  wear: aide(
    "Qu'est-ce que la vétusté ?",
    "C'est la baisse de valeur d'un bien avec l'âge. Exemple : une télévision de 899 € perd 10 % par an ; à 4 ans, il reste 539,40 €.",
    "c'est quoi la vétusté | pourquoi on me rembourse moins que le prix d'achat | déduction vétusté | coefficient de vétusté",
  ),
  newForOld: aide(
    "Qu'est-ce que la valeur à neuf ?",
    "Votre bien est remboursé au prix du neuf, sans baisse pour l'âge. Le complément est payé sur facture de remplacement.",
    'valeur à neuf définition | remboursement à neuf | rééquipement à neuf | remplacé par du neuf',
  ),
  marketValue: aide(
    "Qu'est-ce que la valeur avant le sinistre d'une voiture ?",
    "C'est son prix de marché juste avant le dommage, fixé par l'expert. On l'appelle aussi VRADE. Elle sert en cas de vol ou de perte totale.",
    "vrade définition | valeur de remplacement à dire d'expert | comment est calculée la valeur de ma voiture | cote de la voiture volée",
  ),
  liability: aide(
    "Qu'est-ce que la responsabilité civile ?",
    "C'est la garantie qui paie le mal fait aux autres, par vous, vos enfants ou vos animaux. Elle est obligatoire en voiture.",
    "responsabilité civile c'est quoi | à quoi sert la rc | définition rc | si je blesse quelqu'un par accident qui paie",
  ),
  legalProtection: aide(
    'À quoi sert la protection juridique ?',
    "Elle donne des conseils, négocie pour vous, puis paie l'avocat et le procès dans une limite. Vous choisissez librement votre avocat.",
    "c'est quoi la protection juridique | assurance juridique utilité | qui paie l'avocat | pj définition | choisir mon avocat",
  ),
  legalMinimum: aide(
    'La protection juridique intervient à partir de quel montant ?',
    "Le litige doit porter sur 300 € au moins. Le maximum est de 20 000 € par litige, et un litige connu avant le contrat n'est pas pris.",
    'seuil de la protection juridique | montant minimum pour un litige | plafond de la protection juridique | litige déjà en cours avant souscription',
  ),
  assistanceWord: aide(
    "Qu'est-ce que l'assistance 0 km ?",
    'Le dépannage vient même devant chez vous. Avec « 50 km », il faut être à plus de 50 km du domicile.',
    "assistance 0 km définition | dépannage devant chez moi | franchise kilométrique | à quelle distance l'assistance vient | 50 km de mon domicile",
  ),
  quoteWord: aide(
    'Un devis m’engage-t-il ?',
    "Non. Un devis est une proposition avec un prix. Le contrat ne commence qu'avec votre accord.",
    "devis engagement | est-ce que demander un devis m'oblige | devis ou contrat différence",
  ),
  ipid: aide(
    "Qu'est-ce que la fiche d'information (IPID) ?",
    "C'est une fiche standard de deux pages, remise avant l'achat. Elle résume ce qui est assuré et ce qui ne l'est pas.",
    "ipid c'est quoi | dipa | document d'information produit | fiche produit standard",
  ),
  amendment: aide(
    "Qu'est-ce qu'un avenant ?",
    "C'est l'écrit qui change votre contrat : une adresse, une voiture, une option. Il complète les conditions particulières.",
    "avenant définition | c'est quoi un avenant au contrat | modification du contrat écrite",
  ),
  claimWord: aide(
    "Qu'est-ce qu'un sinistre ?",
    "C'est l'événement que votre contrat peut couvrir : un accident, un vol, une fuite d'eau. Le déclarer ouvre votre dossier.",
    "c'est quoi un sinistre | définition sinistre | que veut dire sinistre | sinistre ou accident différence",
  ),
  compensation: aide(
    "Qu'est-ce qu'une indemnité ?",
    "C'est la somme que nous payons après un sinistre. Elle tient compte de la franchise, du plafond et de la vétusté.",
    "c'est quoi l'indemnité | définition indemnisation | indemnité ou remboursement différence | comment est calculée l'indemnisation",
  ),
  recourse: aide(
    "Qu'est-ce qu'un recours ?",
    "Quand une autre personne est responsable, nous réclamons ce que nous avons payé à son assureur. S'il paie, votre franchise vous revient, en tout ou en partie.",
    "c'est quoi un recours | définition recours | subrogation | recours contre le tiers | récupérer ma franchise quand l'autre est responsable",
  ),
  writeOff: aide(
    'Que veut dire « économiquement irréparable » ?',
    "La réparation coûterait plus cher que la voiture ne valait avant l'accident. L'expert propose alors sa valeur, moins la franchise.",
    'voiture économiquement irréparable | épave définition | vei | vrade | véhicule bon pour la casse | expert dit irréparable',
  ),
  tacitRenewal: aide(
    "Qu'est-ce que la tacite reconduction ?",
    'Votre contrat se renouvelle seul chaque année à son échéance. Un avis vous prévient avant, avec la dernière date pour y mettre fin.',
    "tacite reconduction définition | renouvellement automatique du contrat | reconduction automatique c'est quoi",
  ),
  falseStatement: aide(
    'Que risque-t-on à faire une fausse déclaration ?',
    'Une fausse déclaration volontaire peut annuler le contrat. Une simple erreur se corrige : dites-la à un conseiller.',
    "fausse déclaration conséquences | je me suis trompé dans ma déclaration que risque t on | mentir à l'assurance | nullité du contrat | déclaration inexacte",
  ),
  bonusMalus: aide(
    'Comment marche le bonus-malus ?',
    "Une année sans accident responsable baisse le prix de 5 %. Un accident responsable l'augmente de 25 %, ou 12,5 % si le tort est partagé.",
    'bonus malus calcul | coefficient crm | combien de malus après un accident | mon bonus augmente de combien | 0,50 bonus maximum',
  ),
  bonusLimits: aide(
    'Quel est le bonus maximum ?',
    'Le coefficient le plus bas est 0,50, après 13 ans sans accident responsable. Le plus haut est 3,50. Deux ans sans accident effacent un malus.',
    'bonus 50 en combien d’années | malus maximum | effacer un malus | au bout de combien de temps le malus disparaît',
  ),
} as const satisfies HelpTable;
