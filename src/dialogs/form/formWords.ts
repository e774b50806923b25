import type { Language } from '../../domain/identity.ts';
import type { Said } from '../../locales/translator.ts';
import type { Turn } from '../turn.ts';

/** What a customer may say to a form instead of an answer. Matched on the whole message, so that no story is mistaken. */
export type FormWord =
  | 'cancel'
  | 'back'
  | 'unknown'
  | 'skip'
  | 'pass'
  | 'why'
  | 'send'
  | 'submit'
  | 'later'
  | 'edit'
  | 'yes'
  | 'no'
  | 'thanks'
  | 'hello'
  | 'goodbye'
  | 'toldAlready';

const POLITE = String.raw`(?:,?\s*(?:s['’ ]?il (?:vous|te) pla[iî]t|svp|stp|merci|please|thanks?))?\s*[.!…]*`;
const whole = (pattern: string) => new RegExp(`^\\s*(?:${pattern})${POLITE}\\s*$`, 'iu');

const words: Readonly<Record<Language, Readonly<Record<FormWord, RegExp>>>> = {
  fr: {
    cancel: whole(
      String.raw`(?:non,?\s+)?(?:annul(?:e|er|ez)(?: tout| la d[ée]claration| la demande)?|stop|arr[êe]te[rz]?(?: tout)?|on arr[êe]te(?: l[àa])?|laisse(?:z)? tomber|oublie(?:z)?|abandonne[rz]?|je ne veux plus continuer.*|quitte[rz]?)`,
    ),
    back: whole(
      String.raw`(?:retour|revenir|reviens|pr[ée]c[ée]dente?|question pr[ée]c[ée]dente|revenir en arri[èe]re|retour en arri[èe]re|en arri[èe]re)`,
    ),
    unknown: whole(
      String.raw`(?:(?:je |j['’]?)?(?:ne )?(?:sais|ch?ais|ai) (?:pas|aucune id[ée]e)|aucune id[ée]e|je l['’ ]?ignore|chais pas|j(?:e )?sais plus|je ne sais plus|inconnue?|pas s[ûu]re?|nsp|\?+)`,
    ),
    skip: whole(
      String.raw`(?:passe[rz]?|suivante?|aucune?|rien|personne|pas de (?:photos?|documents?|papiers?|pi[èe]ces?)|plus tard|non(?: merci)?)`,
    ),
    pass: whole(String.raw`(?:passe[rz]?(?: cette question)?|suivante?|plus tard)`),
    toldAlready: whole(
      String.raw`(?:mais )?(?:(?:je )?(?:vous |te )?l['’ ]?ai d[ée]j[àa] (?:dit|r[ée]pondu|[ée]crit)|d[ée]j[àa] (?:dit|r[ée]pondu)|je viens de (?:vous )?(?:le dire|r[ée]pondre)|je l['’]ai dit(?: (?:plus haut|avant|au d[ée]but))?)(?: (?:plus haut|avant|au d[ée]but|\p{L}{4,9}))?`,
    ),
    why: whole(
      String.raw`(?:(?:mais )?pourquoi(?: (?:cette question|(?:vous )?(?:me )?demand(?:er|ez)(?:[- ]vous)? (?:[çc]a|cela)|faire|[çc]a))?|[àa] quoi (?:[çc]a|cela) (?:sert|vous sert)|aide[rz]?(?:[- ]moi)?|c['’]est quoi(?: (?:[çc]a|(?:ce|cette|un|une|le|la|l['’]) ?[\p{L}’' -]{2,30}))?|(?:[çc]a|cela) veut dire quoi|qu['’]est[- ]ce que (?:c['’]est|[çc]a veut dire)|comment (?:[çc]a|cela)|je (?:ne )?comprends? (?:pas|rien)(?: (?:la|cette|votre) question)?|je (?:ne )?comprends pas ce que vous (?:me )?(?:voulez|demandez))\s*\??`,
    ),
    send: whole(
      String.raw`(?:(?:oui|ok|c['’]est bon),?\s*)?(?:vous pouvez (?:l['’])?envoyer|envoye[rz]?|envoie|c['’]est (?:bon|ok|juste|parfait)|tout est (?:bon|juste|ok)|je confirme|confirme[rz]?|valide[rz]?|je valide|ok|oui|d['’]accord)`,
    ),
    submit: whole(
      String.raw`(?:envoye[rz]?(?: (?:tout|la d[ée]claration|ma d[ée]claration))?|envoie|je valide|valide[rz]?|vous pouvez envoyer)`,
    ),
    thanks: whole(
      String.raw`(?:ok |super |parfait,? |oui )?merci(?: (?:beaucoup|bien|bcp|[àa] vous|madame|monsieur|infiniment))*`,
    ),
    hello: whole(
      String.raw`(?:re-?)?(?:bonjour|bonsoir|salut|coucou|slt|bjr|all[ôo]|hello|y a quelqu['’]un)(?: (?:madame|monsieur|[àa] tous|bonjour))*\s*\??`,
    ),
    goodbye: whole(
      String.raw`(?:(?:merci|ok|bon),? )?(?:au revoir|[àa] bient[ôo]t|[àa] plus(?: tard)?|bonne (?:journ[ée]e|soir[ée]e|nuit)|adieu|ciao|bye)`,
    ),
    later: whole(
      String.raw`(?:plus tard|enregistre[rz]?(?: et quitte[rz]?)?|sauvegarde[rz]?|je (?:reviens|finirai|continuerai) plus tard|on (?:continue|finit|verra) plus tard)`,
    ),
    edit: whole(
      String.raw`(?:modifie[rz]?|change[rz]?|corrige[rz]?|rectifie[rz]?|je veux (?:modifier|changer|corriger)|il y a une erreur)`,
    ),
    yes: whole(
      String.raw`(?:oui|ouais|ouep|yes|ok|d['’]?accord|dac|exact(?:ement)?|tout [àa] fait|bien s[ûu]r|absolument|affirmatif|c['’]est (?:[çc]a|exact|bon)|oui (?:oui|bien s[ûu]r|tout [àa] fait)|volontiers)`,
    ),
    no: whole(String.raw`(?:non|nan|nope|pas du tout|non (?:non|merci|pas du tout)|jamais|aucunement|n[ée]gatif)`),
  },
  en: {
    cancel: whole(
      String.raw`(?:cancel(?: (?:everything|this|it|the claim))?|stop|forget it|never ?mind|abort|quit|i do(?: not|n['’]t) want to continue)`,
    ),
    back: whole(String.raw`(?:back|go back|previous(?: question)?|return)`),
    unknown: whole(
      String.raw`(?:i (?:do(?: not|n['’]t)) know|dunno|no idea|not sure|unknown|i (?:do(?: not|n['’]t)) remember|\?+)`,
    ),
    skip: whole(
      String.raw`(?:skip|next|none|nothing|nobody|no ?one|no (?:photos?|documents?|papers?)|later|no(?: thanks)?)`,
    ),
    pass: whole(String.raw`(?:skip(?: (?:it|this(?: question)?))?|next|later)`),
    toldAlready: whole(
      String.raw`(?:but )?i (?:(?:have )?already (?:told|said|answered)|just (?:told|said)|told)(?: (?:you|that|it|so))*(?: already)?`,
    ),
    why: whole(
      String.raw`(?:why(?: (?:do you (?:ask|need (?:this|that|it))|this question))?|what for|help(?: me)?|what(?: is|['’]s) (?:this|that|an? [\p{L} -]{2,30})(?: for)?|what does (?:this|that|it) mean|i do(?: not|n['’]t) understand(?: (?:the|this|your) question)?)\s*\??`,
    ),
    send: whole(
      String.raw`(?:(?:yes|ok|okay),?\s*)?(?:send(?: it)?(?: now)?|it(?:['’]s| is) (?:right|correct|fine|good|ok)|all (?:is )?(?:right|good|correct)|i confirm|confirm|submit|ok|yes)`,
    ),
    submit: whole(String.raw`(?:(?:ok |just )?send it(?: now)?|send|submit(?: it)?)`),
    thanks: whole(
      String.raw`(?:ok |great,? |perfect,? )?(?:thanks?|thank you|thx|cheers|ty)(?: (?:a lot|very much|so much|you))*`,
    ),
    hello: whole(String.raw`(?:hello|hi|hey|good (?:morning|afternoon|evening)|anyone there)(?: there| again)?\s*\??`),
    goodbye: whole(
      String.raw`(?:(?:thanks|ok),? )?(?:good ?bye|bye(?: bye)?|see you(?: (?:later|soon))?|good night|have a (?:good|nice) day)`,
    ),
    later: whole(String.raw`(?:later|save(?: and quit)?|i(?:['’]ll| will) (?:finish|continue|come back) later)`),
    edit: whole(
      String.raw`(?:change|edit|correct|modify|i want to (?:change|edit|correct)(?: something)?|there is a mistake)`,
    ),
    yes: whole(
      String.raw`(?:yes|yeah|yep|yup|sure|ok|okay|right|correct|exactly|of course|absolutely|that(?:['’]s| is) (?:right|it)|oui)`,
    ),
    no: whole(String.raw`(?:no|nope|nah|not at all|no thanks|never|non)`),
  },
};

/** True when the whole message says `word`. */
export function saysWord(text: string, word: FormWord, language: Language): boolean {
  return text.length <= 120 && words[language][word].test(text);
}

/** The short answer to a courtesy, or to a reproach, that is the whole message; null for anything else. */
export function politeAnswer({ input: { text }, t }: Pick<Turn, 'input' | 't'>): Said | null {
  if (saysWord(text, 'thanks', t.language)) return t('form.welcome');
  if (saysWord(text, 'hello', t.language)) return t('form.hello');
  if (saysWord(text, 'toldAlready', t.language)) return t('form.toldAlready');
  return saysWord(text, 'goodbye', t.language) ? t('form.goodbye') : null;
}

const MISSING: Readonly<Record<Language, RegExp>> = {
  fr: /(?<!\p{L})(?:(?:j['’]?ai|j['’]ai|on a|je (?:ne )?l['’]ai) (?:pas|plus) (?:la |le |les |l['’]|son |sa |leur |eu |pu |vu|not|relev|regard)|(?:sai[st]|connais|rappelle|souviens|retrouve) (?:pas|plus)|aucune id[ée]e|pas (?:vu|not[ée]|relev[ée]))/iu,
  en: /(?:did(?: not|n['’]?t) (?:see|note|get|catch)|do(?: not|n['’]?t) (?:know|have|remember)|no idea|can['’]?t (?:remember|find))/iu,
};

/** "Je ne sais pas", or words to that effect in a short answer: "il a filé, j'ai pas la plaque". */
export function doesNotKnow(text: string, language: Language): boolean {
  return saysWord(text, 'unknown', language) || (text.length <= 80 && MISSING[language].test(text));
}
