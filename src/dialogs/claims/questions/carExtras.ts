import type { Option } from '../../prompts/choice.prompt.ts';
import { sharedTells } from '../story/tells.ts';
import type { Extra } from './extra.ts';

const complaint: readonly Extra[] = [
  { id: 'complaint', kind: 'yesNo', advice: { false: 'claim.advice.complaint' } },
  { id: 'complaintNumber', kind: 'text', max: 80, when: { id: 'complaint', is: [true] } },
];

const disasters: readonly Option<string>[] = [
  { value: 'flood', label: 'disaster.flood', says: /inond|crue|eau|flood|water/iu },
  { value: 'drought', label: 'disaster.drought', says: /s[ée]cheresse|fissur|drought/iu },
  { value: 'slide', label: 'disaster.slide', says: /glissement|[ée]boulement|coul[ée]e|landslide|slide|mud/iu },
  { value: 'quake', label: 'disaster.quake', says: /s[ée]isme|tremblement|quake/iu },
];

/** Asked for a natural disaster, of a car or of a home. */
export const disasterExtras: readonly Extra[] = [
  {
    id: 'disaster',
    kind: 'choice',
    options: disasters,
    tells: {
      flood: /\binond|\bcrue\b|\briviere a deborde|\bflood/,
      drought: /\bsecheresse|\bdrought/,
      slide: /glissement de terrain|\beboulement|coulee de boue|landslide|mudslide/,
      quake: /\bseisme|tremblement de terre|earthquake/,
    },
  },
  { id: 'waterHeight', kind: 'text', max: 80, when: { id: 'disaster', is: ['flood'] } },
  { id: 'decree', kind: 'yesNo', optional: 'unknown' },
  { id: 'decreeOn', kind: 'date', optional: 'unknown', when: { id: 'decree', is: [true] } },
];

export const complaintExtras = complaint;

export const accidentExtras: readonly Extra[] = [
  {
    id: 'driver',
    kind: 'choice',
    tells: {
      me: /\bje (?:conduisais|roulais|reculais|sortais|circulais|doublais|tournais|freinais)|j'(?:etais|ai ete) (?:au volant|arretee? (?:a[ux]? )?(?:feu|stop|passage))|en reculant, j'|\bi was (?:driving|reversing|at the wheel)/,
      family:
        /(?:ma (?:femme|fille|mere|compagne|conjointe)|mon (?:mari|fils|pere|conjoint|compagnon)) (?:conduisait|etait au volant|roulait)|my (?:wife|husband|son|daughter|mother|father) was driving/,
    },
    options: [
      {
        value: 'me',
        label: 'driver.me',
        says: /^\s*(?:c['’]?(?:[ée]tait|est) )?moi(?!\p{L})|^\s*(?:it was )?me\b|je conduisais|au volant|i was (?:driving|at the wheel)/iu,
      },
      {
        value: 'family',
        label: 'driver.family',
        says: /femme|mari|conjoint|fils|fille|enfant|parent|proche|p[èe]re|m[èe]re|wife|husband|son\b|daughter|relative/iu,
      },
      { value: 'other', label: 'driver.other', says: /autre|ami|coll[èe]gue|friend|someone else|colleague|personne/iu },
    ],
  },
  {
    id: 'moving',
    kind: 'choice',
    tells: {
      parked: /\b(?:garee?|stationnee?|en stationnement)\b|\bwas parked|\bparked car\b/,
      stopped:
        /\b(?:arretee? (?:a[ux]? |a un |a la |a l')?(?:feu|stop|passage|rouge|peage)|a l'arret)|\bstopped at\b|waiting at (?:the|a) (?:light|red)/,
      moving:
        /\bje (?:roulais|circulais|doublais|tournais|reculais)\b|\ben (?:reculant|roulant|doublant|tournant)\b|\bi was (?:driving|reversing|turning|overtaking)\b/,
    },
    options: [
      { value: 'parked', label: 'moving.parked', says: /gar[ée]e?|stationn|parking|parked/iu },
      { value: 'stopped', label: 'moving.stopped', says: /arr[êe]t|feu|stopped|standing/iu },
      { value: 'moving', label: 'moving.moving', says: /roul|circul|moving|driving|oui|yes/iu },
    ],
  },
  {
    id: 'thirdParty',
    kind: 'yesNo',
    tells: {
      true: /\b(?:une? (?:autre )?|l'autre )(?:voiture|auto|camion|camionnette|scooter|moto|velo|cycliste|pieton|bus|conducteur|conductrice|automobiliste|vehicule)\b.{0,40}\b(?:m'|nous )(?:a|est|ont)\b|\b(?:m'|nous )(?:a|est) (?:rentree? dedans|percutee?|coupe la (?:route|priorite)|accrochee?|emboutie?)|\b(?:deux|trois|quatre|[234]) (?:voitures|vehicules)\b|\b(?:two|three|four) (?:cars|vehicles)\b|another (?:car|driver|vehicle)|the other (?:car|driver|vehicle)|\b(?:le conducteur|la conductrice|l'autre conducteur|le chauffard|l'automobiliste) (?:est |s'est |a pris |a )(?:parti|enfui|la fuite|file|pris la fuite)|\bdelit de fuite|hit[ -]and[ -]run|\b(?:car|van|truck|bike|scooter) (?:hit|crashed into|ran into|bumped) (?:me|us|my)/,
    },
  },
  {
    id: 'others',
    called: [
      'plaque',
      'assureur',
      'autre voiture',
      'autre véhicule',
      'autre conducteur',
      'plate',
      'insurer',
      'other car',
    ],
    kind: 'parties',
    role: 'otherDriver',
    roles: ['otherDriver', 'passenger', 'pedestrian', 'cyclist'],
    none: 'unknown',
    when: { id: 'thirdParty', is: [true] },
  },
  {
    id: 'accidentReport',
    kind: 'choice',
    tells: {
      ...sharedTells.accidentReport,
      // Nobody was left to fill one in with.
      none: /\b(?:pas|aucun) (?:de |fait (?:de |le )?|pu faire (?:de |le )?)?constat\b|\bno (?:accident )?report\b|\b(?:conducteur|conductrice|chauffard|automobiliste|driver)\b.{0,12}\b(?:parti|partie|enfui|enfuie|fuite|file|left|fled|drove off|drove away)\b|\bdelit de fuite|hit[ -]and[ -]run/,
    },
    when: { id: 'thirdParty', is: [true] },
    options: [
      {
        value: 'signedBoth',
        label: 'accidentReport.signedBoth',
        says: /^(?!.*(?:e-?constat|[ée]lectron|appli|seul|alone)).*(?:deux|both|oui|yes)/iu,
      },
      { value: 'electronic', label: 'accidentReport.electronic', says: /e-?constat|[ée]lectronique|appli|app\b/iu },
      { value: 'signedAlone', label: 'accidentReport.signedAlone', says: /seul|alone|only me/iu },
      { value: 'none', label: 'accidentReport.none', says: /\bnon\b|\bno\b|pas|aucun|none/iu },
    ],
  },
  {
    id: 'ownBoxes',
    kind: 'boxes',
    of: 'own',
    optional: 'unknown',
    when: { id: 'thirdParty', is: [true] },
    only: { id: 'moving', is: ['moving'] },
  },
  { id: 'otherBoxes', kind: 'boxes', of: 'other', optional: 'unknown', when: { id: 'thirdParty', is: [true] } },
  {
    id: 'reportNotes',
    kind: 'text',
    max: 1000,
    optional: 'skip',
    when: { id: 'accidentReport', is: ['signedBoth', 'electronic', 'signedAlone'] },
    only: { id: 'thirdParty', is: [true] },
  },
  { id: 'police', kind: 'yesNo', optional: 'unknown' },
  {
    id: 'witnesses',
    kind: 'parties',
    called: ['témoin', 'witness'],
    role: 'witness',
    roles: ['witness'],
    none: 'skip',
  },
  { id: 'canDrive', kind: 'yesNo', optional: 'unknown', advice: { false: 'claim.advice.tow' } },
  {
    id: 'garage',
    kind: 'choice',
    options: [
      { value: 'partner', label: 'garage.partner', says: /partenaire|agr[ée][ée]|partner|approved/iu },
      { value: 'own', label: 'garage.own', says: /mon (?:propre )?garag|habitu|my (?:own )?garage|own/iu },
      { value: 'later', label: 'garage.later', says: /plus tard|verrai|sais pas|later/iu },
    ],
  },
  { id: 'partner', kind: 'partner', of: 'garage', optional: 'skip', when: { id: 'garage', is: ['partner'] } },
];

export const carGlassExtras: readonly Extra[] = [
  {
    id: 'glassPart',
    kind: 'choice',
    tells: {
      windscreen: /pare[- ]?brise|windscreen|windshield/,
      rear: /lunette arriere|vitre arriere(?! (?:gauche|droite))|rear (?:window|screen)/,
      side: /vitre (?:laterale|conducteur|passager|(?:avant|arriere) (?:gauche|droite)|de (?:la |ma )?portiere)|side window/,
      light: /\bphares?\b|optique de phare|headlights?/,
      roof: /toit (?:vitre|ouvrant|panoramique)|sunroof|glass roof/,
    },
    options: [
      { value: 'windscreen', label: 'glassPart.windscreen', says: /pare[- ]?brise|windscreen|windshield|devant/iu },
      { value: 'rear', label: 'glassPart.rear', says: /lunette|arri[èe]re|rear|back/iu },
      { value: 'side', label: 'glassPart.side', says: /lat[ée]ral|porti[èe]re|c[ôo]t[ée]|vitre|side|door/iu },
      { value: 'light', label: 'glassPart.light', says: /phare|optique|feu|headlight|light/iu },
      { value: 'roof', label: 'glassPart.roof', says: /toit|roof/iu },
    ],
  },
  {
    id: 'glassDamage',
    kind: 'choice',
    tells: {
      crack: /\bfissur|\bfendu|\bfente\b|\bfele|\bcrack/,
      broken: /\bexplos|en (?:mille )?(?:morceaux|miettes)|\bshattered/,
      chipSmall: /petit (?:impact|eclat)|(?:impact|eclat) (?:plus petit|minuscule|d'un centimetre)|small chip/,
      chipLarge: /(?:gros|grand) (?:impact|eclat)|large chip/,
    },
    when: { id: 'glassPart', is: ['windscreen'] },
    options: [
      {
        value: 'chipSmall',
        label: 'glassDamage.chipSmall',
        says: /^(?!.*(?:gr(?:and|os)|large|big|[ée]clat[ée]e?\b)).*(?:[ée]clat|impact|petit|chip|small)/iu,
      },
      { value: 'chipLarge', label: 'glassDamage.chipLarge', says: /(?:grand|gros|plus grand|large|bigger)/iu },
      { value: 'crack', label: 'glassDamage.crack', says: /fissur|fendu|fente|crack/iu },
      {
        value: 'broken',
        label: 'glassDamage.broken',
        says: /bris[ée]|explos|[ée]clat[ée]e?\b|morceaux|shattered|broken/iu,
      },
    ],
  },
  { id: 'glassView', kind: 'yesNo', optional: 'unknown', when: { id: 'glassPart', is: ['windscreen'] } },
  {
    id: 'glassRepair',
    kind: 'choice',
    options: [
      {
        value: 'partnerAtHome',
        label: 'glassRepair.partnerAtHome',
        says: /domicile|chez moi|maison|at home|my home/iu,
      },
      {
        value: 'partnerWorkshop',
        label: 'glassRepair.partnerWorkshop',
        says: /atelier|partenaire|agr[ée][ée]|workshop|partner/iu,
      },
      { value: 'own', label: 'garage.own', says: /mon (?:propre )?garag|habitu|my (?:own )?garage|own/iu },
      { value: 'later', label: 'garage.later', says: /plus tard|verrai|sais pas|later/iu },
    ],
  },
  {
    id: 'partner',
    kind: 'partner',
    of: 'glass',
    optional: 'skip',
    when: { id: 'glassRepair', is: ['partnerAtHome', 'partnerWorkshop'] },
  },
];

export const carTheftExtras: readonly Extra[] = [
  {
    id: 'carTheft',
    kind: 'choice',
    tells: {
      gone: /\b(?:vole|pique|derobe|fauche|chour\w+) (?:la |ma |notre )(?:voiture|auto|caisse|bagnole|clio|moto)|(?:voiture|auto|caisse|bagnole|vehicule|moto) (?:a (?:ete )?(?:disparue?|vole(?:e|es)?|derobee)|n'est plus la|volee)|(?:stole|stolen) my car|my car (?:was|has been|is|got) (?:stolen|gone)/,
      items:
        /(?:vole|pris|pique|derobe).{1,60}\bdans (?:la|ma|notre) (?:voiture|auto|caisse|bagnole)|(?:stolen|took|stole).{1,60}from (?:my|the|our) car/,
      attempt: /tentative de vol|essaye de (?:me )?voler|tried to steal/,
    },
    options: [
      {
        value: 'gone',
        label: 'carTheft.gone',
        says: /^(?!.*(?:tentative|attempt|pas (?:disparu|vol))).*(?:disparu|vol[ée]e|oui|gone|stolen|yes)/iu,
      },
      {
        value: 'items',
        label: 'carTheft.items',
        says: /dans la voiture|[àa] l['’]int[ée]rieur|affaires|inside|items|belongings/iu,
      },
      { value: 'attempt', label: 'carTheft.attempt', says: /tentative|essay|forc[ée]|attempt|tried/iu },
    ],
  },
  { id: 'lastSeen', kind: 'text', max: 200, when: { id: 'carTheft', is: ['gone'] } },
  { id: 'carLocked', kind: 'yesNo', optional: 'unknown' },
  {
    id: 'keysLeft',
    kind: 'choice',
    when: { id: 'carTheft', is: ['gone'] },
    options: [
      { value: 'all', label: 'keysLeft.all', says: /toutes?|tous|les deux|all|both/iu },
      { value: 'some', label: 'keysLeft.some', says: /\bune\b|partie|\bone\b|some/iu },
      { value: 'none', label: 'keysLeft.none', says: /aucune?|z[ée]ro|none|no\b/iu },
    ],
  },
  { id: 'itemsStolen', kind: 'text', max: 1000, optional: 'skip' },
  ...complaint,
  {
    id: 'carOwner',
    kind: 'choice',
    optional: 'unknown',
    when: { id: 'carTheft', is: ['gone'] },
    options: [
      {
        value: 'mine',
        label: 'carOwner.mine',
        says: /^(?!.*(?:cr[ée]dit|loan|leas|locat|loa\b|lld\b)).*(?:[àa] moi|pay[ée]e|mine|owned|oui|yes)/iu,
      },
      { value: 'credit', label: 'carOwner.credit', says: /cr[ée]dit|pr[êe]t|loan|finance/iu },
      { value: 'lease', label: 'carOwner.lease', says: /loc|leasing|loa\b|lld\b|lease/iu },
    ],
  },
];

export const vandalismExtras: readonly Extra[] = [
  { id: 'partsHit', kind: 'text', max: 500 },
  { id: 'cameras', kind: 'yesNo', optional: 'unknown' },
  ...complaint,
];

export const carFireExtras: readonly Extra[] = [
  { id: 'firemen', kind: 'yesNo', optional: 'unknown' },
  { id: 'fireOrigin', kind: 'text', max: 500 },
  {
    id: 'fireExtent',
    kind: 'choice',
    options: [
      { value: 'part', label: 'fireExtent.part', says: /partie|un peu|moteur|part|engine/iu },
      { value: 'total', label: 'fireExtent.total', says: /tout|enti[èe]re|totale|whole|all|total/iu },
    ],
  },
];
