import type { ClaimQuestionId } from '../questions/extra.ts';

type Find = (text: string) => string | undefined;

const THING =
  /(?:la |le |les |l['’]|mon |ma |mes |nos |notre |un |une |des |deux |trois |quatre |du |de la |tou(?:t|s|tes) (?:les |mes |nos )|the |my |our |a |an |two |three )/u
    .source;
const TAKEN = new RegExp(
  `(?:pris|vol[ée](?:e|s|es)?|emport[ée](?:s|es)?|d[ée]rob[ée](?:s|es)?|piqu[ée](?:s|es)?|embarqu[ée]|disparu|took|stole|stolen|taken)\\s*:?\\s+(${THING}[^.;!?\\n]{2,300})`,
  'giu',
);
const WHERE_THINGS_END =
  /\s*(?:,?\s+(?:pendant|alors|quand|lorsque|hier|avant|apr[èe]s|en (?:passant|cassant|for[çc]ant)|dans la nuit|ce (?:matin|soir)|cette nuit|et (?:ils|elle|il|on|je|j['’]|nous|ont)|puis|sans|chez|(?:while|when|last|yesterday|during|and (?:they|we|i) ))|,\s+(?:ils|elle|il|on|je|j['’]|nous|la porte|la serrure|they|we|i) ).*$/iu;
const ROOMS =
  /\b(?:cuisine|salon|salle [àa] manger|salle de bains?|chambres?|couloir|entr[ée]e|wc|toilettes|cave|garage|bureau|s[ée]jour|grenier|kitchen|living room|bathroom|bedrooms?|hallway|cellar|attic|study)\b/giu;
const DEVICES =
  /\b(?:t[ée]l[ée](?:viseur|vision)?|box(?: internet)?|cong[ée]lateur|frigo|r[ée]frig[ée]rateur|four|micro-ondes|ordinateur|chaudi[èe]re|lave-linge|machine [àa] laver|lave-vaisselle|console|alarme|portail|television|tv|fridge|freezer|oven|computer|boiler|washing machine|dishwasher|router)\b/giu;
const PARTS =
  /\b(?:porti[èe]res?|capot|coffre|ailes? (?:avant|arri[èe]re)|aile|pare-chocs? (?:avant|arri[èe]re)|pare-chocs?|r[ée]troviseurs?|r[ée]tro|toit|pneus?|jantes?|phares?|doors?|bonnet|boot|bumper|mirrors?|roof|tyres?)\b/giu;

/** Answers in the customer's own words that a story holds, by question; only what is plainly said. */
export const finds: Readonly<Partial<Record<ClaimQuestionId, Find>>> = {
  goodsStolen: thingsTaken,
  itemsStolen: (text) =>
    /dans (?:la|ma|notre) voiture|in (?:my|the|our) car/iu.test(text) ? thingsTaken(text) : undefined,
  complaintNumber: (text) => {
    const found = first(
      /(?:plainte|complaint|report)\b.{0,30}?(?:n[°o]|num[ée]ro|number|#)\s*:?\s*([A-Z0-9][A-Z0-9/.-]{3,30})/iu,
      text,
    );
    return found !== undefined && /\d/.test(found) ? found.replace(/[.,]+$/, '') : undefined;
  },
  rooms: (text) => named(ROOMS, text),
  device: (text) => named(DEVICES, text),
  partsHit: (text) => named(PARTS, text),
  absentSince: (text) =>
    first(
      /\b((?:pendant (?:qu[e’']|nos|mes|les|notre|mon)|durant (?:nos|mes|les)|en vacances|absents? (?:depuis|du|de)|while we were|while i was|during our|on holiday)[^.,;!?\n]{3,80})/iu,
      text,
    ),
  lastSeen: (text) =>
    first(
      /\b(?:gar[ée]e?s?|stationn[ée]e?s?|laiss[ée]e?|parked)\s+((?:(?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[^.,;]{0,20} )?(?:devant|rue|avenue|boulevard|place|sur|au|dans|[àa]|en bas|in|on|at|outside|near)[^.,;!?\n]{2,80})/iu,
      text,
    ),
  fireOrigin: (text) =>
    first(
      /\b((?:parti|partie|venu|venait|[àa] cause|caus[ée]|provoqu[ée]|d[ée]clench[ée]|started|caused)(?:e|s|es)? (?:d['’u]|de |par |dans |by |in )[^.,;!?\n]{3,100})/iu,
      text,
    ),
  hospital: (text) =>
    first(
      /\b((?:h[ôo]pital|clinique|polyclinique|CHU|CHR|centre hospitalier|hospital)(?: (?:de |du |d['’]|la |le |les |of |Saint|Sainte|priv[ée]e? )*\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+)*))/u,
      text,
    ),
  opponent: (text) =>
    first(
      /\b(?:litige|conflit|probl[èe]me|proc[èe]s|dispute) (?:avec|contre|with|against) ((?:mon |ma |mes |le |la |les |un |une |my |the )?[^.,;!?\n]{3,60}?)(?= (?:qui|car|parce|pour|depuis|[àa] propos|au sujet|about|who|since|because)\b|[.,;!?\n]|$)/iu,
      text,
    ),
};

function thingsTaken(text: string): string | undefined {
  for (const match of text.matchAll(TAKEN)) {
    const things = (match[1] ?? '').replace(WHERE_THINGS_END, '').trim();
    // The vehicle itself is the claim, not a thing in it.
    if (
      things.length > 3 &&
      !/^(?:ma|la|mon|notre|my|the|our) (?:voiture|auto|scooter|moto|v[ée]hicule|car|motorbike)\b/iu.test(things)
    )
      return things;
  }
  return undefined;
}

function first(pattern: RegExp, text: string): string | undefined {
  return pattern.exec(text)?.[1]?.trim();
}

function named(words: RegExp, text: string): string | undefined {
  const found = [...new Set([...text.matchAll(words)].map(([word]) => word.toLowerCase()))];
  return found.length === 0 ? undefined : found.slice(0, 8).join(', ');
}
