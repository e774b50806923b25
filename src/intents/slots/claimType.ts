import type { ClaimType } from '../../domain/claim.ts';
import type { Language } from '../../domain/identity.ts';

/** In the order they are tried; the first that fits wins. Folded words. */
type Table = readonly (readonly [ClaimType | 'vehicle' | 'noVehicle', RegExp])[];

const vehicleFr =
  /\b(?:voitures?|autos?|automobile|vehicules?|caisse|bagnole|motos?|scooter|camionnette|camping[ -]?car|clio|twingo|megane|peugeot|renault|citroen|dacia|golf|208|308|capot|pare[ -]?choc|carrosserie|portiere|retro\w*|jante|pneus?|parking|plaque d immatriculation|fourgon|utilitaire|mobylette|van|autoroute|roulais|conduisais|garee?)\b/;
const vehicleEn =
  /\b(?:cars?|vehicle|van|truck|motorbike|scooter|motorcycle|bonnet|bumper|tyres?|tires?|wing mirror|parked|parking|car park|moped|campervan)\b/;

const fr: Table = [
  [
    'legal',
    /\b(?:litige|protection juridique|prud ?hommes?|avocat|tribunal|vice cache|malfacons?|escroquerie|arnaque|conflit avec|caution|depot de garantie|heures sup|employeur (?:refuse|ne|me)|patron (?:refuse|ne)|proces|assignation|(?:garagiste|artisan|vendeur|proprio|proprietaire|locataire) (?:\w+ ){0,3}(?:refuse|sabote|ne paie|ne veut))\b/,
  ],
  [
    'auto_glass',
    /\b(?:pare ?-?brise|lunette arriere|vitre (?:arriere|laterale|avant|de (?:la |ma )?(?:voiture|portiere))|toit panoramique|optique de phare|phare casse)\b/,
  ],
  [
    'home_liability',
    /\b(?:mordu|mord|(?:fils|fille|petit|petite|enfant|gamin|chien|chat|neveu|j ?'?ai|je) (?:\w+ ){0,5}(?:casse|abime|renverse|blesse|raye|brise|fait tomber|lance)\w* (?:\w+ ){0,8}(?:voisin\w*|magasin|boutique|vitrine|boulangerie|ecole|copine|copain|ami|amie|collegue|hotel|commerce|passant\w*|camarade)|responsabilite civile)\b/,
  ],
  [
    'home_burglary',
    /\b(?:cambriol\w*|effraction|(?:porte|serrure|fenetre|maison|appartement|volet)s? (?:\w+ ){0,3}(?:force|fracture|visite)\w*|forc\w* (?:\w+ ){0,3}(?:porte|serrure|fenetre|volets?)|vol\w* (?:\w+ ){0,6}(?:chez moi|maison|appartement|cave|domicile|bijoux|local)|visite\w* pendant)\b/,
  ],
  ['vehicle', /\b(?:vole\w*|vol|pique|chour\w*|fauche|disparu\w*|derobe\w*|barbote)\b/],
  [
    'vehicle',
    /\b(?:raye\w*|rayure|vandalis\w*|tague?\w*|pneus? (?:\w+ )?creve\w*|creve (?:\w+ )?(?:les |mes )?(?:\w+ )?pneus|retro\w* (?:casse|arrache)|degrade\w*)\b/,
  ],
  ['vehicle', /\b(?:brul\w*|incendie\w*|pris feu|crame\w*|en feu)\b/],
  ['vehicle', /\b(?:inond\w*|crue|coulee de boue|catastrophe naturelle|secheresse|grel\w*|tempete|arbre|noye\w*)\b/],
  [
    'noVehicle',
    /\b(?:degat\w* des eaux|l eau (?:a |coul\w|ruissel\w)|fuite|infiltration\w*|ballon d eau|chauffe eau|canalisation|machine a laver|lave linge|lave vaisselle|voisin (?:\w+ ){0,3}inonde|(?<!riviere a |fleuve a |ruisseau a )deborde\w*|tuyau|plomb\w*|tache au plafond|robinet|goutte\w*)\b/,
  ],
  ['noVehicle', /\b(?:incendie\w*|brule\w*|feu|crame\w*|flamme\w*|explos\w* de gaz|fumee)\b/],
  [
    'noVehicle',
    /\b(?:inond\w*|crue|riviere|coulee de boue|catastrophe naturelle|cat ?nat|secheresse|glissement de terrain|seisme|tremblement de terre)\b/,
  ],
  [
    'noVehicle',
    /\b(?:foudre|surtension|court[ -]?circuit|coupure de courant|(?:tele|box|congelateur|frigo|four|ordinateur|ordi|chaudiere) (?:\w+ ){0,4}(?:grille|lache|mort|fonctionne plus)|(?:orage|foudre) (?:\w+ ){0,3}(?:grille|tele|box)|dommage electrique)\b/,
  ],
  ['noVehicle', /\b(?:tempete|grele\w*|vent|orage|tuiles?|toiture|rafale\w*|neige|cabanon|arbre)\b/],
  [
    'noVehicle',
    /\b(?:vitres?|fenetre\w*|baie vitree|plaque (?:vitro\w*|a induction|de cuisson)|velux|veranda|miroir|bris de glace)\b/,
  ],
  ['health_dental', /\b(?:dents?|dentaire|dentiste|couronne|implant|bridge|orthodont\w*)\b/],
  ['health_optical', /\b(?:lunettes|lentilles|opticien|optique|monture|verres progressifs)\b/],
  [
    'auto_accident',
    /\b(?:accident\w*|accroch\w*|collision|carambolage|percut\w*|embouti\w*|rentre\w* dedans|heurte\w*|tamponne\w*|constat|fosse|platane|poteau|sanglier|chevreuil|verglas|rond ?-?point|refus de priorite|pare[ -]?choc|tole|sortie de route|recule dans|grille (?:le |un )?(?:feu|stop))\b/,
  ],
  ['health_hospital', /\b(?:hospitalis\w*|oper(?:er|ee?s?)|operation|chirurgie|clinique|hopital)\b/],
  [
    'health_accident',
    /\b(?:(?:casse|foule|fracture|tordu)\w* (?:le |la |une |mon |ma |du |de la |de l |d un |d une )?(?:bras|jambe|poignet|cheville|pied|genou|doigt|nez|epaule|clavicule)|(?:bras|jambe|poignet|cheville|pied|genou|doigt|nez|epaule|clavicule) (?:casse\w*|fracture\w*|foule\w*)|entorse|accident corporel|accident (?:de ski|de sport|domestique|au travail)|tombe\w* (?:dans l escalier|a velo|de l echelle|au ski))\b/,
  ],
];

const en: Table = [
  [
    'legal',
    /\b(?:dispute|legal protection|tribunal|court case|lawyer|solicitor|scam\w*|hidden defect|deposit back|unpaid wages|employer refuses|to sue|legal help|wages|landlord (?:\w+ ){0,3}(?:refuses|wont|won)|(?:mechanic|garage|builder|seller) (?:\w+ ){0,3}(?:refuses|botched|sabotaged)|builder (?:\w+ ){0,3}(?:refuses|botched)|lawsuit)\b/,
  ],
  ['auto_glass', /\b(?:windscreen|windshield|rear window|side window|headlight|sunroof)\b/],
  [
    'home_liability',
    /\b(?:bit|bitten|(?:son|daughter|kid|child|boy|girl|dog|cat|i) (?:\w+ ){0,4}(?:broke|damaged|knocked over|smashed|scratched|spilled) (?:\w+ ){0,5}(?:neighbou?r\w*|shop|school|friend\w*|colleague\w*|store|someone\w*|hotel))\b/,
  ],
  [
    'home_burglary',
    /\b(?:burgl\w*|(?:force|forced|forcing) (?:\w+ ){0,3}(?:door|lock|window)|broken into (?:my |our |the )?(?:house|home|flat|apartment)|break in|door (?:\w+ ){0,2}forced|stolen from (?:the |my )?(?:cellar|house|home|flat|garage)|jewels stolen|ransacked)\b/,
  ],
  ['vehicle', /\b(?:stolen|theft|stole|nicked|gone|disappeared)\b/],
  ['vehicle', /\b(?:scratch\w*|keyed|vandali\w*|slashed|graffiti|dent\w* on)\b/],
  ['vehicle', /\b(?:burn\w*|fire|burnt)\b/],
  ['vehicle', /\b(?:flood\w*|hail\w*|storm|mudslide|tree)\b/],
  [
    'noVehicle',
    /\b(?:water damage|leak\w*|burst|pipe|washing machine|dishwasher|water heater|overflow\w*|damp|ceiling)\b/,
  ],
  ['noVehicle', /\b(?:fire|burn\w*|flames|smoke)\b/],
  ['noVehicle', /\b(?:flood\w*|river|mudslide|natural disaster|drought|subsidence|earthquake|landslide)\b/],
  ['noVehicle', /\b(?:lightning|power surge|short[ -]circuit(?:ed)?|short circuit|power cut|surge|fried)\b/],
  ['noVehicle', /\b(?:storm|hail\w*|wind|tiles?|roof|gale|fence|snow|tree)\b/],
  ['noVehicle', /\b(?:windows?|glass|hob|bay window|mirror|greenhouse)\b/],
  ['health_dental', /\b(?:tooth|teeth|dental|dentist|crown|implant|braces)\b/],
  ['health_optical', /\b(?:glasses|lenses|optician|optical|frames?)\b/],
  [
    'auto_accident',
    /\b(?:accident|crash\w*|collision|rear[ -]?ended|drove into|ran into|bumped into|reversed (?:in)?to|hit (?:a|my|the)|(?:was|got|been) hit|pile[ -]?up|skidded|post while parking|roundabout)\b/,
  ],
  ['health_hospital', /\b(?:hospital\w*|surgery|operation|clinic)\b/],
  [
    'health_accident',
    /\b(?:broke (?:my|his|her) (?:arm|leg|wrist|ankle|nose|foot)|(?:arm|leg|wrist|ankle|foot|collarbone) (?:is |was )?(?:broken|fractured)|accidental injury|sprain\w*|ski(?:ing)? accident|fell (?:off|down))\b/,
  ],
];

/** "Bris de glace" alone is said of cars; of a home only when something of it is named. */
const brokenGlass = /\b(?:bris de glaces?|glass breakage)\b/;
const ofHomeGlass =
  /\b(?:maison|appart\w*|logement|habitation|domicile|fenetres?|baie|veranda|salon|cuisine|chambre|insert|vitrine|velux|plaque|serre|miroir|aquarium|porte[ -]fenetre|carreau|home|house|flat|window|conservatory|hob|greenhouse|mirror)\b/;

/** What each turn of `vehicle` and `noVehicle` means, in the order of the tables. */
const vehicleTypes: readonly ClaimType[] = ['auto_theft', 'auto_vandalism', 'auto_fire', 'auto_natural_disaster'];
const homeTypes: readonly ClaimType[] = [
  'home_water',
  'home_fire',
  'home_natural_disaster',
  'home_electrical',
  'home_storm',
  'home_glass',
];

/** The kind of claim that a folded text tells of, apostrophes read as spaces; null when it names none. */
export function claimTypeIn(folded: string, language: Language): ClaimType | null {
  const plain = folded
    .replace(/'/g, ' ')
    .replace(/\bfeux? (?:rouge|vert|orange|tricolore|stop|arriere|avant|de signalisation)/g, 'stop');
  const isVehicle = (language === 'fr' ? vehicleFr : vehicleEn).test(plain);
  if (brokenGlass.test(plain) && !ofHomeGlass.test(plain)) return 'auto_glass';
  let ofVehicle = 0;
  let ofHome = 0;
  for (const [type, words] of language === 'fr' ? fr : en) {
    const turn = type === 'vehicle' ? vehicleTypes[ofVehicle++] : type === 'noVehicle' ? homeTypes[ofHome++] : type;
    if (
      (type === 'vehicle' && !isVehicle) ||
      (type === 'noVehicle' && isVehicle && turn !== 'home_water' && turn !== 'home_electrical')
    )
      continue;
    if (turn !== undefined && words.test(plain)) return turn;
  }
  return isVehicle &&
    /\b(?:enfonce\w*|abime\w*|tape\w*|defonce\w*|endommage\w*|cabosse\w*|damaged?|dent\w*)\b/.test(plain)
    ? 'auto_accident'
    : null;
}
