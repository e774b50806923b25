import { createWriteStream, readFileSync } from 'node:fs';

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

export interface WireLog {
  write(event: WireEvent): void;
  close(): Promise<void>;
}

/** A log of one JSON object a line. */
export function newWireLog(file: string): WireLog {
  const stream = createWriteStream(file);
  return {
    write: (event) => void stream.write(`${JSON.stringify({ t: Date.now(), ...event })}\n`),
    close: () => new Promise((resolve) => stream.end(resolve)),
  };
}

export function readWireLog(file: string): LoggedEvent[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LoggedEvent);
}
