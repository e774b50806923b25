import { type LineLog, newLineLog, readLineLog } from './lineLog.ts';

/** What happened outside the program, as its clients and whoever killed it saw it. `t` is ms UTC. */
export type WireEvent =
  | { e: 'post'; conv: string; key: string }
  | { e: 'ack'; conv: string; key: string; id: string; ms: number }
  | { e: 'refused'; conv: string; key: string; status: number }
  | { e: 'unanswered'; conv: string; key: string }
  | { e: 'opened'; conv: string; socket: number }
  | { e: 'closed'; conv: string; socket: number; code: number }
  | { e: 'seen'; conv: string; socket: number; id: string; type: string; role: string; key?: string }
  /** The customer decided something that must happen exactly once outside; its words carry `marker`. */
  | { e: 'intent'; conv: string; what: 'claim' | 'callback' | 'code'; marker: string }
  /** The customer was told that it happened. */
  | { e: 'receipt'; conv: string; what: 'claim' | 'callback' | 'code'; marker: string }
  /** The customer waited too long, or the conversation went another way than the script. */
  | { e: 'stuck'; conv: string; why: string }
  | { e: 'start'; run: number }
  | { e: 'ready'; run: number; ms: number }
  | { e: 'kill'; run: number; how: string };

export type LoggedEvent = WireEvent & { t: number };

export type WireLog = LineLog<WireEvent>;

/** With the time of each event. */
export function newWireLog(file: string): WireLog {
  const log = newLineLog<LoggedEvent>(file);
  return { ...log, write: (event) => log.write({ t: Date.now(), ...event }) };
}

export function readWireLog(file: string): LoggedEvent[] {
  return readLineLog<LoggedEvent>(file);
}
