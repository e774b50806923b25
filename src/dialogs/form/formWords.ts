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
  | 'pause'
  | 'edit'
  | 'yes'
  | 'no'
  | 'thanks'
  | 'hello'
  | 'goodbye'
  | 'toldAlready';

const POLITE = String.raw`(?:,?\s*(?:s['’ ]?il (?:vous|te) pla[iî]t|svp|stp|merci|please|thanks?))?\s*[.!…]*`;
const whole = (pattern: string) => new RegExp(`^\\s*(?:${pattern})${POLITE}\\s*$`, 'iu');

/** One or several of these clauses, in any order: "désolé, j'ai pas le temps là, je continue demain". */
const clauses = (lead: string, clause: string) => {
  const each = `(?:(?:${lead})[ ,]+){0,3}(?:${clause})`;
  return whole(`${each}(?:[ ,;.!…]+${each}){0,2}\\s*\\??`);
};

const WHEN_FR = String.raw`(?: (?:plus tard|apr[èe]s|demain(?: (?:matin|soir|midi))?|ce (?:soir|week-?end|midi)|tout [àa] l['’ ]?heure|une autre fois|un autre jour|la semaine prochaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))`;
const WHEN_EN = String.raw`(?: (?:later(?: on)?|tomorrow(?: morning)?|tonight|this (?:evening|weekend)|another (?:time|day)|some other time|next week|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day))`;
const NOW_FR = String.raw`(?: (?:l[àa]|maintenant|aujourd['’ ]?hui|tout de suite|pour (?:l['’ ]?instant|le moment|aujourd['’ ]?hui|cette fois)|en ce moment|l[àa] (?:maintenant|tout de suite)))`;
const NOW_EN = String.raw`(?: (?:now|right now|today|at the moment|for (?:now|the moment|today)|just now))`;

const words: Readonly<Record<Language, Readonly<Record<FormWord, RegExp>>>> = {
  fr: {
    cancel: whole(
      String.raw`(?:(?:non|bon|finalement|en fait|c['’]est bon|mais|euh|tant pis|d[ée]sol[ée]e?|alors|merci(?: bien)?),?\s+)*(?:(?:je (?:veux|voudrais|pr[ée]f[èe]re|souhaite) |vous pouvez |on peut |tu peux )?(?:tout )?(?:annul(?:e|er|ez|ons)(?: tout| [çc]a| cela| (?:la|ma|cette) (?:d[ée]claration|demande))?|arr[êe]te[rz]?(?: tout| [çc]a| l[àa]| (?:la|ma|cette) (?:d[ée]claration|demande))?|laisse[rz]?(?: [çc]a)? tomber|oublie[rz]?(?: [çc]a| tout)?|abandonne[rz]?(?: (?:la|ma) d[ée]claration)?|quitte[rz]?)|stop|on (?:arr[êe]te|annule|oublie|laisse tomber)(?: l[àa]| tout| [çc]a)?|j['’]?(?:annule|abandonne|arr[êe]te)(?: tout| l[àa])?|je laisse tomber|je ne veux plus continuer.*)`,
    ),
    back: whole(
      String.raw`(?:retour|revenir|reviens|pr[ée]c[ée]dente?|question pr[ée]c[ée]dente|revenir en arri[èe]re|retour en arri[èe]re|en arri[èe]re)`,
    ),
    unknown: whole(
      String.raw`(?:(?:je |j['’]?)?(?:ne )?(?:sais|ch?ais|ai) (?:pas|aucune id[ée]e)|aucune id[ée]e|je l['’ ]?ignore|chais pas|j(?:e )?sais plus|je ne sais plus|inconnue?|pas s[ûu]re?|nsp|\?+)`,
    ),
    skip: whole(
      String.raw`(?:passe[rz]?|suivante?|(?:non,? +|euh,? +)?(?:aucune?|rien|personne(?: d['’ ]autre)?)|pas de (?:photos?|documents?|papiers?|pi[èe]ces?)|plus tard|non(?: merci)?)`,
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
      String.raw`(?:(?:merci(?: (?:beaucoup|bien|bcp|[àa] vous|pour tout|infiniment))*|ok|bon|super|parfait|c['’]est tout|ce sera tout)[ ,!.]+(?:et )?)*(?:(?:au revoir|[àa] bient[ôo]t|[àa] plus(?: tard)?|(?:une |tr[èe]s )?(?:bonne|belle|excellente) (?:journ[ée]e|soir[ée]e|nuit|fin de journ[ée]e|continuation)|bon week-?end|adieu|ciao|bye)(?: (?:[àa] vous(?: aussi| de m[êe]me)?|madame|monsieur))?[ ,!.]*(?:et )?)+`,
    ),
    later: whole(
      String.raw`(?:plus tard|enregistre[rz]?(?: et quitte[rz]?)?|sauvegarde[rz]?|je (?:reviens|finirai|continuerai) plus tard|on (?:continue|finit|verra) plus tard)`,
    ),
    pause: clauses(
      String.raw`d[ée]sol[ée]e?|bon|ok|euh|non|oui|mais|et|merci|ah|alors|excusez[- ]moi|pardon`,
      [
        String.raw`(?:je (?:pr[ée]f[èe]re(?:rais)?|veux|voudrais|dois|vais) |j['’]aimerais |on (?:va |peut )?)(?:m['’ ])?(?:arr[êe]te[rz]?|stoppe[rz]?|suspend(?:re|s)?)(?: l[àa])?${NOW_FR}`,
        String.raw`(?:j['’]arr[êe]te|on (?:s['’])?arr[êe]te|stop|pause|[çc]a suffit|ce sera tout)${NOW_FR}`,
        String.raw`(?:(?:on (?:fait|peut faire|va faire) |je (?:fais|veux faire|vais faire) |faisons )?une pause|pause)${NOW_FR}?`,
        String.raw`(?:(?:je |on |nous |est-ce que (?:je|on) )?(?:le |la |l['’]|y )?(?:re)?(?:viens|viendrai|verra|verrai|verrons|vois|voit|finis|finit|finirai|finira|finirons|termine|terminerai|terminera|continue|continuerai|continuera|continuons|prends|prendrai|prendra|ferai|fera|fais|fait|compl[èe]te|compl[èe]terai)|(?:je |on |est-ce que (?:je|on) )?(?:(?:vais|va|peux|peut|pr[ée]f[èe]re(?:rais)?|veux|voudrais|dois|pourrai|pourrais|pourra|puis-je|peut-on) )(?:y |le |la )?(?:re)?(?:prendre|venir|voir|finir|terminer|continuer|faire|remplir|compl[ée]ter))(?: (?:[çc]a|cela|le reste|tout [çc]a|la suite|(?:ma|la|cette) d[ée]claration|dessus))?${WHEN_FR}`,
        String.raw`(?:je (?:n['’ ]?|ne )?|j['’ ]?|on (?:n['’ ]?)?)(?:ai|a) (?:pas|plus|pas trop|pas vraiment) (?:le|de|trop le) temps(?: de (?:finir|continuer|terminer|r[ée]pondre))?${NOW_FR}?`,
        String.raw`(?:je |il |[çc]a )?(?:ne )?(?:suis|peux|peut) (?:pas|plus) (?:dispo(?:nible)?|continuer|r[ée]pondre|finir)${NOW_FR}`,
        String.raw`pas${NOW_FR}|une autre fois|(?:ce n['’]est|c['’]est) pas le (?:bon )?moment`,
        String.raw`(?:il )?faut que j['’]y aille|je (?:dois|vais devoir|suis oblig[ée]e? de) (?:y aller|partir|filer|vous laisser|raccrocher)|je vous laisse`,
        String.raw`on (?:verra|voit) (?:[çc]a )?plus tard`,
      ].join('|'),
    ),
    edit: whole(
      String.raw`(?:modifie[rz]?|change[rz]?|corrige[rz]?|rectifie[rz]?|je veux (?:modifier|changer|corriger)|il y a une erreur)`,
    ),
    yes: whole(
      String.raw`(?:oui|ouais|ouep|yes|ok|d['’]?accord|dac|exact(?:ement)?|tout [àa] fait|bien s[ûu]r|absolument|affirmatif|c['’]est (?:[çc]a|exact|bon)|oui (?:oui|bien s[ûu]r|tout [àa] fait)|volontiers)`,
    ),
    no: whole(
      String.raw`(?:(?:en fait|finalement|ah|bah|ben|euh|mais|alors),? )*(?:non|nan|nope|pas du tout|non (?:non|merci|pas du tout|pas [çc]a)|jamais|aucunement|n[ée]gatif)`,
    ),
  },
  en: {
    cancel: whole(
      String.raw`(?:(?:no|well|actually|sorry|that['’]s (?:fine|ok|it)|please),?\s+)*(?:(?:(?:you can|i(?:['’]d like| want) to|can you|please|just|let['’]s) )?(?:cancel(?: (?:everything|this|it|that|(?:the|my) (?:claim|request)))?|stop(?: (?:this|it|here|everything))?|forget (?:it|about it|that)|drop it|abort|quit)|never ?mind|i do(?: not|n['’]t) want to continue)`,
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
      String.raw`(?:(?:thanks?(?: you)?(?: (?:a lot|very much|so much|for (?:everything|your help)))?|cheers|ok|great|that['’]s all)[ ,!.]+(?:and )?)*(?:(?:good ?bye|bye(?: bye)?|see you(?: (?:later|soon))?|good night|(?:have a )?(?:good|nice|great|lovely) (?:day|evening|weekend|one))[ ,!.]*)+`,
    ),
    later: whole(String.raw`(?:later|save(?: and quit)?|i(?:['’]ll| will) (?:finish|continue|come back) later)`),
    pause: clauses(
      String.raw`sorry|ok|okay|well|no|yes|but|and|thanks|oh`,
      [
        String.raw`(?:i (?:prefer|want|need|have) to |i(?:['’]d| would) (?:rather|prefer to|like to) |let['’]s |let me |can (?:i|we) |i(?:['’]ll| will) )?(?:stop|pause|leave it)(?: (?:this|it|there|here))?${NOW_EN}`,
        String.raw`(?:(?:let me |let['’]s |i need to )?(?:take|have) a (?:break|pause)|pause)${NOW_EN}?`,
        String.raw`(?:(?:i(?:['’]ll| will|['’]d rather| would rather|['’]m going to)|let['’]s|let me|can (?:i|we)|may i|we(?:['’]ll| will| can)|i (?:can|prefer to|want to)) )(?:finish|continue|complete|do|resume|come back(?: to)?|carry on(?: with)?|go on(?: with)?|see|pick (?:this|it) up)(?: (?:this|it|that|the rest|with (?:this|it)|my claim|the claim))?${WHEN_EN}`,
        String.raw`(?:i )?(?:do(?: not|n['’]?t) have|have(?:n['’]t| no| not)|have not got|haven['’]t got|no)(?: got)?(?: the| any| enough| much)? time(?: to (?:finish|continue|answer))?(?: for (?:this|that))?${NOW_EN}?`,
        String.raw`not${NOW_EN}|(?:maybe |perhaps )(?:later|another time)|another time|some other time|(?:it['’]s |it is )?not a good time`,
        String.raw`i(?:['’]ve| have)? (?:got to|gotta|have to|must|need to) (?:go|leave|run)(?: now)?|gotta go`,
      ].join('|'),
    ),
    edit: whole(
      String.raw`(?:change|edit|correct|modify|i want to (?:change|edit|correct)(?: something)?|there is a mistake)`,
    ),
    yes: whole(
      String.raw`(?:yes|yeah|yep|yup|sure|ok|okay|right|correct|exactly|of course|absolutely|that(?:['’]s| is) (?:right|correct)|oui)`,
    ),
    no: whole(String.raw`(?:(?:actually|well|oh|er|um|but),? )*(?:no|nope|nah|not at all|no thanks|never|non)`),
  },
};

const STOPS =
  /fini|termin|contin|repren|revien|compl[éeè]t|rempl|arr[êe]t|stop|paus|temps|laisse|y aill|y aller|partir|finish|resume|come back|carry on|time|break|gotta|have to|must go|leave/iu;

/** True for "je finirai demain", which is no answer anywhere; "plus tard" and "pas maintenant" may be one. */
export function plainlyPauses(text: string, language: Language): boolean {
  return saysWord(text, 'pause', language) && STOPS.test(text);
}

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
