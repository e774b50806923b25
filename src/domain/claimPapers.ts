import type { Claim, ClaimType } from './claim.ts';

/** The papers that a claim can need: what they are called, and how a file of theirs is recognised by its name. */
const papers = {
  photos: { fr: 'Photos des dégâts', en: 'Photos of the damage', named: /photo|image|img|pict/i },
  constat: { fr: 'Constat amiable', en: 'Joint accident report', named: /constat|accident.?report/i },
  registration: { fr: 'Carte grise', en: 'Registration document', named: /carte.?grise|immatriculation|registration/i },
  complaint: {
    fr: 'Récépissé du dépôt de plainte',
    en: 'Receipt of the police complaint',
    named: /plainte|complaint|police/i,
  },
  keys: { fr: 'Toutes les clés de la voiture', en: 'All the keys of the car', named: /cl[ée]s?(?!\p{L})|keys?\b/iu },
  invoices: {
    fr: 'Factures d’achat et d’entretien',
    en: 'Purchase and upkeep invoices',
    named: /facture|invoice|re[çc]u|receipt/i,
  },
  nonPledge: { fr: 'Certificat de non-gage', en: 'Certificate of non-pledge', named: /non.?gage|pledge/i },
  saleForm: { fr: 'Certificat de cession signé', en: 'Signed transfer form', named: /cession|sale.?form|transfer/i },
  goodsList: {
    fr: 'Liste des biens avec leur prix',
    en: 'List of the goods with their prices',
    named: /liste|list|inventaire|inventory/i,
  },
  estimate: { fr: 'Devis de réparation', en: 'Repair estimate', named: /devis|estimate/i },
  jointReport: {
    fr: 'Constat amiable de dégât des eaux',
    en: 'Joint water-damage report',
    named: /constat|water.?report/i,
  },
  landlord: {
    fr: 'Nom du propriétaire ou du syndic',
    en: 'Name of the landlord or the building manager',
    named: /syndic|propri[ée]taire|landlord|bail|lease/i,
  },
  firemen: { fr: 'Attestation des pompiers', en: 'Fire brigade certificate', named: /pompier|firem|fire.?brigade/i },
  repairer: {
    fr: 'Attestation du réparateur avec le numéro de série',
    en: 'Repairer’s certificate with the serial number',
    named: /r[ée]parateur|repair|s[ée]rie|serial/i,
  },
  victimLetter: {
    fr: 'Courrier de la personne lésée',
    en: 'Letter of the person harmed',
    named: /courrier|lettre|letter|victim/i,
  },
  paidInvoice: { fr: 'Facture acquittée', en: 'Invoice marked as paid', named: /facture|invoice/i },
  prescription: { fr: 'Ordonnance', en: 'Prescription', named: /ordonnance|prescription/i },
  quote: { fr: 'Devis du professionnel de santé', en: 'Quote of the health professional', named: /devis|quote/i },
  amoStatement: {
    fr: 'Décompte de la Sécurité sociale',
    en: 'Social-security statement',
    named: /d[ée]compte|ameli|s[ée]cu|statement/i,
  },
  admission: {
    fr: 'Bulletin d’entrée à l’hôpital',
    en: 'Hospital admission form',
    named: /entr[ée]e|admission|bulletin|hospit/i,
  },
  certificate: { fr: 'Certificat médical initial', en: 'First medical certificate', named: /certificat|certificate/i },
  disputeContract: { fr: 'Contrat en litige', en: 'The contract in dispute', named: /contrat|contract/i },
  letters: { fr: 'Courriers échangés', en: 'Letters exchanged', named: /courrier|lettre|letter|mail/i },
} as const;

export type PaperCode = keyof typeof papers;

/** The papers that settle a claim of each type, the most useful first; none is needed in order to declare. */
export const neededPapers: Readonly<Record<ClaimType, readonly PaperCode[]>> = {
  auto_accident: ['constat', 'photos'],
  auto_glass: ['photos', 'registration'],
  auto_theft: ['complaint', 'keys', 'registration', 'invoices', 'nonPledge', 'saleForm'],
  auto_vandalism: ['complaint', 'photos'],
  auto_fire: ['firemen', 'photos'],
  auto_natural_disaster: ['photos', 'estimate'],
  home_water: ['photos', 'jointReport', 'landlord'],
  home_burglary: ['complaint', 'goodsList', 'invoices'],
  home_fire: ['firemen', 'goodsList', 'photos'],
  home_glass: ['photos', 'estimate'],
  home_storm: ['photos', 'estimate'],
  home_natural_disaster: ['photos', 'goodsList', 'estimate'],
  home_electrical: ['repairer'],
  home_liability: ['victimLetter', 'photos'],
  health_hospital: ['admission'],
  health_optical: ['quote', 'prescription'],
  health_dental: ['quote'],
  health_accident: ['certificate', 'paidInvoice'],
  legal: ['disputeContract', 'letters'],
};

export interface NamedFile {
  name: string;
  contentType?: string;
}

/** The papers that a claim of this type still needs once these files are there. */
export function missingPapers(type: ClaimType, files: readonly NamedFile[]): Claim['missing'] {
  return neededPapers[type].filter((code) => !files.some((file) => isPaper(code, file))).map(paper);
}

export function paper(code: PaperCode): Claim['missing'][number] {
  const { fr, en } = papers[code];
  return { code, label: { fr, en } };
}

// A picture counts as a photo unless its name says that it shows another paper of the list.
function isPaper(code: PaperCode, file: NamedFile): boolean {
  if (papers[code].named.test(file.name)) return true;
  if (code !== 'photos') return false;
  const picture = file.contentType?.startsWith('image/') ?? /\.(jpe?g|png|heic)$/i.test(file.name);
  return picture && !Object.entries(papers).some(([other, { named }]) => other !== 'photos' && named.test(file.name));
}
