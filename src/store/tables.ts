import type {
  ChannelArrivalTable,
  ChannelContactTable,
  ChannelMessageTable,
  NewsChannelTable,
  PairingTable,
} from './tables/channel.tables.ts';
import type {
  ConversationReceiptTable,
  ConversationTable,
  InboxTable,
  JobTable,
  OutboxTable,
  TranscriptTable,
  TurnTable,
} from './tables/conversation.tables.ts';
import type {
  ChallengeTable,
  CounterTable,
  CoverVerdictTable,
  DraftTable,
  FileChunkTable,
  FileTable,
  InsurerEventTable,
  LinkTable,
  MisunderstoodTable,
  PhotoPlaceConsentTable,
  ToldPaymentTable,
} from './tables/customer.tables.ts';
import type {
  CannedReplyTable,
  DeskAuditTable,
  DeskMentionTable,
  DeskMessageTable,
  DeskNoteTable,
  DeskOutsideTable,
  DeskPresenceTable,
  DeskRequestTable,
  SatisfactionTable,
  SlotSeatTable,
} from './tables/desk.tables.ts';
import type { DeskSessionTable, DeskSignInTable, LogoutTokenTable, StaffTable } from './tables/staff.tables.ts';
import type { ClaimSignalTable, StormEventTable } from './tables/storm.tables.ts';

export type * from './tables/channel.tables.ts';
export type * from './tables/conversation.tables.ts';
export type * from './tables/customer.tables.ts';
export type * from './tables/desk.tables.ts';
export type * from './tables/staff.tables.ts';
export type * from './tables/storm.tables.ts';

/** All times are integer ms UTC, all JSON is text, all ids are text: one schema for SQLite and PostgreSQL. */
export interface Tables {
  conversation: ConversationTable;
  conversation_receipt: ConversationReceiptTable;
  inbox: InboxTable;
  turn: TurnTable;
  transcript: TranscriptTable;
  outbox: OutboxTable;
  job: JobTable;
  draft: DraftTable;
  challenge: ChallengeTable;
  counter: CounterTable;
  file: FileTable;
  file_chunk: FileChunkTable;
  desk_request: DeskRequestTable;
  slot_seat: SlotSeatTable;
  link: LinkTable;
  misunderstood: MisunderstoodTable;
  desk_presence: DeskPresenceTable;
  desk_message: DeskMessageTable;
  desk_note: DeskNoteTable;
  desk_mention: DeskMentionTable;
  desk_audit: DeskAuditTable;
  satisfaction: SatisfactionTable;
  canned_reply: CannedReplyTable;
  desk_outside: DeskOutsideTable;
  channel_contact: ChannelContactTable;
  channel_arrival: ChannelArrivalTable;
  channel_message: ChannelMessageTable;
  staff: StaffTable;
  desk_session: DeskSessionTable;
  desk_sign_in: DeskSignInTable;
  logout_token: LogoutTokenTable;
  news_channel: NewsChannelTable;
  pairing: PairingTable;
  insurer_event: InsurerEventTable;
  told_payment: ToldPaymentTable;
  photo_place_consent: PhotoPlaceConsentTable;
  cover_verdict: CoverVerdictTable;
  claim_signal: ClaimSignalTable;
  storm_event: StormEventTable;
}
