import { fold } from '../../intents/fold.ts';
import { numberWords } from '../../intents/numberWords.ts';

/** What customers say about a fact that decides a guarantee. Folded text, both languages. */
interface FactWords {
  /** Words that touch on the fact, without telling it. */
  touches?: RegExp;
  /** Words that say yes to the question, and those that say no; `no` is looked at first. */
  yes?: RegExp;
  no?: RegExp;
  /** A number of years or months that answers it. */
  age?(text: string): boolean | null;
  /** Questions that the fact does not concern, though the guarantee is theirs. */
  notFor?: RegExp;
}

const closedWords =
  /\b(?:etai(?:t|ent)|est|sont|etaient) (?:bien )?ferme|fenetres? fermee?s?\b|portes? fermee?s?\b|ferme(?:e|es)? a cle|\b(?:was|were|is) (?:shut|closed|locked)|(?:closed|locked) (?:window|door)/;
const openWords =
  /\b(?:ouverte?s?|entrouverte?s?|pas ferme\w*|non ferme\w*|mal ferme\w*|oublie de fermer)\b|(?<!forced |broken |smashed |broke )\b(?:open|ajar|unlocked|not (?:shut|closed|locked)|forgot to (?:close|lock|shut))\b/;
const deliberate =
  /\b(?:expres|volontairement|volontaire|deliberement|intentionnel\w*|coup de poing|bagarre|frappe (?:quelqu|un|mon))\b|\b(?:on purpose|deliberate\w*|intentional\w*|punched|in a fight)\b/;

/** By code of the condition; of any other code the question is asked as the insurer words it. */
const facts: Readonly<Record<string, FactWords>> = {
  forced_entry: {
    no: /(?:sans|pas d'|aucune?|ni) (?:trace d')?effraction|pas (?:ete )?force|rien (?:n'est |n'a ete )?(?:casse|force)|pas (?:de )?(?:trace|serrure)|(?:cle|cles) (?:sur|dans) (?:la|ma) (?:porte|serrure)|porte (?:ouverte|pas fermee)|fenetre (?:etait |est |restee )?ouverte|(?:no|without(?: a| any)?) (?:sign of )?(?:break-?in|forced entry)|not forced|door (?:was )?(?:open|unlocked)|window (?:was )?(?:left )?open|left (?:the|my) (?:door|window) (?:open|unlocked)/,
    yes: /effraction|cambriol|force[rz]? (?:la|ma|une) (?:porte|serrure|fenetre)|(?:porte|serrure|fenetre|volet|cadenas)s?\b.{0,30}\b(?:forcee?s?|fracture\w*|cassee?s?|defonce\w*|arrache\w*)|fracture|pied de biche|defonce|casse (?:la|une|ma) (?:porte|vitre|fenetre)|burgl|break-?in|broke(?:n)? in|forced (?:the|my|a) (?:door|lock|window)|(?:door|lock|window) (?:was |were )?(?:forced|broken|smashed)|(?:smashed|kicked|broke)(?: (?:in|down|open))? (?:the|my|our|a) (?:front |back )?(?:door|lock|window)|crowbar/,
    notFor: /vandal|\btags?\b|graffiti|degrad/,
  },
  opening_closed: {
    touches: /fenetre|baie vitree|porte-fenetre|balcon|velux|\bwindow|patio door/,
    yes: closedWords,
    no: openWords,
  },
  rain_opening_closed: {
    touches:
      /(?:pluie|pleut|plu\b|orage|tempete|rain|storm).{0,80}(?:fenetre|velux|baie|porte-fenetre|window|skylight)|(?:fenetre|velux|baie|porte-fenetre|window|skylight).{0,80}(?:pluie|pleut|plu\b|orage|tempete|eau|rain|storm|water)/,
    yes: closedWords,
    no: openWords,
  },
  empty_home: {
    touches:
      /residence secondaire|longue absence|absente? (?:longtemps|plusieurs)|plusieurs mois|(?:vide|inhabite|inoccupe)\w*|holiday home|second home|away for|empty|unoccupied/,
    yes: /(?:vide|inhabite\w*|inoccupe\w*|absente?|parti(?:e|s|es)?).{0,25}\b(?:[3-9]|1[0-2]|trois|quatre|cinq|six|sept|huit|neuf|dix) mois|(?:empty|away|unoccupied).{0,20}\b(?:[3-9]|1[0-2]|three|four|five|six|seven|eight|nine|ten) months/,
    no: /(?:vide|absente?|parti(?:e|s|es)?).{0,25}\b(?:\d{1,2}|une?|deux|trois|quatre) (?:jours?|semaines?)|week-?end|(?:empty|away).{0,20}\b(?:\d{1,2}|a|one|two|three) (?:days?|weeks?)/,
  },
  business_goods: {
    touches:
      /professionnel|\bpro\b|du (?:travail|boulot|bureau)|mon (?:stock|materiel)|marchandise|(?:work|business|company) (?:laptop|computer|tools?|stock|equipment)|\bstock\b/,
    yes: /(?:ordinateur|pc|portable|telephone|outils?|materiel|tablette|imprimante) (?:pro\b|professionnel|du (?:travail|boulot|bureau)|de (?:mon )?(?:travail|entreprise|employeur|boite))|biens? professionnels?|marchandises?|mon stock|(?:work|business|company) (?:laptop|computer|tools?|stock|equipment)|stock of my (?:shop|business)/,
  },
  known_upkeep: {
    touches:
      /entretien|vetust|pourri|(?:depuis|ca fait) (?:des|plusieurs|\d+) (?:mois|annees?|ans)|joint (?:use|mort|abime)|jamais (?:repare|entretenu|ramone|change)|lack of (?:upkeep|maintenance)|never (?:repaired|serviced|swept)|for (?:months|years)/,
    yes: /defaut d'entretien|manque d'entretien|jamais (?:repare|entretenu|ramone|change)\w*|je (?:le )?savais|lack of (?:upkeep|maintenance)|never (?:repaired|serviced|swept)|\bi knew\b/,
  },
  roof_left: {
    touches: /\btoit(?:s|ures?)?\b|\btuiles?\b|infiltration|gouttiere|\broofs?\b|\btiles?\b/,
    yes: /(?:toit|toiture|tuiles?).{0,40}(?:deja|pas repare|jamais repare|depuis (?:des|plusieurs|longtemps))|(?:roof|tiles?).{0,40}(?:already|never repaired|not repaired|for (?:months|years))/,
    no: /(?:tempete|vent|orage|grele).{0,40}(?:arrache|emporte|souleve|envole|casse)|(?:arrache|emporte|souleve|envole).{0,40}(?:tuiles?|toit)|(?:storm|wind|hail).{0,40}(?:tore|blew|ripped|broke)|(?:toit|toiture) (?:neuve?|refaite?|en bon etat)|new roof/,
  },
  pipe_repair: {
    touches: /plombier|reparation|reparer|plumber|repair/,
    yes: /(?:repar\w*|chang\w*|remplac\w*).{0,25}(?:tuyaux?|canalisation|robinet|joint|flexible|chauffe-eau|machine)|(?:tuyaux?|canalisation|robinet).{0,15}(?:lui-meme|a (?:changer|remplacer|reparer))|(?:repair|replac|fix)\w*.{0,25}(?:pipe|tap|boiler|machine)/,
  },
  scratched_only: {
    touches: /\bray(?:e|ee|es|ees|ure|ures)\b|ecaill|\bscratch|\bchip(?:s|ped)?\b/,
    yes: /(?:juste|seulement|simplement|que|petite?) (?:est )?(?:ray|ecaill)|\bray(?:e|ee|es|ees|ures?)\b|ecaill|(?:just|only) (?:scratch|chip)|\bscratch/,
    no: /casse|brise|fendu|fissure|explos|en morceaux|eclat|\bbroken|crack|smash|shatter/,
  },
  device_under_eight: {
    age: (text) => underYears(text, 8),
    yes: /\bneu(?:f|ve)s?\b|(?:achete|eu).{0,20}(?:cette annee|l'an(?:nee)? derniere?|recemment|il y a (?:quelques|\d{1,2}) mois)|\bbrand[- ]new\b|bought (?:this|last) year|recently bought/,
    no: /(?:plus de|more than|over) (?:8|huit|eight|10|dix|ten) (?:ans|years)|tres vie(?:ux|ille)|very old/,
  },
  decree_published: {
    yes: /arrete (?:a ete |est |vient d'etre )?(?:publie|paru|sorti|pris)|(?:reconnu|declare)e?s? (?:en )?(?:etat de )?cat(?:astrophe)?|decree (?:was |has been |is )?(?:published|issued|out)/,
    no: /(?:pas (?:encore )?d'|sans |aucun )arrete|arrete (?:n'est )?pas|(?:no|without a|not yet a) decree|decree (?:is )?not/,
  },
  undeclared_category_dog: {
    touches: /\bchiens?\b|\bchiot|\bdogs?\b|\bpupp/,
    yes: /pitbull|pit-bull|staffordshire|\bstaff\b|boerboel|\btosa\b|mastiff|categorie (?:1|2)|rottweiler|category (?:1|2|one|two)/,
    no: /caniche|labrador|golden|chihuahua|cocker|bouledogue|teckel|yorkshire|beagle|epagneul|border|jack russell|poodle|spaniel|bulldog|dachshund|terrier|petit chien|small dog/,
  },
  on_purpose: {
    touches: deliberate,
    yes: deliberate,
    no: /(?:pas|sans le) (?:fait )?(?:expres|vouloir)|involontaire|par accident|accidentel|not on purpose|by accident|accidental/,
  },
  goods_under_five: {
    age: (text) => underYears(text, 5),
    yes: /\bneu(?:f|ve)s?\b(?! )|(?:achete|eu).{0,20}(?:cette annee|l'an(?:nee)? derniere?|recemment)|bought (?:this|last) year/,
  },
  still_habitable: {
    yes: /encore habitable|(?:peux|peut|pouvons) (?:encore )?(?:y )?(?:vivre|habiter|dormir)|still (?:habitable|live|liveable)/,
    no: /inhabitable|(?:plus|pas|impossible d[e']) ?(?:y )?(?:vivre|habiter|dormir|habitable|habitable)|plus (?:de toit|d'electricite ni)|arrete de peril|(?:cannot|can't|can not|unable to|impossible to) (?:live|sleep|stay)|uninhabitable|unfit to live/,
  },
  earlier_dispute: {
    yes: /avant (?:de (?:signer|souscrire|prendre)|le contrat|la souscription|mon contrat)|before (?:i (?:signed|took out|subscribed)|the (?:contract|policy))/,
    no: /(?:vient de|hier|cette semaine|ce mois|la semaine derniere|le mois dernier|depuis (?:hier|peu|une semaine|un mois))|just (?:now|happened|found)|yesterday|this week|last (?:week|month)/,
  },
  keys_left: {
    yes: /(?:cles?|clefs?).{0,25}(?:dessus|dedans|a l'interieur|sur le contact|sur le neiman|dans (?:la|ma) (?:voiture|boite a gants|vide-poche|auto)|sur (?:la|ma) voiture|au contact)|(?:keys?).{0,25}(?:inside|in (?:it|the (?:car|ignition))|on the (?:car|seat)|left in)|left (?:the|my) keys? in/,
    no: /(?:j'ai|ai|avais|garde) (?:bien |encore |toujours )?(?:toutes )?(?:les|mes) (?:deux )?(?:cles?|clefs?)(?! (?:dessus|dedans|sur|dans|au))|(?:cles?|clefs?).{0,25}(?:avec moi|chez moi|dans ma poche|sur moi|a la maison)|pas (?:les|de) (?:cles?|clefs?)|fermee? a (?:cle|clef)|verrouille|have (?:both|all|the|my) keys|keys? (?:were |was |are )?(?:with me|at home|in my pocket)|\blocked\b/,
  },
  unlisted_use: {
    touches:
      /livr(?:er|ais|aison|eur)|\bubers?\b|\bvtc\b|\btaxi\b|deliveroo|covoiturage payant|deliver(?:y|ies|ing)|ride-?hail/,
    yes: /livr(?:er|ais|aisons?|eur)|\bubers?\b|\bvtc\b|\btaxi\b|deliveroo|deliver(?:y|ies|ing)|ride-?hail/,
  },
  alcohol_or_drugs: {
    touches:
      /\bbu\b|alcool|ivre|saoul|soule|drogue|cannabis|stupefiant|ethylotest|\bdrunk|alcohol|\bdrinking\b|\bdrugs?\b|over the limit/,
    yes: /alcoolemie|(?:j'avais|avait|j'ai|il a|elle a) (?:trop )?bu\b|\bivre|saoul|soule|sous l'?(?:emprise|effet)|positif|cannabis|drogue|stupefiant|\bdrunk|over the limit|had (?:a few|been) drink|under the influence/,
    no: /(?:pas|rien|jamais|sans) (?:d'alcool|bu\b|avoir bu)|(?:not|n't) (?:drunk|drinking|had any)/,
  },
  valid_licence: {
    touches: /permis|licence|\blicense\b/,
    no: /(?:sans|pas (?:de|le|son)|plus (?:de|son|mon)|suspendu|retire|annule|perime|invalide).{0,15}permis|permis.{0,20}(?:suspendu|retire|annule|perime|invalide|pas valable)|(?:without|no|suspended|expired|invalid|lost (?:my|his|her)).{0,15}licen[cs]e|licen[cs]e.{0,20}(?:suspended|expired|withdrawn)/,
    yes: /(?:a|ai|avait) (?:bien |eu )?(?:le|son|mon|un) permis|jeune (?:permis|conducteur)|(?:has|have|holds?|with) (?:a |his |her |my )?(?:valid |full )?licen[cs]e/,
  },
  tyres_alone: {
    touches: /\bpneus?\b|\btyres?\b|\btires?\b|crevaison|puncture/,
    yes: /(?:seulement|juste|que|uniquement|seuls?) (?:les|mes|le|mon|un|\d) pneus?|pneus? (?:seuls?|uniquement)|(?:creve|lacere)\w*.{0,12}pneus?|pneus? (?:a ete |ont ete |est |sont )?(?:creve|lacere)|crevaison|(?:just|only) (?:the|my) t[yi]res?|(?:slash|punctur)\w* (?:my |the )?t[yi]res?|t[yi]res? (?:was |were |got )?(?:slash|punctur)|flat t[yi]re/,
    no: /pneus? et |et (?:la|ma|le) (?:carrosserie|jante|portiere|aile)|t[yi]res? and /,
  },
  mirrors_alone: {
    touches: /retro(?:viseur)?s?\b|\bwing mirror|\bmirrors?\b/,
    yes: /(?:miroir|glace) (?:du|de mon|d'un) retro|(?:juste|seulement|que) (?:le|mon) (?:miroir|retro)|(?:just|only) (?:the |my )?mirror|mirror glass/,
  },
  wear_or_breakdown: {
    touches:
      /\busure|\buse(?:e|s|es)?\b|panne (?:moteur|mecanique)|courroie|embrayage|boite de vitesse|joint de culasse|\bmoteur (?:casse|hs|lache)|wear and tear|clutch|gearbox|engine (?:failed|broke|died)|timing belt|mechanical/,
    yes: /\busure|panne (?:moteur|mecanique)|courroie|embrayage|boite de vitesse|joint de culasse|moteur (?:a )?(?:casse|lache|hs)|wear and tear|clutch|gearbox|engine (?:failed|broke|died)|timing belt|mechanical (?:failure|breakdown)/,
  },
  race: {
    touches: /\bcourse (?:auto|sur|de)|\bcircuit|\brallye|track day|\brac(?:e|ing)\b|\brally\b/,
    yes: /\bcourse (?:auto|sur|de)|sur (?:un |le )?circuit|\brallye|track day|(?:a|the|in a) race\b|\brally\b/,
  },
  fuel_or_tolls: {
    touches: /carburant|essence|gasoil|peage|\bfuel|petrol|\btolls?\b/,
    yes: /carburant|essence|gasoil|peage|\bfuel|petrol|\btolls?\b/,
  },
  car_under_24_months: {
    age: (text) => underYears(text, 2),
    yes: /\b(?:voiture|auto) neuve\b|sort(?:ie|ait) (?:du garage|de concession)|brand[- ]new|bought (?:it )?new (?:this|last) year/,
  },
  far_from_home: {
    yes: /autoroute|en vacances|a l'etranger|loin de (?:chez moi|la maison)|\b(?:[1-9]\d{2,}) ?(?:km|kilometres|kms)|motorway|on holiday|abroad|far from home|\b(?:[1-9]\d{2,}) ?(?:km|miles)/,
    no: /(?:devant|en bas de|a cote de|pres de) (?:chez moi|la maison|mon (?:immeuble|domicile))|dans (?:mon|le) (?:garage|parking)|au travail|at home|outside my (?:house|home|flat)|in (?:my|the) (?:garage|driveway)/,
  },
  cosmetic: {
    touches:
      /esthetique|blanchi(?:ment|r)|lifting|botox|facettes?|chirurgie (?:mammaire|du nez)|rhinoplast|liposuc|cosmetic|whitening|veneers?|nose job/,
    yes: /esthetique|blanchi(?:ment|r)|lifting|botox|facettes?|liposuc|cosmetic|whitening|veneers?|nose job/,
    no: /(?:pas|non) esthetique|reconstruct|reparatrice|apres (?:un accident|un cancer)|not cosmetic/,
  },
  care_home: {
    touches: /\behpad\b|maison de retraite|medico-social|care home|nursing home|retirement home/,
    yes: /\behpad\b|maison de retraite|medico-social|care home|nursing home|retirement home/,
  },
  room_comfort: {
    touches:
      /television|\btele\b|\bwifi\b|lit (?:d'?accompagnant|accompagnateur)|telephone de la chambre|\btv\b|companion'?s? bed/,
    yes: /television|\btele\b|\bwifi\b|lit (?:d'?accompagnant|accompagnateur)|telephone de la chambre|\btv\b|companion'?s? bed/,
  },
  before_sixteen: {
    age: (text) => underYears(text, 16),
    yes: /\b(?:bebe|petit garcon|petite fille|toddler|baby)\b/,
    no: /\badulte|pour moi\b|a mon age|pour (?:ma femme|mon mari|mon epou)|\badult\b|for (?:me|myself|my (?:wife|husband))\b/,
  },
  glasses_within_two_years: {
    touches:
      /(?:deux|2|second|nouvelle|autre)(?:e|ieme)? (?:paires?|lunettes|fois)|racheter|deja (?:achete|eu|change)|l'an dernier|l'annee derniere|annee derniere|second pair|another pair|last year|already (?:bought|had)/,
    yes: /(?:deja|dernier\w*).{0,40}(?:sans|pas) (?:de )?changement|memes? (?:verres|correction)|same (?:prescription|correction)/,
    no: /vue (?:a |qui a )?(?:change|baisse|evolue)|nouvelle correction|sight (?:has )?changed|new prescription/,
  },
  corrective_lenses: {
    touches: /(?:de |en )?couleurs?|colore|cosplay|coloured|colored/,
    no: /(?:couleur|colore)\w*.{0,30}sans correction|sans correction|without correction|cosmetic/,
    yes: /correct(?:rice|ion)|myop|hypermetrop|astigmat|presby|corrective|prescription/,
  },
  batteries_or_upkeep: {
    touches: /\bpiles?\b|entretien|batter/,
    yes: /\bpiles?\b|entretien|batter/,
  },
  registered_practitioner: {
    no: /magnetiseur|guerisseur|rebouteu|reiki|hypnot|naturopath|healer/,
    yes: /\b(?:rpps|adeli)\b|diplome|enregistre|registered/,
  },
  prescribed: {
    no: /(?:sans|pas d') ?ordonnance|without (?:a )?prescription|no prescription/,
    yes: /ordonnance|prescri(?:t|s|ption)|mon medecin m'a|\bprescri/,
  },
  refunded_medicine: {
    no: /(?:non|pas|plus) rembours|deremboursee?|homeopath|complement(?:s)? alimentaire|sans ordonnance|parapharm|not (?:refunded|reimbursed)|over[- ]the[- ]counter|vitamins?/,
    yes: /(?:sur|avec|mon) (?:une |mon )?ordonnance|prescri(?:t|s)|rembourse(?:e|s)? (?:par|a)|antibiotique|insuline|on prescription|prescribed|antibiotic|insulin/,
  },
  tax_or_building_works: {
    touches:
      /\bimpots?\b|\bfisc|taxe fonciere|redressement|construction|permis de construire|gros oeuvre|\btax(?:es)?\b|building work/,
    yes: /\bimpots?\b|\bfisc|taxe fonciere|redressement|construction|permis de construire|gros oeuvre|\btax(?:es)?\b|building work/,
  },
  divorce_fees: {
    touches: /frais|honoraires|avocat|procedure|lawyer|fees|court/,
    yes: /(?:frais|honoraires|avocat|procedure|proces).{0,40}divorce|divorce.{0,40}(?:frais|honoraires|avocat|procedure|proces)|(?:lawyer|fees|court).{0,40}divorce|divorce.{0,40}(?:lawyer|fees|court)/,
    no: /conseil|renseign|advice/,
  },
};

/** True when the words bring the fact up, so that it is worth asking about. */
export function touchesOn(code: string, said: string): boolean {
  const words = facts[code];
  if (words === undefined) return false;
  const folded = fold(said);
  return words.touches?.test(folded) === true || factIn(code, said) !== null;
}

/** What the words say to the question of a condition; null when they leave it open. */
export function factIn(code: string, said: string): boolean | null {
  const words = facts[code];
  if (words === undefined) return null;
  const folded = fold(said);
  if (words.no?.test(folded) === true) return false;
  if (words.yes?.test(folded) === true) return true;
  return words.age?.(folded) ?? null;
}

/** True when the words say something that some condition asks about. */
export function namesFact(said: string): boolean {
  return Object.keys(facts).some((code) => factIn(code, said) !== null);
}

/** False where the condition belongs to the guarantee but not to this question. */
export function concerns(code: string, said: string): boolean {
  return facts[code]?.notFor?.test(fold(said)) !== true;
}

const numerals: Readonly<Record<string, number>> = { ...numberWords.fr, ...numberWords.en };

/** "Il a 10 ans", "acheté il y a 3 ans", "6 mois": whether that is less; null when no age is said. */
function underYears(folded: string, limit: number): boolean | null {
  const match = new RegExp(
    `\\b(\\d{1,2}|${Object.keys(numerals).join('|')}) ?(ans?|annees?|years?|mois|months?)\\b`,
  ).exec(folded);
  if (match === null) return null;
  const [, amount = '', unit = ''] = match;
  const count = numerals[amount] ?? Number(amount);
  return (/^(?:mois|month)/.test(unit) ? count / 12 : count) < limit;
}
