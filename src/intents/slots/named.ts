import type { ContractKind } from '../../domain/contract.ts';
import type { Language } from '../../domain/identity.ts';

/** Codes and the folded words that name them, most telling first. Apostrophes are spaces. */
type Names = readonly (readonly [string, RegExp])[];

const contractKinds: readonly (readonly [ContractKind, RegExp])[] = [
  ['legal', /\b(?:protection juridique|juridique|legal protection|legal cover|legal plan|legal insurance)\b/],
  [
    'health',
    /\b(?:mutuelle|mutuel|sante|complementaire|health|tiers payant|medical plan|medical insurance|dental plan)\b/,
  ],
  [
    'car',
    /\b(?:auto|automobile|voitures?|vehicules?|bagnole|caisse|motos?|scooter|mobylette|clio|twingo|camping[ -]?car|camionnette|tous risques|au tiers|car|cars|vehicle|van|motorbike|motorcycle|moped|bonus|malus)\b/,
  ],
  [
    'home',
    /\b(?:habitation|logement|maison|appartement|appart|appartements|studio|multirisque|residence|locataire|proprietaire non occupant|pavillon|home|house|flat|apartment|tenant|household|contents)\b/,
  ],
];

const documentKinds: Names = [
  [
    'school_certificate',
    /\b(?:scolaire|school (?:insurance )?certificate|extrascolaire|pour (?:l )?ecole|pour le college|for (?:the )?school)\b/,
  ],
  ['holiday_certificate', /\b(?:villegiature|location de vacances|holiday (?:rental|let))\b/],
  ['tax_certificate', /\b(?:attestation fiscale|fiscale|madelin|tax certificate|pour les impots)\b/],
  [
    'no_claims_statement',
    /\b(?:releve d information|releve d informations|no[ -]claims|bonus[ -]malus|claims history|driving record)\b/,
  ],
  ['vehicle_memo', /\b(?:memo vehicule|memo|carte verte|green card|vignette|vehicle (?:insurance )?memo)\b/],
  [
    'health_card',
    /\b(?:carte (?:de )?(?:tiers payant|mutuelle|ma mutuelle|sante|adherent|de la complementaire|de mutuelle)|tiers payant|(?:health insurance|health|membership|third party payment|insurance) card|card for the pharmacy|carte mutuelle)\b/,
  ],
  ['due_notice', /\b(?:avis d echeance|renewal notice|avis d echeances)\b/],
  ['schedule', /\b(?:echeancier|payment schedule)\b/],
  [
    'premium_statement',
    /\b(?:releve de cotisations?|attestation de paiement|proof of payment|facture de (?:ma )?cotisation|quittance|statement of what i paid)\b/,
  ],
  [
    'benefit_statement',
    /\b(?:decompte|releve de prestations?|releve de remboursements?|benefit statement|statement of benefits)\b/,
  ],
  ['general_terms', /\b(?:conditions generales|general (?:terms|conditions)|terms and conditions)\b/],
  [
    'specific_terms',
    /\b(?:conditions particulieres|specific (?:terms|conditions)|copie de mon contrat|copy of my (?:contract|policy)|mon contrat (?:en pdf|par mail))\b/,
  ],
  ['guarantee_table', /\b(?:tableau (?:de|des) garanties|table of (?:benefits|guarantees))\b/],
  ['blank_report', /\b(?:constat vierge|formulaire de constat|blank (?:accident )?(?:statement|report))\b/],
  [
    'membership_certificate',
    /\b(?:certificat d adhesion|attestation de droits|certificat de radiation|certificat comme quoi j ai une mutuelle|certificate that i have health)\b/,
  ],
  ['liability_certificate', /\b(?:responsabilite civile|liability (?:insurance )?certificate|civil liability)\b/],
  [
    'home_certificate',
    /\b(?:attestation (?:d assurance )?(?:multirisque )?(?:habitation|logement|maison|pour (?:mon |le |l )?(?:proprietaire|appartement|appart|bailleur|agence))|home (?:insurance )?certificate|certificate for my flat|proprietaire|bailleur|landlord)\b/,
  ],
  ['car_certificate', /\b(?:attestation (?:d assurance )?(?:auto|voiture|vehicule)|car (?:insurance )?certificate)\b/],
  ['accident_statement', /\b(?:constat(?: amiable)?|accident statement)\b/],
  ['police_report', /\b(?:depot de plainte|plainte|proces[ -]verbal|pv|police report|crime number)\b/],
  ['repair_estimate', /\b(?:devis|estimate)\b/],
  ['invoice', /\b(?:factures?|invoice|bill|receipt)\b/],
  ['medical_certificate', /\b(?:certificat medical|medical certificate)\b/],
  ['photo', /\b(?:photos?|pictures?)\b/],
  ['certificate', /\b(?:attestations?|certificats?|certificate|justificatif|proof of insurance)\b/],
];

const profileFields: Names = [
  ['email', /\b(?:e ?-?mail|mail|mel|courriel|adresse (?:mail|electronique|e mail)|email address|boite mail)\b/],
  ['iban', /\b(?:iban|rib|coordonnees bancaires|compte bancaire|banque|bank (?:details|account)|banks?)\b/],
  ['mobile', /\b(?:portable|mobile|cell)\b/],
  ['phone', /\b(?:telephone|tel|numero(?: de (?:tel|telephone|fixe))?|phone|num|fixe)\b/],
  ['birth_date', /\b(?:date de naissance|birth ?date|date of birth)\b/],
  [
    'address',
    /\b(?:adresse|demenag\w*|emmenag\w*|domicile|code postal|address|moved|moving|postcode|postal code|habite plus)\b/,
  ],
  ['name', /\b(?:nom|prenom|nom de jeune fille|surname|name|maiden name|civilite|marie\w*|married|divorce\w*)\b/],
  ['profession', /\b(?:profession|retraite|travail|metier|job|retired)\b/],
];

const beneficiaryKinds: Names = [
  ['newborn', /\b(?:bebe|nouveau[ -]ne|naissance|jumeaux|baby|newborn|twins|petit dernier)\b/],
  ['driver', /\b(?:conduct(?:eur|rice)\w*|driver|permis|licence)\b/],
  ['ex_spouse', /\b(?:ex|ex[ -](?:mari|femme|conjoint)|ex[ -](?:wife|husband))\b/],
  [
    'spouse',
    /\b(?:femme|mari|epou(?:x|se)|conjoint\w*|compagne|compagnon|concubin\w*|partenaire|pacs\w*|meuf|mec|copine|copain|wife|husband|spouse|partner|girlfriend|boyfriend|fiancee?|civil partner)\b/,
  ],
  ['child', /\b(?:fils|fille|enfants?|gamins?|gosses?|ado|petit|petite|son|daughter|child|children|kids?)\b/],
  ['parent', /\b(?:mere|pere|parents?|maman|papa|mother|father|mum|dad)\b/],
];

export const contractKindIn = (plain: string): ContractKind | null =>
  (first(contractKinds, plain) as ContractKind | null) ?? null;
export const documentKindIn = (plain: string): string | null => first(documentKinds, plain);
export const profileFieldIn = (plain: string): string | null => first(profileFields, plain);
export const beneficiaryKindIn = (plain: string): string | null => first(beneficiaryKinds, plain);

/** The language that somebody asks to go on in; other languages than ours are not named. */
export function wantedLanguage(plain: string): Language | null {
  if (/\b(?:anglais\w*|english|englich|angle)\b/.test(plain)) return 'en';
  if (/\b(?:francais\w*|french)\b/.test(plain)) return 'fr';
  return null;
}

function first(names: Names, plain: string): string | null {
  return names.find(([, words]) => words.test(plain))?.[0] ?? null;
}
