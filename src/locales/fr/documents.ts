import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

export const documentsFr = {
  'documents.title': 'votre document',
  'documents.which': 'Quel document voulez-vous\u202f?',
  'documents.which.help': 'Choisissez un document, ou dites à qui vous devez le donner.',
  'documents.whichContract': 'Pour quel contrat\u202f?',
  'documents.whichChild': 'Pour quel enfant\u202f?',
  'documents.label.kind': 'Document',
  'documents.label.contract': 'Contrat',
  'documents.label.child': 'Enfant',
  'documents.made': 'C’est prêt.',
  'documents.list': 'Voici les documents que je peux faire tout de suite.',
  'documents.list.title': 'Vos documents',
  'documents.list.issued': 'Déjà faits',
  'documents.list.issuedLine': ({ name, date }: { name: string; date: string }) => `${name}, ${date}`,
  'documents.list.how': 'Écrivez le nom de celui qu’il vous faut.',
  'documents.list.summary': ({ names }: { names: string }) => `Documents possibles\u00a0: ${names}.`,
  'documents.none': 'Je ne peux faire aucun document dans votre dossier pour l’instant.',
  'documents.greenCard': 'Le mémo véhicule assuré remplace la carte verte depuis le 1er avril 2024.',
  'documents.byPost': 'Je ne peux pas l’envoyer par courrier. Un conseiller peut le faire.',
  'documents.byMail': 'Je ne l’envoie pas par e-mail. Vous pouvez le télécharger ici.',
  'documents.noContract': ({ kind }: { kind: string }) =>
    `Je ne peux pas faire ce document\u00a0: vous n’avez pas de contrat ${kind} chez nous.`,
  'documents.ended': ({ date }: { date: string }) =>
    `Je ne peux pas faire ce document\u00a0: votre contrat est terminé depuis le ${date}.`,
  'documents.suspended':
    'Je ne peux pas faire ce document\u00a0: vos garanties sont suspendues. Elles reprennent après le paiement.',
  'documents.noChild': 'Je ne peux pas faire ce document\u00a0: je ne vois pas d’enfant dans votre dossier.',
  'documents.notPossible': 'Je ne peux pas faire ce document pour ce contrat.',
  'documents.elsewhere.tax':
    'Je ne peux pas faire d’attestation fiscale ici. Le relevé de cotisations dit ce que vous avez payé.',
  'documents.elsewhere.holiday': 'Je ne peux pas faire d’attestation de villégiature ici. Un conseiller la prépare.',
  'documents.elsewhere.generalTerms': 'Je n’ai pas les conditions générales ici. Un conseiller peut vous les envoyer.',
  'documents.elsewhere.blankReport': 'Je n’ai pas de constat vierge ici. Un conseiller peut vous en envoyer un.',
  'documents.elsewhere.leaving': 'Je ne prépare pas de lettre de résiliation. Un conseiller peut vous aider.',
  'documents.elsewhere.internationalCard':
    'Je ne peux pas faire de carte internationale d’assurance ici. Un conseiller peut vous l’envoyer.',
  'document.for': 'Pour',
  'document.contract': 'Contrat',
  'document.issued': 'Établi le',
  'document.file': 'Fichier',
  'document.fileValue': ({ pages, size }: { pages: number; size: string }) =>
    `PDF, ${pages}\u00a0page${pages > 1 ? 's' : ''}, ${size}`,
  'document.checkNumber': 'Numéro de contrôle',
  'document.link': ({ time, downloads }: { time: string; downloads: number }) =>
    `Le lien marche jusqu’à ${time}, dans ce navigateur. ${downloads}\u00a0téléchargements au plus.`,
  'document.summary': ({
    name,
    person,
    number,
    file,
  }: {
    name: string;
    person: string;
    number: string;
    file: string;
  }) => `${name} pour ${person}, contrat ${number}. ${file}.`,
  'document.page.download': ({ size }: { size: string }) => `Télécharger (PDF, ${size})`,
  'document.page.back': 'Revenir à la discussion',
  'document.page.gone': 'Ce lien n’est plus valable',
  'document.page.gone.help': 'Demandez-en un nouveau dans la discussion.',
  'document.page.down': 'Votre document n’est pas disponible pour l’instant',
  'document.page.down.help': 'Rien n’est perdu. Réessayez dans quelques minutes avec le même lien.',
  'document.page.busy': 'Trop de demandes. Réessayez dans un instant',
} as const satisfies MessageTable;

export const documentsLabelsFr = {
  downloadCertificate: long({
    label: 'Télécharger l’attestation',
    row: 'Télécharger le PDF',
    tiny: 'Télécharger le PDF',
  }),
  downloadCard: long({ label: 'Télécharger la carte', row: 'Télécharger le PDF', tiny: 'Télécharger le PDF' }),
  downloadMemo: long({ label: 'Télécharger le mémo', row: 'Télécharger le PDF', tiny: 'Télécharger le PDF' }),
  downloadStatement: long({ label: 'Télécharger le relevé', row: 'Télécharger le PDF', tiny: 'Télécharger le PDF' }),
  downloadDetail: long({ label: 'Télécharger le décompte', row: 'Télécharger le PDF', tiny: 'Télécharger le PDF' }),
  downloadNotice: long({ label: 'Télécharger l’avis', row: 'Télécharger le PDF', tiny: 'Télécharger le PDF' }),
  downloadSchedule: long({ label: 'Télécharger l’échéancier', row: 'Télécharger le PDF', tiny: 'Télécharger le PDF' }),
  downloadTable: long({ label: 'Télécharger le tableau', row: 'Télécharger le PDF', tiny: 'Télécharger le PDF' }),
  downloadReport: long({ label: 'Télécharger le constat', row: 'Télécharger le PDF', tiny: 'Télécharger le PDF' }),
  downloadTerms: long({ label: 'Télécharger les conditions', row: 'Télécharger le PDF', tiny: 'Télécharger le PDF' }),
  documentOtherLanguage: long({ label: 'La version anglaise', row: 'La version anglaise', tiny: 'Version anglaise' }),
  documentOwnLanguage: long({
    label: 'La version française',
    row: 'La version française',
    tiny: 'La version française',
  }),
  documentNewLink: short('Nouveau lien'),
  allDocuments: long({ label: 'Voir tous mes documents', row: 'Tous mes documents', tiny: 'Tous mes documents' }),
} as const satisfies LabelTable;
