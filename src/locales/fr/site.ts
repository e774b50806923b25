import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

/** The insurer's home page around the chat. Numbers and hours come in as parameters: they are configuration. */
export const siteFr = {
  'site.weekdays': 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  'site.hours': ({ from, to, open, close }: { from: string; to: string | null; open: string; close: string }) =>
    to === null ? `le ${from} de ${open} à ${close}` : `du ${from} au ${to} de ${open} à ${close}`,
  'site.title': ({ brand }: { brand: string }) => `${brand} : auto, habitation, santé`,
  'site.description': ({ brand }: { brand: string }) =>
    `Vos contrats, vos remboursements et vos sinistres chez ${brand}, avec un assistant disponible jour et nuit.`,
  'site.skips': 'Accès rapide',
  'site.skipToContent': 'Aller au contenu',
  'site.skipToChat': 'Aller à la discussion',
  'site.navLabel': 'Menu principal',
  'site.navProducts': 'Nos assurances',
  'site.navClaims': 'Après un sinistre',
  'site.navQuestions': 'Questions',
  'site.account': 'Mon espace',
  'site.otherLanguage': 'English',

  'site.welcome': ({ brand }: { brand: string }) => `Bienvenue chez ${brand}`,
  'site.lead': 'Dites ce dont vous avez besoin, avec vos mots. L’assistant répond tout de suite, jour et nuit.',
  'site.leadPerson': 'Un conseiller prend le relais quand vous le demandez.',
  'site.tilesTitle': 'Que voulez-vous faire\u202f?',
  'site.tileClaim': 'Déclarer un sinistre',
  'site.tileClaimText': 'Accident, dégât des eaux, vol… Vous pouvez vous arrêter et reprendre plus tard.',
  'site.tileReimbursements': 'Remboursements',
  'site.tileReimbursementsText': 'Ce que nous avons payé, ce que vous payez, et pourquoi.',
  'site.tileCertificate': 'Attestation',
  'site.tileCertificateText': 'Auto, habitation ou santé\u00a0: votre PDF en un instant.',
  'site.tileCallback': 'Être rappelé',
  'site.tileCallbackText': 'Choisissez le jour et l’heure qui vous arrangent.',

  'site.emergencyTitle': 'Un danger en ce moment\u202f?',
  'site.emergencyText': 'Appelez le 112. Sourd ou sans pouvoir parler\u00a0: envoyez un SMS au 114.',
  'site.emergencyCall': 'Appeler le 112',
  'site.assistance': 'Panne, fuite, porte claquée\u00a0: assistance jour et nuit',

  'site.productsTitle': 'Nos assurances',
  'site.car': 'Auto',
  'site.carText': 'Au tiers ou tous risques. Bris de glace, vol, panne et voiture de prêt.',
  'site.home': 'Habitation',
  'site.homeText': 'Locataire ou propriétaire. Dégât des eaux, incendie, vol et responsabilité civile.',
  'site.health': 'Santé',
  'site.healthText': 'Soins courants, optique, dentaire et hôpital. Remboursements visibles ligne par ligne.',
  'site.legal': 'Protection juridique',
  'site.legalText': 'Un litige avec un vendeur, un voisin ou un artisan\u00a0: un juriste vous conseille.',

  'site.claimsTitle': 'Après un sinistre',
  'site.claimsText': 'La loi fixe un délai pour déclarer. Il commence le lendemain du jour où vous savez.',
  'site.deadlines': 'Délais pour déclarer un sinistre',
  'site.deadlineEvent': 'Ce qui vous est arrivé',
  'site.deadlineDelay': 'Délai pour déclarer',
  'site.deadlineTheft': 'Vol ou cambriolage',
  'site.deadlineTheftDelay': '2 jours ouvrés, après la plainte',
  'site.deadlineOther': 'Accident, dégât des eaux, incendie, bris de glace',
  'site.deadlineOtherDelay': '5 jours ouvrés',
  'site.deadlineDisaster': 'Catastrophe naturelle',
  'site.deadlineDisasterDelay': '30 jours après l’arrêté publié au Journal officiel',
  'site.late': 'Le délai est passé\u202f? Déclarez quand même\u00a0: nous étudions chaque situation.',
  'site.lawSource': 'Source\u00a0: Code des assurances, articles L113-2 et A125-1.',

  'site.questionsTitle': 'Questions sur l’assistant',
  'site.questionMachine': 'Est-ce que je parle à une personne\u202f?',
  'site.answerMachine':
    'Non, l’assistant est un programme. Il le dit au premier message. « Parler à un conseiller » reste toujours visible.',
  'site.questionPassword': 'Faut-il donner mon mot de passe\u202f?',
  'site.answerPassword':
    'Jamais dans la discussion. Vous vous connectez sur une page sécurisée, ou avec un code reçu par SMS.',
  'site.questionStop': 'Puis-je m’arrêter en pleine déclaration\u202f?',
  'site.answerStop':
    'Oui. Vos réponses sont gardées 30 jours. Vous reprenez où vous étiez, ici ou sur votre téléphone.',
  'site.questionData': 'Que deviennent mes messages\u202f?',
  'site.answerData': 'Ils servent à traiter votre demande. Vous pouvez les télécharger ou les faire effacer.',

  'site.contactTitle': 'Nous joindre',
  'site.contactPhone': 'Par téléphone',
  'site.contactHours': 'Horaires',
  'site.mapTitle': 'Plan du site',
  'site.accessibilityTitle': 'Accessibilité',
  'site.accessibilityText':
    'Cette page vise le niveau AA des règles WCAG 2.2. Un obstacle\u202f? Appelez-nous, nous faisons la démarche avec vous.',
  'site.privacyTitle': 'Données personnelles',
  'site.privacyText': 'Rien n’est enregistré sur votre appareil avant l’ouverture de la discussion.',
  'site.privacyLink': 'Comment nous utilisons vos données',
  'site.demo': 'Site de démonstration. Les personnes et les contrats sont inventés.',
  'site.noScript': 'La discussion a besoin de JavaScript. Vous pouvez aussi nous appeler.',
  'site.discussionTitle': ({ brand }: { brand: string }) => `Discussion avec ${brand}`,
  'site.backHome': 'Retour au site',
} as const satisfies MessageTable;

export const siteLabelsFr = {
  siteClaim: long({ label: 'Déclarer un sinistre', row: 'Déclarer un sinistre', tiny: 'Déclarer un sinistre' }),
  siteReimbursements: long({ label: 'Voir mes remboursements', row: 'Mes remboursements', tiny: 'Mes remboursements' }),
  siteCertificate: long({
    label: 'Recevoir une attestation',
    row: 'Recevoir une attestation',
    tiny: 'Une attestation',
  }),
  siteAccount: short('Voir mes contrats'),
} as const satisfies LabelTable;
