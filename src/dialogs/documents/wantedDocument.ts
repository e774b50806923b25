import { contractKindsOfDocument, type DocumentKind, documentKinds } from '../../domain/document.ts';
import { fold } from '../../intents/fold.ts';
import type { Slots } from '../../intents/understanding.port.ts';

/** Papers that exist, and that the assistant cannot give. */
export const elsewhereKinds = [
  'tax',
  'holiday',
  'generalTerms',
  'blankReport',
  'leaving',
  'internationalCard',
] as const;
export type ElsewhereKind = (typeof elsewhereKinds)[number];

/** What a sentence asks for. `some`: a proof of insurance, without saying of what. */
export type WantedDocument =
  | { is: 'kind'; kind: DocumentKind }
  | { is: 'elsewhere'; kind: ElsewhereKind }
  | { is: 'all' }
  | { is: 'some' }
  | { is: 'nothing' };

/** Folded words of what cannot be made here; looked for first, because they contain words of what can. */
const elsewhere: readonly (readonly [ElsewhereKind, RegExp])[] = [
  ['holiday', /\bvillegiature|location de vacances|holiday (?:rental|let)/],
  ['tax', /\bfiscal|impots?\b|madelin|\btax\b/],
  ['generalTerms', /conditions generales|general (?:terms|conditions)|terms and conditions/],
  [
    'blankReport',
    /constat (?:vierge|papier|amiable vierge)|(?:formulaire|exemplaire|modele|feuille) de constat|blank accident|(?<!(?:recapitulatif|resume|pdf|copie) (?:de |du )?(?:mon |le )?)\bconstat|(?<!(?:summary|copy) of (?:the |my )?)accident (?:statement|report)/,
  ],
  ['leaving', /lettre (?:type )?(?:de |d )?resiliation|cancellation letter/],
  ['internationalCard', /carte (?:internationale|assurance internationale)|international (?:insurance )?card/],
];

/** Folded words by kind, most telling first. */
const named: readonly (readonly [DocumentKind, RegExp])[] = [
  [
    'no_claims_statement',
    /releve (?:d )?info|antecedents|historique d assurance|claims history|insurance history|no[ -]claims|bonus|malus|louer une voiture/,
  ],
  [
    'benefit_statement',
    /decompte|releve (?:de|des|de mes) (?:prestations?|remboursements?|soins)|statement of (?:benefits|reimbursements|refunds)|benefit statement/,
  ],
  [
    'joint_report',
    /(?:recapitulatif|resume|pdf|copie) (?:de |du )?(?:mon |le )?constat|(?:summary|copy) of (?:the |my )?accident (?:statement|report)/,
  ],
  ['schedule', /echeancier|payment schedule|schedule/],
  ['due_notice', /avis d echeance|renewal notice|premium notice/],
  [
    'premium_statement',
    /releve (?:de|des|de mes) cotisations?|attestation de paiement|quittance|factures?\b|j ai (?:deja )?paye|combien je paie|proof of payment|receipt|what i (?:have )?paid|premium statement/,
  ],
  ['guarantee_table', /tableau (?:de|des|de mes) garanties|table of (?:cover|benefits|guarantees)/],
  ['vehicle_memo', /\bmemo\b|carte verte|green card|vignette(?! mutuelle)/],
  ['school_certificate', /scolaire|\becole\b|college|lycee|creche|rentree|cantine|\bschool\b|nursery/],
  [
    'liability_certificate',
    /responsabilite civile|\brc\b|liability|\bclub\b|judo|\bfoot\b|\bsport|salle des fetes|village hall|maison de retraite|care home|\bstage\b|internship/,
  ],
  [
    'health_card',
    /tiers payant|carte (?:de |d |de la |de ma )?(?:mutuel\w*|sante|adherent|complementaire|tp)\b|pharmaci\w*|dentist\w*|opticien|(?:health|membership|third[ -]party)(?: \w+)? card|insurance card|carte de ma (?:fille|femme)|vignette mutuelle|card for/,
  ],
  [
    'membership_certificate',
    /certificat d adhesion|radiation|attestation (?:de |d )?(?:droits?|mutuelle|sante|complementaire)|employeur|\bcaf\b|(?:ai|papier de la|certificat de la|preuve de) (?:une |la |ma )?mutuelle|employer|health (?:cover|insurance)|certificate of (?:membership|health)/,
  ],
  [
    'specific_terms',
    /conditions particulieres|\b(?:mes|my) conditions\b|specific (?:terms|conditions)|policy terms|(?:copie|exemplaire|duplicata|pdf) (?:de |du |de mon )?contrat|(?:copy|pdf) of (?:my |the )?(?:contract|policy)|mon contrat|received my contract|contrat papier/,
  ],
  [
    'vehicle_memo',
    /\b(?:voitures?|autos?|vehicules?|moto|scooter|gendarm\w*|policiers?|controle|car|vehicle|motorbike|police|je roule|conduire)\b/,
  ],
  [
    'home_certificate',
    /habitation|\bhab\b|logement|proprietaire|bailleur|agence|locati\w*|locataire|appart\w*|lappart|maison|\bbail\b|notaire|syndic|emmenag\w*|demenag\w*|\bcles\b|justificatif de domicile|landlord|\bflat\b|\bhouse\b|\bhome\b|\brent|\bkeys\b|notary|moving in/,
  ],
  ['health_card', /\b(?:ma|mon|la|nouvelle|duplicata de) carte\b|\bcarte\b|\bmy card\b|\bcard\b/],
];

const all = /\b(?:mes|tous|toutes|all|my|les|the) (?:(?:mes|les|my|the) )?(?:documents?|papiers|papers)\b/;
/** "Tous les documents de mon contrat": more than the contract itself. */
const whole = /\b(?:tous les documents|all (?:the|my) documents)\b/;
const some =
  /\b(?:at+est\w*|certificat\w*|justificat\w*|papie\w*|documents?|preuve|duplicata|proof|papers?|certificate\w*|prefecture|mairie|town hall)\b/;

/** Finds the paper that a sentence names; the slot helps where the words do not tell. */
export function wantedDocument(sentence: string, slots: Slots): WantedDocument {
  const said = fold(sentence).replace(/['’]/g, ' ');
  const missing = elsewhere.find(([, words]) => words.test(said));
  if (missing !== undefined) return { is: 'elsewhere', kind: missing[0] };
  if (whole.test(said)) return { is: 'all' };
  const found = named.find(([, words]) => words.test(said));
  if (found !== undefined) return { is: 'kind', kind: found[0] };
  const slot = documentKinds.find((kind) => kind === slots.document_kind);
  if (slot !== undefined) return { is: 'kind', kind: slot };
  if (all.test(said)) return { is: 'all' };
  return some.test(said) ? { is: 'some' } : { is: 'nothing' };
}

/** The proof of insurance that people mean by "a certificate", for each kind of contract. */
export const proofKinds: readonly DocumentKind[] = [
  'home_certificate',
  'liability_certificate',
  'school_certificate',
  'vehicle_memo',
  'membership_certificate',
];

/** The kind of contract that a paper is about, where it is one only. */
export function soleContractKind(kind: DocumentKind) {
  const [first, ...others] = contractKindsOfDocument[kind];
  return others.length === 0 ? (first ?? null) : null;
}
