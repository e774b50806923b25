import type { Facts } from '../facts.ts';

/** I4: per conversation one order, the same in the store and on every socket, without a gap and without a double. */
export function inOrder(facts: Facts): string[] {
  return [
    ...gapsInTheStore(facts),
    ...turnsOutOfOrder(facts),
    ...disorderOnTheWire(facts),
    ...repliesOutOfOrder(facts),
  ];
}

function gapsInTheStore({ conversations, inbox, transcript }: Facts): string[] {
  const spoken = Map.groupBy(transcript, ({ conversation_id }) => conversation_id);
  const received = Map.groupBy(inbox, ({ conversation_id }) => conversation_id);
  return conversations.flatMap(({ id, last_seq }) => {
    // A message has its row in both; what nobody wrote (a result, a greeting asked for) has one in the inbox only.
    const places = new Set([...(spoken.get(id) ?? []), ...(received.get(id) ?? [])].map(({ seq }) => seq));
    const missing = Array.from({ length: last_seq }, (_, index) => index + 1).filter((seq) => !places.has(seq));
    const beyond = [...places].filter((seq) => seq > last_seq);
    const doubled = (spoken.get(id) ?? []).length - new Set((spoken.get(id) ?? []).map(({ seq }) => seq)).size;
    return [
      ...missing.map((seq) => `${id}: nothing stands at place ${seq}`),
      ...beyond.map((seq) => `${id}: place ${seq} lies beyond the end`),
      ...(doubled > 0 ? [`${id}: ${doubled} places are taken twice`] : []),
    ];
  });
}

/** Messages are handled in the order of their places: the answers to a later one stand behind those to an earlier. */
function turnsOutOfOrder({ inbox, transcript }: Facts): string[] {
  const firstSaid = new Map<string, number>();
  for (const { turn_id, role, seq } of transcript)
    if (turn_id !== null && role !== 'user' && !firstSaid.has(turn_id)) firstSaid.set(turn_id, seq);
  const breaches: string[] = [];
  let last = { conversation: '', seq: 0 };
  for (const row of inbox) {
    const said = row.turn_id === null ? undefined : firstSaid.get(row.turn_id);
    if (said === undefined) continue;
    if (said < row.seq) breaches.push(`${row.conversation_id}: message ${row.seq} was answered before, at ${said}`);
    if (last.conversation === row.conversation_id && said < last.seq)
      breaches.push(`${row.conversation_id}: the turn of message ${row.seq} came before an earlier one's`);
    last = { conversation: row.conversation_id, seq: said };
  }
  return breaches;
}

function disorderOnTheWire({ transcript, inbox, wire }: Facts): string[] {
  const breaches: string[] = [];
  const stored = Map.groupBy(transcript, ({ conversation_id }) => conversation_id);
  // A page's "join" has an echo for its sender only, under the place of its inbox row.
  const silent = new Set(
    inbox.filter(({ inbound_key }) => inbound_key === 'join').map((row) => `${row.conversation_id} ${row.seq}`),
  );
  const seen = new Map<string, Set<number>>();
  const lastOfSocket = new Map<number, number>();
  const newest = new Map<string, number>();
  for (const event of wire) {
    if (event.e !== 'seen') continue;
    const seq = Number(event.id.split('|')[1]);
    if (silent.has(`${event.conv} ${seq}`)) continue;
    if (seq <= (lastOfSocket.get(event.socket) ?? 0))
      breaches.push(`${event.conv}: socket ${event.socket} got ${seq} after ${lastOfSocket.get(event.socket)}`);
    lastOfSocket.set(event.socket, seq);
    const before = seen.get(event.conv) ?? new Set();
    seen.set(event.conv, before);
    if (!before.has(seq) && seq < (newest.get(event.conv) ?? 0))
      breaches.push(`${event.conv}: ${seq} came for the first time behind ${newest.get(event.conv)}`);
    before.add(seq);
    newest.set(event.conv, Math.max(seq, newest.get(event.conv) ?? 0));
  }
  for (const [conversation, places] of seen) {
    const kept = new Set((stored.get(conversation) ?? []).map(({ seq }) => seq));
    for (const seq of kept) if (!places.has(seq)) breaches.push(`${conversation}: the customer never saw ${seq}`);
    for (const seq of places)
      if (!kept.has(seq)) breaches.push(`${conversation}: the customer saw ${seq}, which is not stored`);
  }
  return breaches;
}

/** A client posts one message after the other: their places must rise in the same order. */
function repliesOutOfOrder({ wire }: Facts): string[] {
  const breaches: string[] = [];
  const last = new Map<string, number>();
  for (const event of wire) {
    if (event.e !== 'ack') continue;
    const seq = Number(event.id.split('|')[1]);
    if (seq <= (last.get(event.conv) ?? 0)) breaches.push(`${event.conv}: ${event.key} was placed before its elder`);
    last.set(event.conv, seq);
  }
  return breaches;
}
