import { type LabelTable, long, type MessageTable } from '../translation.ts';

/** "Suis-je couvert ?": what the contract says, never a promise of payment. */
export const coverageFr = {
  'coverage.title': 'votre question',
  'coverage.general': ({ kinds }: { kinds: readonly string[] }) =>
    `Cela relève d’un contrat ${kinds.join(' ou ')}. La réponse dépend de votre formule. Voulez-vous que je vérifie dans votre contrat\u202f?`,
  'coverage.help.general':
    'Chaque formule a ses garanties et ses exclusions. Je dois lire votre contrat pour répondre.',
  'coverage.notChecked': 'D’accord. Je ne peux donc pas vous répondre pour votre contrat.',
  'coverage.label.check': 'Vérification',
  'coverage.found': 'Voici ce que prévoit votre contrat. Ce n’est pas une décision de paiement.',
  'coverage.foundSeveral': 'Voici ce que prévoient vos contrats. Ce n’est pas une décision de paiement.',
  'coverage.unknown':
    'Je ne trouve pas la réponse dans vos garanties. Je préfère ne pas deviner. Un conseiller peut vous répondre.',
  'coverage.noContract': ({ kinds }: { kinds: readonly string[] }) =>
    `Cela relève d’un contrat ${kinds.join(' ou ')}. Je n’en vois pas dans votre dossier.`,
  'coverage.verdict.included': 'Prévu, sous conditions',
  'coverage.verdict.notIncluded': 'Non prévu',
  'coverage.included': ({ label, contract }: { label: string; contract: string }) =>
    `Votre contrat ${contract} comprend la garantie «\u00a0${label}\u00a0».`,
  'coverage.notIncluded': ({ label, contract }: { label: string; contract: string }) =>
    `Votre contrat ${contract} ne comprend pas la garantie «\u00a0${label}\u00a0».`,
  'coverage.exclusions': 'Elle ne joue pas dans ces cas',
  'coverage.decides': 'L’un de ces cas vous concerne\u202f? Demandez à un conseiller avant de vous engager.',
  'coverage.otherFormula': 'Un conseiller peut vous dire si une autre formule la comprend.',
  'coverage.notPayment': 'Ce n’est pas une décision de paiement.',
  'coverage.summary': ({ verdict, sentence, clause }: { verdict: string; sentence: string; clause: string }) =>
    `${verdict}. ${sentence} ${clause}`,
} as const satisfies MessageTable;

export const coverageLabelsFr = {
  checkMyContract: long({ label: 'Oui, vérifier', row: 'Oui, vérifier', tiny: 'Oui, vérifier' }),
} as const satisfies LabelTable;
