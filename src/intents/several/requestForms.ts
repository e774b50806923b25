import type { Language } from '../../domain/identity.ts';

/** How one language joins requests and how it puts them; all patterns read folded text. */
export interface RequestForms {
  /** Where one request may end and another begin. The words found there belong to neither. */
  joint: RegExp;
  /** Begins a request and may be left out in the next one: "je voudrais … et être rappelé". */
  head: RegExp;
  /** An order, a wish or a question, at the start of a part. */
  explicit: RegExp;
  /** What is left of a request when its head was left out: something to do, or only a thing. */
  doing: RegExp;
  thing: RegExp;
  /** "… savoir si je suis couvert et combien je paie": one thing to know, in two clauses. */
  toKnow: RegExp;
  question: RegExp;
  /** Something is told, not asked. */
  told: RegExp;
  /** Stands before a request without being a part of it. */
  politeness: RegExp;
}

export const requestForms: Readonly<Record<Language, RequestForms>> = {
  fr: {
    joint:
      /(?:\s*[.!?;\n]+\s*(?:(?:et |ah |sinon |aussi |puis |ensuite |par ailleurs,? |autre chose ?:? |ps ?:? ?)*))|(?:,?\s+(?:ah |oh )?(?:et|puis|ensuite|plus|sinon|ainsi que)(?: (?:aussi|puis|ensuite|egalement|sinon|au passage|en plus|par ailleurs|surtout|tant qu'on y est|apres))*,?\s+)|(?:\s*,\s+(?:(?:aussi|sinon|au passage|par ailleurs|en plus|d'autre part|ah|oh|egalement|apres|et)\s+)*)/g,
    head: /\b(?:je (?:veux|voudrais|souhaite|souhaiterais|desire|cherche a|peux)|j'(?:aimerais|aurais besoin (?:de |d')?|ai besoin (?:de |d')?)|il me (?:faut|faudrait)|(?:pouvez|pourriez)[- ]vous(?: m')?|(?:peux|pourrais)[- ]tu(?: m')?|est[- ]ce que (?:je peux|vous pouvez)|c'est pour|merci de)/,
    explicit:
      /^(?:je (?:veux|voudrais|souhaite|souhaiterais|desire|cherche|peux|vous demande)|j'(?:aimerais|ai besoin|aurais besoin)|j'ai aussi besoin|il me (?:faut|faudrait)|faudrait|il faut(?: aussi)? (?:que vous|me)|(?:pouvez|pourriez|voulez)[- ]vous|(?:peux|pourrais)[- ]tu|est[- ]ce que|merci de|donnez?|envoyez?|envoie|changez?|modifiez?|mettez?|corrigez?|rappelez?|rappelle|appelez?|appelle|montrez?|trouvez?|activez?|desactivez?|indiquez?|dites|dis|faites|fais|ajoutez?|rajoutez?|resiliez?|arretez?|telechargez?|payez?|reglez?|passez?|transmettez|enregistrez?|ou (?:en )?(?:est|sont)|ou j'en suis|comment|quand|combien|quel|quelle|quels|quelles|c'est quand|c'est quoi|qu'en est|a quand|suis[- ]je|ai[- ]je|puis[- ]je|vous pouvez|tu peux|vous pourriez|dites-moi|(?!chez|assez|avez|etes|allez|nez)[a-z]{3,}ez(?:[- ](?:moi|nous))?)\b/,
    doing:
      /^(?:(?:aussi|egalement|que vous (?:me )?)\s*)?(?:(?:a |de |d'|me |m'|les? |la |l')?(?:etre|recevoir|avoir|payer|regler|changer|modifier|mettre|declarer|voir|savoir|parler|resilier|ajouter|prendre|obtenir|telecharger|connaitre|annuler|suivre|rappeler|imprimer|consulter|faire|trouver|demander|signaler|dire|expliquer|transmettre|couper|desactiver|activer|rajouter|recuperer|envoyer|enregistrer)|qu'on|que quelqu'un|quelqu'un pour me)\b/,
    thing:
      /^(?:mon|ma|mes|notre|nos|un|une|le|la|les|l'|du|des|attestation|carte|releve|devis|certificat|remboursement|echeancier|facture|sinistre|dossier|cotisation)\b/,
    toKnow: /\b(?:savoir|dire|connaitre)\b/,
    question: /^(?:combien|comment|quand|quel|quelle|ou|si)\b/,
    told: /\b(?:on m'a|j'ai (?!besoin|aussi besoin|droit|une question|un rendez)|on a\b|il a|elle a|ils ont|elles ont|nous avons|m'a |m'ont|s'est|se sont|je suis (?:tombee?|allee?|rentree?|arrivee?|entree?|passee?|restee?)|c'etait|etait|etaient|avait|avaient|venait|ma (?:fait|dit)|viens? de)\b/,
    politeness:
      /^(?:bonjour|bonsoir|salut|coucou|hello|bjr|slt|madame|monsieur|svp|stp|s'il vous plait|merci(?: (?:beaucoup|d'avance|bien|par avance))?|alors|bon|voila|ok|ah|oh|et|sinon|aussi|puis|ensuite|egalement|au passage|par ailleurs|en plus)\b[\s,:!.]*/,
  },
  en: {
    joint:
      /(?:\s*[.!?;\n]+\s*(?:(?:and |oh |also |then |plus |another thing:? |ps ?:? ?)*))|(?:,?\s+(?:oh )?(?:and|then|plus|as well as)(?: (?:also|then|please|after that|by the way|while we are at it))*,?\s+)|(?:\s*,\s+(?:(?:also|then|oh|by the way|and)\s+)*)/g,
    head: /\b(?:i (?:want to|want|would like to|would like|need to|need|wish to)|i'd like(?: to)?|(?:can|could|would) you(?: please)?|can i|could i|please)\b/,
    explicit:
      /^(?:i (?:want|would like|need|wish|also need|also want)|i'd (?:also )?like|(?:can|could|would|will) (?:you|i)|may i|please|give|send|change|update|call|ring|show|tell|add|cancel|download|pay|put|register|where (?:is|are)|where's|how|when|what|what's|which|am i|do i|is my|let me|find|book)\b/,
    doing:
      /^(?:(?:also|please) )?(?:some(?:one|body) to (?:call|ring|phone|contact)|(?:to )?(?:be|get|receive|have|pay|settle|change|update|declare|report|see|know|speak|talk|cancel|add|download|follow|book|find|ask|check|send))\b/,
    thing: /^(?:my|our|a|an|the|some|certificate|card|quote|refund|invoice)\b/,
    toKnow: /\b(?:know|tell)\b/,
    question: /^(?:how|when|what|where|which|if)\b/,
    told: /\b(?:i (?:had|was|have had|have been|got|came|went|found|lost|hit|fell|filed|crashed|saw|told)|we (?:had|were|got|found)|he |she |they |some(?:one|body) (?!to\b)|was |were |happened|broke|took|stole|stolen)\b/,
    politeness:
      /^(?:hello|hi|hey|good (?:morning|evening|afternoon)|please|thanks?(?: you)?|ok|well|so|oh|and|also|then|by the way)\b[\s,:!.]*/,
  },
};
