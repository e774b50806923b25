import { fold } from '../../intents/fold.ts';

/** Longer texts are a story, whatever they begin or end with. */
const LONGEST = 160;

const REQUEST =
  /^\s*(?:je (?:veux|voudrais|souhaite)|(?:trouve[rz]?|montre[rz]?|donne[rz]?|cherche[rz]?|envoie|envoye[rz])[- ]moi(?!\p{L})|est[- ]ce que|quel(?:le)?s?(?!\p{L})|comment|combien|o[uù] |pouvez|can |could |how |what |where |i (?:want|would like)|(?:find|show|give|send) me(?!\p{L}))/iu;

const LEAD =
  /(?:(?:bonjour|bonsoir|et|mais|au fait|euh|attend[sz]?|dites(?:[- ]moi)?|dis|svp|alors|sinon|non|oui|ok|hello|hi|and|but|so|wait|please|by the way|sorry|pardon|excusez[- ]moi)[ ,:]+){0,3}/
    .source;
const ASKS_FIRST = new RegExp(
  `^\\W*${LEAD}(?:(?:c'?est|c|ca veut dire|ca signifie) (?:quoi|koi|combien|quand)\\b|(?:kes?k?|qu'?est[- ]?ce) ?(?:que?|qu')|est[- ]ce qu|pourquoi|pk |comment|combien|quand (?:est|vais|serai|recevr|sera|puis|dois|faut)|quels?\\b|quelles?\\b|ou (?:est|sont|puis|trouver|en est|je peux)|a quoi (?:ca )?sert|que (?:veut|signifie|couvre|faire)|j'ai droit a quoi|(?:what|how|why|when|where|which)(?:'s)?\\b)`,
);
const ASKS_LAST =
  /(?:c'?est|c|ca veut dire|ca veut|ca signifie|veut dire|ca coute|ca dure|ca marche) (?:quoi|koi|combien|comment)(?: (?:deja|exactement|au juste|svp))?\W*$/;

/** What is asked about is short, and nobody's own: "c'est quoi ma franchise ?" is looked up in the contract. */
const WORD = /(?!(?:mon|ma|mes|votre|vos|my|your)\b)(?:[\w'-]+ ){0,3}[\w'-]+/.source;
const MEANING = new RegExp(
  `^\\W*${LEAD}(?:(?:(?:c'?est|c) (?:quoi|koi)|(?:ca|cela) (?:veut dire|signifie) quoi|qu'?est[- ]?ce que (?:c'est (?:que )?|ca veut dire )?|que (?:veut dire|signifie)|(?:what(?:'s| is| are| does))) ${WORD}|qu'?est[- ]?ce qu'(?:une? )?${WORD}|${WORD},? (?:c'?est|c|(?:ca )?veut dire|ca signifie) (?:quoi|koi))(?: mean)?\\W*$`,
);

/** Asks what a word means, and nothing else: "c'est quoi un VIN ?", "le malus, ça veut dire quoi ?". */
export function asksMeaning(text: string): boolean {
  return text.length <= 60 && MEANING.test(fold(text));
}

/** A question or a request rather than a piece of a story. */
export function looksLikeRequest(text: string): boolean {
  return text.length <= LONGEST && (/\?\s*$/.test(text) || REQUEST.test(text) || asksInWords(text));
}

/** Begins or ends with the words of a question: "c koi la franchise", "la franchise ça veut dire quoi". */
export function asksInWords(text: string): boolean {
  if (text.length > LONGEST) return false;
  const folded = fold(text);
  return ASKS_FIRST.test(folded) || ASKS_LAST.test(folded);
}
