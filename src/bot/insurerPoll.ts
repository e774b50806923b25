import { errorCodeOf } from '../errors.ts';
import { factsOfError, type Log } from '../log.ts';

export interface InsurerPoll {
  start(): void;
  stop(): void;
  /** Asks now; resolves with how much was found. */
  ask(): Promise<number>;
}

export interface InsurerPollOptions {
  ask(): Promise<number>;
  /** Ms after the start, then between one time and the next. */
  firstMs: number;
  everyMs: number;
  log: Log;
  /** For the log: the insurer has no such operation, and it did not answer. */
  notOffered: string;
  notAsked: string;
}

/** Asks the insurer now and then, quietly: one without the operation is asked all the same, in vain. */
export function newInsurerPoll(options: InsurerPollOptions): InsurerPoll {
  const { ask, firstMs, everyMs, log, notOffered, notAsked } = options;
  let timers: NodeJS.Timeout[] = [];
  const quietly = () =>
    void ask().catch((thrown: unknown) => {
      const code = errorCodeOf(thrown);
      if (code === 'INSURER_NOT_FOUND' || code === 'INSURER_REFUSED') log.debug(notOffered, { code });
      else log.warn(notAsked, { code, ...factsOfError(thrown) });
    });
  return {
    ask,
    start() {
      timers = [setTimeout(quietly, firstMs), setInterval(quietly, everyMs)];
      for (const timer of timers) timer.unref();
    },
    stop: () => timers.forEach(clearTimeout),
  };
}
