import assert from 'node:assert/strict';
import { askedLookup, asksOfOwnFile } from '../../../src/dialogs/lookups/askedLookup.ts';
import type { Turn } from '../../../src/dialogs/turn.ts';
import type { Intent } from '../../../src/intents/catalogue.ts';

/** All that these look at of a turn. */
const turn = (text: string, intent: Intent = 'out_of_scope', band: 'act' | 'ask' | 'unsure' = 'unsure') =>
  ({ input: { text }, understanding: { intent, band } }) as unknown as Turn;

const sentences: readonly (readonly [said: string, dialog: string | null])[] = [
  ['devis couronne 650 euros, combien je serai remboursé ?', 'estimate'],
  ['le dentiste me demande 1 200 € pour un implant, combien vous prenez en charge ?', 'estimate'],
  ['j’ai un devis de lunettes', 'estimate'],
  ['combien serait remboursée une séance d’ostéo à 55 € ?', 'estimate'],
  ['I have a quote of €650 for a crown', 'estimate'],
  ['how much will I get back on a £90 hearing aid?', null],
  ['pourquoi 23,10 € restent à ma charge sur les lunettes ?', 'reimbursements'],
  ['pourquoi j’ai encore 23,10 euros a payer', 'reimbursements'],
  ['why do I still have to pay 23.10 €?', 'reimbursements'],
  ['pourquoi je dois payer 47,42 €', null],
  ['pourquoi je dois payer 45 € de cotisation', null],
  ['pourquoi je dois payer la franchise de 150 €', null],
  ['c’est quoi la formule au-dessus ?', 'compareFormulas'],
  ['j’ai payé 55 € chez l’ostéo, où en est mon remboursement ?', null],
  ['devis pour une assurance voiture', null],
  ['quelle différence entre Confort et Premium ?', 'compareFormulas'],
  ['je voudrais comparer les formules', 'compareFormulas'],
  ['qu’est-ce qui change si je prends la formule tous risques', 'compareFormulas'],
  ['je veux passer en Premium', 'compareFormulas'],
  ['what would change if I switch to Premium?', 'compareFormulas'],
  ['compare the plans', 'compareFormulas'],
  ['quels documents vous attendez pour mes remboursements ?', 'reimbursements'],
  ['il manque quel justificatif pour mes soins dentaires', 'reimbursements'],
  ['je vous envoie la facture du dentiste', 'refundPaper'],
  ['voici l’ordonnance pour mes lunettes', 'refundPaper'],
  ['here is the invoice of my dentist', 'refundPaper'],
  ['je vous envoie le constat', null],
  ['combien il me reste pour les lunettes cette année ?', 'guarantees'],
  ['what’s left for my contact lenses?', 'guarantees'],
  ['combien il me reste à payer pour les lunettes', null],
  ['on m’a volé mon vélo dans la cave, je suis couverte ?', 'coverage'],
  ['ma vitre est fendue, est-ce que c’est couvert ?', 'coverage'],
  ['my dog bit the postman, am I covered?', 'coverage'],
  ['on m’a volé mon vélo', null],
  ['my health contract', 'contracts'],
  ['mes contrats résiliés', 'contracts'],
  ['je veux voir mes contrats', 'contracts'],
  ['mes contrats et mes remboursements', null],
  ['qui est couvert par ma mutuelle ?', 'contracts'],
  ['les dates de naissance des bénéficiaires de mon contrat', 'contracts'],
  ['who is covered on my contract?', 'contracts'],
  ['qui appeler pour l’assistance de mon contrat auto', 'contracts'],
  ['le numéro de téléphone de ma mutuelle', 'contracts'],
  ['je veux résilier mon contrat', null],
  ['bonjour', null],
];

describe('what a sentence asks for beyond its intent', () => {
  for (const [said, dialog] of sentences) {
    it(`${dialog ?? 'nothing'}: "${said}"`, () => {
      assert.equal(askedLookup(turn(said)), dialog);
    });
  }

  it('is left alone where another request is understood for sure', () => {
    assert.equal(askedLookup(turn('je veux passer en Premium', 'callback', 'act')), null);
    assert.equal(askedLookup(turn('je veux passer en Premium', 'callback', 'ask')), 'compareFormulas');
  });

  it('is about the own file when it says so', () => {
    assert.ok(asksOfOwnFile(turn('ma franchise bris de glace', 'guarantees', 'act')));
    assert.ok(!asksOfOwnFile(turn('c’est quoi une franchise', 'guarantees', 'act')));
    assert.ok(!asksOfOwnFile(turn('ma franchise bris de glace', 'guarantees', 'ask')));
  });
});
