import { type Circumstance, circumstanceCodes } from '../../../domain/jointReport.ts';

/** Words, folded, by which a vehicle's movement is told in answer to the question what it did. */
const said: Readonly<Record<Circumstance, RegExp>> = {
  parked: /\b(?:garee?|stationn\w*|(?:a l')?arret\w*|immobile|parked|stopped|standing)\b/,
  leavingParking:
    /\bquitt\w+ (?:sa |ma |une |la )?(?:place|stationnement)|\bouvr\w+ (?:sa |ma |une |la )?(?:porte|portiere)|\bdemarr\w+|leav\w+ (?:a |the |its |my )?(?:parking )?space|open\w+ (?:a |the |its |my )?door|pull\w+ out/,
  parking:
    /\b(?:se|me) garai\w*|\bcreneau\b|\bpren\w+ (?:une |sa )?place|\bwas parking\b|^parking\b|\bparking (?:up|in)\b/,
  leavingPrivate:
    /\bsort\w+ (?:d'un |du |de (?:la |sa |son )?|d'une )(?:parking|garage|cour|chemin|allee|propriete|lieu prive)|leav\w+ (?:a |the )?(?:car park|drive|private)/,
  enteringPrivate:
    /\b(?:entr|rentr|s'engag)\w+ (?:dans|sur) (?:un |le |la |une |son )?(?:parking|garage|cour|chemin|allee|propriete|lieu prive)|enter\w+ (?:a |the )?(?:car park|drive|private)/,
  enteringRoundabout:
    /\b(?:entr|s'engag|m'engag|arriv)\w+ (?:dans|sur) (?:un |le )?(?:rond[- ]point|giratoire)|enter\w+ (?:a |the )?roundabout/,
  onRoundabout:
    /\b(?:roul|circul|tourn|etai)\w+ (?:dans|sur) (?:un |le )?(?:rond[- ]point|giratoire)|\bon (?:a |the )?roundabout/,
  hitRear:
    /(?:heurt|percut|rentr|tap|touch|embout)\w* .{0,25}(?:arriere|derriere)|par (?:l'arriere|derriere)|\brear[- ]ended|(?:hit|into) .{0,20}(?:rear|back|behind)|from behind/,
  otherLane: /\b(?:autre|file) (?:file|voisine|d'a cote)|file differente|(?:another|other|next) lane/,
  changingLane: /\bchange\w* (?:de |sa )?(?:file|voie)|\brabatt\w+|chang\w+ lanes?|merg\w+/,
  overtaking: /\bdoubl\w+|\bdepass\w+|\bovertak\w+/,
  turningRight: /\b(?:tourn|vir)\w+ (?:a |sur la )?droite|turn\w* right/,
  turningLeft: /\b(?:tourn|vir)\w+ (?:a |sur la )?gauche|turn\w* left/,
  reversing: /\brecul\w+|\bmarche arriere|\brevers\w+|\bback\w* up|\bbacking\b/,
  wrongSide: /\b(?:voie|sens|cote) (?:d'en face|inverse|oppose)|contresens|\bempiet\w+|wrong side|opposite side/,
  fromRight: /\bven\w+ (?:de|sur) (?:la |ma |sa )?droite|(?:from|on) (?:the |my )?right\b/,
  ignoredSignal:
    /\b(?:grill|brul|pass|respect)\w* .{0,12}(?:feu|stop|priorite|cedez)|refus de priorite|(?:ran|jump|ignor)\w* .{0,12}(?:light|stop|sign)/,
};

/** Who does it in a story: the customer, or the other vehicle. */
const subjects = {
  own: /\b(?:j'|je |en (?=recul|doubl|tourn|chang|sortant|depass)|i (?:was |had )?|my car (?:was )?|ma voiture (?:etait |)?)/,
  other:
    /\b(?:il|elle|l'autre(?: \w+)?|(?:une?|le|la) (?:autre )?(?:voiture|conducteur|conductrice|dame|femme|monsieur|homme|type|gars|mec|jeune|camion|camionnette|moto|scooter|vehicule|automobiliste)|he|she|the other (?:car|driver)|another (?:car|driver)|a (?:car|van|truck)|une? [a-z-]+(?: [a-z]+)?(?= m'(?:a|est) )) (?:en [a-z0-9]+ )?(?:blanche? |grise? |noire? |rouge |bleue? |verte? |qui )?(?:m'a |m'est |a |est |was |has |had |m')?/,
} as const;

/** The boxes that an answer ticks, in the order of the form; a number is the box of that number. */
export function boxesSaid(folded: string): Circumstance[] {
  const numbers =
    /^\s*(?:cases?|boxe?s?|n[o°]s?)?\s*((?:1[0-7]|[1-9])(?:\s*(?:,|et|and|&|\s)\s*(?:1[0-7]|[1-9]))*)\s*\.?\s*$/.exec(
      folded,
    )?.[1];
  if (numbers !== undefined) {
    const wanted = new Set(numbers.match(/\d+/g)?.map(Number));
    return circumstanceCodes.filter((_code, index) => wanted.has(index + 1));
  }
  return circumstanceCodes.filter((code) => said[code].test(folded));
}

/** The boxes that a story ticks for one of the two vehicles: only what stands right behind who did it. */
export function boxesTold(folded: string, of: keyof typeof subjects): Circumstance[] {
  const told = new Set<Circumstance>();
  for (const clause of folded
    .replace(/\b(?:sans (?:meme )?s'arreter|without stopping)\b/g, '')
    .split(/[,.;:!?\n]+|\b(?:et|mais|quand|lorsque|pendant que|alors que|and|but|when|while)\b/)) {
    const subject = subjects[of].exec(clause);
    if (subject === null || (of === 'own' && subjects.other.test(clause.slice(0, subject.index)))) continue;
    const after = clause.slice(subject.index + subject[0].length).slice(0, 60);
    // As far as the next one who does something.
    const rest = after.slice(0, subjects[of === 'own' ? 'other' : 'own'].exec(after)?.index ?? after.length);
    for (const code of boxesSaid(rest)) told.add(code);
  }
  return circumstanceCodes.filter((code) => told.has(code));
}
