import type { Language } from '../../domain/identity.ts';

/** What a customer may say to a form instead of an answer. Matched on the whole message, so that no story is mistaken. */
export type FormWord = 'cancel' | 'back' | 'unknown' | 'skip' | 'why' | 'send' | 'later' | 'edit' | 'yes' | 'no';

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
      String.raw`(?:passe[rz]?|suivante?|aucune?|rien|pas de (?:photos?|documents?|papiers?|pi[èe]ces?)|plus tard|non(?: merci)?)`,
    ),
    why: whole(
      String.raw`(?:pourquoi(?: (?:cette question|vous demandez (?:ça|cela)|faire))?|[àa] quoi (?:ça|cela) sert|aide[rz]?(?:[- ]moi)?|c['’]est quoi|comment (?:ça|cela))\s*\??`,
    ),
    send: whole(
      String.raw`(?:oui,?\s*)?(?:envoye[rz]?|envoie|c['’]est (?:bon|ok|juste|parfait)|tout est (?:bon|juste|ok)|je confirme|confirme[rz]?|valide[rz]?|je valide|ok|oui|d['’]accord)`,
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
    skip: whole(String.raw`(?:skip|next|none|nothing|no (?:photos?|documents?|papers?)|later|no(?: thanks)?)`),
    why: whole(
      String.raw`(?:why(?: (?:do you ask|this question))?|what for|help(?: me)?|what is (?:this|that)(?: for)?)\s*\??`,
    ),
    send: whole(
      String.raw`(?:yes,?\s*)?(?:send(?: it)?|it(?:['’]s| is) (?:right|correct|fine|good|ok)|all (?:is )?(?:right|good|correct)|i confirm|confirm|submit|ok|yes)`,
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
