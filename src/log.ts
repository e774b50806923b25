import { type Logger, pino } from 'pino';
import type { ErrorCode } from './errors.ts';

/**
 * The fields that a log line may carry. Anything else is dropped before it is written: no utterance, name, number,
 * token or policy datum can reach a log by accident.
 */
export interface LogFields {
  correlationId?: string;
  conversationId?: string;
  inboxId?: string;
  turnId?: string;
  jobId?: string;
  /** A person, a message that came and a message that goes, on a channel that pushes. */
  contactId?: string;
  arrivalId?: string;
  messageId?: string;
  /** A channel's own code of a refusal. */
  reason?: string;
  /** Request to the desk, and the advisor who read or changed it. */
  requestId?: string;
  advisor?: string;
  jobKind?: string;
  channel?: string;
  dialog?: string;
  intent?: string;
  score?: number;
  code?: ErrorCode;
  status?: number;
  method?: string;
  route?: string;
  port?: number;
  attempt?: number;
  count?: number;
  ms?: number;
  mode?: string;
  /** Constructor name of a foreign error, such as TypeError or SqliteError. */
  error?: string;
  /** Where a foreign error was thrown: function and file names, no message. */
  stack?: string;
}

const allowed = new Set<string>([
  'correlationId',
  'conversationId',
  'inboxId',
  'turnId',
  'jobId',
  'contactId',
  'arrivalId',
  'messageId',
  'reason',
  'requestId',
  'advisor',
  'jobKind',
  'channel',
  'dialog',
  'intent',
  'score',
  'code',
  'status',
  'method',
  'route',
  'port',
  'attempt',
  'count',
  'ms',
  'mode',
  'error',
  'stack',
] satisfies (keyof LogFields)[]);

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** A log that writes JSON lines to standard output. `event` is a fixed phrase, never a built one. */
export function newLog(level: string, write?: { write(line: string): void }): Log {
  const options = { level, base: null, formatters: { level: (label: string) => ({ level: label }) } };
  const logger: Logger = write === undefined ? pino(options) : pino(options, write);
  const at =
    (name: 'debug' | 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}) =>
      logger[name](pick(fields), event);
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** What may be said about a thrown value: its class and where it was thrown, never its message. */
export function factsOfError(thrown: unknown): Pick<LogFields, 'error' | 'stack'> {
  if (!(thrown instanceof Error)) return { error: typeof thrown };
  const frames = (thrown.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    error: thrown.constructor.name,
    stack: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' | '),
  };
}

function pick(fields: LogFields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => allowed.has(name) && value !== undefined));
}
