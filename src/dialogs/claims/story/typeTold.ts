import type { ClaimType } from '../../../domain/claim.ts';
import { fold } from '../../../intents/fold.ts';

/** Things on wheels that a motor contract insures; a bicycle or a kick scooter belongs to the home. */
const VEHICLE =
  /\b(?:voitures?|autos?|automobile|vehicules?|caisse|bagnole|motos?|scooters?|mobylette|camionnette|camping[ -]?car|utilitaire|fourgon|clio|twingo|megane|peugeot|renault|citroen|dacia|golf|capot|pare[ -]?chocs?|carrosserie|portieres?|retroviseurs?|retros?|jantes?|pneus?|cars?|van|motorbike|motorcycle|moped|bonnet|bumper|tyres?|wing mirror)\b/;
const CYCLE = /\b(?:velos?|vtt|trottinettes?|bicyclettes?|bikes?|bicycles?|kick scooter|e-scooter)\b/;
const HOME =
  /\b(?:maison|appart\w*|logement|studio|domicile|chez (?:moi|nous)|cave|garage|cuisine|salon|salle de bains?|plafond|parquet|toit\w*|immeuble|house|home|flat|apartment|kitchen|ceiling|cellar|living room)\b/;

type Cue = readonly [weight: number, words: RegExp, of?: 'vehicle' | 'noVehicle' | 'notHere' | 'home'];

/** What a clause says of each type. Folded words; `of` says what else the clause must speak of, or must not. */
const cues: Readonly<Record<ClaimType, readonly Cue[]>> = {
  auto_accident: [
    [
      4,
      /\b(?:percut\w*|embouti\w*|accroch(?:e|ee|age)\b|carambolage|coll?ision|tamponne\w*|tonneau|rear[ -]?ended|crash\w*|pile[ -]?up)/,
    ],
    [
      4,
      /\brentree? dedans|\brecule (?:dans|sur|contre)|sorti\w* de (?:la )?route|refus\w* (?:de |la |une )?priorite|\b(?:ran|drove|backed|bumped|reversed) into\b|brule (?:un |le )?(?:feu|stop)|grille (?:un |le )?(?:feu|stop)/,
    ],
    [
      4,
      /\baccidents? (?:de |avec (?:la |ma |une )?)?(?:voiture|la route|la circulation|moto|scooter|auto)|\bcar accident|\b(?:car|van|truck|bus) hit (?:me|my|us)/,
    ],
    [
      4,
      /\bhit[ -]and[ -]run|\bdelit de fuite|\b(?:car|van|motorbike|scooter|vehicle) (?:was|got|has been|been) (?:hit|bumped|dented)|\b(?:hit|bumped|dented) my (?:parked )?(?:car|van|motorbike|scooter|vehicle)|\b(?:rentrer|rentre) dans (?:ma|mon) (?:voiture|auto|vehicule)/,
    ],
    [3, /\baccidents?\b(?! (?:corporel|domestique|du travail|de ski|de sport|menager))/],
    [
      4,
      /\b(?:moto|scooter|voiture|camion|camionnette|bus|cycliste|velo)\b.{0,60}\b(?:arrache|heurte|accroche|percute|tape|embouti|touche)\w* (?:mon|ma|notre)\b/,
    ],
    [3, /\b(?:sanglier|chevreuil|platane|verglas|constat amiable|de[ae]r ran)\b/],
    [
      3,
      /\b(?:grill\w+|brul\w+|cram\w+) (?:un |le |la )?(?:stop|feu|priorite)\b|\bran (?:a |the )?(?:red light|stop)|\bdans le fosse\b/,
    ],
    [2, /\b(?:heurte|tape|cogne|enfonce|cabosse|touche)\w*\b/, 'vehicle'],
    // What stands still is hit by who drives: a scratched door is then no vandal's.
    [
      6,
      /\b(?:frotte|racle|accroche|touche|tape|heurte|cogne|percute|scraped|clipped|hit)\w* (?:contre |dans |sur )?(?:une? |la? |le |les |an? |the )(?:pilier|poteau|murs?|muret|trottoir|plot|barriere|borne|arbre|portail|bollard|pillar|post|wall|kerb|gate)\b/,
    ],
    [
      4,
      /\b(?:choc|accrochage)\b.{0,60}\b(?:rond[ -]?point|carrefour|feu|autoroute|rocade|periph\w*|parking|croisement)\b/,
    ],
    [3, /\b(?:aile|pare[ -]?chocs?|portiere|retro\w*)\b.{0,30}\b(?:enfonce|cabosse|arrache|embouti)\w*/],
  ],
  auto_glass: [
    [
      4,
      /\bpare[ -]?brise|\bwindscreen|\bwindshield|\blunette arriere|\bbris de glaces?\b(?!.*\b(?:logement|maison|fenetre|baie|appart))/,
    ],
    [
      4,
      /\b(?:phares?|vitres?|glace|toit (?:ouvrant|panoramique|vitre)|optique|headlights?|windows?|sunroof)\b.*\b(?:cass|bris|fiss|fel|explos|eclat|broke|smash|crack|shatter)\w*|\b(?:cass|bris|fiss|fel|explos|broke|smash|crack|shatter)\w*\b.*\b(?:phares?|vitres?|headlights?|windows?)\b/,
      'vehicle',
    ],
  ],
  auto_theft: [
    [
      6,
      /\b(?:vole|pris|pique|derobe|fauche|disparu)\w*\b.{0,80}\bdans (?:la|ma|notre) (?:voiture|auto|caisse|bagnole|clio)\b|\b(?:stolen|took|stole|taken)\b.{0,60}\b(?:from|in|out of) (?:my|the|our) car\b/,
    ],
    [
      5,
      /\b(?:vols?|vole(?:e|es)?|derobe\w*|piquee?|chour\w+|fauchee?|barbote\w*|disparu\w*|stolen|stole|theft|nicked)\b/,
      'vehicle',
    ],
    [
      6,
      /\b(?:my|our|the) (?:car|van|motorbike|scooter|moped) (?:has |is |had |was )?(?:just )?(?:gone|disappeared|vanished|no longer there|not there)\b|\b(?:car|van|motorbike|scooter)\b.{0,120}\b(?:it )?(?:wasn't|was not|isn't) there\b|\b(?:voiture|auto|clio|moto|scooter|camionnette)\b.{0,60}\bn(?:'est|'etait) plus la\b/,
    ],
  ],
  auto_vandalism: [
    [
      4,
      /\b(?:ray(?:e|ee|ees|ure|ures)\b|vandalis\w*|tagu?ee?\b|degrade\w*|pneus? (?:\w+ )?(?:creve|lacere)\w*|creve (?:les |mes |quatre |\w+ )?pneus?|keyed|scratched|slashed|vandal\w*)/,
      'vehicle',
    ],
    [3, /\b(?:retro\w*|antenne|essuie[ -]?glaces?|wing mirror) (?:\w+ ){0,2}(?:arrache|casse|broken|torn)\w*/],
  ],
  auto_fire: [
    [5, /\b(?:incendi\w*|brul(?:e|ee|er)\b|pris feu|en feu|cram\w*|flammes|caught fire|on fire|burn\w*)/, 'vehicle'],
  ],
  auto_natural_disaster: [
    [
      5,
      /\b(?:inond\w*|crue|coulee de boue|catastrophe naturelle|cat ?nat|seisme|grel\w*|flood\w*|mudslide|hail\w*)\b/,
      'vehicle',
    ],
    [5, /\b(?:arbre|branche|tempete|tree|branch)\b.{0,40}\b(?:tombe|fell|sur|on)\b/, 'vehicle'],
  ],
  home_water: [
    [
      4,
      /\bdegats? des eaux|\binfiltrations?\b|\bwater (?:damage|leak)|\bauréole|\btache (?:d'humidite |d'eau )?au plafond|\bdegat d'eau/,
    ],
    [4, /\b(?:fuites?|fuit)\b(?! (?:du|des?) (?:conducteur|voleurs?|responsable))|\bleak\w*/, 'noVehicle'],
    [
      4,
      /\b(?:machine a laver|lave[ -]?linge|lave[ -]?vaisselle|ballon d'eau|chauffe[ -]?eau|cumulus|baignoire|canalisation|tuyau|robinet|siphon|washing machine|dishwasher|pipe|boiler)\b.{0,60}\b(?:fui|debord|inond|eclate|creve|coul|lache|cede|burst|leak|overflow|flood)\w*/,
    ],
    [
      3,
      /\b(?:l'eau|de l'eau|water)\b.{0,30}\b(?:coul|goutt|trempe|tombe|plafond|partout|everywhere|dripp|ceiling|through)\w*/,
    ],
    [
      3,
      /\bvoisins?\b.{0,25}\binond|\binond\w*\b.{0,40}\bvoisins?\b|\bflooded (?:my|the|our) (?:kitchen|bathroom|neighbou?r)/,
    ],
  ],
  home_burglary: [
    [
      6,
      /\bcambriol\w*|\bburgl\w*|\bbr(?:oken?|eak) into (?:my|our|the) (?:house|home|flat|apartment|place)|\bbreak[ -]?in\b|\bransacked/,
    ],
    [
      4,
      /\b(?:effraction|porte (?:d'entree )?(?:\w+ ){0,2}(?:forcee|fracturee|defoncee)|(?:force|fracture|defonce)\w* (?:la |ma |notre )?(?:porte|serrure|fenetre|baie|volet)s?)/,
      'notHere',
    ],
    [4, /\b(?:vols?|vole(?:e|es)?|derobe\w*|pique|fauche|pris|emporte\w*|stolen|stole|theft)\b/, 'home'],
    [3, /\b(?:voleurs?|bijoux|burglars?|thieves|jewel\w*)\b/, 'notHere'],
    // A door, of whatever room, that was forced; a way in that is no door; everything turned over.
    [5, /\bporte\b.{0,30}\b(?:forcee|fracturee|defoncee)\b/, 'notHere'],
    [
      5,
      /\b(?:ils|elles|quelqu'un|on) (?:sont|est|etaient) (?:rentree?s?|entree?s?|passee?s?) par (?:la |une |le |l')|\b(?:came|got|broke|climbed) in(?:to \w+ \w+)? (?:through|by|via) (?:the|a|our|my)\b/,
      'notHere',
    ],
    [4, /\btout (?:retourne|fouille|mis sens dessus dessous)\b/, 'notHere'],
  ],
  home_fire: [
    [
      4,
      /\bincendi\w*|\bpris feu|\ben feu\b|\bflammes?\b|\bdepart de feu|\bfeu de (?:cuisine|cheminee|poubelle)|\bcaught fire|\bon fire|\bhouse fire|\b(?:was|been|had) an? (?:\w+ )?fire\b|\bfire (?:broke out|started)/,
      'noVehicle',
    ],
    [3, /\b(?:brul(?:e|ee|er)\b(?! (?:un |le )?(?:feu|stop))|fumees?|suie|burn\w*|smoke)\b/, 'noVehicle'],
    [4, /\bincendi\w*|\bpris feu|\bflammes?\b/, 'home'],
  ],
  home_glass: [
    [
      4,
      /\b(?:vitres?|fenetres?|baie vitree|velux|veranda|miroir|plaque (?:vitro\w*|a induction|de cuisson)|serre|windows?|hob|greenhouse)\b.{0,60}\b(?:cass|bris|fiss|fel|explos|eclat|fend|broke|smash|crack|shatter)\w*|\b(?:cass|bris|fiss|fel|fend|broke|smash|crack)\w*\b.{0,60}\b(?:vitres?|fenetres?|baie vitree|velux|veranda|plaque|serre|windows?|hob)\b/,
      'noVehicle',
    ],
    [5, /\bbris de (?:glaces?|vitres?)\b.*\b(?:logement|maison|fenetre|baie|appart)/],
  ],
  home_storm: [
    [4, /\b(?:tempete|grel\w*|rafales?|tornade|bourrasques?|gale|storm|hail\w*)\b/, 'noVehicle'],
    [
      3,
      /\b(?:tuiles?|toiture|antenne|cloture|fence|tiles?)\b.{0,50}\b(?:envol|arrach|tomb|soulev|vent|blew|wind)\w*|\b(?:vent|wind)\b.{0,50}\b(?:tuiles?|toit\w*|cloture|roof|tiles?|fence)\b|\bpoids de la neige|\barbre (?:\w+ ){0,3}tombe/,
      'noVehicle',
    ],
  ],
  home_natural_disaster: [
    [
      5,
      /\bcatastrophe naturelle|\bcat ?nat\b|\bsecheresse|\bseisme|tremblement de terre|glissement de terrain|coulee de boue|\bnatural disaster|\bearthquake|\blandslide|\bsubsidence/,
      'noVehicle',
    ],
    [
      5,
      /\b(?:riviere|fleuve|ruisseau|crue|river)\b.{0,60}(?:debord|inond|sorti|flood|burst)\w*|\binond\w*\b.{0,60}\b(?:riviere|fleuve|crue|orages?|pluies?|rue)\b|\bcrue\b|\bflooded by the river/,
      'noVehicle',
    ],
    [3, /\binondations?\b|\bflood(?:ed|s|ing)?\b/, 'noVehicle'],
  ],
  home_electrical: [
    [
      5,
      /\bfoudre\b|\bsurtension|\bcourt[ -]?circuit|\bdommages? electriques?|\blightning|\bpower surge|\bshort circuit/,
    ],
    [
      4,
      /\b(?:tele\w*|box|congelateur|frigo|four|ordi\w*|chaudiere|lave[ -]?linge|tv|fridge|freezer|computer|router)\b.{0,40}\b(?:grill|fried|ne (?:marche|fonctionne) plus)\w*|\b(?:grill\w*|fried)\b.{0,30}\b(?:tele\w*|box|congelateur|frigo|four|ordi\w*|chaudiere|tv|fridge|freezer|computer|router)\b/,
    ],
  ],
  home_liability: [
    [
      6,
      /\b(?:mon|ma|notre|my|our) (?:fils|fille|petite?|enfant|gamin|chien|chienne|chat|son|daughter|kid|child|dog|cat)\b(?! (?:a ete|s'est|est tombee?|was|has been)\b).{0,60}\b(?:casse|abime|renverse|blesse|raye|brise|fait tomber|mordu|lance|broke|damaged|bit|knocked|smashed|scratched)\w*/,
    ],
    [
      6,
      /\bj'ai\b.{0,30}\b(?:casse|abime|renverse|raye|brise|fait tomber)\w*\b.{0,60}\b(?:voisin\w*|magasin|boutique|vitrine|ami\w*|copain|copine|collegue|hotel|passant\w*)/,
    ],
    [5, /\bresponsabilite civile|\bdommages? cause|\bliability|\bharm (?:done )?to/],
  ],
  health_hospital: [
    [
      4,
      /\b(?:hospitalis\w*|operee?|operation|chirurgie|clinique|hopital|hospital\w*|surgery)\b(?<!certificat (?:de l'|de la )(?:hopital|clinique))/,
    ],
  ],
  health_optical: [
    [4, /\b(?:lunettes|lentilles|opticien|optique|verres progressifs|glasses|contact lenses|optician)\b/],
  ],
  health_dental: [
    [4, /\b(?:dents?|dentaire|dentiste|couronne|implants?|bridge|orthodont\w*|tooth|teeth|dental|dentist|crown)\b/],
  ],
  health_accident: [
    [
      5,
      /\b(?:casse|foule|fracture|tordu|dechire)\w* (?:le |la |une |mon |ma |l')?(?:bras|jambe|poignet|cheville|pied|genou|doigt|nez|epaule|clavicule|coude|hanche|main|orteil|cote)|\bentorse\b|\baccident (?:corporel|domestique|de ski|de sport|du travail|au travail|menager)|\b(?:broke|sprained|twisted|fractured|hurt) (?:my|his|her|an) (?:arm|leg|wrist|ankle|nose|foot|knee|elbow|shoulder|hip|finger|hand|ribs?|collarbone|toe)/,
    ],
    [
      5,
      /\b(?:entorse|foule|tordu|luxe|casse|fracture)\b.{0,12}\b(?:cheville|poignet|bras|jambe|genou|doigt|nez|epaule|clavicule|pied|main)\b/,
    ],
    [4, /\b(?:tombe\w*|chute)\b.{0,30}\b(?:escaliers?|velo|echelle|ski|trottinette)|\bfell (?:off|down)\b/],
    [4, /\bje me suis (?:blesse|casse|coupe|brule)\w*/],
    // Whoever is run over or bitten is the victim.
    [
      7,
      /\b(?:j'ai ete|je me suis fait|(?:mon|ma) (?:fils|fille|femme|mari|mere|pere) (?:a ete|s'est fait)|i was|(?:my (?:son|daughter|wife|husband)) was) (?:renvers|mord|bless|knocked|bitten|run over)\w*/,
    ],
  ],
  legal: [
    [
      6,
      /\blitiges?\b|\bprotection juridique|\bprud'?hommes?|\blicenci\w*|\bavocat|\btribunal|\bvices? caches?|\bmalfacons?|\bescroquerie|\barnaque|\bproces\b|\bassignation|\bdispute\b|\blawyer|\bsolicitor|\bcourt case|\blawsuit|\bscam/,
    ],
    [
      5,
      /\b(?:garagiste|artisan|vendeur|proprietaire|proprio|employeur|patron|bailleur|landlord|builder|seller|employer)\b.{0,60}\b(?:refuse|(?:ne )?(?:veut|paie|rend|repond)(?= (?:pas|plus|rien))|ne (?:veut|paie|rend|repond)|doit|won'?t)\w*/,
    ],
  ],
};

const CLAUSES = /[.;!?\n]+|,\s+(?:et |puis |donc |mais )?(?=(?:je|j'|on|il|elle|ils|nous|ma|mon|the|i|we|my|they) )/;
/** Traffic lights, running away and the like would pass for fire, leaks and theft. */
const MISLEADING: readonly (readonly [RegExp, string])[] = [
  [
    /\bfeux? (?:rouges?|verts?|oranges?|tricolores?|stop|arriere|avant|de signalisation|de route|de croisement)\b/g,
    'stop',
  ],
  [/\b(?:au|aux|du|le|un) feux?\b(?! (?:de|dans|a))/g, 'stop'],
  [/\b(?:(?:pris|prend|prit|prenant) la fuite|en fuite)\b(?<!delit de fuite)/g, 'parti'],
  [/\bcoups? de feu|feux? d'artifice/g, ''],
  [/\bassurance (?:auto|voiture|habitation|sante)\b/g, ''],
  // What did not happen, and a note on the windscreen.
  [
    /\b(?:rien (?:n'a ete |d'autre )?(?:vole|pris|derobe|disparu)|sans rien (?:voler|prendre)|n'ont rien (?:vole|pris)|nothing (?:was )?(?:stolen|taken))\b/g,
    '',
  ],
  [
    /\b(?:mot|papier|carte|note)(?: (?:laissee?|laisse))? (?:sur|sous|on) (?:le |l'|the |mon |my )?(?:pare[ -]?brise|essuie[ -]?glaces?|windscreen|windshield)/g,
    '',
  ],
];
const LEAST = 3;

/**
 * The type of claim that a story tells of, also where it names many things: each clause counts, the first a little
 * more. Undefined when it tells of none, or of several alike. Up to 8,000 characters, both languages.
 */
export function typeTold(text: string): ClaimType | undefined {
  let plain = fold(text);
  for (const [words, instead] of MISLEADING) plain = plain.replace(words, instead);
  const about = { vehicle: VEHICLE.test(plain), home: HOME.test(plain) };
  const scores = new Map<ClaimType, number>();
  const clauses = plain.split(CLAUSES).filter((clause) => clause.trim() !== '');
  for (const [position, clause] of clauses.entries()) {
    for (const [type, list] of Object.entries(cues) as [ClaimType, readonly Cue[]][]) {
      for (const [weight, words, of] of list) {
        if (!words.test(clause) || !isOf(of, clause, about)) continue;
        scores.set(type, (scores.get(type) ?? 0) + weight * (position === 0 ? 1.2 : 1));
      }
    }
  }
  const [first, second] = [...scores].sort(([, left], [, right]) => right - left);
  if (first === undefined || first[1] < LEAST || (second !== undefined && second[1] >= first[1])) return undefined;
  return first[0];
}

/** The clause decides what it speaks of; where it names nothing, the whole story does. */
function isOf(of: Cue[2], clause: string, about: { vehicle: boolean; home: boolean }): boolean {
  const here = { vehicle: VEHICLE.test(clause), home: HOME.test(clause) };
  switch (of) {
    case undefined:
      return true;
    case 'vehicle':
      return here.vehicle || (!here.home && !about.home && about.vehicle && !CYCLE.test(clause));
    case 'noVehicle':
      return !here.vehicle && (here.home || about.home || !about.vehicle);
    case 'notHere':
      return !here.vehicle;
    case 'home':
      return here.home && !here.vehicle;
  }
}
