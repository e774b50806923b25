import type { Facts } from '../facts.ts';

export interface Reply {
  conv: string;
  /** From the first post of a message to the first row of its answer on the wire, in ms. */
  ms: number;
}

/** How long each acknowledged message waited for its answer, in the order of the wire. */
export function repliesOf({ wire, inbox, transcript }: Facts): Reply[] {
  const firstSaid = new Map<string, number>();
  for (const { turn_id, role, seq } of transcript)
    if (turn_id !== null && role !== 'user' && !firstSaid.has(turn_id)) firstSaid.set(turn_id, seq);
  const turnOf = new Map(inbox.map((row) => [`${row.conversation_id} ${row.inbound_key}`, row.turn_id]));
  const postedAt = new Map<string, number>();
  const seenAt = new Map<string, number>();
  const acked: { conv: string; key: string }[] = [];
  for (const event of wire) {
    if (event.e === 'post' && !postedAt.has(event.key)) postedAt.set(event.key, event.t);
    if (event.e === 'ack') acked.push(event);
    if (event.e !== 'seen') continue;
    const name = `${event.conv} ${Number(event.id.split('|')[1])}`;
    if (!seenAt.has(name)) seenAt.set(name, event.t);
  }
  return acked.flatMap(({ conv, key }) => {
    const turn = turnOf.get(`${conv} m:${key}`);
    const at = turn == null ? undefined : seenAt.get(`${conv} ${firstSaid.get(turn)}`);
    const from = postedAt.get(key);
    return at === undefined || from === undefined ? [] : [{ conv, ms: at - from }];
  });
}
