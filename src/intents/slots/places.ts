const cities =
  'paris|marseille|lyon|toulouse|nice|nantes|montpellier|strasbourg|bordeaux|lille|rennes|reims|toulon|grenoble|dijon|angers|nimes|villeurbanne|clermont ferrand|clermont-ferrand|le havre|aix en provence|aix-en-provence|brest|limoges|tours|amiens|perpignan|metz|besancon|orleans|rouen|mulhouse|caen|nancy|saint denis|saint-denis|argenteuil|montreuil|roubaix|tourcoing|avignon|poitiers|versailles|pau|la rochelle|calais|cannes|antibes|beziers|colmar|bourges|quimper|valence|merignac|troyes|lorient|niort|chambery|annecy|saint etienne|saint-etienne|le mans|ajaccio|bastia|bayonne|biarritz|vannes|saint malo|saint-malo|saint nazaire|saint-nazaire|le touquet|arras|dunkerque|evreux|laval|cholet|angouleme|agen|albi|montauban|tarbes|carcassonne|narbonne|frejus|hyeres|gap|macon|nevers|auxerre|epinal|charleville|beauvais|creteil|nanterre|evry|cergy|meaux|london|londres|madrid|barcelone|barcelona|rome|lisbonne|lisbon|marrakech|casablanca|bruxelles|brussels|geneve|geneva|berlin|dublin|new york';
const lead =
  '(?:a|au|aux|en|sur|pres de|vers|de|d|du|in|at|near|around|to|from|on|dans|cote|secteur de|secteur|jusqu a)';

const cityPattern = new RegExp(`\\b(?:${lead}) (?:la |le |l )?(${cities})(?: (\\d{1,2})(?:e|eme)?)?\\b`, 'g');
const numbered = /\b(?:autoroute |la |l )?([and] ?\d{1,3})\b(?! ?(?:euros?|€|h|%|ans|mois|jours))/;
const spot =
  /\b(?:sur |au |a |dans |devant |in |at |on |near )(?:le |la |l |un |une |the |a )?((?:parking|rond[ -]point|carrefour|rue|avenue|boulevard|place|supermarche|centre commercial|gare|station service|peage|car park|roundabout|street|crossroads|petrol station)(?: (?:de la|de l|du|de|des|d|of the|of|at)(?: (?!(?:ce|cette|cet|hier|avant|demain|vers|a|au|le|la|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|quand|et|ou|mais|pour|dans|en|this|yesterday|last|on|at|around|when|and|or|but|in|the)\b)[a-z0-9-]+){1,3})?)/;
/** "Rue Victor Hugo", "boulevard Voltaire", as it is written. */
const street =
  /(?<!\p{L})((?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Ii]mpasse|[Aa]llée|[Qq]uai|[Cc]hemin|[Rr]oute)\s(?:(?:de la|de l['’]|du|des|de|d['’])\s?)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,3})/u;
/** A town without a word before it, with its capital: "garage partenaire Lyon 7e". */
const bareCity = new RegExp(`\\b(${cities})(?: (\\d{1,2})(?:e|eme)?)?\\b`, 'g');
const capital =
  /(?<![\p{L}-])(?:(?:à|À|a|A|de|en|près de|vers|in|near|at|around|from|dans (?:le|la|les)|into)\s+|(?:d|dans l)['’])((?:L['’])?(?:(?:Saint|Sainte|Le|La|Les|Port|Mont|Pont|Bourg|Villeneuve|Aix|Clermont)[- ])?\p{Lu}[\p{L}’'-]{2,}(?:[- ](?:sur|sous|en|les|lès|la|le|de|du|d)[- ]\p{Lu}?[\p{L}’'-]+)*)/u;
/** Five digits where a town would stand: "près de 69003". */
const postcode =
  /\b(?:a|pres de|vers|autour de|sur|code postal|cp|in|near|around|postcode) (\d{5})\b(?! ?(?:euros?|€|km|eur))/;
const notPlaces =
  /^(?:SIN|ECA|AUT|HAB|SAN|JUR|RIB|IBAN|SMS|PDF|Paypal|PayPal|Internet|Axa|AXA|Macif|Maif|MAIF|Alan|Ameli|Carrefour|Netflix|Google|Bonjour|Monsieur|Madame|Je|Mon|Ma|Le|La|Les|Un|Une|Il|Elle|Toussaint|Noël|Noel|Pâques|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|English|French|Easter|Christmas|The|My|Dr|Docteur|Doctor)$/;

/** A town, a road or a spot named in a text, as it is written there; null when none is. `plain` is the text folded letter by letter, apostrophes as spaces. */
export function placeIn(text: string, plain: string): string | null {
  for (const match of plain.matchAll(cityPattern)) {
    const [whole, city = ''] = match;
    const start = match.index + whole.indexOf(city);
    return text.slice(start, match.index + whole.length).trim();
  }
  for (const match of plain.matchAll(bareCity)) {
    const written = text.slice(match.index, match.index + match[0].length);
    if (match.index > 0 && /^\p{Lu}\p{Ll}/u.test(written)) return written;
  }
  const named = capital.exec(text)?.[1];
  if (named !== undefined && !notPlaces.test(named)) return named;
  const road = street.exec(text)?.[1];
  if (road !== undefined) return road;
  const wide = spot.exec(plain);
  if (wide?.[1] !== undefined) {
    const start = wide.index + wide[0].indexOf(wide[1]);
    return text.slice(start, start + wide[1].length).trim();
  }
  const code = postcode.exec(plain)?.[1];
  if (code !== undefined) return code;
  const number = numbered.exec(plain)?.[1];
  return number === undefined || !/autoroute|\b(?:sur|on) (?:la |l |the )?[and] ?\d/.test(plain)
    ? null
    : number.replace(' ', '').toUpperCase();
}
