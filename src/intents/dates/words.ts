import type { Language } from '../../domain/identity.ts';

/**
 * What the words of dates stand for, by language: `symbol: name, name`. Names are folded and may be several words.
 * W0 is Sunday; M1 is January; AGO stands before what it counts, ago behind; UN is the article that can count as one.
 */
const fr = `
W1: lundi
W2: mardi
W3: mercredi
W4: jeudi
W5: vendredi
W6: samedi
W0: dimanche
M1: janvier, janv
M2: fevrier, fev, fevr
M3: mars
M4: avril, avr
M5: mai
M6: juin
M7: juillet, juil
M8: aout
M9: septembre, sept
M10: octobre, oct
M11: novembre, nov
M12: decembre, dec
AGO: ca date de, ca date d, ca remonte a, il y a, y a, ya, il ya, voila, ca fait, cela fait, depuis, ca fera
IN: dans, d ici, sous, ds
UN: un, une
DAY: jour, jours, j, jr, jrs
WEEK: semaine, semaines, sem, smaine
MONTH: mois
YEAR: an, ans, annee, annees
HOUR: heure, heures, h, hr
MINUTE: minute, minutes, min, mn
WEEKEND: week end, weekend, we, wk, week ends
MORNING: matin, matinee, mat
NOON: midi
MIDNIGHT: minuit
AFTERNOON: apres midi, aprem, apresmidi, aprm, ap midi, apres m
EVENING: soir, soiree
NIGHT: nuit
LAST: dernier, derniere, passe, passee, precedent, precedente, dernie
NEXT: prochain, prochaine, pro, qui vient, suivant, suivante, prochin
THIS: ce, cet, cette
TODAY: aujourd hui, aujourdhui, auj, ajd, ojd, ce jour, aujourdui, ojourdhui, ojourd hui, ojourdui, aujourd huit, aujourdhuit
YESTERDAY: hier, hir, ier
BEFORE2: avant hier, avanthier
TOMORROW: demain, dmain, demin, 2 main, 2 m1, dem
AFTER2: apres demain, apresdemain, apres dmain, apres demin, apre demain, apre demin, apre dmain
LATER: tout a l heure, toute a l heure, tt a l heure, taleur, tt a lheure, tout a lheure, dans la journee, en journee, tantot
JUSTNOW: a l instant, il y a un instant, il y a quelques instants
START: debut, au debut, tout debut, en debut
MID: mi, milieu, au milieu
END: fin, en fin, a la fin
INEIGHT: en huit
INFIFTEEN: en quinze
30 MINUTE: une demi heure, une demie heure, 1 demi heure, demi heure, une demiheure
15 MINUTE: un quart d heure, 1 quart d heure
45 MINUTE: trois quarts d heure
90 MINUTE: une heure et demie, 1 heure et demie, 1 h et demie
15 DAY: une quinzaine de jours, une quinzaine
8 DAY: une huitaine, une huitaine de jours, huitaine
15 DAY: quinzaine, quinze jours
10 DAY: une dizaine de jours
H_christmas: noel, jour de noel, le jour de noel
H_christmaseve: reveillon de noel, veille de noel, la veille de noel
H_newyear: jour de l an, nouvel an, premier de l an
H_newyearseve: saint sylvestre, la saint sylvestre, reveillon du nouvel an, reveillon du jour de l an, reveillon du 31
H_easter: paques, dimanche de paques
H_eastermonday: lundi de paques
H_ascension: ascension, jeudi de l ascension
H_whit: pentecote, dimanche de pentecote, la pentecote
H_whitmonday: lundi de pentecote
H_labour: fete du travail, premier mai
H_victory: fete de la victoire, armistice de 45
H_bastille: fete nationale
H_assumption: assomption, l assomption
H_halloween: halloween
H_allsaints: toussaint, la toussaint
H_armistice: armistice, l armistice
spring: printemps
summer: ete
autumn: automne
winter: hiver
7 HOUR: sept heures, sept h
7 DAY: sept jours
7 WEEK: sept semaines
7 MONTH: sept mois
7 YEAR: sept ans
7 MINUTE: sept minutes
7 M1: sept janvier
7 M2: sept fevrier
7 M3: sept mars
7 M4: sept avril
7 M5: sept mai
7 M6: sept juin
7 M7: sept juillet
7 M8: sept aout
7 M9: sept septembre
7 M10: sept octobre
7 M11: sept novembre
7 M12: sept decembre
0: zero
1: premier, 1 er, 1 ere
FIRSTHOUR: premiere heure, la premiere heure, derniere heure
QUARTER: trimestre
HALFYEAR: semestre
DAWN: l aube, aube, petit matin, au petit matin, l aurore, point du jour, le petit jour
MORROW: lendemain
EVE: veille
`;

const en = `
W1: monday
W2: tuesday
W3: wednesday
W4: thursday
W5: friday
W6: saturday
W0: sunday
M1: january, jan
M2: february, feb
M3: march
M4: april, apr
M5: may
M6: june, jun
M7: july, jul
M8: august, aug
M9: september, sept, sep
M10: october, oct
M11: november, nov
M12: december, dec
ago: ago, back
since: since
IN: in, within
UN: a, an, one
DAY: day, days
WEEK: week, weeks, wk, wks
MONTH: month, months
YEAR: year, years, yr, yrs
HOUR: hour, hours, hr, hrs
MINUTE: minute, minutes, min, mins
WEEKEND: weekend, week end
MORNING: morning
NOON: noon, midday
MIDNIGHT: midnight
AFTERNOON: afternoon
EVENING: evening
NIGHT: night
LAST: last, previous
NEXT: next, coming, following
THIS: this
TODAY: today
YESTERDAY: yesterday, yday
BEFORE2: the day before yesterday, day before yesterday
TOMORROW: tomorrow, tmrw, tomoz, 2 moro, 2 morrow, tommorow, tomorow, tomorrrow
AFTER2: the day after tomorrow, day after tomorrow
FIRSTTHING: first thing
TONIGHT: tonight, tonite, this evening
NIGHTBEFORE: the night before last, night before last
LASTNIGHT: last night, during the night
LATER: earlier today, later today, earlier, later on
JUSTNOW: just now, a moment ago, a minute ago
START: early, beginning of, the beginning of, start of, the start of, at the start of, at the beginning of
MID: mid, middle of, the middle of
END: late, end of, the end of, at the end of
30 MINUTE: half an hour, half hour, a half hour, 1 / 2 hour
15 MINUTE: a quarter of an hour, quarter of an hour
45 MINUTE: three quarters of an hour, three quarters of hour
90 MINUTE: an hour and a half, one and a half hours
2 WEEK: a fortnight, fortnight
2: a couple of, couple of, a couple, couple
LUNCH: lunchtime, lunch time, at lunch
H_christmas: christmas, christmas day, xmas
H_christmaseve: christmas eve
H_boxing: boxing day
H_newyear: new year s day, new years day, new year
H_newyearseve: new year s eve, new years eve
H_easter: easter, easter sunday
H_eastermonday: easter monday
H_ascension: ascension, ascension day
H_whit: pentecost
H_whitmonday: whit monday
H_labour: labour day, may day
H_bastille: bastille day
H_assumption: assumption, assumption day
H_allsaints: all saints day, all saints
H_armistice: armistice day, remembrance day
spring: spring
summer: summer
autumn: autumn
winter: winter
1: first, 1 st
2: 2 nd
3: third, 3 rd
QUARTER: calendar quarter
DAWN: dawn, daybreak, sunrise, first light
SMALLHOURS: early hours, the early hours, small hours, the small hours
MORROW: day after
EVE: day before, eve of
H_halloween: halloween
H_bonfire: bonfire night, guy fawkes night, guy fawkes day
`;

/** Words that are dates only beside another word of time: `mer` is also the sea, `may` also a verb. */
const guarded: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    lun: 'W1',
    mar: 'W2',
    mer: 'W3',
    merc: 'W3',
    mercr: 'W3',
    jeu: 'W4',
    ven: 'W5',
    vend: 'W5',
    sam: 'W6',
    dim: 'W0',
  },
  en: {
    mon: 'W1',
    tue: 'W2',
    tues: 'W2',
    wed: 'W3',
    weds: 'W3',
    thu: 'W4',
    thur: 'W4',
    thurs: 'W4',
    fri: 'W5',
    sat: 'W6',
    sun: 'W0',
  },
};

const numbersFr =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(
    ' ',
  );
const numbersEn =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const ordinalsEn =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

export interface DateWords {
  /** Phrases by their first word, longest first. */
  phrases: ReadonlyMap<string, readonly { rest: readonly string[]; symbol: string }[]>;
  guarded: Readonly<Record<string, string>>;
  numbers: ReadonlyMap<string, number>;
  /** Numbers only beside a weekday, a month or a part of the year: "the second one" is no day. */
  ordinals: ReadonlyMap<string, number>;
  tens: Readonly<Record<string, number>>;
}

export const dateWords: Readonly<Record<Language, DateWords>> = {
  fr: {
    phrases: parse(fr),
    guarded: guarded.fr,
    numbers: new Map(numbersFr.map((word, value) => [word, value] as const).filter(([, value]) => value > 1)),
    ordinals: new Map([
      ['premiere', 1],
      ['deuxieme', 2],
      ['second', 2],
      ['troisieme', 3],
      ['quatrieme', 4],
    ]),
    tens: { vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60 },
  },
  en: {
    phrases: parse(en),
    guarded: guarded.en,
    numbers: new Map(numbersEn.map((word, value) => [word, value] as const).filter(([, value]) => value > 1)),
    ordinals: new Map([...ordinalsEn.map((word, index) => [word, index + 1] as const), ['thirtieth', 30]]),
    tens: { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60 },
  },
};

function parse(source: string): DateWords['phrases'] {
  const phrases = new Map<string, { rest: string[]; symbol: string }[]>();
  for (const line of source.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    for (const name of line.slice(colon + 1).split(',')) {
      const [first, ...rest] = name.trim().split(' ');
      if (first === undefined || first === '') continue;
      const list = phrases.get(first) ?? [];
      // A word of several senses keeps the first; rules name the plain words where they need another.
      if (!list.some((phrase) => phrase.rest.join(' ') === rest.join(' ')))
        list.push({ rest, symbol: line.slice(0, colon) });
      phrases.set(first, list);
    }
  }
  for (const list of phrases.values()) list.sort((left, right) => right.rest.length - left.rest.length);
  return phrases;
}
