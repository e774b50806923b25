import type { ClaimQuestionId } from '../questions/extra.ts';

type Find = (text: string) => string | undefined;

const THING =
  /(?:la |le |les |l['’]|mon |ma |mes |nos |notre |un |une |des |deux |trois |quatre |du |de la |tou(?:t|s|tes) (?:les |mes |nos )|the |my |our |a |an |two |three )/u
    .source;
const TAKEN = new RegExp(
  `(?:il (?:me |nous )?manque|pris|vol[ée](?:e|s|es)?|emport[ée](?:s|es)?|d[ée]rob[ée](?:s|es)?|piqu[ée](?:s|es)?|embarqu[ée]|disparu|took|stole|stolen|taken)\\s*:?\\s+(${THING}[^.;!?\\n]{2,300})`,
  'giu',
);
const WHERE_THINGS_END =
  /\s*(?:,?\s+(?:pendant|alors|quand|lorsque|hier|avant|apr[èe]s|en (?:passant|cassant|for[çc]ant)|dans la nuit|ce (?:matin|soir)|cette nuit|et (?:ils|elle|il|on|je|j['’]|nous|ont)|puis|sans|chez|dans (?:la|le|ma|mon|notre|l['’])|(?:while|when|last|yesterday|during|and (?:they|we|i) ))|,\s+(?:ils|elle|il|on|je|j['’]|nous|la porte|la serrure|they|we|i) ).*$/iu;
const ROOMS =
  /\b(?:cuisine|salon|salle [àa] manger|salle de bains?|chambres?|couloir|entr[ée]e|wc|toilettes|cave|garage|bureau|s[ée]jour|grenier|kitchen|living room|bathroom|bedrooms?|hallway|cellar|attic|study)\b/giu;
const DEVICES =
  /(?<!\p{L})(?:t[ée]l[ée](?:viseur|vision)?(?!\p{L})|box(?: internet)?|cong[ée]lateur|frigo|r[ée]frig[ée]rateur|four|micro-ondes|ordinateur|chaudi[èe]re|lave-linge|machine [àa] laver|lave-vaisselle|console|alarme|portail|television|tv|fridge|freezer|oven|computer|boiler|washing machine|dishwasher|router|cave [àa] vin|pompe [àa] chaleur|imprimante|plaque|aspirateur|s[èe]che-linge|tablette|printer|heat pump)(?!\p{L})/giu;
const PARTS =
  /\b(?:porti[èe]res?|capot|coffre|ailes? (?:avant|arri[èe]re)|aile|pare-chocs? (?:avant|arri[èe]re)|pare-chocs?|r[ée]troviseurs?|r[ée]tro|toit|pneus?|jantes?|phares?|doors?|bonnet|boot|bumper|mirrors?|roof|tyres?)\b/giu;

const BUILDING =
  /(?<!\p{L})(?:tuiles?|toiture|toit|antenne|chemin[ée]e|cl[ôo]ture|goutti[èe]res?|volets?|velux|v[ée]randa|abri de jardin|portail|fa[çc]ade|plafond|pergola|store|barri[èe]re|serre|balcon|carport|roof|tiles?|fence|gutters?|shutters?|shed|conservatory|chimney|gate)(?!\p{L})/giu;

/** Answers in the customer's own words that a story holds, by question; only what is plainly said. */
export const finds: Readonly<Partial<Record<ClaimQuestionId, Find>>> = {
  goodsStolen: (text) => thingsTaken(text) ?? thingsGone(text),
  itemsStolen: (text) =>
    first(
      /(?:dedans,?|[àa] l['’]int[ée]rieur,?|dans (?:la voiture|le coffre|la bo[iî]te [àa] gants),?|inside,?) (?:il y avait|se trouvai(?:t|ent)|j['’]avais(?: laiss[ée])?|there (?:was|were)) ([^.;!?\n]{3,200})/iu,
      text,
    ) ??
    // The place of the things may come after them: "il y avait une poussette dedans".
    first(
      /(?:il y avait|j['’](?:y )?avais(?: laiss[ée])?|there (?:was|were)|i (?:had|left)) ([^.;!?\n]{3,120}?)(?=,? (?:dedans|[àa] l['’]int[ée]rieur|dans (?:la voiture|le coffre|la bo[iî]te [àa] gants)|inside|in (?:it|the (?:car|boot|trunk|glove box)))(?!\p{L}))/iu,
      text,
    ) ??
    first(
      /((?:mon|ma|mes|le|la|les|un|une|des|my|the|an?) [^.,;!?\n]{2,60}?) (?:[ée]tai(?:t|en)t?|se trouvai(?:t|ent)|was|were) (?:dedans|[àa] l['’]int[ée]rieur|dans (?:la voiture|le coffre|la bo[iî]te [àa] gants)|inside|in the (?:car|boot|trunk|glove box))(?!\p{L})/iu,
      text,
    ) ??
    (/dans (?:la|ma|notre) (?:voiture|clio|caisse|bagnole)|in (?:my|the|our) car/iu.test(text)
      ? thingsTaken(text)
      : undefined),
  complaintNumber: (text) => {
    const found = first(
      /(?:plainte|complaint|report)\b.{0,70}?(?:n[°o]|num[ée]ro|number|#)\s*:?\s*([A-Z0-9][A-Z0-9/.-]{3,30})/iu,
      text,
    );
    return found !== undefined && /\d/.test(found) ? found.replace(/[.,]+$/, '') : undefined;
  },
  rooms: (text) => named(ROOMS, text),
  device: (text) => named(DEVICES, text.replace(/cong[ée]lo(?!\p{L})/giu, 'congélateur')),
  partsHit: (text) => named(PARTS, text),
  absentSince: (text) =>
    first(
      /\b((?:(?:pendant|pdt) (?:qu[e’']|nos|mes|les|notre|mon)|durant (?:nos|mes|les)|en vacances|absents? (?:depuis|du|de)|while we were|while i was|during our|on holiday)[^.,;!?\n]{3,80})/iu,
      text,
    ),
  lastSeen: (text) =>
    first(
      /\b(?:gar[ée]e?s?|stationn[ée]e?s?|laiss[ée]e?|parked)\s+((?:(?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[^.,;]{0,20} )?(?:devant|rue|avenue|boulevard|place|sur|au|dans|[àa]|en bas|in|on|at|outside|near)[^.,;!?\n]{2,80})/iu,
      text,
    ),
  fireOrigin: (text) =>
    first(
      /(?<!\p{L})((?:parti|partie|venu|venait|sortie?|[àa] cause|caus[ée]|provoqu[ée]|d[ée]clench[ée]|started|caused)(?:e|s|es)? (?:d['’u]|de |par |dans |by |in |from )[^.,;!?\n]{3,100})/iu,
      text,
    ) ??
    first(/\b((?:un |une |le |la |l['’]|mon |ma |a |the )[\p{L}’' -]{3,50}?) (?:a pris feu|caught fire)\b/iu, text) ??
    first(/\b(court[- ]circuit(?: [^.,;!?\n]{3,60})?|short circuit)/iu, text),
  stormDamage: (text) => named(BUILDING, text),
  deviceAge: (text) =>
    first(
      /((?:(?:la|le|l['’]|mon|ma|the|my) ?[\p{L}-]+ (?:a|avait|is|was) |il a |elle a |vieux de |[âa]g[ée]e? de )?\d{1,2} (?:ans?|mois|years?(?: old)?|months?(?: old)?)(?:,? (?:et )?(?:la|le|l['’]|mon|ma|the) ?[\p{L}-]+ (?:a |avait |is |was )?\d{1,2} (?:ans?|mois|years?(?: old)?))*|achet[ée]e?s? (?:en|l['’]an dernier|cette ann[ée]e)(?: \d{4})?|bought in \d{4})/iu,
      text,
    ),
  waterHeight: (text) =>
    first(
      /\b(\d{1,3} ?(?:cm|centim[èe]tres?|m[èe]tres?|m|inches|feet)(?= (?:d['’]eau|de hauteur|of water))|jusqu['’](?:au|aux|[àa] la|[àa] l['’]) ?[\p{L} ]{3,30}?(?=[,.;!?\n]|$)|up to the [\p{L} ]{3,30}?(?=[,.;!?\n]|$))/iu,
      text,
    ),
  hospitalService: (text) =>
    first(
      /(?:(?:en|au|au service de|service de|service d['’]) ?)((?:chirurgie|cardiologie|maternit[ée]|orthop[ée]die|neurologie|p[ée]diatrie|oncologie|pneumologie|gastro[\p{L}-]*|r[ée]animation|ambulatoire|gyn[ée]cologie|urologie|ophtalmologie|m[ée]decine)(?: [\p{L}]{4,14}aire| g[ée]n[ée]rale| digestive)?)/iu,
      text,
    ) ??
    first(
      /\b((?:surgery|cardiology|maternity|orthop(?:a)?edics?|neurology|paediatrics|oncology)) (?:ward|department|unit)/iu,
      text,
    ),
  provider: (text) =>
    first(
      /(?:chez|de|par|from|with|at|dentiste|dentist|opticien|optician)\s+((?:(?:le |la )?(?:docteur|dr\.?|cabinet) )?\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'-]+|\d{4}))*)/u,
      text,
    ) ?? first(/\b((?:docteur|dr\.?|Dr\.?) \p{Lu}[\p{L}’'-]+)/u, text),
  hearingWhen: (text) =>
    first(
      /\b(?:audience|convoqu\w*|convocation|tribunal|prud['’]?hommes?|assign\w*|hearing|court|summon\w*)\b[^.;!?\n]{0,60}?\b((?:le |pour le |on (?:the )?)?\d{1,2}(?:er)? (?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?)/iu,
      text,
    ),
  hospital: (text) =>
    first(
      /\b((?:[hH][ôo]pital|[cC]linique|polyclinique|CHU|CHR|centre hospitalier|hospital)(?: (?:de |du |d['’]|la |le |les |of |Saint|Sainte|priv[ée]e? )*\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+)*))/u,
      text,
    ),
  opponent: (text) =>
    first(
      /\b((?:mon|ma|notre|nos|le|la|my|our|the) (?:ancien(?:ne)? |ex-?)?(?:garagiste|propri[ée]taire|proprio|employeur|patron|voisine?s?|bailleur|locataire|artisan|syndic|banque|op[ée]rateur|vendeur|landlord|employer|neighbou?r|builder|mechanic|seller)(?:,? (?:la soci[ée]t[ée] |M\.? |Mme |Mr |Mrs )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)?)/u,
      text,
    ) ??
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

/** "Tous mes bijoux ont disparu ainsi que mon MacBook". */
function thingsGone(text: string): string | undefined {
  const gone =
    /((?:tou(?:t|s|tes) (?:les |mes |nos )|mes |nos |mon |ma |my )[^.,;:!?\n]{3,60}?) (?:a|ont|is|are) (?:disparu(?:e|s|es)?|[ée]t[ée] vol[ée]e?s?|gone|missing)(?: (?:ainsi que|et|avec|and|with) ([^.,;!?\n]{3,60}))?/iu.exec(
      text,
    );
  return gone?.[2] === undefined ? gone?.[1]?.trim() : `${gone[1]?.trim()}, ${gone[2].trim()}`;
}

function first(pattern: RegExp, text: string): string | undefined {
  return pattern.exec(text)?.[1]?.trim();
}

function named(words: RegExp, text: string): string | undefined {
  const found = [...new Set([...text.matchAll(words)].map(([word]) => word.toLowerCase()))];
  return found.length === 0 ? undefined : found.slice(0, 8).join(', ');
}
