import type { ClaimQuestionId } from '../questions/extra.ts';
import type { Tells } from '../questions/toldIn.ts';

/** Words of a story, folded, that answer questions which types share; what denies it must not pass for the fact. */
export const sharedTells: Readonly<Partial<Record<ClaimQuestionId, Tells>>> = {
  complaint: {
    true: /\b(?:j'ai|on a|nous avons|ma femme a|mon mari a) (?:deja |bien |aussi )?(?:porte plainte|depose (?:une |ma )?plainte)|\bplainte (?:a ete )?(?:deposee|faite)|\b(?:depot de plainte|plainte) (?:fait|hier|ce matin|au commissariat|a la gendarmerie)|\b(?:i|we) (?:have )?(?:already )?(?:reported it to the police|filed a (?:police )?(?:report|complaint))/,
    false:
      /\bpas (?:encore )?(?:(?:ete |alle\w* )?(?:porte|porter|depose|deposer|fait|faire) (?:de |ma |la |une )?plainte|de plainte)|(?:\bnot|n't) (?:yet )?(?:been )?(?:reported (?:it|to the police)|filed a|gone to the police)/,
  },
  police: {
    true: /\b(?:la police|les gendarmes?|la gendarmerie|les flics|les policiers|les pompiers) (?:est|sont|a|ont|l'ont|l'a|nous ont) (?:venue?s?|passee?s?|arrivee?s?|constate|fait|emmene\w*|intervenue?s?|pris|releve)|\bthe police (?:came|were there|arrived|have been)/,
    false:
      /\b(?:la police|les gendarmes?|les flics) (?:n'est|n'a|ne sont|n'ont|sont|est|a) pas|\bpas (?:(?:appele|eu|besoin d\w+) (?:la |de |les )?)?(?:de )?(?:police|gendarmes|flics)|\bni (?:la )?police\b|\b(?:la police|les gendarmes) ne s(?:'est|e sont) pas|\bthe police (?:did(?: not|n't)|were not|weren't)|\bno police\b/,
  },
  firemen: {
    true: /\b(?:les )?pompiers (?:sont|ont|etaient|l'ont|nous ont|sont vite) (?!pas\b)|\bintervention des pompiers|\bfire (?:brigade|fighters|men|service) (?:came|were|put|arrived|intervened)/,
    false:
      /\bles pompiers (?:ne sont|n'ont|sont|ont) pas|\bpas (?:appele|eu besoin d\w+|besoin d\w+|eu a appeler) (?:les )?pompiers|\bsans (?:les )?pompiers|\bno (?:need for (?:the )?)?fire (?:brigade|fighters)|fire brigade (?:did not|didn't)/,
  },
  injured: {
    false:
      /\b(?:personne|aucun|pas de|sans|aucune personne)(?: \w+){0,2} (?:n'est |n'a ete |n'etait |de )?bless\w*|\bpersonne n'a rien\b(?= *(?:[.,;!?]|$|et |mais |heureusement))|\bje n'ai rien\b(?= *(?:[.,;!?]|$|et |mais |heureusement))|\btout le monde va bien|\bpas de mal\b|\b(?:je (?:ne )?suis|on (?:n')?est|il (?:n')?est|elle (?:n')?est) pas blesse\w*|\b(?:aucun|0|zero|pas de|pas d'autres?) bless\w*|\bni (?:mort|blesse)|\bplus de peur que de mal|\b(?:il|elle|mon fils|ma fille) va bien\b|\b(?:il|elle) n'a rien\b(?= *(?:[.,;!?]|$|et |mais |heureusement))|\b(?:nobody|no one|noone)(?: is| was| got| has been)? (?:hurt|injured)|\bno injur\w+|\beveryone is (?:fine|ok|safe)/,
  },
  accidentReport: {
    electronic: /\be-?constat|\bconstat electronique/,
    signedBoth:
      /\bconstat (?:amiable )?(?:a ete )?(?:signe|rempli|fait) (?:par les deux|tous les deux|toutes les deux|ensemble|a deux|avec lui|avec elle)|\b(?:on|nous) (?:a|avons) (?:bien |tous les deux |toutes les deux )?(?:fait|rempli|signe|etabli) (?:un |le )?constat|\bconstat (?:amiable )?(?:tous|toutes) les deux|\bconstat amiable (?:a ete )?(?:fait|signe|rempli)|\b(?:rempli|fait|signe) (?:un |le )?constat (?:tous les deux|ensemble|a deux|avec)|\bwe (?:have )?(?:both )?(?:filled in|filled out|signed|did|completed) (?:a|an|the) (?:joint )?(?:accident )?report/,
    none: /\b(?:pas|aucun) (?:de |fait (?:de |le )?|pu faire (?:de |le )?)?constat\b|\bno (?:accident )?report\b/,
  },
  canDrive: {
    true: /\b(?:je peux|elle peut|(?:la|ma) voiture peut) (?:encore |toujours )?rouler|\b(?:elle|(?:la|ma) voiture|la clio) roule (?:encore|toujours|bien|quand meme)|\b(?:la|ma) voiture roule\b(?! (?:plus|pas))|\b(?:can still be driven|still drivable|i can still drive)/,
    false:
      /\b(?:elle |la voiture )?(?:ne )?(?:peut|peux|roule) (?:plus|pas)(?: rouler)?\b|\bne (?:demarre|roule) (?:plus|pas)|\bimmobilisee?\b|\bimpossible de rouler\b|\bchez le (?:depanneur|garagiste)\b|\b(?:remorquee?|depannee?|en fourriere|a la casse|epave)\b|\b(?:can(?:not|'t)|won't) (?:be driven|drive|start)/,
  },
  alarm: {
    true: /\bl'alarme (?:a |s'est |etait )(?!pas)(?:sonne|declenche\w*|activee)|\bthe alarm (?:went off|was on)/,
    false:
      /\b(?:pas|sans|aucune) (?:d')?alarme|\bno alarm|\bl'alarme (?:n'etait|etait) pas|\balarme (?:coupee|desactivee|en panne)/,
  },
  locksChanged: {
    true: /\b(?:change|remplace)\w* (?:la |les |le )?(?:serrures?|barillet|verrou)|\bserrures? (?:\w+ )?(?:changees?|remplacees?)|\blocks? (?:have been |has been |were |was )?(?:changed|replaced)|\bserrur\w+ (?:a ete |est )?(?:changee|remplacee|passee?|venu)|\b(?:changed|replaced) the locks?/,
    false:
      /\bpas (?:encore )?(?:fait )?(?:change|remplace)\w* (?:la |les |le )?(?:serrures?|barillet|verrou)|(?:\bnot|n't) (?:yet )?(?:been )?changed the locks?|\blocks? (?:have|has) not been/,
  },
  plumber: {
    true: /\b(?:le |un |mon )?plombier (?:est|a|etait|doit|vient|passe)(?! pas\b)\b|\b(?:appele|fait venir) (?:le |un )plombier|\b(?:called|had) a plumber|\bplumber (?:came|is coming)/,
    false: /\bpas (?:encore )?(?:appele|eu|de|vu|fait venir) (?:le |de |un )?plombier|\bno plumber/,
  },
  leakActive: {
    true: /\b(?:ca|l'eau|elle|il|la fuite) (?:coule|fuit|goutte|continue) (?:encore|toujours|a couler)|\bstill (?:leaking|dripping|running)|\bfuite (?:est )?toujours (?:active|en cours)/,
    false:
      /\b(?:ca ne (?:coule|fuit) plus|fuite (?:est |a ete )?(?:arretee|reparee|stoppee|coupee)|coupe (?:l'eau|l'arrivee)|l'eau est coupee|(?:ferme|coupe)\w* (?:la vanne|l'arrivee|le robinet|le compteur))|\b(?:leak|water) (?:has been|was|is) (?:stopped|fixed|repaired|turned off|shut off)|\b(?:stopped|turned off|shut off) the (?:water|leak)|\bno longer leaking/,
  },
  otherFlat: {
    true: /\b(?:chez |inonde |touche |degats chez |coule chez )(?:le |la |mon |ma |les |notre )?voisine? (?:du |d'en )?(?:dessous|bas)|\bvoisine? (?:du|d'en) (?:dessous|bas)\b.{0,40}\b(?:aussi|touche|inonde|degat|tache|coule)|\b(?:also )?(?:leaked|dripped) (?:in)?to the (?:flat|neighbou?r) (?:below|downstairs)/,
    false:
      /\b(?:rien|pas de degats?|aucun degat)\b.{0,12}\bchez (?:le |la |mon |ma |les |mes )?voisine?s?(?: (?:du |d'en )?(?:dessous|dessus|bas))?|\bvoisine?s?\b.{0,20}\b(?:ne sont|n'est|n'ont|n'a|sont|est) (?:pas|rien) (?:touche|eu|inonde)\w*|\b(?:no|not) damage (?:to|at) (?:the|my) neighbou?rs?/,
  },
  habitable: {
    true: /\b(?:on|je|nous) (?:peut|peux|pouvons) (?:encore |toujours |quand meme )?(?:y )?(?:habiter|dormir|vivre|rester)|\blogement (?:reste |est )?habitable|\bstill (?:live|sleep|stay) (?:there|here|in)/,
    false:
      /\b(?:inhabitable|plus habitable|pas habitable|(?:peut|peux|pouvons) (?:plus|pas) (?:y )?(?:habiter|dormir|vivre|rester)|\b(?:dort|dormons|loge|loges|loge) (?:chez|a l'hotel)|\brelogee?s?\b)|\bcannot live there|\buninhabitable/,
  },
  carLocked: {
    true: /\b(?:voiture|elle|portes?|scooter|moto) (?:etait |etaient )?(?:bien )?(?:fermee?s?|verrouillee?s?)(?: a cle)?|\b(?:it|car) was locked/,
    false: /\bpas (?:fermee?|verrouillee?)|\boublie de (?:fermer|verrouiller)|\bnot locked/,
  },
  keysLeft: {
    all: /\b(?:j'ai|on a|avons|ai) (?:toujours |encore |bien )?(?:toutes les|les deux|les 2|tous les|mes deux) (?:jeux de )?cles|\bi (?:still )?have (?:both|all the) keys/,
  },
  bankCards: {
    blocked:
      /\b(?<!pas )(?<!pas encore )(?:bloque|fait opposition|oppose)\w*.{0,20}\bcartes?|\bcartes? (?:bancaires? )?(?:est |sont )?bloquees?|\bopposition (?:est )?faite|\bcards? (?:are |is |have been )?blocked|\bblocked (?:my|the|our) (?:bank )?cards?/,
    none: /\b(?:aucune|pas de|pas|ni) (?:cartes? (?:bancaires?|bleue|de credit)|cb)\b|\bno (?:bank |credit )?cards?\b/,
  },
  tarpaulin: {
    true: /\bbach(?:e|ee|er)\b|\btarpaulin/,
    false: /\bpas (?:encore )?(?:mis |pose |de )?(?:de )?bache|\bno tarpaulin/,
  },
  neighboursHit: {
    true: /\b(?:mes |les |tous les |des )?voisins? (?:ont|a|sont|est|aussi)\b.{0,20}\b(?:aussi|degats?|touches?|pareil|meme)|\b(?:tout le (?:quartier|village)|toute la rue)\b|\bneighbou?rs? (?:have|were|are|has|also)\b.{0,20}\b(?:damage|hit|too|also)/,
  },
  waterReport: {
    true: /\b(?:rempli|fait|signe)\w* (?:un |le )?constat (?:amiable )?(?:de |du )?degats? des eaux|\bconstat (?:amiable )?(?:de )?degats? des eaux (?:a ete )?(?:fait|rempli|signe)|\b(?:on|nous) (?:a|avons) (?:fait|rempli|signe) (?:un |le )?constat|\bwater[- ]damage report (?:was|is|has been) (?:filled|signed)/,
    false: /\b(?:pas|ni|sans|aucun) (?:encore )?(?:fait |rempli )?(?:de |le )?constat/,
  },
  secured: {
    true: /\b(?:mis|pose|cloue|scotche|visse)\w* (?:du |des |un |une |de la )?(?:cartons?|planches?|bache|plastique|contreplaque|panneau|scotch)|\b(?:protege|securise|condamne|bouche)\w* (?:la |l'|avec|provisoirement|par)|\bboarded (?:it )?up|\bcovered (?:it )?with/,
  },
  repairerNote: {
    true: /\b(?:reparateur|technicien|electricien)\b.{0,60}\b(?:attestation|certificat|rapport|diagnostic|devis|ecrit|papier)|\b(?:attestation|certificat|rapport|diagnostic) (?:du|d'un|de mon) (?:reparateur|technicien|electricien)|\brepair(?:er|man)'?s? (?:note|report|certificate)/,
    false:
      /\b(?:pas|aucun) (?:encore )?(?:vu |fait venir |appele |eu |de )?(?:de |le |un )?(?:reparateur|technicien|electricien)|\bno (?:repairer|repairman|technician)/,
  },
  writtenClaim: {
    true: /\b(?:recu|envoye|adresse)\w* (?:leur |sa |une |un |la )?(?:lettre|courrier|mail|demande ecrite|recommande|facture)|\b(?:sent|got|received) (?:me |us )?(?:a |their |his |her )?(?:letter|written|email|bill)/,
    false:
      /\b(?:rien|pas|aucun\w*)\b.{0,25}\b(?:ecrit|courrier|lettre|recu)\b|(?:\bnot|n't|\bnothing)\b.{0,25}\b(?:in writing|written|letter)/,
  },
  cameras: {
    true: /\b(?:il y a|filme\w* par) (?:une |des |la )?cameras?|\bthere (?:is|are) (?:a )?cameras?/,
    false: /\b(?:pas|aucune|sans) (?:de )?cameras?|\bno (?:cctv|cameras?)/,
  },
  lawyer: {
    true: /\b(?:j'ai|on a|avons) (?:deja |pris )?(?:un |une )?(?:avocat|mon avocat)|\bmon avocate?\b|\bi (?:already )?have a (?:lawyer|solicitor)|\bmy (?:lawyer|solicitor)/,
    false: /\b(?:pas|sans|aucun) (?:encore )?(?:pris )?(?:d')?avocat|\bno (?:lawyer|solicitor)/,
  },
  hearing: {
    true: /\b(?:audience|convoque\w*|convocation|assigne\w*|assignation|citation)\b|\b(?:summons|summoned|hearing)\b/,
    false:
      /\b(?:pas|aucune|sans) (?:encore )?(?:recu )?(?:de |d'|ete )?(?:convocation|audience|assignation|convoque\w*|assigne\w*)|\bno (?:summons|hearing)/,
  },
  medicalCertificate: {
    true: /\b(?:j'ai|on a|avec|fait|remis|donne|etabli)\b.{0,25}\bcertificat|\bcertificat (?:du|de l'|medical|d'un)|\bmedical certificate/,
    false: /\b(?:pas|sans|aucun) (?:encore )?(?:de )?certificat|\bno (?:medical )?certificate/,
  },
  otherAtFault: {
    true: /\b(?:une? (?:voiture|auto|camion|scooter|moto|velo|trottinette|automobiliste|cycliste|chien|conducteur)|quelqu'un)\b.{0,30}\bm'(?:a|est)\b|\b(?:car|driver|cyclist|scooter|dog|someone)\b.{0,20}\b(?:hit|knocked|pushed|cut) me/,
    false:
      /\b(?:pas de|aucun) (?:autre )?responsable|\b(?:tout|toute) seule?\b|\bpersonne (?:d'autre )?(?:n'est )?(?:responsable|en cause)|\bnobody else|\bno one else|\bmy own fault|\bde ma faute/,
  },
  fullCover: {
    true: /\b(?:m'a|ont|a) (?:bien )?propose (?:le |l'offre |du )?100 ?% ?sante|\boffered (?:me )?(?:the )?100 ?% ?sante/,
    false:
      /\bpas (?:parle |propose |evoque )(?:du |le |de )?100 ?% ?sante|(?:\bnot|n't) (?:mention|offer)\w* (?:the )?100 ?% ?sante/,
  },
  decree: {
    true: /\barrete\b.{0,40}\b(?:est |vient d'etre )?(?:paru|sorti|publie|pris|tombe)\b|\bdecree (?:is|was|has been) (?:published|out)/,
    false:
      /\barrete\b.{0,20}\b(?:n'est|est|n'a) pas\b.{0,20}\b(?:paru|sorti|publie|pris)?|\b(?:attend|en attente d\w|attente de l|attendons)\b.{0,20}\barrete|\bpas (?:encore )?d'arrete|\bno decree|decree (?:is|has) not/,
  },
};
