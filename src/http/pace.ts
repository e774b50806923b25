import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import { newRateLimiter, type Rate } from './rateLimiter.ts';

/**
 * Lets whoever asks through one after the other, in the order of asking and no quicker than the rate: nobody asks again
 * in vain, however many wait.
 */
export function newPace(rate: Rate, clock: Clock): () => Promise<void> {
  const limiter = newRateLimiter(rate, clock);
  let last = Promise.resolve();
  const go = async () => {
    for (let seconds = limiter.take('one'); seconds > 0; seconds = limiter.take('one')) await sleep(seconds * 1000);
  };
  return () => {
    last = last.then(go);
    return last;
  };
}
