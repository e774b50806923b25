/** What customers and advisors saw of a relayed conversation. `n` counts the messages of one side of one conversation. */
export type RelayEvent =
  /** The server said that it has it, at this place. */
  | { e: 'ack'; side: Side; conv: string; n: number; seq: number }
  /** It stands on the other side's screen, or on one's own. */
  | { e: 'shown'; where: 'website' | 'console'; conv: string; side: Side; n: number; seq: number }
  | { e: 'kill'; after: number };

export type Side = 'customer' | 'advisor';

/** The words of a message, by which every place is compared. */
export function wordsOf(side: Side, n: number): string {
  return `${side === 'customer' ? 'client' : 'conseiller'} message ${n}`;
}

/** Whose message this is, and its number; null for any other words. */
export function readWords(text: string): { side: Side; n: number } | null {
  const found = /^(client|conseiller) message (\d+)$/.exec(text);
  return found === null ? null : { side: found[1] === 'client' ? 'customer' : 'advisor', n: Number(found[2]) };
}
