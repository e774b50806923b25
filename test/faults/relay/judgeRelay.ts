import { type RelayEvent, readWords, type Side } from './relayLog.ts';

export interface RelayFacts {
  events: readonly RelayEvent[];
  transcript: readonly { conversation_id: string; seq: number; role: string; body: string }[];
}

export interface RelayVerdict {
  messages: number;
  kills: number;
  conversations: number;
  breaches: string[];
}

/**
 * Every acknowledged message stands once in the store, once on the website and once on the console, at the same place,
 * and in the order in which its side wrote; nobody else spoke in between.
 */
export function judgeRelay({ events, transcript }: RelayFacts): RelayVerdict {
  const breaches: string[] = [];
  const acks = events.flatMap((event) => (event.e === 'ack' ? [event] : []));
  const conversations = new Set(acks.map(({ conv }) => conv));
  for (const conv of conversations) {
    const stored = placesIn(
      transcript.filter((row) => row.conversation_id === conv).map(({ seq, body }) => ({ seq, text: textOf(body) })),
    );
    const mine = acks.filter((each) => each.conv === conv);
    check(conv, 'store', stored, mine, breaches);
    for (const where of ['website', 'console'] as const) {
      const shown = new Map<string, Set<number>>();
      for (const event of events)
        if (event.e === 'shown' && event.where === where && event.conv === conv) add(shown, event, event.seq);
      check(conv, where, shown, mine, breaches);
    }
    const first = Math.min(...mine.map(({ seq }) => seq));
    const others = transcript.filter(
      (row) => row.conversation_id === conv && row.role === 'bot' && row.seq > first && !isSignal(row.body),
    );
    if (others.length > 0)
      breaches.push(`${conv}: the assistant spoke ${others.length} times while an advisor answered`);
  }
  const kills = events.filter(({ e }) => e === 'kill').length;
  return { messages: acks.length, kills, conversations: conversations.size, breaches };
}

type Places = Map<string, Set<number>>;

function check(
  conv: string,
  where: string,
  places: Places,
  acks: readonly { side: Side; n: number; seq: number }[],
  breaches: string[],
): void {
  for (const { side, n, seq } of acks) {
    const found = [...(places.get(`${side} ${n}`) ?? [])];
    if (found.length === 0) breaches.push(`${conv}: ${side} ${n} is lost on the ${where}`);
    else if (found.length > 1) breaches.push(`${conv}: ${side} ${n} stands ${found.length} times on the ${where}`);
    else if (found[0] !== seq) breaches.push(`${conv}: ${side} ${n} stands elsewhere on the ${where}`);
  }
  for (const side of ['customer', 'advisor'] as const) {
    const inOrder = [...places]
      .flatMap(([name, seqs]) =>
        name.startsWith(`${side} `) ? [...seqs].map((seq) => ({ seq, n: Number(name.split(' ')[1]) })) : [],
      )
      .toSorted((left, right) => left.seq - right.seq);
    if (inOrder.some(({ n }, index) => index > 0 && n <= (inOrder[index - 1]?.n ?? 0)))
      breaches.push(`${conv}: messages of the ${side} are out of order on the ${where}`);
  }
}

function placesIn(rows: readonly { seq: number; text: string }[]): Places {
  const places: Places = new Map();
  for (const { seq, text } of rows) {
    const words = readWords(text);
    if (words !== null) add(places, words, seq);
  }
  return places;
}

function add(places: Places, { side, n }: { side: Side; n: number }, seq: number): void {
  const key = `${side} ${n}`;
  places.set(key, (places.get(key) ?? new Set()).add(seq));
}

function textOf(body: string): string {
  return String((JSON.parse(body) as { text?: unknown }).text ?? '');
}

function isSignal(body: string): boolean {
  return (JSON.parse(body) as { kind?: unknown }).kind === 'signal';
}
