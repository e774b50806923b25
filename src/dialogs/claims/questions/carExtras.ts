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
  {
    id: 'decreeOn',
    kind: 'date',
    toldAs:
      /(?:arr[êe]t[ée]|decree)[^.;!?\n]{0,60}?(?:paru|publi[ée]|sorti|pris|tomb[ée]|published|out|issued)[^.;!?\n]{0,20}?((?:le|du|on|hier|avant-hier|yesterday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\p{L})[^.;!?\n]{0,30})/iu,
    optional: 'unknown',
    when: { id: 'decree', is: [true] },
  },
];

export const complaintExtras = complaint;

export const accidentExtras: readonly Extra[] = [
  {
    id: 'driver',
    kind: 'choice',
    tells: {
      me: /\bje (?:conduisais|roulais|reculais|sortais|circulais|doublais|tournais|freinais|rentrais)|j'?(?:etais|etait|ai ete) (?:au volant|a l'arret|arretee?|dans (?:un |les )?(?:bouchons?|embouteillages?))|je suis rentree? (?:dans|sur)|j'?(?:ai|avais) (?:percute|heurte|recule|tape|grille|perdu le controle|glisse|pas vu)|en reculant, j'|\bi (?:was (?:driving|reversing|at the wheel|stopped)|hit|reversed|backed)/,
      family:
        /(?:ma (?:femme|fille|mere|compagne|conjointe)|mon (?:mari|fils|pere|conjoint|compagnon)) (?:conduisait|etait au volant|roulait)|\b(?:ma (?:femme|fille|mere|compagne)|mon (?:mari|fils|pere|compagnon))\b.{0,30}\b(?:emprunte|a pris) (?:ma|la|notre) (?:voiture|auto|clio)|\bc'est (?:elle|lui|ma femme|mon mari|ma fille|mon fils) qui conduisait|my (?:wife|husband|son|daughter|mother|father) was driving/,
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
      parked: /\b(?:garee?|stationnee?|en stationnement)\b(?! (?:devant moi|en double))|\bwas parked|\bparked car\b/,
      stopped:
        /\b(?:arretee? (?:a[ux]? |a un |a la |a l'|dans )?(?:feu|stop|passage|rouge|peage|bouchons?)|a l'arret)|\bstopped at\b|waiting at (?:the|a) (?:light|red)/,
      moving:
        /\bje (?:roulais|circulais|doublais|tournais|reculais|sortais (?:du|de)|rentrais)\b(?!.{0,80}\b(?:a l'arret|arretee?|garee?|stationnee?)\b)|\ben (?:reculant|roulant|doublant|tournant)\b|\bperdu le controle|\bglisse\b.{0,20}\b(?:verglas|plaque|neige|pluie)|\bj'?ai (?:percute|heurte)\b|\b(?:il|elle|j'ai|j') ?a? ?recule (?:dans|contre|sur)|\bje suis rentree? (?:dans|sur) (?:la|une) (?:voiture|auto)|\bi was (?:driving|reversing|turning|overtaking)\b/,
    },
    options: [
      { value: 'parked', label: 'moving.parked', says: /gar[ée]e?|stationn|parking|parked/iu },
      { value: 'stopped', label: 'moving.stopped', says: /arr[êe]t|feu|stopped|standing/iu },
      { value: 'moving', label: 'moving.moving', says: /roul|circul|moving|driving|^\s*(?:oui|yes)\W*$/iu },
    ],
  },
  {
    id: 'thirdParty',
    kind: 'yesNo',
    tells: {
      true: /\b(?:une? (?:autre )?|l'autre )(?:voiture|auto|camion|camionnette|scooter|moto|velo|cycliste|pieton|bus|conducteur|conductrice|automobiliste|vehicule)\b.{0,40}\b(?:m'|nous )(?:a|est|ont)\b|\b(?:m'|nous )(?:a|est) (?:rentree? dedans|percutee?|coupe la (?:route|priorite)|accrochee?|emboutie?)|\b(?:deux|trois|quatre|[234]) (?:voitures|vehicules)\b|\b(?:two|three|four) (?:cars|vehicles)\b|another (?:car|driver|vehicle)|the other (?:car|driver|vehicle)|\b(?:le conducteur|la conductrice|l'autre conducteur|le chauffard|l'automobiliste) (?:est |s'est |a pris |a )(?:parti|enfui|la fuite|file|pris la fuite)|\bdelit de fuite|hit[ -]and[ -]run|\b(?:car|van|truck|bus|bike|scooter|driver|lady|man|woman)\b.{0,40}\b(?:hit|crashed into|ran into|bumped|rear[- ]ended) (?:me|us|my|into)|\bthe driver,? |\b(?:type|gars|mec|dame|monsieur|jeune|conduct\w+|chauffeur|autre)\b.{0,60}\b(?:m'a|m'est|est rentree?|a recule|s'est barre|s'est sauve|s'est enfui)|\b(?:je me suis|on s'est) fait (?:rentrer dedans|percuter|emboutir|accrocher|doubler)|\b(?:un|une|le) (?:scooter|motard|moto|cycliste|pieton)\b.{0,40}\b(?:est arrive|a tape|a percute|m'a|arrache|accroche|ne s'est pas arrete)|\bje suis rentree? (?:dans|sur) (?:la|une) (?:voiture|auto|moto)|\b(?:sa|leur|son) (?:plaque|immatriculation|assureur|assurance)\b|\bl'autre (?:est|etait|a)\b/,
      false:
        /\b(?:tout|toute) seule?\b|\bpas d'autre (?:voiture|vehicule|personne)|\baucun autre (?:vehicule|conducteur)|\bsans (?:autre vehicule|tiers)|\b(?:sanglier|chevreuil|cerf|biche|renard|animal|platane|arbre|poteau|pilier|fosse|muret|glissiere|rail de securite)\b(?!.{0,80}\b(?:autre voiture|autre vehicule|m'a percute))|\bno (?:other|one else)\b.{0,12}(?:car|vehicle|involved)|\bnobody else (?:was )?involved|\bpersonne d'autre (?:dans|n'|en cause|implique)|\b(?:deer|boar|tree|lamp ?post|bollard|pillar|ditch)\b/,
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
      none: /\b(?:pas|aucun) (?:de |fait (?:de |le )?|pu faire (?:de |le )?)?constat\b|\b(?:pas|aucun) (?:laisse )?(?:de |un )?mot\b|\bno (?:accident )?report\b|\b(?:conducteur|conductrice|chauffard|automobiliste|driver|type|gars|mec|dame|il|elle)\b.{0,12}\b(?:barre|barree|sauve|sauvee|parti|partie|enfui|enfuie|fuite|file|left|fled|drove off|drove away)\b|\bdelit de fuite|hit[ -]and[ -]run/,
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
      rear: /lunette arriere|(?:vitre|pare[- ]?brise) arriere(?! (?:gauche|droite))|rear (?:window|screen|windscreen)/,
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
      chipSmall:
        /(?:petit|minuscule) (?:impact|eclat)|(?:impact|eclat) (?:plus petit|minuscule|d'un centimetre)|\b(?:pas plus (?:gros|grand)|plus petit|moins (?:gros|grand)) qu'une piece|small chip|smaller than a (?:2 euro )?coin/,
      chipLarge:
        /(?<!pas plus )(?:gros|grand) (?:impact|eclat)|\bplus (?:gros|grand) qu'une piece(?<!pas plus (?:gros|grand) qu'une piece)|large chip|(?:bigger|larger) than a (?:2 euro )?coin/,
    },
    when: { id: 'glassPart', is: ['windscreen'] },
    options: [
      {
        value: 'chipSmall',
        label: 'glassDamage.chipSmall',
        says: /^(?!.*(?:gr(?:and|os)|large|big|[ée]clat[ée]e?(?!\p{L}))).*(?:[ée]clat|impact|petit|chip|small)/iu,
      },
      { value: 'chipLarge', label: 'glassDamage.chipLarge', says: /(?:grand|gros|plus grand|large|bigger)/iu },
      { value: 'crack', label: 'glassDamage.crack', says: /fissur|fendu|fente|crack/iu },
      {
        value: 'broken',
        label: 'glassDamage.broken',
        says: /bris[ée]|explos|[ée]clat[ée]e?(?!\p{L})|morceaux|shattered|broken/iu,
      },
    ],
  },
  {
    id: 'glassView',
    kind: 'yesNo',
    optional: 'unknown',
    tells: {
      true: /\b(?:devant (?:mes|les) yeux|(?:devant|cote) (?:le )?conducteur|champ de vision|en plein milieu de ma vue|in front of (?:me|the driver|my eyes)|in my (?:line of sight|view))\b/,
      false:
        /\b(?:pas|hors) (?:\w+ )?(?:devant (?:mes|les) yeux|(?:devant|cote) (?:le )?conducteur|(?:dans (?:le |mon )?|du |de mon )?champ de vision)|\bcote passager\b|\bnot (?:in front of (?:me|the driver|my eyes)|in my (?:line of sight|view))|\bpassenger side\b/,
    },
    when: { id: 'glassPart', is: ['windscreen'] },
  },
  {
    id: 'glassRepair',
    kind: 'choice',
    tells: {
      partnerAtHome:
        /\b(?:vien\w*|passe\w*|repar\w*|intervien\w*|deplace\w*)\b.{0,20}\b(?:a domicile|chez moi|a la maison|a mon travail)\b|\b(?:come|repair\w*)\b.{0,20}\b(?:to|at) my (?:home|place|house)/,
      own: /\b(?:dans|chez|par) mon (?:propre )?garag\w+|\bmy own garage/,
    },
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
        /(?:vole|pris|pique|derobe).{1,80}\bdans (?:la|ma|notre) (?:voiture|auto|caisse|bagnole)|\b(?:voiture|auto|caisse|bagnole) (?:a ete |etait )?(?:fracturee|forcee|ouverte|visitee)\b.{0,60}\b(?:vole|pris|pique|derobe|disparu)|(?:stolen|took|stole).{1,60}from (?:my|the|our) car/,
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
    tells: {
      mine: /\b(?:voiture|elle) (?:est )?(?:bien |entierement )?(?:a moi|payee)\b|\bentierement payee|\bpayee (?:comptant|cash)|\bthe car is (?:mine|paid|fully)|\bfully paid/,
      credit: /\b(?:en|a|achetee a) credit\b|\bpret auto|\bcar loan|\bstill paying/,
      lease: /\b(?:leasing|\bloa\b|\blld\b|location longue duree)|\bleased?\b/,
    },
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
    tells: {
      total:
        /\b(?:completement|entierement|totalement|toute?) (?:brulee?|cramee?|detruite?|calcinee?)|\b(?:plus rien|epave|carcasse)\b|\b(?:completely|totally|entirely) (?:burnt|burned|destroyed)|\bburnt out\b/,
      part: /\b(?:seulement|juste|que|uniquement) (?:le |la |l')?(?:moteur|capot|avant|arriere|habitacle|siege)|\bonly the (?:engine|front|back|seats?)/,
    },
    options: [
      { value: 'part', label: 'fireExtent.part', says: /partie|un peu|moteur|part|engine/iu },
      { value: 'total', label: 'fireExtent.total', says: /tout|enti[èe]re|totale|whole|all|total/iu },
    ],
  },
];
