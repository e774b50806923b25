/** What was seen outside the program of its pushed channels: by its customers, and by who killed it. */
export type ChannelEvent =
  /** The program said that it has a message of theirs, under the channel's own id. */
  | { e: 'ack'; channel: PushedName; person: string; key: string }
  /**
   * The channel took a message for them. `id`: what the program named it by, where the channel gives it back; `shown`:
   * what it says, where it does not.
   */
  | { e: 'got'; channel: PushedName; person: string; id: string | null; shown: string }
  | { e: 'kill'; point: string };

export type PushedName = 'whatsapp' | 'msteams';
