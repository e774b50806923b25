import type { PartyFact, PartyRole } from '../../../domain/claimParty.ts';
import { readPhone } from '../../../domain/phone.ts';
import { readPlate } from '../questions/plate.prompt.ts';

/** One thing that a text says of somebody, and where it stands. */
export interface PartyToken {
  at: number;
  end: number;
  says: { role: PartyRole; many: boolean } | { fact: PartyFact; value: string | number; sure: boolean };
}

const NUMBER = /(?:\+|00)?\d(?:[ .\-()/\u00a0\u202f]?\d){8,12}(?!\d)/gu;
/** The customer's own number, plate or name, which is nobody else's. */
const OWN =
  /(?:\b(?:ma|mon|notre|my|our)\s+(?:[\p{L}\d-]+\s+){1,3}(?:(?:est|is)\s+(?:le |la |the )?)?\(?|joignable au |reach me (?:at|on) )$/iu;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,24}){1,3}/gu;
const PLATE = /\b[A-Za-z]{2}[ -]?\d{3}[ -]?[A-Za-z]{2}\b/gu;
const OLD_PLATE = /\b\d{2,4}[ -][A-Z]{2,3}[ -](?:\d{2}|2[AB])\b/gu;
const POLICY =
  /(?:contrat|police|policy|contract)\s*(?:n[°o]|num[ée]ro|number|no\.?|#)?\s*:?\s*([A-Z0-9][A-Z0-9/-]{4,30})\b/giu;

const KNOWN_INSURERS =
  /(?<!\p{L})(?:AXA|MAIF|MACIF|MAAF|GMF|MMA|Matmut|Allianz|Groupama|Generali|Pacifica|Direct Assurance|Lovys|Luko|L['’]olivier(?: Assurance)?|Abeille(?: Assurances)?|Swiss ?Life|Th[ée]lem|Eurofil|AssurOne|Sogessur|Cr[ée]dit Mutuel|Credit Agricole|Cr[ée]dit Agricole|Amaguiz|SMACL|Leocare|April|Aviva|Admiral|Direct Line|Zurich)(?!\p{L})/giu;
const INSURED_BY =
  /(?:assur[ée]e?s?|insured|insurer is|assureur(?:\s*:|\s+est)?|assurance\s*:)\s+(?:chez |[àa] la |[àa] |par |aupr[èe]s de |with |by )?(?:la |le )?(\p{Lu}[\p{L}&]+(?: \p{Lu}[\p{L}&]+)?)/gu;

const CIVIL =
  /(?<!\p{L})(?:[Mm](?:r|me|lle|rs|s)\.?|M\.?|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Mm]iss|Dr\.?|[Dd]octeur|Ma[iî]tre)\s+/u
    .source;
const CAPITALS = /\p{Lu}[\p{L}'’-]+(?:\s+(?:de |du |d['’]|la |le |van |von )?\p{Lu}[\p{L}'’-]+){0,2}/u.source;
const TITLED = new RegExp(`${CIVIL}(${CAPITALS}|\\p{Ll}[\\p{L}'’-]{2,})`, 'gu');
const CALLED = new RegExp(
  `(?:s['’]appelle(?:nt)?|nomm[ée]e?|du nom de|[Nn]om\\s*:|named|called|name is)\\s+(${CAPITALS}|\\p{Ll}[\\p{L}'’-]{2,}(?:\\s\\p{Ll}[\\p{L}'’-]{2,})?)`,
  'gu',
);
/** Named right behind what they are or before what they saw: "the driver, John Carter", "Julie Morel a tout vu". */
const BEHIND_ROLE = new RegExp(
  `(?:conduct(?:eur|rice)|t[ée]moin|voisine?|passag[eè]re?|jeune (?:homme|femme)|caissi[eè]re?|driver|witness|neighbou?r|passenger|cyclist|cycliste),?\\s*(?::\\s*)?(?=\\p{Lu}\\p{Ll})(${CAPITALS})`,
  'gu',
);
const SAW =
  /(?:a|ont|qui a) (?:tout |bien |aussi )?vu(?! (?:personne|rien|pas))(?!\p{L})|(?<!\p{L})saw (?:it|everything|the accident|what happened)/giu;
/** Two or three capitals in a row: a name where a name was asked for, and only there. */
const BARE = /(?<![\p{L}’'])(\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s+(?:de |du |d['’]|la |le )?\p{Lu}[\p{L}'’-]+){1,2})/gu;
const NO_NAME =
  /^(?:Il|Elle|Le|La|Les|L['’]|Un|Une|Je|J['’]|On|Et|Son|Sa|Ils|Elles|Mais|Deux|The|He|She|They|His|Her|And|It|Renault|Peugeot|Citro[ëe]n|Dacia|Toyota|Volkswagen|Ford|Fiat|Opel|BMW|Mercedes|Audi|Nissan|Kia|Hyundai|Seat|Skoda|Volvo|Mini|Tesla|Rue|Avenue|Boulevard|Place|Saint|Direct|Swiss|Cr[ée]dit)(?!\p{L})/u;
const STOP_WORDS =
  /^(?:qui|que|est|sont|pour|avec|dans|sur|sous|chez|mais|elle|lui|pas|son|ses|the|who|was|and|has|with)$/iu;

const ROLES: readonly (readonly [PartyRole, RegExp])[] = [
  ['witness', /(?<!\p{L})(?:t[ée]moins?|(?:eye)?witness(?:es)?)(?!\p{L})/giu],
  ['passenger', /(?<!\p{L})(?:passag[eè]re?s?|passengers?)(?!\p{L})/giu],
  ['pedestrian', /(?<!\p{L})(?:pi[ée]ton(?:ne)?s?|pedestrians?)(?!\p{L})/giu],
  ['cyclist', /(?<!\p{L})(?:cyclistes?|cyclists?)(?!\p{L})/giu],
  [
    'otherDriver',
    /(?<!\p{L})(?<!(?:ma|mon|notre|nos|my|our|deux|two) )(?:voitures?|autos?|v[ée]hicules?|camion(?:nette)?s?|fourgon(?:nette)?s?|motos?|scooters?|conduct(?:eur|rice)s?|automobilistes?|motards?|cars?|vans?|trucks?|motorbikes?|drivers?)(?!\p{L})/giu,
  ],
];
const DENIED =
  /(?:\bpas (?:de |d['’]|eu de |vu de )|\baucune? |\bsans |\bni |\bno |\bwithout (?:any |a )?|\bnot any )$/iu;

const SHARES: readonly (readonly [number, RegExp])[] = [
  [50, /\btorts partag[ée]s\b|\b50\s*\/\s*50\b|\bfifty[- ]fifty\b|\bshared (?:fault|blame)\b/giu],
  [
    100,
    /\b(?:il|elle|lui|conduct\w+|he|she|driver) (?:est |a )?(?:seule?ment |enti[èe]rement |clairement )?(?:en tort|responsable(?! [àa])|reconnu (?:ses torts|sa faute|sa responsabilit[ée]|[êe]tre en tort)|is (?:fully )?(?:at fault|to blame)|was (?:fully )?(?:at fault|to blame)|admitted (?:fault|it was \w+ fault))/giu,
  ],
];
const PERCENT =
  /(?:responsable|tort|faute|responsible|fault|blame)\w*\s+(?:[àa]|pour|at|for)?\s*(\d{1,3})\s*%|(\d{1,3})\s*%\s+(?:de (?:la )?responsabilit[ée]|des torts|of the (?:fault|blame))/giu;

/** Everything in a text that may belong to somebody beside the customer, in the order it is said. */
export function partyTokens(text: string, { bareNames }: { bareNames: boolean }): PartyToken[] {
  const tokens: PartyToken[] = [];
  const fact = (match: RegExpExecArray, name: PartyFact, value: string | number | undefined, sure = true) => {
    const { index } = match;
    if (value === undefined || value === '' || OWN.test(text.slice(Math.max(0, index - 60), index))) return;
    tokens.push({ at: index, end: index + match[0].length, says: { fact: name, value, sure } });
  };
  for (const [role, words] of ROLES)
    for (const match of text.matchAll(words)) {
      if (DENIED.test(text.slice(Math.max(0, match.index - 16), match.index))) continue;
      const many = /s$/iu.test(match[0]) && !/^(?:witness|bus)$/iu.test(match[0]);
      tokens.push({ at: match.index, end: match.index + match[0].length, says: { role, many } });
    }
  for (const match of text.matchAll(NUMBER)) {
    const phone = readPhone(match[0]);
    if (phone.is === 'number') fact(match, 'phone', phone.e164);
  }
  for (const match of text.matchAll(EMAIL)) fact(match, 'email', match[0]);
  for (const match of [...text.matchAll(PLATE), ...text.matchAll(OLD_PLATE)])
    fact(match, 'plate', readPlate(match[0]) ?? undefined);
  for (const match of text.matchAll(POLICY)) if (/\d/.test(match[1] ?? '')) fact(match, 'policy', match[1]);
  for (const match of text.matchAll(INSURED_BY)) fact(match, 'insurer', match[1]);
  for (const match of text.matchAll(KNOWN_INSURERS)) fact(match, 'insurer', match[0]);
  for (const match of text.matchAll(TITLED)) {
    const [, named = ''] = match;
    if (STOP_WORDS.test(named)) continue;
    fact(match, 'name', capital(match[0].replace(/\s+/gu, ' ').trim()));
  }
  for (const match of text.matchAll(CALLED)) fact(match, 'name', capital(match[1] ?? ''));
  for (const match of text.matchAll(BEHIND_ROLE)) {
    const [whole, name = ''] = match;
    if (NO_NAME.test(name)) continue;
    const at = match.index + whole.length - name.length;
    tokens.push({ at, end: at + name.length, says: { fact: 'name', value: name, sure: true } });
  }
  for (const match of text.matchAll(SAW)) {
    const before = text.slice(0, match.index).trimEnd();
    const name = new RegExp(`(${CAPITALS})$`, 'u').exec(before)?.[1];
    if (name === undefined || NO_NAME.test(name)) continue;
    tokens.push({
      at: before.length - name.length,
      end: before.length,
      says: { fact: 'name', value: name, sure: true },
    });
    tokens.push({ at: match.index, end: match.index + match[0].length, says: { role: 'witness', many: false } });
  }
  if (bareNames)
    for (const match of text.matchAll(BARE)) if (!NO_NAME.test(match[0])) fact(match, 'name', match[1], false);
  for (const [share, words] of SHARES) for (const match of text.matchAll(words)) fact(match, 'sharePercent', share);
  for (const match of text.matchAll(PERCENT)) {
    const percent = Number(match[1] ?? match[2]);
    if (percent <= 100) fact(match, 'sharePercent', percent);
  }
  return withoutOverlap(tokens);
}

function capital(name: string): string {
  return name.replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** In order; of two that stand on the same words the surer one counts, then the one that began first. */
function withoutOverlap(tokens: readonly PartyToken[]): PartyToken[] {
  const weight = ({ says }: PartyToken) => ('role' in says ? 1 : says.sure ? 0 : 2);
  const kept: PartyToken[] = [];
  for (const token of tokens.toSorted((left, right) => weight(left) - weight(right) || left.at - right.at))
    if (!kept.some((other) => token.at < other.end && other.at < token.end)) kept.push(token);
  return kept.sort((left, right) => left.at - right.at);
}
