import type { Language } from '../../domain/identity.ts';
import { fold } from '../fold.ts';

/** What kind of answer a question waits for. */
export type QuestionKind = 'meaning' | 'time' | 'amount' | 'reason' | 'steps' | 'right' | 'place';

const kinds: Readonly<Record<Language, readonly (readonly [QuestionKind, RegExp])[]>> = {
  fr: [
    [
      'meaning',
      /\b(?:c'?est quoi|c quoi|c koi|qu'?est[- ]?ce qu'?(?:e |un |une |le |la )|(?:que?|ca|cela) (?:veut dire|signifie)|veu(?:t|len)t? dire|veut dire quoi|definition|correspond|principe|difference|a quoi (?:ca |sert|servent)|sert a quoi|c'?est qui(?! qui)|expli(?:que[rsz]?|cation)|ce qu'?est|que sont|le mot|comment (?:ca )?(?:marche|fonctionne)|(?:marche|fonctionne) comment)\b/,
    ],
    [
      'time',
      /\b(?:combien de (?:temps|jours?|minutes?|mois|semaines?|annees?)|delais?|sous combien|bout de combien|tous les combien|en combien|quand|duree|dure(?:nt)?|jusqu'?a (?:quand|quelle)|quel jour|quelle (?:date|heure)|preavis)\b/,
    ],
    [
      'amount',
      /\b(?:combien|quel (?:montant|prix|tarif|taux|maximum|plafond)|quelle somme|coute|poids|taille|payant|maximum)\b/,
    ],
    ['reason', /\b(?:pourquoi|pk|pq|pour quelle raison)\b/],
    [
      'steps',
      /\b(?:comment|comen|que (?:faire|dois|faut)|faire quoi|fais quoi|dois[- ]je faire|il faut faire|demarches?|etapes?|procedure|mode d'emploi|quels? (?:documents?|papiers?|justificatifs?|pieces?)|(?:il )?(?:se|va se) passe|passe[- ]t[- ]il|que (?:devient|risque)|risque|consequences?|recours)\b/,
    ],
    [
      'right',
      /\b(?:est[- ]ce (?:que?|possible|grave|dangereux|obligatoire)|est[- ](?:il|elle)|peut[- ]on|on peut|puis[- ]je|je peux|ai[- ]je|a[- ]t[- ]on|le droit|obligatoire|oblige|faut[- ]il|dois[- ]je|y a[- ]t[- ]il|il y a|existe|vous (?:etes|remboursez|payez|conseillez)|etes[- ]vous)\b/,
    ],
    ['place', /\b(?:ou (?:se|est|sont|trouver?|puis|je|on|c')|quel(?:le)? (?:numero|adresse|bouton)|a qui)\b/],
  ],
  en: [
    [
      'meaning',
      /\b(?:what (?:is|are|does|do)|what's|meaning|means?|definition|difference|explain|how (?:does|do) \w+ (?:\w+ )?work|what .* for)\b/,
    ],
    [
      'time',
      /\b(?:how (?:long|many (?:days|minutes|months|years|weeks)|often|fast|soon)|when|deadline|time limit|until|after how many|notice period)\b/,
    ],
    ['amount', /\b(?:how (?:much|many)|cost|price|maximum|limit|excess|size)\b/],
    ['reason', /\b(?:why|for what reason)\b/],
    [
      'steps',
      /\b(?:how (?:do|can|to|should|is|are)|what (?:should|must|can|shall|now|if|happens|will|do i)|which (?:documents?|papers?|paperwork)|steps?|procedure|consequences?)\b/,
    ],
    [
      'right',
      /\b(?:can|may|must|am|do|does|is|are|should|shall) (?:i|you|we|it|the|there|a|an|my|your|somebody|people)\b/,
    ],
    ['place', /\b(?:where|which (?:button|number|address|paper)|what (?:number|address)|who)\b/],
  ],
};

const requests: Readonly<Record<Language, RegExp>> = {
  fr: /^(?:\W|bonjour|bonsoir|svp|alors|et|bon|ok|oui|non|donc)*(?:je (?:veux|voudrais|souhaite(?:rais)?|vous joins|desire|cherche)|j'(?:aimerais|ai besoin)|il me (?:faut|faudrait)|donne[zr]?|envoie|envoyez|montre|passez?|appelez|rappelez|trouve|ajoute|rajoute|change|ferme|deconnecte|voici|voila|merci|ecris|traduis|resume|ignore|cherche)\b/,
  en: /^(?:\W|hello|hi|please|so|and|well|ok|yes|no)*(?:i (?:want|would like|need|live|now live)|i'd like|give|send|show|call|ring|find|add|change|sign me|cancel|pay|here (?:is|are)|thanks?|write|translate|tell me a|ignore|help me)\b/,
};

const wantsToKnow: Readonly<Record<Language, RegExp>> = {
  fr: /\b(?:savoir|comprendre|connaitre|expli|comment|pourquoi|combien|c'est quoi|veut dire)\b/,
  en: /\b(?:know|understand|explanation|how|why|what)\b/,
};

/** Every kind that the words allow; none for a sentence that asks nothing. */
export function questionKinds(text: string, language: Language): QuestionKind[] {
  const folded = fold(text);
  return kinds[language].flatMap(([kind, pattern]) => (pattern.test(folded) ? [kind] : []));
}

/** True for "je veux …", "envoyez-moi …": something is to be done, nothing explained. */
export function isRequest(text: string, language: Language): boolean {
  const folded = fold(text);
  return requests[language].test(folded) && !wantsToKnow[language].test(folded);
}
