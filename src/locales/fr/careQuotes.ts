import { inSentence } from '../format.ts';
import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

/** Estimates of quotes, papers for reimbursements, formulas side by side. */
export const careQuotesFr = {
  'estimate.title': 'votre estimation',
  'estimate.label.act': 'Soin',
  'estimate.label.price': 'Prix du devis',
  'estimate.ask.act': 'Quel soin est sur le devis\u202f?',
  'estimate.ask.price': 'Quel est le prix sur le devis\u202f? Par exemple\u00a0: 650 €.',
  'estimate.fault.price': 'Je n’ai pas compris le prix. Écrivez par exemple\u00a0: 650 €.',
  'estimate.noContract':
    'Je ne vois pas de contrat santé en cours dans votre dossier. Je ne peux donc pas estimer ce remboursement.',
  'estimate.cannot': 'Je ne peux pas estimer ce soin ici. Un conseiller peut le faire avec votre devis.',
  'estimate.answer': ({ refunded, left }: { refunded: string; left: string }) =>
    `Remboursement estimé\u00a0: ${refunded}. Il vous resterait ${left} à payer.`,
  'estimate.card.title': ({ act }: { act: string }) => `Estimation\u00a0: ${inSentence(act)}`,
  'estimate.price': 'Prix du devis',
  'estimate.for': ({ person, contract }: { person: string; contract: string }) =>
    `Pour ${person}, contrat ${contract}.`,
  'estimate.notIncluded': ({ formula }: { formula: string }) => `La formule ${formula} ne rembourse pas ce soin.`,
  'estimate.ceiling': ({ label, before, after, date }: Record<'label' | 'before' | 'after' | 'date', string>) =>
    `${label}\u00a0: il reste ${before}, puis ${after} après ce soin, jusqu’au ${date}.`,
  'estimate.assumptions': 'Ce que j’ai supposé',
  'estimate.notBinding':
    'Cette estimation n’engage pas votre assureur\u00a0: le devis détaillé peut changer le calcul.',
  'estimate.summary': ({
    act,
    price,
    amo,
    amc,
    left,
    brand,
  }: Record<'act' | 'price' | 'amo' | 'amc' | 'left' | 'brand', string>) =>
    `Estimation, ${act}, ${price}. Sécurité sociale ${amo}, ${brand} ${amc}, vous payez ${left}.`,

  'refundPaper.title': 'l’envoi de votre document',
  'refundPaper.label.line': 'Remboursement',
  'refundPaper.ask.line': 'Pour quel remboursement est ce document\u202f?',
  'refundPaper.ask.files': 'Envoyez le document, en photo ou en PDF.',
  'refundPaper.ask.missing': ({ papers }: { papers: string }) =>
    `Ce remboursement attend\u00a0: ${papers}. Envoyez-le ici, en photo ou en PDF.`,
  'refundPaper.noneWaits':
    'Aucun remboursement n’attend de document. Voulez-vous l’ajouter à un dossier de sinistre\u202f?',
  'refundPaper.nothing': 'Je n’ai reçu aucun document. Le remboursement reste en attente.',
  'refundPaper.sending': 'J’envoie votre document…',
  'refundPaper.added': ({ count, date }: { count: number; date: string | null }) =>
    `${count === 1 ? 'Votre document est arrivé' : `Vos ${count} documents sont arrivés`}. ${
      date === null ? 'Le remboursement est de nouveau en cours.' : `Paiement prévu le ${date}.`
    }`,
  'refundPaper.signedOut': 'Votre document est bien arrivé. Reconnectez-vous pour voir le remboursement.',
  'refundPaper.delayed': 'Votre document est gardé. Je l’envoie dès que possible, vous n’avez rien à refaire.',
  'refundPaper.refused': 'Ce document n’a pas pu être ajouté au remboursement. Un conseiller peut vous aider.',

  'formulas.title': 'la comparaison des formules',
  'formulas.compared': ({ contract }: { contract: string }) =>
    `Voici seulement ce qui change par rapport à votre contrat ${contract}.`,
  'formulas.comparedTwo': ({ from, to }: { from: string; to: string }) =>
    `Voici seulement ce qui change entre ${from} et ${to}.`,
  'formulas.none': 'Je ne peux pas comparer de formules pour ce contrat. Un conseiller peut le faire avec vous.',
  'formulas.none.above': ({ contract }: { contract: string }) =>
    `${contract}\u00a0: vous avez déjà la formule la plus complète.`,
  'formulas.none.below': ({ contract }: { contract: string }) =>
    `${contract}\u00a0: il n’y a pas de formule moins chère que la vôtre.`,
  'formulas.card.title': ({ from, to }: { from: string; to: string }) => `De ${from} à ${to}`,
  'formulas.price.more': ({ month, year }: { month: string | null; year: string }) =>
    month === null ? `${year} de plus par an.` : `${month} de plus par mois, soit ${year} de plus par an.`,
  'formulas.price.less': ({ month, year }: { month: string | null; year: string }) =>
    month === null ? `${year} de moins par an.` : `${month} de moins par mois, soit ${year} de moins par an.`,
  'formulas.price.same': 'Le prix est le même.',
  'formulas.price.monthly': ({ amount }: { amount: string }) => `${amount} par mois`,
  'formulas.price.yearly': ({ amount }: { amount: string }) => `${amount} par an`,
  'formulas.change': ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
  'formulas.included': 'inclus',
  'formulas.more': ({ count }: { count: number }) =>
    count === 1 ? 'Une autre différence' : `${count} autres différences`,
  'formulas.noSale': 'Rien ne change sans votre accord. Un conseiller vérifie avec vous ce qui vous convient.',
} as const satisfies MessageTable;

export const careQuotesLabelsFr = {
  compareFormulas: long({ label: 'Comparer les formules', row: 'Comparer les formules', tiny: 'Comparer' }),
  sendRefundPaper: long({ label: 'Envoyer le document', row: 'Envoyer le document', tiny: 'Envoyer le document' }),
  'estimate.act.crown': short('Couronne'),
  'estimate.act.implant': short('Implant'),
  'estimate.act.glasses_simple': long({
    label: 'Lunettes, verres simples',
    row: 'Verres simples',
    tiny: 'Verres simples',
  }),
  'estimate.act.glasses_complex': long({
    label: 'Lunettes, verres progressifs',
    row: 'Verres progressifs',
    tiny: 'Verres progressifs',
  }),
  'estimate.act.hearing_aid': short('Aide auditive'),
  'estimate.act.contact_lenses': short('Lentilles'),
} as const satisfies LabelTable;
