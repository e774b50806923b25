import type { Clock } from '../../clock.ts';

const burst = 30;
const perSecond = 0.5;
const mostAddresses = 10_000;

/** How often one address may try numbers of papers: 30 at once, then one every two seconds. */
export function newCheckLimiter(clock: Clock): (address: string) => boolean {
  const buckets = new Map<string, { left: number; at: number }>();
  return (address) => {
    const now = clock.now();
    const bucket = buckets.get(address) ?? { left: burst, at: now };
    bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    // The oldest goes first: whoever fills the table with addresses gains one burst for each.
    if (!buckets.has(address) && buckets.size >= mostAddresses) {
      const [oldest] = buckets.keys();
      if (oldest !== undefined) buckets.delete(oldest);
    }
    buckets.set(address, bucket);
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
  };
}
