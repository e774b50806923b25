/** Channels that are pushed to. */
import type { Selectable } from 'kysely';

/** A person on a channel that pushes to us. It proves nothing about who is insured. */
export interface ChannelContactTable {
  id: string;
  channel: string;
  /** Where they wrote to: our WhatsApp number's id, our Teams app. */
  account: string;
  /** The channel's own id of the person, or of our conversation with them. */
  user_key: string;
  /** Where answers go when that is not the key, such as a phone number; null when the person hides it. */
  address: string | null;
  /** As the channel shows it; decoration only. */
  name: string | null;
  /** What the channel needs to write first (Teams: a conversation reference), as JSON. */
  reference: string | null;
  conversation_id: string | null;
  last_inbound_at: number | null;
  /** The person, or their channel, wants no more messages of ours. */
  blocked_at: number | null;
  /** Nothing is sent to them before; `holds` counts how often in a row. */
  held_until: number;
  holds: number;
  /** Leases: one process works on what came, one on what goes. */
  taking_until: number;
  sending_until: number;
  created_at: number;
}

/** Something that came, kept sealed from its acknowledgement until it is in an inbox. */
export interface ChannelArrivalTable {
  id: string;
  channel: string;
  account: string;
  /** The channel's id of the message: a repeat changes nothing. */
  message_key: string;
  contact_id: string;
  position: number;
  sealed: string | null;
  attempts: number;
  next_at: number;
  received_at: number;
  done_at: number | null;
  inbox_id: string | null;
}

/** One message as the channel takes it; rows of a contact leave in the order of `position`. */
export interface ChannelMessageTable {
  /** Travels along where the channel gives it back with its receipts. */
  id: string;
  contact_id: string;
  conversation_id: string;
  position: number;
  /** The transcript rows that it says. */
  first_seq: number;
  last_seq: number;
  epoch: number;
  payload: string;
  card_key: string | null;
  /** `sending`: asked, outcome not yet known. `uncertain`: the answer was lost; the receipt may tell. */
  status: 'queued' | 'sending' | 'uncertain' | 'sent' | 'failed' | 'discarded';
  receipt: 'none' | 'sent' | 'delivered' | 'read' | 'failed';
  provider_id: string | null;
  attempts: number;
  next_at: number;
  error: string | null;
  created_at: number;
  sent_at: number | null;
}

export interface PairingTable {
  code_hash: string;
  conversation_id: string;
  form_key: string;
  created_at: number;
  /** Of the code; of the phone's session once one has it. */
  expires_at: number;
  /** Of what the phone's cookie holds; null until one has typed the code. */
  phone_hash: string | null;
}

/** Where a customer wants to hear news in a chat. */
export interface NewsChannelTable {
  customer_ref: string;
  channel: string;
  chosen_at: number;
}

export type ContactRow = Selectable<ChannelContactTable>;
export type ArrivalRow = Selectable<ChannelArrivalTable>;
export type ChannelMessageRow = Selectable<ChannelMessageTable>;
export type PairingRow = Selectable<PairingTable>;
