const relation =
  /\b(?:mon|ma|mes|notre|nos|my|our) (?:petite? |grande? |ex[ -]|belle[ -]|beau[ -]|grand[ -]|petit[ -])?(?:femme|mari|epouse|epoux|conjointe?|compagne|compagnon|fils|fille|filles|enfants?|bebe|mere|pere|parents|maman|papa|frere|soeur|copine|copain|partenaire|jumeaux|gamine?|gosse|ados?|concubine?|fiancee?|tante|oncle|cousine?|neveu|niece|beau[ -]pere|belle[ -]mere|ex|wife|husband|spouse|partner|son|daughter|child|children|kids?|baby|mother|father|mum|dad|brother|sister|girlfriend|boyfriend|fiancee?|teenager|teen|stepson|stepdaughter|twins|aunt|uncle|cousin|nephew|niece|grandmother|grandfather|gran|grandad)\b/;
const called =
  /(?:s['’]appelle|prénommée?|nommée?|called|named|docteur|Dr\.?|Docteur|Doctor|(?:fils|fille|femme|mari|bébé|mère|père|frère|sœur|soeur|tante|oncle|cousine?|neveu|nièce|son|daughter|wife|husband|baby|mother|father|aunt|uncle|nephew|niece))\s+(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)/u;

/** Who is spoken of, as it is written: a name when there is one, else "mon fils"; null when nobody is. */
export function personIn(text: string, plain: string): string | null {
  const name = called.exec(text)?.[1];
  if (name !== undefined) return name;
  const related = relation.exec(plain);
  return related === null ? null : text.slice(related.index, related.index + related[0].length);
}
