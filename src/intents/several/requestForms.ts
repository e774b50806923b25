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
  /** Asks about what was said before, and nothing alone: "combien ?", "une nouvelle". */
  bare: RegExp;
  /** A question that leans on what stands before it: "vous payez quand même ?", "c'est pris en charge ?". */
  follows: RegExp;
  /** Something is told, not asked. */
  told: RegExp;
  /** Stands before a request without being a part of it. */
  politeness: RegExp;
}

export const requestForms: Readonly<Record<Language, RequestForms>> = {
  fr: {
    joint:
      /(?:\s*[.!?;\n]+\s*(?:(?:et |ah |sinon |aussi |puis |ensuite |au fait,? |par ailleurs,? |autre chose ?:? |ps ?:? ?)*))|(?:\s+\+\s+)|(?:,?\s+(?:ah |oh )?(?:et|puis|ensuite|plus|sinon|ainsi que)(?: (?:aussi|puis|ensuite|egalement|sinon|au passage|en plus|par ailleurs|surtout|tant qu'on y est|apres))*,?\s+)|(?:\s*,\s+(?:(?:aussi|sinon|au fait|au passage|par ailleurs|en plus|d'autre part|ah|oh|egalement|apres|et)\s+)*)/g,
    head: /\b(?:je (?:veux|voudrais|souhaite|souhaiterais|desire|cherche a|peux)|j'(?:aimerais|aurais besoin (?:de |d')?|ai besoin (?:de |d')?)|g besoin (?:de |d')?|je vous (?:saurais gre|serais reconnaissante?|prie) de(?: bien vouloir)?|je (?:dois|peux)|il me (?:faut|faudrait)|(?:pouvez|pourriez)[- ]vous(?: m')?|(?:peux|pourrais)[- ]tu(?: m')?|est[- ]ce que (?:je peux|vous pouvez)|c'est pour|merci de)/,
    explicit:
      /^(?:je (?:veux|voudrais|souhaite|souhaiterais|desire|cherche|peux|dois|vous (?:demande|saurais gre|serais reconnaissante?|prie de|envoie|transmets|joins)|(?:regle|paie|paye|resilie|quitte|arrete|demenage|change de))|j'(?:aimerais|ai besoin|aurais besoin)|g besoin|(?:j'ai (?:aussi )?change (?:de|d')|mon (?:numero|iban|rib|mail|telephone|portable|adresse|nom) (?:a change|change))|(?:voici|voila|ci-joint)|on peut|qu'(?:on|un conseiller|une conseillere|quelqu'un)|(?:un conseiller|une conseillere|quelqu'un) p(?:eut|ourrait)|j'ai aussi besoin|il me (?:faut|faudrait)|faudrait|il faut(?: aussi)? (?:que vous|me)|(?:pouvez|pourriez|voulez)[- ]vous|(?:peux|pourrais)[- ]tu|est[- ]ce que|merci de|donnez?|envoyez?|envoie|changez?|modifiez?|mettez?|corrigez?|rappelez?|rappelle|appelez?|appelle|montrez?|trouvez?|activez?|desactivez?|indiquez?|dites|dis|(?:re)?faites|(?:re)?fais|ajoutez?|rajoutez?|resiliez?|arretez?|telechargez?|payez?|reglez?|passez?|transmettez|enregistrez?|ou (?:en )?(?:est|sont)|on en est ou|ou (?:trouver|aller|puis|peut)|ou j'en suis|(?:j'ai|ils|elles|ca|elle|il) (?:quels?|quelles?|couvrent? quoi)|comment|quand|combien|quel|quelle|quels|quelles|c'est quand|c'est quoi|qu'en est|a quand|suis[- ]je|ai[- ]je|puis[- ]je|vous pouvez|tu peux|vous pourriez|dites-moi|(?!chez|assez|avez|etes|allez|nez)[a-z]{3,}ez(?:[- ](?:moi|nous))?)\b/,
    doing:
      /^(?:(?:aussi|egalement|que vous (?:me )?)\s*)?(?:(?:a |de |d'|me |m'|les? |la |l')?(?!(?:hier|premier|dernier|courrier|dossier|loyer|janvier|fevrier|echeancier|calendrier|infirmier|particulier|papier|quartier|chantier|loisir|plaisir|avenir|desir|autre|notre|votre|entre|contre|septembre|octobre|novembre|decembre|lettre|chambre|offre|livre|membre|montre|titre|centre|propre|mutuelle|super|cher|grenier|escalier|evier|atelier|lunettes|heure|apres|encore|voiture|assure|facture|signature|serrure|toiture|couverture|peinture|ouverture|rupture|fracture|blessure|brulure|procedure|ordre|semestre|trimestre|maitre|pretre|pere|mere|frere|genre|guerre|verre|terre|pierre)\b)[a-z]+(?:er|ir|tre|dre|ire|vre)|qu'on|que quelqu'un|quelqu'un pour me)\b/,
    thing:
      /^(?:mon|ma|mes|notre|nos|un|une|le|la|les|l'|du|des|d'|de|attestation|carte|releve|devis|certificat|remboursement|echeancier|facture|sinistre|dossier|cotisation|liste|details?|changement|nouvelle?|prix|tarif|copie|duplicata|suivi|numero|mot de passe)\b(?!.* (?:n'|ne |est |sont |a ete |a toujours |marche|passe ))/,
    toKnow: /\b(?:savoir|dire|connaitre)\b/,
    question: /^(?:combien|comment|quand|quel|quelle|ou|si)\b/,
    bare: /^(?:[\p{L}']+|(?:a |de |et )?(?:quel(?:le)?s? \S+|combien(?: (?:ca|cela|ce|a|c'est)\b.*)?|(?:une?|la|le) (?:nouvelle?|autre)|c'est (?:combien|quand|ou|quoi)|comment (?:faire|ca|on|je)(?: \S+)?|quand (?:ca|viennent|vient)\b.*|(?:on en est|ou j'en suis|j'en suis) ?(?:ou)?))(?: \?)?$/u,
    follows:
      /^(?:\S+ ){0,2}\?$|^(?:ca|c'est|cela|il|elle|ils|elles|vous|tu|je|on|mais|donc|alors|du coup|normal|toujours|pourquoi|de|combien|est-ce (?:que (?:c'|ca)|normal|possible)|et (?:si|vous|ca))\b|\b(?:est|sont|ont|sera|seront|serait|peut|peuvent|vont|[a-z]+-t)-(?:ils?|elles?)\b/,
    told: /\b(?:on m'a|j'ai (?!besoin|aussi besoin|droit|une question|un rendez)|on a\b|il a|elle a|ils ont|elles ont|nous avons|m'a |m'ont|s'est|se sont|je suis (?:tombee?|allee?|rentree?|arrivee?|entree?|passee?|restee?)|c'etait|etait|etaient|avait|avaient|venait|ma (?:fait|dit)|viens? de)\b/,
    politeness:
      /^(?:bonjour|bonsoir|salut|coucou|hello|bjr|slt|madame|monsieur|si oui|au fait|svp|stp|s'il vous plait|merci(?: (?:beaucoup|d'avance|bien|par avance))?|alors|bon|voila|ok|ah|oh|et|sinon|aussi|puis|ensuite|egalement|au passage|par ailleurs|en plus)\b[\s,:!.]*/,
  },
  en: {
    joint:
      /(?:\s*[.!?;\n]+\s*(?:(?:and |oh |also |then |plus |otherwise |by the way,? |another thing:? |ps ?:? ?)*))|(?:\s+\+\s+)|(?:,?\s+(?:oh )?(?:and|then|plus|as well as|n)(?: (?:also|then|please|after that|by the way|while we are at it))*,?\s+)|(?:\s*,\s+(?:(?:also|then|oh|by the way|otherwise|and)\s+)*)/g,
    head: /\b(?:i (?:want to|want|would like to|would like|need to|need|wish to|have to)|i'd like(?: to)?|i should be grateful for|i'm after|need|(?:can|could|would) you(?: please)?|can i|could i|please)\b/,
    explicit:
      /^(?:i (?:want|would like|need|wish|have to|also need|also want|should be grateful)|i'd (?:also )?like|i'm (?:after|leaving|moving)|i(?:'ll| will) (?:pay|settle)|want|(?:can|could|would|will) (?:you|i|someone|somebody|an advis[eo]r|we)|an advis[eo]r (?:can|could)|need|may i|please|give|send|sending|here (?:is|are)|(?:also )?my (?:e?mail|number|phone|address|name|surname) has changed|change|update|call|ring|phone|show|tell|add|cancel|download|pay|put|take|stop|erase|delete|report|list|price|get|resend|redo|go paperless|note|warn|remove|register|sign me|where (?:is|are)|where's|how|when|what|what's|which|who|am i|do i|is (?:my|the)|are my|has (?:my|the)|any news|let me|have (?:someone|somebody|an advis[eo]r)|find|book)\b/,
    doing:
      /^(?:(?:also|please) )?(?:some(?:one|body) to (?:call|ring|phone|contact)|(?:to )?(?:be|get|receive|have|pay|settle|change|update|declare|report|see|know|speak|talk|cancel|add|download|follow|book|find|ask|check|send))\b/,
    thing:
      /^(?:my|our|a|an|the|some|certificate|card|quote|refund|invoice|new|details|proof|an updated|for my)\b(?!.* (?:is|are|was|has|have|did|does|not|failed|expired)\b)/,
    toKnow: /\b(?:know|tell)\b/,
    question: /^(?:how|when|what|where|which|if)\b/,
    bare: /^(?:[\p{L}']+|(?:at |by )?(?:how (?:much|long|so|come|do i)|what (?:price|date|now|next|do i do|will be left.*)|when|(?:a|the|please) new(?: one)?(?: please)?|an?other one|change (?:it|the date)))(?: \?)?$/u,
    follows:
      /^(?:\S+ ){0,2}\?$|^(?:it|that|this|is (?:it|that|this)|does (?:it|that)|do you|will (?:it|you)|would (?:it|you)|can (?:it|he|she|they)|and (?:if|you)|he|she|they|you|we|i|but|so|why|ok|right|or)\b/,
    told: /\b(?:i (?:had|was|have had|have been|got|came|went|found|lost|hit|fell|filed|crashed|saw|told)|we (?:had|were|got|found)|he |she |they |some(?:one|body) (?!to\b)|was |were |happened|broke|took|stole|stolen)\b/,
    politeness:
      /^(?:hello|hi|hey|dear sir or madam|good (?:morning|evening|afternoon)|if so|otherwise|please|thanks?(?: you)?|ok|well|so|oh|and|also|then|by the way)\b[\s,:!.]*/,
  },
};
