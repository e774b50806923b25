import type { Contract } from '../../domain/contract.ts';
import type { DocumentKind } from '../../domain/document.ts';

interface Name {
  fr: string;
  en: string;
}

const names: Readonly<Record<DocumentKind, Name>> = {
  home_certificate: { fr: 'Attestation d’assurance habitation', en: 'Home insurance certificate' },
  liability_certificate: { fr: 'Attestation de responsabilité civile', en: 'Liability certificate' },
  school_certificate: { fr: 'Attestation d’assurance scolaire', en: 'School insurance certificate' },
  vehicle_memo: { fr: 'Mémo véhicule assuré', en: 'Insured vehicle memo' },
  no_claims_statement: { fr: 'Relevé d’information auto', en: 'Motor claims history' },
  health_card: { fr: 'Carte de tiers payant', en: 'Third-party payment card' },
  membership_certificate: { fr: 'Attestation de droits santé', en: 'Health cover certificate' },
  benefit_statement: { fr: 'Décompte de remboursements', en: 'Statement of reimbursements' },
  due_notice: { fr: 'Avis d’échéance', en: 'Premium notice' },
  schedule: { fr: 'Échéancier', en: 'Payment schedule' },
  premium_statement: { fr: 'Relevé de cotisations', en: 'Premium statement' },
  guarantee_table: { fr: 'Tableau de garanties', en: 'Table of cover' },
  joint_report: { fr: 'Récapitulatif du constat', en: 'Summary of the accident report' },
  specific_terms: { fr: 'Conditions particulières', en: 'Specific terms' },
};

/** What a paper is called. Health cover that has ended is certified as ended, for the next insurer. */
export function documentName(kind: DocumentKind, contract: Pick<Contract, 'state'>): Name {
  return kind === 'membership_certificate' && contract.state === 'ended'
    ? { fr: 'Certificat de radiation santé', en: 'Certificate of end of health cover' }
    : names[kind];
}
