import type { Facts } from '../facts.ts';

/** All in ms. `ready`: from a start after a kill. `continued`: from a kill to the answer of what it interrupted. */
export interface Timing {
  kills: number;
  ready: number[];
  continued: number[];
  acks: number[];
}

export const READY_MS = 5000;
export const CONTINUED_MS = 10_000;

export function timingOf({ wire, inbox, transcript }: Facts): Timing {
  const kills = wire.filter(({ e }) => e === 'kill').map(({ t }) => t);
  const [firstKill = Number.POSITIVE_INFINITY] = kills;
  const ready = wire.flatMap((event) => (event.e === 'ready' && event.t > firstKill ? [event.ms] : []));
  const acks = wire.flatMap((event) => (event.e === 'ack' ? [event.ms] : []));
  const seenAt = new Map<string, number>();
  for (const event of wire) {
    if (event.e !== 'seen') continue;
    const name = `${event.conv} ${Number(event.id.split('|')[1])}`;
    if (!seenAt.has(name)) seenAt.set(name, event.t);
  }
  const firstSaid = new Map<string, number>();
  for (const { turn_id, role, seq } of transcript)
    if (turn_id !== null && role !== 'user' && !firstSaid.has(turn_id)) firstSaid.set(turn_id, seq);
  const turnOf = new Map(inbox.map((row) => [`${row.conversation_id} ${row.inbound_key}`, row.turn_id]));
  const continued: number[] = [];
  for (const event of wire) {
    if (event.e !== 'ack') continue;
    const turn = turnOf.get(`${event.conv} m:${event.key}`);
    const answeredAt = turn == null ? undefined : seenAt.get(`${event.conv} ${firstSaid.get(turn)}`);
    // The last kill before the answer is the one that it had to survive.
    const kill = kills.findLast((t) => t >= event.t && t <= (answeredAt ?? 0));
    if (answeredAt !== undefined && kill !== undefined) continued.push(answeredAt - kill);
  }
  return { kills: kills.length, ready, continued, acks };
}

export function tooSlow({ ready, continued }: Timing): string[] {
  return [
    ...ready.filter((ms) => ms > READY_MS).map((ms) => `ready after ${ms} ms`),
    ...continued.filter((ms) => ms > CONTINUED_MS).map((ms) => `went on ${ms} ms after the kill`),
  ];
}
