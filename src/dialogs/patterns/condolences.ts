import type { Language } from '../../domain/identity.ts';
import { fold } from '../../intents/fold.ts';
import type { Turn } from '../turn.ts';

/** Somebody of their family has died. */
const DEATH: Readonly<Record<Language, RegExp>> = {
  fr: /\b(?:(?:mon|ma|mes|notre|nos) (?:mari|femme|epou(?:x|se)|conjointe?|compagnon|compagne|pere|mere|papa|maman|fils|fille|frere|soeur|parents?|grands?-?(?:pere|mere|parents)|oncle|tante|bebe|enfant|beau-?(?:pere|frere)|belle-?(?:mere|soeur)) (?:(?:est|sont|vient d'etre|etait) (?:decede\w*|morte?s?|partie?s? (?:le|la|hier|ce))|vient de (?:deceder|mourir|nous quitter)|nous a quittes?|n'est plus)|(?:deces|mort|perte|obseques) d(?:e|u) (?:mon|ma|mes|notre|nos)\b|j'ai perdu (?:mon|ma) (?:mari|femme|epou(?:x|se)|conjointe?|compagnon|compagne|pere|mere|papa|maman|fils|fille|frere|soeur|bebe|enfant)|je suis (?:veuf|veuve)\b)/,
  en: /\b(?:my (?:late )?(?:husband|wife|partner|father|mother|dad|mum|mom|son|daughter|brother|sister|parents?|grand(?:father|mother|parents?)|uncle|aunt|baby|child) (?:has |have |had |just |has just )*(?:died|passed(?: away)?|is dead|is gone)|(?:death|loss|passing|funeral) of my\b|i(?: have|'ve)? lost my (?:husband|wife|partner|father|mother|dad|mum|mom|son|daughter|brother|sister|baby|child)\b|i(?: am|'m) a widow)/,
};
/** Long ago, or only feared: no moment for it. */
const ASIDE =
  /\b(?:il y a (?:\d+|deux|trois|quatre|cinq|dix|vingt) ans|years ago|si (?:mon|ma)|if my|en cas de (?:deces|mort)|in case of|peur|afraid|capital deces|garantie deces|assurance deces|life insurance)\b/;

export function tellsADeath({ input, understanding, t }: Turn): boolean {
  const text = fold(input.text);
  return DEATH[understanding.language ?? t.language].test(text) && !ASIDE.test(text);
}

/** Said once in a conversation, before anything else is. */
export function condole(turn: Turn): void {
  if (turn.state.condoled === true || turn.input.text === '' || !tellsADeath(turn)) return;
  turn.state.condoled = true;
  turn.say(turn.t('talk.condolences'));
}
