import type { ClaimType } from '../../../domain/claim.ts';
import type { ContractKind } from '../../../domain/contract.ts';

/** How customers name what happened, for an answer of a few words; the first that fits wins. */
const typeWords: readonly (readonly [ClaimType, RegExp])[] = [
  [
    'auto_natural_disaster',
    /(?:catastrophe|inond|crue|s[ée]isme|flood|disaster).*(?:voiture|auto|car\b)|(?:voiture|auto|car\b).*(?:catastrophe|inond|flood|disaster)/iu,
  ],
  [
    'home_natural_disaster',
    /catastrophe|cat ?nat|inond|crue|s[ée]isme|s[ée]cheresse|flood|natural disaster|earthquake/iu,
  ],
  [
    'home_burglary',
    /cambriol|effraction|vol(?:[ée]e?s?|eurs?)?(?!\p{L}).{0,40}(?:chez (?:moi|nous)|maison|app?art|studio|logement|domicile|\bcave\b)|(?:forc|fractur|d[ée]fonc)[ée].{0,30}(?:porte|serrure|fen[êe]tre|appart|maison)|burgl|break-?in/iu,
  ],
  [
    'health_accident',
    /accident (?:corporel|domestique|du travail|de sport)|bodily accident|je me suis (?:bless|cass)/iu,
  ],
  ['auto_accident', /\baccident\b|accroch|carambol|coll?ision|rentr[ée] dedans|crash/iu],
  [
    'auto_glass',
    /pare[- ]?brise|bris de glaces?(?! du logement)|lunette arri|vitre (?:de (?:ma|la) )?(?:voiture|auto)|windscreen|windshield|car (?:glass|window)/iu,
  ],
  ['home_glass', /vitre|fen[êe]tre cass|plaque de cuisson|baie vitr|window|hob\b/iu],
  [
    'auto_fire',
    /(?:feu|incendie|br[ûu]l).*(?:voiture|auto)|(?:voiture|auto).*(?:feu|incendie|br[ûu]l)|car fire|car (?:has )?burn/iu,
  ],
  ['home_fire', /incendie|feu\b|br[ûu]l|fum[ée]e|fire\b|smoke/iu],
  ['home_water', /d[ée]g[âa]ts? des eaux|fuite|infiltration|water (?:damage|leak)|leak/iu],
  ['home_storm', /temp[êe]te|gr[êe]le|neige|tuile|storm|hail|snow/iu],
  ['home_electrical', /[ée]lectri|surtension|foudre|power surge|lightning/iu],
  ['auto_vandalism', /vandal|ray[ée]e?|d[ée]grad|tagu?[ée]|scratched|keyed/iu],
  [
    'auto_theft',
    /(?:vol\b|vol[ée]e?(?!\p{L})|theft|stolen).*(?:voiture|auto\b|v[ée]hicule|moto\b|\bcar\b)|(?:voiture|auto\b|v[ée]hicule|moto\b|\bcar\b).*(?:vol\b|vol[ée]e?(?!\p{L})|theft|stolen)/iu,
  ],
  [
    'home_liability',
    /(?:dommage|d[ée]g[âa]t)s? caus|responsabilit[ée] civile|j['’]ai (?:cass[ée]|ab[îi]m[ée])|(?:mon (?:fils|chien|enfant)|ma fille) a|liability|harm (?:done )?to/iu,
  ],
  ['health_hospital', /h[ôo]pital|hospitali|clinique|hospital/iu],
  ['health_optical', /lunettes|optique|opticien|lentilles|glasses\b|optician/iu],
  ['health_dental', /dent|couronne|implant|tooth|teeth/iu],
  ['legal', /litige|conflit|avocat|proc[èe]s|dispute|lawsuit|legal/iu],
];

/** Words that name a theft without saying of what: a car or a home. */
export const THEFT = /(?<!\p{L})vol(?:[ée]e?s?)?(?!\p{L})|theft|stolen|robbed/iu;

export const kindWords: readonly (readonly [ContractKind, RegExp])[] = [
  ['car', /voiture|auto\b|v[ée]hicule|moto\b|\bcar\b|vehicle/iu],
  ['home', /logement|maison|app?art(?!i|en|a)|studio|habitation|chez moi|domicile|\bhome\b|house|flat\b/iu],
  ['health', /sant[ée]|soins?\b|mutuelle|health|medical/iu],
  ['legal', /litige|juridique|conflit|dispute|legal/iu],
];

/** The type that a short text names; undefined when it names none. */
export function typeInWords(text: string): ClaimType | undefined {
  return text.length <= 250 ? typeWords.find(([, words]) => words.test(text))?.[0] : undefined;
}
