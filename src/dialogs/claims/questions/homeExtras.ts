import { complaintExtras } from './carExtras.ts';
import type { Extra } from './extra.ts';

const habitable: Extra = { id: 'habitable', kind: 'yesNo', advice: { false: 'claim.advice.rehousing' } };

export const habitableExtra = habitable;

/** Who repairs, and the nearest partners for whoever wants one. */
const repair = (when?: Extra['when']): readonly Extra[] => [
  {
    id: 'homeRepair',
    kind: 'choice',
    tells: {
      partner:
        /\b(?:artisan|reparateur|vitrier|plombier)s? (?:a vous|de chez vous|partenaires?|agrees?)|\b(?:votre|vos|un de vos) (?:artisan|reparateur|vitrier|plombier)s?|\benvoy\w+ (?:moi |nous )?(?:un |quelqu'un|votre )|\b(?:approved|your) (?:repairer|builder|plumber|glazier)/,
      own: /\b(?:j'ai|on a|avons) (?:mon|notre|un) (?:propre )?(?:artisan|plombier|vitrier)\b|\bmy own (?:builder|plumber|glazier)/,
    },
    ...(when === undefined ? {} : { when }),
    options: [
      { value: 'partner', label: 'homeRepair.partner', says: /partenaire|agr[ée][ée]|partner|approved|envoy/iu },
      { value: 'own', label: 'homeRepair.own', says: /mon (?:propre )?(?:artisan|plombier|vitrier)|le mien|own|my/iu },
      { value: 'later', label: 'garage.later', says: /plus tard|verrai|sais pas|later/iu },
    ],
  },
  { id: 'partner', kind: 'partner', of: 'repairer', optional: 'skip', when: { id: 'homeRepair', is: ['partner'] } },
];

export const waterExtras: readonly Extra[] = [
  { id: 'leakActive', kind: 'yesNo', optional: 'unknown', advice: { true: 'claim.advice.stopWater' } },
  {
    id: 'waterSource',
    kind: 'choice',
    tells: {
      neighbour:
        /(?:voisine?s?|locataire|appartement) (?:du|d'au) dessus|(?:fuite|eau|vient|provient) (?:de )?chez (?:le |la |mon |ma |les )voisine?s?(?! (?:du|d'en) dessous)|upstairs neighbou?r|neighbou?r upstairs/,
      appliance:
        /^(?![\s\S]*(?:(?:voisine?s?|locataire|appartement) (?:du|d'au|d'en) (?:dessus|haut)|upstairs neighbou?r|neighbou?r upstairs))[\s\S]*?(?:lave[- ]?(?:linge|vaisselle)|machine a laver|ballon d'eau|chauffe[- ]eau|cumulus|washing machine|dishwasher|water heater)/,
      roof: /(?:par|de) (?:le |la )?(?:toit|toiture)|(?:toit|toiture) (?:qui )?(?:fuit|fuyait|perce|laisse)|infiltration (?:de|par) .{0,20}(?:pluie|facade|toit)|(?:roof|rain) (?:is )?(?:leak|com)/,
      own: /(?:mon|ma|notre|le|la|un|une) (?:tuyau|canalisation|robinet|siphon|flexible|chasse d'eau|baignoire|douche)\b.{0,30}(?:fuit|fui|eclate|creve|casse|cede|perce|rompu|deborde|lache)|pipe (?:has )?(?:burst|broke|leaked)/,
    },
    optional: 'unknown',
    options: [
      {
        value: 'own',
        label: 'waterSource.own',
        says: /^(?!.*(?:voisin|machine|lave|appareil|neighbou?r|washing)).*(?:chez moi|tuyau|canalisation|robinet|pipe|my place|my home)/iu,
      },
      {
        value: 'neighbour',
        label: 'waterSource.neighbour',
        says: /voisin|du dessus|[ée]tage|neighbour|neighbor|upstairs/iu,
      },
      { value: 'roof', label: 'waterSource.roof', says: /toit|toiture|fa[çc]ade|pluie|roof|rain/iu },
      {
        value: 'appliance',
        label: 'waterSource.appliance',
        says: /machine|lave|appareil|ballon|chauffe|washing|dishwasher|appliance/iu,
      },
    ],
  },
  { id: 'rooms', kind: 'text', max: 200 },
  { id: 'otherFlat', kind: 'yesNo', optional: 'unknown' },
  {
    id: 'neighbours',
    kind: 'parties',
    role: 'neighbour',
    roles: ['neighbour', 'witness'],
    none: 'unknown',
    when: [
      { id: 'waterSource', is: ['neighbour'] },
      { id: 'otherFlat', is: [true] },
    ],
  },
  { id: 'plumber', kind: 'yesNo' },
  { id: 'waterReport', kind: 'yesNo' },
  ...repair({ id: 'plumber', is: [false] }),
];

export const burglaryExtras: readonly Extra[] = [
  {
    id: 'entry',
    kind: 'choice',
    tells: {
      door: /\bpar (?:la |une |ma )?porte(?!-fenetre)|through (?:the|my|a) (?:front |back |garage )?door|(?:force|fracture|casse|defonce|enfonce|crochete)\w* (?:la |ma |notre )?(?:porte(?!-fenetre)|serrure)|(?:porte|serrure)(?: d'entree| de garage)? (?:a ete |etait |est )?(?:forcee|fracturee|cassee|defoncee|enfoncee|crochetee)|(?:door|lock) (?:was )?(?:forced|broken|kicked)|(?:forced|broke|kicked in) the (?:front |back )?(?:door|lock)/,
      window:
        /(?:par|casse|force|brise)\w* (?:la |une |ma |les )?(?:fenetre|baie|vitre|volet|porte-fenetre)|(?:fenetre|baie vitree|volet)s? (?:a ete |etait |est )?(?:forcee?|cassee?|brisee?)|through (?:the|a) window|window (?:was )?(?:broken|smashed|forced)/,
      noForce: /sans effraction|aucune trace d'effraction|no sign of (?:a )?break-?in/,
    },
    optional: 'unknown',
    options: [
      { value: 'door', label: 'entry.door', says: /porte|serrure|door|lock/iu },
      { value: 'window', label: 'entry.window', says: /fen[êe]tre|volet|vitre|baie|window|shutter/iu },
      {
        value: 'noForce',
        label: 'entry.noForce',
        says: /sans effraction|aucune trace|rien de cass|no sign|not forced/iu,
      },
      { value: 'other', label: 'entry.other', says: /autre|toit|garage|cave|other/iu },
    ],
  },
  { id: 'absentSince', kind: 'text', max: 200 },
  { id: 'alarm', kind: 'yesNo' },
  { id: 'goodsStolen', kind: 'text', max: 2000 },
  ...complaintExtras,
  { id: 'locksChanged', kind: 'yesNo' },
  {
    id: 'bankCards',
    kind: 'choice',
    options: [
      { value: 'blocked', label: 'bankCards.blocked', says: /oui|bloqu|opposition|fait|yes|blocked/iu },
      { value: 'notYet', label: 'bankCards.notYet', says: /pas encore|not yet/iu },
      { value: 'none', label: 'bankCards.none', says: /aucune|pas de carte|non|no card|none|\bno\b/iu },
    ],
    advice: { notYet: 'claim.advice.blockCards' },
  },
];

export const homeFireExtras: readonly Extra[] = [
  { id: 'firemen', kind: 'yesNo', optional: 'unknown' },
  { id: 'fireOrigin', kind: 'text', max: 500 },
  habitable,
];

export const homeGlassExtras: readonly Extra[] = [
  {
    id: 'homeGlass',
    kind: 'choice',
    tells: {
      window: /\bfenetres?\b|\bbaie vitree|\bvelux\b|\bwindows?\b/,
      hob: /plaque (?:de cuisson|a induction|vitro\w*|induction)|\bhob\b|cooktop/,
      greenhouse: /\bveranda\b|\bserre\b|greenhouse|conservatory/,
    },
    options: [
      { value: 'window', label: 'homeGlass.window', says: /fen[êe]tre|vitre|baie|porte|window|door/iu },
      { value: 'hob', label: 'homeGlass.hob', says: /plaque|cuisson|induction|hob|cooktop/iu },
      { value: 'greenhouse', label: 'homeGlass.greenhouse', says: /serre|v[ée]randa|greenhouse|conservatory/iu },
      { value: 'other', label: 'homeGlass.other', says: /autre|miroir|other|mirror/iu },
    ],
  },
  {
    id: 'secured',
    kind: 'yesNo',
    advice: { false: 'claim.advice.secure' },
    // A cracked hob leaves no opening.
    when: { id: 'homeGlass', is: ['window', 'greenhouse'] },
  },
  ...repair(),
];

export const stormExtras: readonly Extra[] = [
  {
    id: 'storm',
    kind: 'choice',
    tells: {
      wind: /^(?![\s\S]*\b(?:grele|grelons?|hail|neige|snow))[\s\S]*?(?:\btempete|\brafales?\b|\bbourrasques?\b|\bcoup de vent|\ble vent\b|\bgale\b|\bwinds?\b|\bstorm\b)/,
      hail: /\bgrele|\bgrelons?\b|\bhail/,
      snow: /\bneige\b|\bsnow\b/,
    },
    options: [
      {
        value: 'wind',
        label: 'storm.wind',
        says: /^(?!.*(?:gr[êe]l|hail|neige|snow)).*(?:vent|temp[êe]te|rafale|wind|storm)/iu,
      },
      { value: 'hail', label: 'storm.hail', says: /gr[êe]l|hail/iu },
      { value: 'snow', label: 'storm.snow', says: /neige|snow/iu },
    ],
  },
  { id: 'stormDamage', kind: 'text', max: 500 },
  { id: 'tarpaulin', kind: 'yesNo', optional: 'unknown' },
  { id: 'neighboursHit', kind: 'yesNo', optional: 'unknown' },
];

export const electricalExtras: readonly Extra[] = [
  { id: 'device', kind: 'text', max: 200 },
  { id: 'deviceAge', kind: 'text', max: 80 },
  {
    id: 'surge',
    kind: 'choice',
    tells: {
      storm: /\bfoudre|\borage|\blightning|\bthunder/,
      surge: /\bsurtension|\bcoupure de courant|\bpower (?:surge|cut)/,
      fault: /\bcourt[- ]circuit|\bshort circuit/,
    },
    optional: 'unknown',
    options: [
      { value: 'storm', label: 'surge.storm', says: /orage|foudre|[ée]clair|lightning|thunder/iu },
      { value: 'surge', label: 'surge.surge', says: /surtension|coupure|r[ée]seau|surge|power cut/iu },
      { value: 'fault', label: 'surge.fault', says: /panne|court[- ]circuit|tout seul|fault|short/iu },
    ],
  },
  { id: 'repairerNote', kind: 'yesNo' },
];

export const liabilityExtras: readonly Extra[] = [
  { id: 'harmed', kind: 'parties', role: 'harmed', roles: ['harmed'], none: 'unknown' },
  {
    id: 'harmedBy',
    kind: 'choice',
    tells: {
      me: /\bj'ai (?:\w+ )?(?:fait tomber|casse|renverse|abime|raye|brise|marche sur)\b|\bi (?:broke|dropped|knocked|damaged|spilled|scratched)\b/,
      child: /\b(?:mon (?:fils|petit)|ma (?:fille|petite)|my (?:son|daughter|kid))\b/,
      pet: /\b(?:mon (?:chien|chat)|ma chienne|my (?:dog|cat))\b/,
    },
    options: [
      { value: 'me', label: 'harmedBy.me', says: /^\s*(?:c['’]est |it was )?(?:moi|me|myself)\b/iu },
      { value: 'child', label: 'harmedBy.child', says: /enfant|fils|fille|petit|gamin|child|kid|son\b|daughter/iu },
      { value: 'pet', label: 'harmedBy.pet', says: /chien|chat|animal|dog|cat\b|pet/iu },
      { value: 'bike', label: 'harmedBy.bike', says: /v[ée]lo|trottinette|bike|scooter/iu },
      { value: 'other', label: 'harmedBy.other', says: /autre|other/iu },
    ],
  },
  { id: 'writtenClaim', kind: 'yesNo' },
];
