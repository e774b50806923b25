import { verdictReferenceNamed } from '../../domain/verdictReference.ts';
import type { Intent } from '../../intents/catalogue.ts';
import { fold } from '../../intents/fold.ts';
import type { Turn } from '../turn.ts';
import { asksWhatIsLeft, guaranteesNamedIn, kindsOf } from './matchGuarantees.ts';
import { asksWhoIsCovered } from './peopleOf.ts';
import { asksForEstimate } from './readQuote.ts';
import { amountIn } from './reimbursementQuery.ts';

const COMPARES =
  /compar(?:er|e|ez|aison|atif)|differences? (?:entre|avec|de)|difference between|qu(?:'est[- ]ce|oi) (?:qui |de )?(?:change|plus|different)|que change|mieux (?:rembourse|couvert|assure)|compare\b/;
const FORMULAS =
  /formules?\b|\bformulas?\b|\bplans?\b|\bniveaux?\b|\bconfort\b|\bpremium\b|\bessentiel(?:le)?\b|\bintegrale\b|\btiers(?: plus)?\b|tous risques/;
/** "La formule au-dessus": beside the customer's own. */
const NEXT =
  /formules? (?:juste )?(?:(?:au|en)[- ]dess(?:us|ous)|superieure|inferieure)|(?:next|higher|lower|cheaper|better) (?:formula|plan)\b|(?:formula|plan) (?:just )?(?:above|below)\b/;
const MOVES =
  /(?:passer|monter|descendre|changer|prendre|upgrade|switch|move)\b.{0,30}(?:formule|confort|premium|essentiel|integrale|tiers plus|tous risques|formula|plan)/;

const SENDS =
  /(?:envo\w+|transme\w+|joind\w+|joins|ajout\w+|donn\w+|voici|send\w*|attach\w*|upload\w*|here is)\b.{0,60}(?:facture|ordonnance|decompte|justificatif|document|papier|invoice|receipt|prescription|statement|paper)/;
const AWAITED =
  /(?:quels?|quelles?|liste des|which|what) .{0,20}(?:documents?|papiers?|pieces?|justificatifs?|papers?).{0,40}(?:attend|manqu|faut|besoin|missing|need|wait)|(?:attend|manqu|missing).{0,30}(?:documents?|papiers?|pieces?|justificatifs?|papers?)/;
const OF_CARE =
  /rembours|dentiste|dentaire|couronne|lunettes|opticien|lentilles|soins?\b|mutuelle|osteo|refund|reimburs|dental|dentist|glasses|crown/;

/** "Il me reste 9,75 € à payer" is about a reimbursement. */
const TO_PAY = /pourquoi|\bpayer|a (?:ma|sa|notre) charge|rembours|\bwhy\b|\bpay\b|refund|reimburs/;
/** "Pourquoi j'ai encore 23,10 € à payer ?": what is left of a refund, as long as nothing else to pay is named. */
const WHY = /pourquoi|comment (?:ca |cela )?se fait|pour quelle raison|\bwhy\b|how come/;
const LEFT = /\breste(?:nt|ra|r)?\b|\bencore\b|a (?:ma|sa|notre) charge|de ma poche|\bleft\b|\bstill\b|out of pocket/;
const OF_PREMIUM =
  /cotisation|\bprimes?\b|prelev|mensualite|echeance|echeancier|contrat|franchise|sinistre|frais de|premium|instal+ment|direct debit|contract|policy|deductible|excess|claim/;

/** The question after the story: "on m'a volé mon vélo, je suis couverte ?", "c'était couvert ?". */
const COVERED =
  /(?:je|j'|nous|on|c'|ce|ca) ?(?:suis|sommes|est|etais|etait|etions|serai|serait|sera)[- ](?:bien |donc |je )?(?:couverte?s?|assuree?s?|prise? en charge|rembourse?e?s?)\b[^.!]{0,12}\?$|(?:suis|sommes|serai|etais|etions|etait)[- ](?:je|nous|ce|on) (?:bien |donc )?(?:couverte?s?|assuree?s?)\b[^.!]{0,12}\?$|(?:(?:am|was) i|(?:are|were) we|(?:is|was) (?:it|that|this)) (?:covered|insured)\b[^.!]{0,12}\?$/;

/** "Étais-je couverte le 2 avril pour un dégât des eaux ?": about a past day, however it goes on. */
const WAS_COVERED =
  /\b(?:j'etais|etais-je|nous etions|etions-nous|on etait|was i|were we) (?:bien |donc |deja |already )?(?:couverte?s?|assuree?s?|covered|insured)\b[^.!]*\?$/;

/** "My health contract", "voir mes contrats résiliés", and no more than that. */
const OWN_CONTRACTS =
  /^(?:(?:bonjour|hello|hi)[ ,]*)?(?:(?:je (?:veux|voudrais|souhaite) )?(?:voir|consulter|affiche[rz]?|montre[rz]?(?:[- ]moi)?|ouvr(?:e|ir))|show(?: me)?|see|open|list)? ?(?:mon|mes|ma|my|our|nos|notre) (?:\S+ ){0,2}(?:contrats?|contracts?|polic(?:y|ies))(?: (?!et\b|and\b)\S+){0,2}[ ?.!]*$/;

/** "Ma maison du Touquet, elle est assurée comment ?": the contract of that thing. */
const HOW_INSURED =
  /\b(?:ma|mon|mes|notre|nos)\b.{2,60}(?:assure|couvert)\w* (?:comment|avec quoi|par quoi)|comment (?:est|sont)\b.{0,12}(?:assure|couvert)\w* (?:ma|mon|mes|notre|nos)\b|comment (?:ma|mon|mes|notre|nos)\b.{2,40}(?:est|sont)[- ]?(?:il|elle)?s? (?:assure|couvert)|how (?:is|are) (?:my|our)\b.{2,40}(?:insured|covered)/;

/** Whom to call for a contract: its card names them. */
const CONTACTS =
  /(?:qui (?:dois[- ]je |faut[- ]il |je dois )?(?:appeler|contacter|joindre)|numero|telephone|contacts?|coordonnees|partenaires?|who (?:do i|should i|can i|to) call|phone number).{0,45}(?:mon|ma|mes|my) (?:\S+ ){0,2}(?:contrat|assurance|mutuelle|contract|insurance|policy)/;

/** "Mon contrat est-il suspendu ?", "quand se renouvelle mon contrat ?": the state and the dates of the customer's own. */
const OWN_STATE =
  /\b(?:mon|ma|mes|notre|nos|my|our)\b.{0,30}\b(?:contrats?|assurances?|mutuelle|garanties?|contracts?|polic(?:y|ies)|cover|insurance)\b.{0,40}(?:suspen[ds]|renouvel|reconduit|\brenews?\b)|(?:suspen[ds]|renouvel|reconduit|\brenew).{0,30}\b(?:mon|ma|mes|my|our)\b.{0,20}\b(?:contrats?|assurances?|mutuelle|garanties?|contracts?|polic(?:y|ies)|cover|insurance)\b/;

/** "Pouvez-vous payer l'hôtel ?", "are you gonna pay for the locksmith?". */
const WHETHER_PAID =
  /\b(?:(?:pouvez|allez|pourriez)[- ]vous|vous (?:pouvez|allez|pourriez)|est-ce que vous(?: allez| pouvez)?|vous) (?:me |nous |le |la |les )?(?:payer|payez|rembourser|remboursez|prendre en charge|prenez en charge|couvrir|couvrez)\b|\b(?:(?:can|will|do|would|could) you|are you (?:going to|gonna)|you(?:'ll| will)) (?:pay|cover|reimburse|refund)\b/;

/** Asks whether something that a guarantee is about will be paid. */
function asksWhetherPaid(text: string): boolean {
  return WHETHER_PAID.test(fold(text)) && kindsOf(guaranteesNamedIn(text)) !== undefined;
}

/** Intents that such sentences are taken for; anything else that is understood for sure is left to its own conversation. */
const nearby: ReadonlySet<Intent> = new Set([
  'guarantees',
  'coverage_question',
  'reimbursement_status',
  'contracts_overview',
  'quote',
  'claim_file',
  'claim_status',
  'claim_add_document',
  'beneficiaries',
  'out_of_scope',
  'help',
]);

/**
 * The conversation that a sentence asks for beyond its intent: an estimate of a quote, formulas side by side, a paper
 * for a reimbursement. Null for everything else.
 */
export function askedLookup({ input: { text }, understanding: { intent, band } }: Turn): string | null {
  if (verdictReferenceNamed(text) !== null) return 'verdictAgain';
  if (band === 'act' && !nearby.has(intent)) return null;
  const folded = fold(text);
  if (asksForEstimate(text)) return 'estimate';
  if (
    OWN_CONTRACTS.test(folded) ||
    HOW_INSURED.test(folded) ||
    CONTACTS.test(folded) ||
    OWN_STATE.test(folded) ||
    asksWhoIsCovered(text)
  )
    return 'contracts';
  if ((COMPARES.test(folded) && FORMULAS.test(folded)) || MOVES.test(folded) || NEXT.test(folded))
    return 'compareFormulas';
  if (asksWhyLeft(folded, intent)) return 'reimbursements';
  if (AWAITED.test(folded) && OF_CARE.test(folded)) return 'reimbursements';
  if (SENDS.test(folded) && OF_CARE.test(folded)) return 'refundPaper';
  if (asksWhatIsLeft(text) && !TO_PAY.test(folded) && kindsOf(guaranteesNamedIn(text))?.includes('health') === true)
    return 'guarantees';
  if ((COVERED.test(folded) || WAS_COVERED.test(folded)) && kindsOf(guaranteesNamedIn(text)) !== undefined)
    return 'coverage';
  return band !== 'act' && asksWhetherPaid(text) ? 'coverage' : null;
}

function asksWhyLeft(folded: string, intent: Intent): boolean {
  const left = LEFT.test(folded) || intent === 'reimbursement_status';
  return WHY.test(folded) && left && !OF_PREMIUM.test(folded) && amountIn(folded) !== null;
}

const own: ReadonlySet<Intent> = new Set([
  'contracts_overview',
  'guarantees',
  'coverage_question',
  'reimbursement_status',
]);

/** True for a question about the customer's own file: "ma franchise bris de glace". A general answer would be less. */
export function asksOfOwnFile({ input: { text }, understanding: { intent, band } }: Turn): boolean {
  return band === 'act' && own.has(intent) && /\b(?:ma|mon|mes|notre|nos|my|our)\b/.test(fold(text));
}
