import type { Facts } from '../facts.ts';

/** I2: each inbound message was consumed by exactly one turn, and everything that was said belongs to one. */
export function oneTurnEach({ inbox, turns, transcript, wire }: Facts): string[] {
  const breaches: string[] = [];
  const consumed = Map.groupBy(
    inbox.filter(({ turn_id }) => turn_id !== null),
    ({ turn_id }) => turn_id,
  );
  for (const turn of turns) {
    const rows = consumed.get(turn.id) ?? [];
    if (rows.length !== turn.inbox_count)
      breaches.push(`turn ${turn.id} says ${turn.inbox_count} messages and has ${rows.length}: one was taken twice`);
    if (rows.some((row) => row.conversation_id !== turn.conversation_id))
      breaches.push(`turn ${turn.id} took a message of another conversation`);
  }
  const turnIds = new Set(turns.map(({ id }) => id));
  for (const row of transcript) {
    if (row.role !== 'user' && row.turn_id !== null && !turnIds.has(row.turn_id))
      breaches.push(`${row.conversation_id}: row ${row.seq} was said by a turn that never was`);
  }
  breaches.push(
    ...repeated(inbox.map((row) => `${row.conversation_id} ${row.inbound_key}`)).map((key) => `stored twice: ${key}`),
  );
  const places = new Map<string, string>();
  for (const event of wire) {
    if (event.e !== 'ack') continue;
    const before = places.get(event.key) ?? event.id;
    if (before !== event.id) breaches.push(`message ${event.key} got two places: ${before}, ${event.id}`);
    places.set(event.key, before);
  }
  return breaches;
}

/** The texts that stand more than once. */
export function repeated(texts: readonly string[]): string[] {
  return [...Map.groupBy(texts, (text) => text)].filter(([, all]) => all.length > 1).map(([text]) => text);
}
