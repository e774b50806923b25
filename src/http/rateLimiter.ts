import type { Clock } from '../clock.ts';

/** A bucket of `burst` tokens that refills at `perSecond`. */
export interface Rate {
  burst: number;
  perSecond: number;
}

export interface RateLimiter {
  /** Takes one token of a key: 0 when there was one, else the seconds until there is. */
  take(key: string): number;
  /** How many keys are remembered. */
  size(): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const SWEEP_ABOVE = 10_000;

/** Limits by key, in this process: with several processes each allows its share, which errs on the kind side. */
export function newRateLimiter(rate: Rate, clock: Clock): RateLimiter {
  const buckets = new Map<string, Bucket>();
  let sweepAbove = SWEEP_ABOVE;
  const refilled = (bucket: Bucket, now: number) =>
    Math.min(rate.burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * rate.perSecond);
  return {
    size: () => buckets.size,
    take(key) {
      const now = clock.now();
      let bucket = buckets.get(key);
      if (bucket === undefined) {
        if (buckets.size >= sweepAbove) {
          for (const [name, old] of buckets) if (refilled(old, now) >= rate.burst) buckets.delete(name);
          sweepAbove = Math.max(SWEEP_ABOVE, buckets.size * 2);
        }
        bucket = { tokens: rate.burst, at: now };
        buckets.set(key, bucket);
      }
      bucket.tokens = refilled(bucket, now);
      bucket.at = now;
      if (bucket.tokens < 1) return (1 - bucket.tokens) / rate.perSecond;
      bucket.tokens -= 1;
      return 0;
    },
  };
}
