import { inSentence } from '../format.ts';
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
  'coverage.label.fact': 'Ce qui décide',
  'coverage.ask.fact': ({ question }: { question: string }) => `Une précision change la réponse. ${question}`,
  'coverage.help.fact': 'Votre contrat répond oui ou non selon ce point. Dites-le-moi si vous le savez.',
  'coverage.found': 'Voici ce que prévoit votre contrat. Ce n’est pas une décision de paiement.',
  'coverage.foundSeveral': 'Voici ce que prévoient vos contrats. Ce n’est pas une décision de paiement.',
  'coverage.unknown':
    'Je ne peux pas le dire\u00a0: je ne trouve pas la réponse dans vos garanties. Un conseiller peut vous répondre.',
  'coverage.noContract': ({ kinds }: { kinds: readonly string[] }) =>
    `Cela relève d’un contrat ${kinds.join(' ou ')}. Je n’en vois pas dans votre dossier.`,
  'verdictAgain.title': 'cette réponse',
  'verdictAgain.found': 'Voici la réponse que je vous ai donnée.',
  'verdictAgain.unknown': ({ reference }: { reference: string }) =>
    `Je ne trouve pas ${reference} parmi les réponses que je vous ai données. Vérifiez-la, ou posez votre question à nouveau.`,
  'verdictAgain.question': 'Votre question',
  'verdictAgain.told': 'Réponse donnée',
  'verdictAgain.clause': 'Article',
  'verdictAgain.article': ({ clause, version }: { clause: string; version: string }) =>
    `${clause}, conditions générales ${version}`,
  'coverage.verdict.covered': 'Couvert',
  'coverage.verdict.conditional': 'Couvert sous condition',
  'coverage.verdict.notCovered': 'Non couvert',
  'coverage.included': ({ label, contract }: { label: string; contract: string }) =>
    `Votre contrat ${contract} comprend la garantie «\u00a0${label}\u00a0».`,
  'coverage.conditional': ({ label, contract, question }: { label: string; contract: string; question: string }) =>
    `Votre contrat ${contract} comprend la garantie «\u00a0${label}\u00a0». Tout dépend de ce point\u00a0: ${inSentence(question)}`,
  'coverage.wasIncluded': ({ label, contract, day }: { label: string; contract: string; day: string }) =>
    `Le ${day}, votre contrat ${contract} comprenait la garantie «\u00a0${label}\u00a0».`,
  'coverage.wasNotIncluded': ({ label, contract, day }: { label: string; contract: string; day: string }) =>
    `Le ${day}, votre contrat ${contract} ne comprenait pas la garantie «\u00a0${label}\u00a0».`,
  'coverage.wasConditional': ({
    label,
    contract,
    day,
    question,
  }: {
    label: string;
    contract: string;
    day: string;
    question: string;
  }) =>
    `Le ${day}, votre contrat ${contract} comprenait la garantie «\u00a0${label}\u00a0». Tout dépend de ce point\u00a0: ${inSentence(question)}`,
  'coverage.wasExcluded': ({ contract, day, quoted }: { contract: string; day: string; quoted: string }) =>
    `Le ${day}, les conditions de votre contrat ${contract} l’excluaient\u00a0: «\u00a0${quoted}\u00a0»`,
  'coverage.notIncluded': ({ label, contract }: { label: string; contract: string }) =>
    `Votre contrat ${contract} ne comprend pas la garantie «\u00a0${label}\u00a0».`,
  'coverage.usedUp': ({ label, date }: { label: string; date: string }) =>
    `Le montant maximum de la garantie «\u00a0${label}\u00a0» est déjà utilisé, jusqu’au ${date}.`,
  'coverage.notRunning': ({ contract, state }: { contract: string; state: string }) =>
    `Votre contrat ${contract} n’assure rien aujourd’hui\u00a0: ${state}.`,
  'coverage.quote': ({ text }: { text: string }) => `«\u00a0${text}\u00a0»`,
  'coverage.article': ({ clause, title, version }: { clause: string; title: string; version: string }) =>
    `Article ${clause}, «\u00a0${title}\u00a0», conditions générales ${version}.`,
  'coverage.notYet': ({ contract, start, day }: { contract: string; start: string; day: string }) =>
    `Votre contrat ${contract} a commencé le ${start}. Il n’assurait encore rien le ${day}.`,
  'coverage.about': ({ day }: { day: string }) => `Réponse pour le ${day}.`,
  'coverage.termsSince': ({ from }: { from: string }) => `Ces conditions s’appliquent depuis le ${from}.`,
  'coverage.termsThen': ({ from, until }: { from: string; until: string }) =>
    `Ces conditions s’appliquaient du ${from} au ${until}.`,
  'coverage.contract': 'Contrat',
  'coverage.reference': 'Référence de cette réponse',
  'coverage.referenceSaid': ({ reference }: { reference: string }) => `Référence\u00a0: ${reference}.`,
  'coverage.exclusions': 'Ce qui n’est pas couvert',
  'coverage.otherFormula': 'Un conseiller peut vous dire si une autre formule la comprend.',
  'coverage.contest': 'Vous pouvez déclarer quand même ou demander l’avis d’un conseiller\u00a0: lui seul décide.',
  'coverage.notPayment': 'Ce n’est pas une décision de paiement.',
  'coverage.summary': ({ verdict, sentence, clause }: { verdict: string; sentence: string; clause: string }) =>
    `${verdict}. ${sentence} ${clause}`,
} as const satisfies MessageTable;

export const coverageLabelsFr = {
  checkMyContract: long({ label: 'Oui, vérifier', row: 'Oui, vérifier', tiny: 'Oui, vérifier' }),
} as const satisfies LabelTable;
