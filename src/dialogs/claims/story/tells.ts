import type { ClaimQuestionId } from '../questions/extra.ts';
import type { Tells } from '../questions/toldIn.ts';

/** Words of a story, folded, that answer questions which types share; what denies it must not pass for the fact. */
export const sharedTells: Readonly<Partial<Record<ClaimQuestionId, Tells>>> = {
  complaint: {
    true: /\b(?:j'ai|on a|nous avons|ma femme a|mon mari a) (?:deja |bien |aussi )?(?:porte plainte|depose (?:une |ma )?plainte)|\bplainte (?:a ete )?(?:deposee|faite)|\b(?:i|we) (?:have )?(?:already )?(?:reported it to the police|filed a (?:police )?(?:report|complaint))/,
    false:
      /\bpas (?:encore )?(?:porte plainte|depose (?:de |ma |la )?plainte|de plainte)|\b(?:not|n't) (?:yet )?(?:reported it|filed a)/,
  },
  police: {
    true: /\b(?:la police|les gendarmes?|la gendarmerie|les flics) (?:est|sont|a|ont) (?:venue?s?|passee?s?|arrivee?s?|constate|fait)|\bthe police (?:came|were there|arrived|have been)/,
    false:
      /\b(?:la police|les gendarmes?|les flics) (?:n'est|n'a|ne sont|n'ont|sont|est|a) pas|\bpas (?:appele|eu) (?:la |de )?police|\bthe police (?:did(?: not|n't)|were not|weren't)/,
  },
  firemen: {
    true: /\bles pompiers (?:sont|ont|etaient) (?!pas)|\bfire (?:brigade|fighters|men) (?:came|were|put)/,
    false: /\bles pompiers (?:ne sont|n'ont|sont|ont) pas|\bpas (?:appele|eu besoin d\w+) (?:les )?pompiers/,
  },
  injured: {
    false:
      /\b(?:personne|aucun|pas de|sans|aucune personne)(?: \w+){0,2} (?:n'est |n'a ete |n'etait |de )?bless\w*|\bpersonne n'a rien\b|\bje n'ai rien\b|\btout le monde va bien|\bpas de mal\b|\b(?:nobody|no one|noone) (?:is|was|got|has been) (?:hurt|injured)|\bno injur\w+|\beveryone is (?:fine|ok|safe)/,
  },
  accidentReport: {
    electronic: /\be-?constat|\bconstat electronique/,
    signedBoth:
      /\bconstat (?:a ete )?(?:signe|rempli|fait) (?:par les deux|tous les deux|ensemble|a deux|avec lui|avec elle)|\b(?:rempli|fait|signe) (?:un |le )?constat (?:tous les deux|ensemble|a deux|avec)|\bwe (?:both )?(?:filled in|signed) (?:a|the) (?:joint )?(?:accident )?report/,
    none: /\b(?:pas|aucun) (?:de |fait (?:de |le )?|pu faire (?:de |le )?)?constat\b|\bno (?:accident )?report\b/,
  },
  canDrive: {
    true: /\b(?:je peux|elle peut|la voiture peut) (?:encore |toujours )?rouler|\b(?:elle|la voiture) roule (?:encore|toujours|bien)|\b(?:can still be driven|still drivable|i can still drive)/,
    false:
      /\b(?:elle |la voiture )?(?:ne )?(?:peut|peux|roule) (?:plus|pas)(?: rouler)?\b|\bne (?:demarre|roule) (?:plus|pas)|\bimmobilisee?\b|\b(?:can(?:not|'t)|won't) (?:be driven|drive|start)/,
  },
  alarm: {
    true: /\bl'alarme (?:a |s'est |etait )(?!pas)(?:sonne|declenche\w*|activee)|\bthe alarm (?:went off|was on)/,
    false: /\b(?:pas|sans|aucune) (?:d')?alarme|\bno alarm/,
  },
  locksChanged: {
    true: /\b(?:change|remplace)\w* (?:la |les |le )?(?:serrures?|barillet|verrou)|\bserrur\w+ (?:a ete |est )?(?:changee|remplacee|passee?|venu)|\b(?:changed|replaced) the locks?/,
    false: /\bpas (?:encore )?(?:change|remplace)\w* (?:la |les )?serrures?/,
  },
  plumber: {
    true: /\b(?:le |un |mon )?plombier (?:est|a|etait|doit|vient|passe)(?! pas)\b|\b(?:appele|fait venir) (?:le |un )plombier|\b(?:called|had) a plumber|\bplumber (?:came|is coming)/,
    false: /\bpas (?:encore )?(?:appele|eu|de) (?:le |de )?plombier/,
  },
  leakActive: {
    true: /\b(?:ca|l'eau|elle|il|la fuite) (?:coule|fuit|goutte|continue) (?:encore|toujours|a couler)|\bstill (?:leaking|dripping|running)|\bfuite (?:est )?toujours (?:active|en cours)/,
    false:
      /\b(?:ca ne (?:coule|fuit) plus|fuite (?:est |a ete )?(?:arretee|reparee|stoppee|coupee)|coupe (?:l'eau|l'arrivee)|l'eau est coupee|ferme (?:la vanne|l'arrivee|le robinet))|\b(?:stopped|turned off|shut off) the (?:water|leak)|\bno longer leaking/,
  },
  otherFlat: {
    true: /\b(?:chez |inonde |touche |degats chez |coule chez )(?:le |la |mon |ma |les |notre )?voisine? (?:du |d'en )?(?:dessous|bas)|\b(?:also )?(?:leaked|dripped) (?:in)?to the (?:flat|neighbou?r) (?:below|downstairs)/,
  },
  habitable: {
    true: /\b(?:on|je|nous) (?:peut|peux|pouvons) (?:encore |toujours )?(?:y )?(?:habiter|dormir|vivre|rester)|\bstill (?:live|sleep) (?:there|here)/,
    false:
      /\b(?:inhabitable|plus habitable|pas habitable|(?:peut|peux|pouvons) (?:plus|pas) (?:y )?(?:habiter|dormir|vivre|rester))|\bcannot live there|\buninhabitable/,
  },
  carLocked: {
    true: /\b(?:voiture|elle|portes?|scooter|moto) (?:etait |etaient )?(?:bien )?(?:fermee?s?|verrouillee?s?)(?: a cle)?|\b(?:it|car) was locked/,
    false: /\bpas (?:fermee?|verrouillee?)|\boublie de (?:fermer|verrouiller)|\bnot locked/,
  },
  keysLeft: {
    all: /\bj'ai (?:toujours |encore |bien )?(?:toutes les|les deux|tous les|mes deux) (?:jeux de )?cles|\bi (?:still )?have (?:both|all the) keys/,
  },
  bankCards: {
    blocked:
      /\b(?:bloque|fait opposition|oppose)\w*.{0,20}\bcartes?|\bcartes? (?:bancaires? )?(?:est |sont )?bloquees?|\bopposition (?:est )?faite|\bcards? (?:are |is )?blocked/,
  },
  tarpaulin: { true: /\bbach(?:e|ee|er)\b|\btarpaulin/ },
  cameras: { true: /\b(?:il y a|filme\w* par) (?:une |des |la )?cameras?|\bthere (?:is|are) (?:a )?cameras?/ },
};
