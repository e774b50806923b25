/**
 * How alike a text is to the phrases of each entry, by the groups of three letters they share, rare groups counting
 * more. Returns 0 to 1 for the entries that share anything.
 */
export function newLikeness<Id>(
  entries: readonly { id: Id; phrases: readonly string[] }[],
): (text: string) => Map<Id, number> {
  const phrases = entries.flatMap(({ id, phrases: own }) => own.map((phrase) => ({ id, groups: groupsOf(phrase) })));
  const within = new Map<string, number>();
  for (const { groups } of phrases) for (const group of groups) within.set(group, (within.get(group) ?? 0) + 1);
  const weight = (group: string) => Math.log(1 + phrases.length / (within.get(group) ?? 0.5)) ** 2;
  const holders = new Map<string, number[]>();
  const lengths = phrases.map(({ groups }, index) => {
    let sum = 0;
    for (const group of groups) {
      sum += weight(group);
      const list = holders.get(group);
      if (list === undefined) holders.set(group, [index]);
      else list.push(index);
    }
    return Math.sqrt(sum);
  });

  return (text) => {
    const groups = groupsOf(text);
    const shared = new Map<number, number>();
    let own = 0;
    for (const group of groups) {
      const each = weight(group);
      own += each;
      for (const index of holders.get(group) ?? []) shared.set(index, (shared.get(index) ?? 0) + each);
    }
    const best = new Map<Id, number>();
    for (const [index, sum] of shared) {
      const phrase = phrases[index];
      if (phrase === undefined) continue;
      const cosine = sum / (Math.sqrt(own) * (lengths[index] ?? 1));
      if (cosine > (best.get(phrase.id) ?? 0)) best.set(phrase.id, cosine);
    }
    return best;
  };
}

function groupsOf(text: string): Set<string> {
  const groups = new Set<string>();
  for (const word of text.split(' ')) {
    const padded = ` ${word} `;
    for (let start = 0; start + 3 <= padded.length; start++) groups.add(padded.slice(start, start + 3));
  }
  return groups;
}
