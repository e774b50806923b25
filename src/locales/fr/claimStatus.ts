import { type LabelTable, long, type MessageTable } from '../translation.ts';

/** Where a claim stands, and sending papers for it. */
export const claimStatusFr = {
  'claimStatus.title': 'le suivi de vos sinistres',
  'claimStatus.which': 'Quel sinistre voulez-vous voir\u202f?',
  'claimStatus.whichForDocument': 'Pour quel sinistre est ce document\u202f?',
  'claimStatus.label': 'Sinistre',
  'claimStatus.choice': ({ what, date }: { what: string; date: string }) => `${what}, ${date}`,
  'claimStatus.unfinished': ({ what }: { what: string }) => `À terminer\u00a0: ${what}`,
  'claimStatus.unfinishedSince': ({ date }: { date: string }) => `À terminer, ${date}`,
  'claimStatus.notSent': 'Cette déclaration n’est pas encore envoyée.',
  'claimStatus.none': 'Je ne vois aucun sinistre déclaré dans votre dossier.',
  'claimStatus.unknown': 'Je ne trouve pas ce numéro dans votre dossier.',
  'claimStatus.card': ({ what, date }: { what: string; date: string }) => `${what} du ${date}`,
  'claimStatus.number': 'Numéro du sinistre',
  'claimStatus.step.done': ({ date }: { date: string }) => `Fait · ${date}`,
  'claimStatus.step.doneUndated': 'Fait',
  'claimStatus.step.current': ({ date }: { date: string }) => `En cours · depuis le ${date}`,
  'claimStatus.step.currentUndated': 'En cours',
  'claimStatus.step.next': 'À venir',
  'claimStatus.older': ({ count }: { count: number }) => `Voir tout l’historique (${count} de plus)`,
  'claimStatus.next': 'Prochaine étape',
  'claimStatus.who': 'Qui',
  'claimStatus.before': 'Avant le',
  'claimStatus.who.customer': 'Vous',
  'claimStatus.who.insurer': 'Votre gestionnaire',
  'claimStatus.who.expert': 'L’expert',
  'claimStatus.who.garage': 'Le garage',
  'claimStatus.who.thirdParty': 'L’autre assureur',
  'claimStatus.missing': ({ papers }: { papers: string }) => `Documents attendus\u00a0: ${papers}.`,
  'claimStatus.offer': 'Notre offre',
  'claimStatus.offer.gross': 'Montant des dégâts',
  'claimStatus.offer.wear': 'Usure (vétusté)',
  'claimStatus.offer.deductible': 'Franchise (votre part)',
  'claimStatus.offer.net': 'Nous vous payons',
  'claimStatus.refused': ({ reason, clause }: { reason: string; clause: string }) => `${reason} (article ${clause})`,
  'claimStatus.contest':
    'Vous pouvez contester\u00a0: d’abord par une réclamation, puis auprès du médiateur, gratuitement.',
  'claimStatus.speak': ({ what, number, state, next }: { what: string; number: string; state: string; next: string }) =>
    `${what}, ${number}\u00a0: ${state}. ${next}`,
  'claimStatus.speakBefore': ({ sentence, date }: { sentence: string; date: string }) =>
    `${sentence} Avant le ${date}.`,

  'claim.state.declared': 'Déclaration reçue',
  'claim.state.complete': 'Dossier complet',
  'claim.state.missingDocuments': 'Documents attendus',
  'claim.state.underReview': 'Étude du dossier',
  'claim.state.expertPlanned': 'Visite de l’expert prévue',
  'claim.state.expertReported': 'Rapport de l’expert',
  'claim.state.offerSent': 'Offre envoyée',
  'claim.state.accepted': 'Accord donné',
  'claim.state.contested': 'Offre contestée',
  'claim.state.paymentIssued': 'Paiement envoyé',
  'claim.state.closed': 'Dossier clos',
  'claim.state.refused': 'Refus',
  'claim.state.noFurtherAction': 'Dossier sans suite',
  'claim.state.awaitingThirdParty': 'Attente de l’autre assureur',
  'claim.state.withHandler': 'Suivi par un gestionnaire',
  'claim.state.awaitingDecree': 'Attente de l’arrêté',

  'claimDocument.title': 'l’envoi de vos documents',
  'claimDocument.ask': 'Envoyez vos photos ou vos documents.',
  'claimDocument.askMissing': ({ papers }: { papers: string }) =>
    `Envoyez vos photos ou vos documents. Encore attendus\u00a0: ${papers}.`,
  'claimDocument.nothing': 'Je n’ai reçu aucun document. Vous pouvez revenir quand vous voulez.',
  'claimDocument.sending': 'J’ajoute vos documents à votre dossier…',
  'claimDocument.added': ({ count, number }: { count: number; number: string }) =>
    count === 1 ? `1 document ajouté au dossier ${number}.` : `${count} documents ajoutés au dossier ${number}.`,
  'claimDocument.stillMissing': ({ papers }: { papers: string }) => `Encore attendus\u00a0: ${papers}.`,
  'claimDocument.signedOut': 'Vos documents sont bien arrivés. Reconnectez-vous pour voir le dossier.',
  'claimDocument.delayed':
    'L’envoi prend plus de temps que prévu. Vos documents sont gardés. Ils partiront tout seuls.',
  'claimDocument.refused': 'Ces documents n’ont pas pu être ajoutés. Un conseiller peut vous aider.',
} as const satisfies MessageTable;

export const claimStatusLabelsFr = {
  'claim.contest': long({ label: 'Contester cette décision', row: 'Contester', tiny: 'Contester' }),
  'claimDocument.edit': long({ label: 'Modifier les documents', row: 'Modifier les documents', tiny: 'Documents' }),
} as const satisfies LabelTable;
