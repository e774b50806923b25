import assert from 'node:assert/strict';
import { wantedDocument } from '../../../src/dialogs/documents/wantedDocument.ts';

const found = (said: string) => {
  const wanted = wantedDocument(said, {});
  return 'kind' in wanted ? wanted.kind : wanted.is;
};

describe('the document that a sentence asks for', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['je voudrais mon attestation d’assurance habitation', 'home_certificate'],
    ['attestation habitation', 'home_certificate'],
    ['attest hab svp', 'home_certificate'],
    ['le propriétaire me demande un justificatif d’assurance', 'home_certificate'],
    ['l’agence immobilière veut l’attestation avant la remise des clés', 'home_certificate'],
    ['on me réclame un document qui prouve que la maison est assurée', 'home_certificate'],
    ['je dois prouver à mon bailleur que le logement est assuré, je fais comment', 'home_certificate'],
    ['jai besoin du papier pour lappart', 'home_certificate'],
    ['my landlord wants proof of insurance', 'home_certificate'],
    ['attestation scolaire pour Nino', 'school_certificate'],
    ['il me faut une attestation pour l’école du petit', 'school_certificate'],
    ['ma fille rentre au collège et ils veulent un papier', 'school_certificate'],
    ['la crèche exige une attestation', 'school_certificate'],
    ['school certificate for my son', 'school_certificate'],
    ['attestation de responsabilité civile', 'liability_certificate'],
    ['le club de judo veut une attestation', 'liability_certificate'],
    ['mon fils part en stage, il lui faut un papier de responsabilité civile', 'liability_certificate'],
    ['civil liability certificate for the sports club', 'liability_certificate'],
    ['ma carte de tiers payant svp', 'health_card'],
    ['je trouve plus ma carte mutuelle', 'health_card'],
    ['la pharmacie me demande ma carte', 'health_card'],
    ['il me faudrait un duplicata de ma carte', 'health_card'],
    ['carte tp svp', 'health_card'],
    ['I need my health insurance card', 'health_card'],
    ['je cherche mon mémo véhicule assuré', 'vehicle_memo'],
    ['carte verte', 'vehicle_memo'],
    ['attestation auto', 'vehicle_memo'],
    ['la préfecture veut voir que la moto est assurée', 'vehicle_memo'],
    ['print my green card', 'vehicle_memo'],
    ['télécharger mon relevé d’information', 'no_claims_statement'],
    ['releve info svp', 'no_claims_statement'],
    ['mes antécédents d’assurance', 'no_claims_statement'],
    ['bonus malus, je veux le papier', 'no_claims_statement'],
    ['download my no claims statement', 'no_claims_statement'],
    ['mon employeur veut un certificat comme quoi j’ai une mutuelle', 'membership_certificate'],
    ['certificat de radiation de la mutuelle', 'membership_certificate'],
    ['je dois montrer à la CAF que j’ai une mutuelle', 'membership_certificate'],
    ['my employer wants a certificate that I have health cover', 'membership_certificate'],
    ['mon relevé de prestations à télécharger', 'benefit_statement'],
    ['decompte en pdf', 'benefit_statement'],
    ['mon avis d’échéance stp', 'due_notice'],
    ['l’échéancier en pdf', 'schedule'],
    ['relevé de cotisations', 'premium_statement'],
    ['preuve que j’ai payé mon assurance', 'premium_statement'],
    ['proof of payment for my premium', 'premium_statement'],
    ['tableau de garanties', 'guarantee_table'],
    ['mes conditions particulières', 'specific_terms'],
    ['recevoir mon contrat par mail', 'specific_terms'],
    ['please send me a copy of my contract', 'specific_terms'],
    ['attestation Madelin pour les impôts', 'tax'],
    ['relevé annuel pour ma déclaration d’impôts', 'tax'],
    ['attestation villégiature pour la location de vacances', 'holiday'],
    ['les conditions générales', 'generalTerms'],
    ['un constat vierge', 'blankReport'],
    ['lettre type de résiliation à télécharger', 'leaving'],
    ['carte assurance internationale', 'internationalCard'],
    ['mes documents', 'all'],
    ['tous mes papiers', 'all'],
    ['all my documents', 'all'],
    ['vous pouvez m’envoyer tous les documents de mon contrat ?', 'all'],
    ['il me faut une nouvelle vignette mutuelle', 'health_card'],
    ['un exemplaire de mes conditions', 'specific_terms'],
    ['papié assurance svp', 'some'],
    ['attestation d’assurance', 'some'],
    ['il me faut un papier pour la préfecture qui dit que je suis assuré', 'some'],
    ['get a certificate', 'some'],
    ['bonjour', 'nothing'],
    ['', 'nothing'],
  ];
  for (const [said, expected] of cases) {
    it(`is ${expected} in "${said}"`, () => assert.equal(found(said), expected));
  }

  it('is the one that the slot tells, where the words tell nothing', () => {
    assert.deepEqual(wantedDocument('envoyez-la moi', { document_kind: 'health_card' }), {
      is: 'kind',
      kind: 'health_card',
    });
    assert.deepEqual(wantedDocument('envoyez-la moi', { document_kind: 'photo' }), { is: 'nothing' });
  });
});
