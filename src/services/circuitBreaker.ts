import type { Clock } from '../clock.ts';
import { AppError, type ErrorCode } from '../errors.ts';

export interface CircuitBreaker {
  /**
   * Runs one call, or rejects with `paused` (INSURER_PAUSED) without running it while the circuit is open. Only what `isFailure`
   * says counts against the backend.
   */
  run<Value>(work: () => Promise<Value>): Promise<Value>;
  state(): 'closed' | 'open' | 'halfOpen';
}

export interface CircuitBreakerOptions {
  clock: Clock;
  isFailure(thrown: unknown): boolean;
  /** Told once each time that the circuit opens. */
  onOpen?(): void;
  /** Calls older than this no longer count, in ms. */
  windowMs?: number;
  leastCalls?: number;
  failureShare?: number;
  openMs?: number;
  /** The code of the error while the circuit is open. */
  paused?: ErrorCode;
}

/** Calls remembered at most, so that a busy window stays small. */
const mostRemembered = 200;

/**
 * Spares a backend that is failing: at half of 20 calls or more the circuit opens; after 15 s one call at a time may
 * try, and its outcome closes or opens it again.
 */
export function newCircuitBreaker(options: CircuitBreakerOptions): CircuitBreaker {
  const {
    clock,
    isFailure,
    windowMs = 30_000,
    leastCalls = 20,
    failureShare = 0.5,
    openMs = 15_000,
    paused = 'INSURER_PAUSED',
  } = options;
  let calls: { at: number; failed: boolean }[] = [];
  let openUntil: number | null = null;
  let probing = false;

  const state = () => (openUntil === null ? 'closed' : clock.now() < openUntil ? 'open' : 'halfOpen');

  return {
    state,
    async run(work) {
      const before = state();
      if (before === 'open' || (before === 'halfOpen' && probing)) throw new AppError(paused);
      const isProbe = before === 'halfOpen';
      if (isProbe) probing = true;
      let failed = false;
      try {
        return await work();
      } catch (thrown) {
        failed = isFailure(thrown);
        throw thrown;
      } finally {
        if (isProbe) settleProbe(failed);
        else if (openUntil === null) record(failed);
      }
    },
  };

  function settleProbe(failed: boolean): void {
    probing = false;
    calls = [];
    if (failed) open();
    else openUntil = null;
  }

  function record(failed: boolean): void {
    const now = clock.now();
    calls.push({ at: now, failed });
    calls = calls.filter(({ at }) => at > now - windowMs).slice(-mostRemembered);
    const failures = calls.filter((call) => call.failed).length;
    if (calls.length >= leastCalls && failures >= calls.length * failureShare) open();
  }

  function open(): void {
    openUntil = clock.now() + openMs;
    options.onOpen?.();
  }
}
