import type { ChannelEvent, PushedName } from './channelLog.ts';

/** What a run left behind: the rows of the channels, and what was seen outside. */
export interface ChannelFacts {
  events: readonly ChannelEvent[];
  contacts: readonly { id: string; channel: PushedName; person: string }[];
  arrivals: readonly { contact_id: string; message_key: string; done_at: number | null; inbox_id: string | null }[];
  inbox: readonly { id: string; conversation_id: string; done_at: number | null; turn_id: string | null }[];
  transcript: readonly { conversation_id: string; seq: number; role: string; turn_id: string | null; shown: string }[];
  outbox: readonly { conversation_id: string; seq: number; status: string }[];
  messages: readonly SentRow[];
}

export interface SentRow {
  id: string;
  contact_id: string;
  conversation_id: string;
  position: number;
  first_seq: number;
  last_seq: number;
  status: string;
  attempts: number;
  /** What it says, as the wire shows it. */
  shown: string;
}

export interface ChannelVerdict {
  acknowledged: number;
  sent: number;
  kills: number;
  /** Messages that reached a customer twice, where the channel takes no key and gives no receipt. */
  doubled: number;
  breaches: string[];
}

/**
 * Every acknowledged message is answered, and every answer reached its customer, in the order of the store. WhatsApp
 * tells by receipts what it took, so nothing comes twice there; a message to Teams that was cut off between the call
 * and its answer may come once more, and nothing else may.
 */
export function judgeChannels(facts: ChannelFacts): ChannelVerdict {
  const breaches = [...unanswered(facts), ...unsent(facts)];
  let doubled = 0;
  for (const contact of facts.contacts) {
    const name = `${contact.channel} ${contact.person}`;
    const rows = facts.messages
      .filter((row) => row.contact_id === contact.id)
      .toSorted((left, right) => left.position - right.position);
    const got = facts.events.flatMap((event) =>
      event.e === 'got' && event.channel === contact.channel && event.person === contact.person ? [event] : [],
    );
    let at = 0;
    for (const row of rows) {
      const isIt = (event: (typeof got)[number] | undefined) =>
        event !== undefined && (event.id === null ? event.shown === row.shown : event.id === row.id);
      if (!isIt(got[at])) {
        const isElsewhere = got.some(isIt);
        breaches.push(`${name}: message ${row.id} ${isElsewhere ? 'came out of order' : 'never came'}`);
        continue;
      }
      at++;
      const repeats = contact.channel === 'msteams' ? row.attempts - 1 : 0;
      for (let count = 0; count < repeats && isIt(got[at]); count++) {
        doubled++;
        at++;
      }
    }
    for (const extra of got.slice(at)) breaches.push(`${name}: "${extra.id ?? extra.shown}" came once too often`);
  }
  const count = (e: ChannelEvent['e']) => facts.events.filter((event) => event.e === e).length;
  return { acknowledged: count('ack'), sent: facts.messages.length, kills: count('kill'), doubled, breaches };
}

/** What was acknowledged was taken in, handled, and answered. */
function unanswered({ events, contacts, arrivals, inbox, transcript }: ChannelFacts): string[] {
  const contactOf = new Map(contacts.map((contact) => [`${contact.channel} ${contact.person}`, contact.id]));
  const arrivalOf = new Map(arrivals.map((arrival) => [`${arrival.contact_id} ${arrival.message_key}`, arrival]));
  const inboxOf = new Map(inbox.map((row) => [row.id, row]));
  const answered = new Set(transcript.filter(({ role }) => role !== 'user').map(({ turn_id }) => turn_id));
  return events.flatMap((event) => {
    if (event.e !== 'ack') return [];
    const where = `${event.channel} ${event.person}: message ${event.key}`;
    const arrival = arrivalOf.get(`${contactOf.get(`${event.channel} ${event.person}`)} ${event.key}`);
    if (arrival === undefined) return [`${where} was acknowledged and is not stored`];
    const row = inboxOf.get(arrival.inbox_id ?? '');
    if (arrival.done_at === null || row === undefined) return [`${where} was acknowledged and never taken in`];
    if (row.done_at === null || row.turn_id === null) return [`${where} was taken in and never handled`];
    return answered.has(row.turn_id) ? [] : [`${where} was never answered`];
  });
}

/** What was said to somebody on a channel is in a message that went out. */
function unsent({ messages, outbox, transcript }: ChannelFacts): string[] {
  const covered = new Set(
    messages.flatMap(({ conversation_id, first_seq, last_seq }) =>
      Array.from({ length: last_seq - first_seq + 1 }, (_, index) => `${conversation_id} ${first_seq + index}`),
    ),
  );
  return [
    ...messages
      .filter(({ status }) => status !== 'sent')
      .map(({ id, status, attempts }) => `message ${id} is ${status} after ${attempts} tries`),
    ...outbox
      .filter(({ status }) => status === 'pending')
      .map(({ conversation_id, seq }) => `${conversation_id}: row ${seq} waits in the outbox`),
    ...transcript
      .filter(
        ({ role, shown, conversation_id, seq }) =>
          role === 'bot' && shown === 'answered' && !covered.has(`${conversation_id} ${seq}`),
      )
      .map(({ conversation_id, seq }) => `${conversation_id}: answer ${seq} became no message`),
  ];
}
