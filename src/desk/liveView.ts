import type { PresenceState } from '../domain/handoff.ts';
import type { DeliveryState } from '../store/deliveries.repository.ts';
import type { RequestView, TranscriptLine } from './deskView.ts';

/** What the console's live parts receive: words in the advisor's language, ids and times for the page itself. */

export interface ColleagueView {
  id: string;
  name: string;
  state: PresenceState;
  load: number;
  capacity: number;
  teams: string[];
}

/** What the stream tells; a reader who missed something reads the list and the thread again. */
export type DeskEvent =
  /** The list has changed: read it again. */
  | { type: 'list' }
  /** These rows of the list are like this now: somebody wrote or read in them. `now`: ms UTC. */
  | { type: 'requests'; now: number; requests: RequestView[] }
  /** New lines of a conversation in hand, in order. */
  | { type: 'lines'; requestId: string; lines: TranscriptLine[] }
  /** The customer is writing. */
  | { type: 'typing'; requestId: string }
  /** How far the advisor's messages have come, by their place in the conversation. */
  | { type: 'states'; requestId: string; states: Record<number, DeliveryState> }
  /** The session is over. */
  | { type: 'signedOut' };

export interface CannedReplyView {
  id: string;
  shortcut: string;
  language: string;
  text: string;
  own: boolean;
}

export interface SuggestionView {
  text: string;
  /** Where it comes from: "Aide : délais de remboursement". */
  source: string;
}

export interface FilePanel {
  groups: { title: string; lines: { label: string; value: string }[] }[];
  /** Parts of the file that could not be read now. */
  missing: string[];
  readings: { id: string; at: string; who: string; what: string }[];
}

export interface AgendaView {
  days: { date: string; title: string; closed: string | null }[];
  times: { time: string; title: string }[];
  /** By `date time`; `start` is ms UTC. What is past has no free seat. */
  cells: Record<string, { start: number; requests: RequestView[]; free: number; seats: number; past: boolean }>;
}

export interface Series {
  name: string;
  /** Null where there is nothing to measure: that is no zero. */
  values: (number | null)[];
}

export interface Chart {
  id: string;
  title: string;
  /** The one sentence that says it all. */
  reading: string;
  kind: 'bars' | 'lines';
  unit: string;
  labels: string[];
  series: Series[];
}

export interface FiguresView {
  tiles: { label: string; value: string; detail: string }[];
  charts: Chart[];
  colleagues: ColleagueView[];
}
