import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

/** What follows a declaration: the receipt, and the drafts that wait. */
export const claimReceiptFr = {
  'claim.receipt': 'C’est envoyé',
  'claim.receipt.number': 'Votre numéro',
  'claim.receipt.on': 'Reçue le',
  'claim.receipt.what': 'Sinistre',
  'claim.receipt.when': 'Survenu le',
  'claim.receipt.admitted': 'Entrée le',
  'claim.receipt.quoted': 'Devis du',
  'claim.receipt.since': 'Depuis le',
  'claim.receipt.files': 'Documents',
  'claim.receipt.next': 'La suite',
  'claim.receipt.before': 'Avant le',
  'claim.receipt.missing': ({ papers }: { papers: string }) => `Documents encore attendus\u00a0: ${papers}.`,
  'claim.receipt.copy': ({ email }: { email: string }) => `Une confirmation part à ${email}.`,
  'claim.receipt.copyOnFile': 'Une confirmation part à vos coordonnées habituelles.',
  'claim.receipt.speak': ({ number, what, next }: { number: string; what: string; next: string }) =>
    `C’est envoyé. Votre numéro\u00a0: ${number}, ${what}. ${next}`,
  'claim.receipt.urgent': 'Votre dossier est urgent. Voulez-vous parler à un conseiller maintenant\u202f?',
  'claim.receipt.signedOut': 'Votre déclaration est bien arrivée. Reconnectez-vous pour voir le détail.',
  'claim.delayed': 'L’envoi prend plus de temps que prévu. Votre déclaration est gardée. Elle partira toute seule.',
  'claim.refused.contract':
    'Votre déclaration n’est pas enregistrée\u00a0: ce contrat n’est plus disponible. Vos réponses sont gardées.',
  'claim.refused.other':
    'Votre déclaration n’est pas enregistrée\u00a0: une réponse doit être vérifiée. Vos réponses sont gardées.',
  'claim.refused.signedOut': 'Votre déclaration n’est pas encore enregistrée. Reconnectez-vous pour la reprendre.',
  'claim.refused.way': 'Un conseiller peut la terminer avec vous. Vous pouvez aussi la reprendre ici.',

  'claim.draft.offer': ({ date, what, done, of }: { date: string; what: string; done: number; of: number }) =>
    `Votre déclaration du ${date} est gardée\u00a0: ${what}, ${done} réponses sur ${of}. Voulez-vous la reprendre\u202f?`,
  'claim.draft.offerSeveral': ({ count }: { count: number }) =>
    `Vous avez ${count} déclarations gardées. Laquelle voulez-vous reprendre\u202f?`,
  'claim.draft.label': 'Déclaration gardée',
  'claim.draft.unnamed': 'sinistre à préciser',
  'claim.draft.resuming': 'Reprenons votre déclaration.',
  'claim.draft.gone': 'Cette déclaration gardée n’existe plus. Vous pouvez en faire une nouvelle.',
  'claim.draft.signIn': 'Connectez-vous pour retrouver vos déclarations gardées.',
  'claim.draft.alreadyOpen': 'Une déclaration est déjà en cours. Terminons-la d’abord.',
  'claim.draft.title': ({ date }: { date: string }) => `Déclaration du ${date}`,
  'claim.draft.state': ({ done, of }: { done: number; of: number }) =>
    `Votre déclaration est gardée\u00a0: ${done} réponses sur ${of}.`,
  'claim.draft.until': ({ date }: { date: string }) => `Vous pouvez la reprendre jusqu’au ${date}.`,
  'claim.draft.confirmDelete': ({ date }: { date: string }) =>
    `Voulez-vous supprimer la déclaration du ${date}\u202f? Vos réponses seront effacées.`,
  'claim.draft.deleted': 'C’est supprimé.',
  'claim.draft.kept': 'Elle reste gardée.',
} as const satisfies MessageTable;

export const claimReceiptLabelsFr = {
  'claim.addDocument': long({ label: 'Ajouter un document', row: 'Ajouter un document', tiny: 'Ajouter un document' }),
  'claim.report': long({ label: 'Récapitulatif du constat (PDF)', row: 'Constat en PDF', tiny: 'Constat en PDF' }),
  'claim.follow': short('Voir le suivi'),
  'claim.resume': short('Reprendre'),
  'claim.startNew': short('Nouvelle déclaration'),
  'claim.deleteDraft': short('Supprimer'),
  'claim.confirmDelete': short('Oui, supprimer'),
  'claim.keepDraft': short('Non, la garder'),
} as const satisfies LabelTable;
