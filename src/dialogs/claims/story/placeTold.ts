const WORD = /[\p{L}\d][\p{L}\d'’.-]*/u.source;
const NAME = `${WORD}(?: ${WORD}){0,5}`;
/** A street, a square or a spot, with its name: "12 rue Garibaldi", "parking d'Auchan", "rond-point des Prés d'Arènes". */
const STREET = new RegExp(
  `(?<![\\p{L}\\d])((?:\\d{1,4}(?: ?(?:bis|ter))?,? )?(?:rue|avenue|av\\.|boulevard|bd|quai|cours|chemin|route|impasse|all[ée]e|square|place|parc|parking|rond[- ]point|carrefour|gare|[ée]cole|coll[eè]ge|lyc[ée]e|station(?: de m[ée]tro)?|centre commercial|p[ée]riph[ée]rique|rocade|street|road|square|park|car park|roundabout) ${NAME})`,
  'giu',
);
/** Behind a street's name, what no longer belongs to it. */
const ENDS =
  /\s+(?:quand|lorsque?|o[ùu]|et|mais|hier|ce|cette|vers|à|a|en|au|aux|dans|sur|pr[èe]s|je|j['’]\S*|on|il|elle|un|une|pas|devant|avec|when|where|and|but|in|at|on|near|yesterday|last|this|my|i|we|a)(?=\s|$).*$/iu;
const TOWN_BEHIND =
  /^[,]? ?(?:(?:à|a|au|in|at|near|pr[èe]s de|vers) )?((?:\d{5} )?\p{Lu}[\p{L}'’]+(?:-\p{L}[\p{L}'’]*| (?:(?:sur|sous|en|les|lès|la|le|de|du) )?\p{Lu}[\p{L}'’]+)*)/u;
const TOWN =
  /(?<!\p{L})(?:à|au|a|in|near|at|pr[èe]s de|vers|c[ôo]t[ée] de)\s+((?:(?:Saint|Sainte|Le|La|Les)[- ])?\p{Lu}[\p{Ll}'’]{2,}(?:-\p{L}[\p{L}'’]+)*)/gu;
const NO_TOWN =
  /^(?:Axa|Macif|Maif|Matmut|Carrefour|Auchan|Leclerc|Lidl|Carglass|Optic|Bonjour|Monsieur|Madame|Noël|Pâques|Toussaint|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Le|La|Les|Mon|Ma|The|My|Dr|Docteur|Cap)$/u;
const ROAD =
  /(?<![\p{L}\d])(?:(?:l['’]|sur l['’]|sur la |la |on the )?(?:autoroute |nationale |d[ée]partementale )?)([AND] ?\d{1,4})(?![\p{L}\d])(?: ((?:entre|between) \p{Lu}[\p{L}'’-]+ (?:et|and) \p{Lu}[\p{L}'’-]+))?/iu;

/** Where the repair, the complaint or the care is: another place. */
const ELSEWHERE =
  /(?:garage|garagiste|commissariat|gendarmerie|h[ôo]pital|clinique|police station)(?: [\p{L}\d-]+){0,2}? (?:de |à |a |d['’]|in |at )\p{Lu}[\p{L}'’-]+/gu;

/**
 * Where a story says that it happened, as it is written there: the street and the town where both are named. `slot` is
 * the place that any sentence is read for, a town also in lower case.
 */
export function placeTold(told: string, slot?: string): string | undefined {
  const text = told.replace(ELSEWHERE, '');
  const known = slot !== undefined && text.toLowerCase().includes(slot.toLowerCase()) ? slot : undefined;
  const street = streetIn(text);
  const road = ROAD.exec(text);
  const town = townIn(text, known, street?.whole ?? '');
  if (street !== undefined) return town === undefined || street.hasTown ? street.whole : `${street.whole}, ${town}`;
  if (road !== null) {
    const name = (road[1] ?? '').replace(' ', '').toUpperCase();
    if (road[2] !== undefined) return `${name} ${road[2]}`;
    if (town !== undefined) return `${name}, ${town}`;
    if (/autoroute|nationale|d[ée]partementale|(?:sur|on) (?:l['’]|la |the )?$/iu.test(text.slice(0, road.index + 12)))
      return name;
  }
  return town ?? known;
}

/** The first street or spot whose name is a name; with the town right behind it. */
function streetIn(text: string): { whole: string; hasTown: boolean } | undefined {
  for (const match of text.matchAll(STREET)) {
    const whole = (match[1] ?? '').replace(ENDS, '').replace(/['’.]+$/, '');
    const isNamed =
      /^(?:p[ée]riph|rocade)/iu.test(whole) ||
      /^(?:\d.{0,8} )?\p{L}[\p{L}. -]*? (?:de |du |des |d['’]|la |le |l['’]|of )*(?:\p{Lu}|\d)/u.test(whole);
    const behind = TOWN_BEHIND.exec(text.slice(match.index + whole.length))?.[0];
    const folded = /^ (?:à|a) \p{Ll}/u.test(text.slice(match.index + whole.length));
    if (!isNamed && (behind === undefined || !whole.includes(' '))) continue;
    if (/^place/iu.test(whole) && !isNamed) continue;
    if (behind !== undefined && !NO_TOWN.test(behind.trim().split(' ').at(-1) ?? ''))
      return { whole: `${whole}${behind}`, hasTown: true };
    return { whole, hasTown: folded };
  }
  return undefined;
}

function townIn(text: string, known: string | undefined, except: string): string | undefined {
  for (const match of text.matchAll(TOWN)) {
    const town = match[1] ?? '';
    if (!NO_TOWN.test(town) && !except.includes(town)) return town;
  }
  return known === undefined || except.toLowerCase().includes(known.toLowerCase()) || /^[AND]\d/.test(known)
    ? undefined
    : known;
}
