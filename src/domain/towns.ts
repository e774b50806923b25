export interface Town {
  name: string;
  /** The post code that letters to its centre carry. */
  postcode: string;
  latitude: number;
  longitude: number;
}

/** The main town of each department of mainland France and Corsica, and some others: `postcode name latitude longitude`. */
const table = `
01000 Bourg-en-Bresse 46.21 5.23|02000 Laon 49.56 3.62|03000 Moulins 46.57 3.33|04000 Digne-les-Bains 44.09 6.24
05000 Gap 44.56 6.08|06000 Nice 43.70 7.27|06400 Cannes 43.55 7.01|07000 Privas 44.74 4.60|08000 Charleville-Mézières 49.77 4.72
09000 Foix 42.97 1.61|10000 Troyes 48.30 4.08|11000 Carcassonne 43.21 2.35|12000 Rodez 44.35 2.57|13001 Marseille 43.30 5.37
13100 Aix-en-Provence 43.53 5.45|14000 Caen 49.18 -0.37|15000 Aurillac 44.93 2.44|16000 Angoulême 45.65 0.16|17000 La Rochelle 46.16 -1.15
18000 Bourges 47.08 2.40|19000 Tulle 45.27 1.77|20000 Ajaccio 41.93 8.74|20200 Bastia 42.70 9.45|21000 Dijon 47.32 5.04
22000 Saint-Brieuc 48.51 -2.76|23000 Guéret 46.17 1.87|24000 Périgueux 45.18 0.72|25000 Besançon 47.24 6.02|26000 Valence 44.93 4.89
27000 Évreux 49.02 1.15|28000 Chartres 48.45 1.48|29000 Quimper 48.00 -4.10|29200 Brest 48.39 -4.49|30000 Nîmes 43.84 4.36
31000 Toulouse 43.60 1.44|32000 Auch 43.65 0.59|33000 Bordeaux 44.84 -0.58|34000 Montpellier 43.61 3.88|34500 Béziers 43.34 3.22
35000 Rennes 48.11 -1.68|36000 Châteauroux 46.81 1.69|37000 Tours 47.39 0.69|38000 Grenoble 45.19 5.72|39000 Lons-le-Saunier 46.67 5.55
40000 Mont-de-Marsan 43.89 -0.50|41000 Blois 47.59 1.33|42000 Saint-Étienne 45.44 4.39|43000 Le Puy-en-Velay 45.04 3.88|44000 Nantes 47.22 -1.55
45000 Orléans 47.90 1.91|46000 Cahors 44.45 1.44|47000 Agen 44.20 0.62|48000 Mende 44.52 3.50|49000 Angers 47.47 -0.55
50000 Saint-Lô 49.12 -1.09|51000 Châlons-en-Champagne 48.96 4.37|51100 Reims 49.26 4.03|52000 Chaumont 48.11 5.14|53000 Laval 48.07 -0.77
54000 Nancy 48.69 6.18|55000 Bar-le-Duc 48.77 5.16|56000 Vannes 47.66 -2.76|57000 Metz 49.12 6.18|58000 Nevers 46.99 3.16
59000 Lille 50.63 3.06|59140 Dunkerque 51.03 2.38|60000 Beauvais 49.43 2.08|61000 Alençon 48.43 0.09|62000 Arras 50.29 2.78
62520 Le Touquet 50.52 1.59|62100 Calais 50.95 1.86|63000 Clermont-Ferrand 45.78 3.08|64000 Pau 43.30 -0.37|64100 Bayonne 43.49 -1.47
65000 Tarbes 43.23 0.07|66000 Perpignan 42.70 2.90|67000 Strasbourg 48.58 7.75|68000 Colmar 48.08 7.36|68100 Mulhouse 47.75 7.34
69001 Lyon 45.76 4.84|69100 Villeurbanne 45.77 4.88|70000 Vesoul 47.62 6.16|71000 Mâcon 46.31 4.83|72000 Le Mans 48.00 0.20
73000 Chambéry 45.57 5.92|74000 Annecy 45.90 6.13|75001 Paris 48.86 2.35|76000 Rouen 49.44 1.10|76600 Le Havre 49.49 0.11
77000 Melun 48.54 2.66|78000 Versailles 48.80 2.13|79000 Niort 46.32 -0.46|80000 Amiens 49.89 2.30|81000 Albi 43.93 2.15
82000 Montauban 44.02 1.35|83000 Toulon 43.12 5.93|84000 Avignon 43.95 4.81|85000 La Roche-sur-Yon 46.67 -1.43|86000 Poitiers 46.58 0.34
87000 Limoges 45.83 1.26|88000 Épinal 48.17 6.45|89000 Auxerre 47.80 3.57|90000 Belfort 47.64 6.86|91000 Évry-Courcouronnes 48.63 2.44
92000 Nanterre 48.89 2.20|93000 Bobigny 48.91 2.44|94000 Créteil 48.79 2.46|95000 Cergy 49.04 2.08`;

export const towns: readonly Town[] = table
  .trim()
  .split(/[|\n]/)
  .map((line) => {
    const [, postcode = '', name = '', latitude = '', longitude = ''] =
      /^(\d{5}) (.+) (-?[\d.]+) (-?[\d.]+)$/.exec(line.trim()) ?? [];
    return { name, postcode, latitude: Number(latitude), longitude: Number(longitude) };
  });

/** Middle of an arrondissement, where one town has several post codes: Paris 75001 to 75020, Lyon, Marseille. */
const districts: Readonly<Record<string, readonly [number, number]>> = {
  '69002': [45.75, 4.83],
  '69003': [45.76, 4.86],
  '69004': [45.78, 4.83],
  '69005': [45.76, 4.81],
  '69006': [45.77, 4.85],
  '69007': [45.74, 4.84],
  '69008': [45.73, 4.87],
  '69009': [45.78, 4.8],
  '13005': [43.29, 5.4],
  '13008': [43.26, 5.38],
  '13013': [43.34, 5.42],
  '75005': [48.845, 2.35],
  '75010': [48.876, 2.36],
  '75011': [48.859, 2.38],
  '75013': [48.83, 2.36],
  '75015': [48.84, 2.3],
  '75016': [48.86, 2.26],
  '75018': [48.892, 2.345],
  '75020': [48.863, 2.4],
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\bst(e?)\b/g, 'saint$1')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const names = towns.map((town) => ({ town, name: plain(town.name) })).sort((a, b) => b.name.length - a.name.length);

export interface Place {
  /** "69003 Lyon". */
  label: string;
  latitude: number;
  longitude: number;
}

/** A post code or a town inside what was typed; an unknown post code is its department's main town. Null = unknown. */
export function placeNear(typed: string): Place | null {
  const postcode = /(?<!\d)(\d{2})[ .]?(\d{3})(?!\d)/.exec(typed)?.slice(1).join('');
  if (postcode !== undefined) {
    const sameTown = towns.find((town) => town.postcode === postcode);
    const department = towns.filter((town) => town.postcode.startsWith(postcode.slice(0, 2)));
    const town = sameTown ?? department[0];
    if (town === undefined) return null;
    const [latitude, longitude] = districts[postcode] ?? [town.latitude, town.longitude];
    const isDistrict = /^(?:75|6900|130)/.test(postcode);
    return { label: sameTown !== undefined || isDistrict ? `${postcode} ${town.name}` : postcode, latitude, longitude };
  }
  return namedIn(typed)[0] ?? null;
}

/** Every place that the words may mean: "rue de Marseille, Lyon" names two towns; a post code means one. */
export function placesIn(text: string): Place[] {
  const place = placeNear(text);
  if (place === null) return [];
  return /^\d/.test(place.label) ? [place] : namedIn(text);
}

function namedIn(text: string): Place[] {
  const words = ` ${plain(text)} `;
  return names
    .filter(({ name }) => words.includes(` ${name} `))
    .map(({ town: { name, latitude, longitude } }) => ({ label: name, latitude, longitude }));
}

/** Metres between two points of the globe (haversine). */
export function metresBetween(a: Omit<Place, 'label'>, b: Omit<Place, 'label'>): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (degrees: number) => Math.sin(rad(degrees) / 2) ** 2;
  const square =
    half(b.latitude - a.latitude) +
    Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * half(b.longitude - a.longitude);
  return Math.round(2 * 6_371_000 * Math.asin(Math.sqrt(square)));
}
