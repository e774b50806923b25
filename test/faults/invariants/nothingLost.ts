import type { Facts } from '../facts.ts';

/** I1: what was acknowledged is stored under the place that was acknowledged, was handled, and was answered. */
export function nothingLost({ inbox, turns, transcript, wire }: Facts): string[] {
  const rows = new Map(inbox.map((row) => [`${row.conversation_id} ${row.inbound_key}`, row]));
  const turnIds = new Set(turns.map(({ id }) => id));
  const answered = new Set(transcript.filter(({ role }) => role !== 'user').map(({ turn_id }) => turn_id));
  const breaches: string[] = [];
  for (const event of wire) {
    if (event.e === 'stuck') breaches.push(`${event.conv}: ${event.why}`);
    if (event.e !== 'ack') continue;
    const where = `${event.conv}: message ${event.key}`;
    const row = rows.get(`${event.conv} m:${event.key}`);
    if (row === undefined) breaches.push(`${where} was acknowledged and is not stored`);
    else if (Number(event.id.split('|')[1]) !== row.seq) breaches.push(`${where} was acknowledged under another place`);
    else if (row.done_at === null) breaches.push(`${where} was acknowledged and never handled`);
    else if (row.turn_id === null || !turnIds.has(row.turn_id)) breaches.push(`${where} was handled by no turn`);
    else if (!answered.has(row.turn_id)) breaches.push(`${where} was never answered`);
  }
  for (const row of inbox)
    if (row.done_at === null) breaches.push(`${row.conversation_id}: inbox row ${row.id} is still open`);
  return breaches;
}
