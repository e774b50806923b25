import type { Facts } from '../facts.ts';

/** Secrets live for one turn or one job: afterwards the sealed columns are empty, and no code stands in words. */
export function nothingOpen({ inbox, jobs, transcript, conversations, wire }: Facts): string[] {
  const breaches = [
    ...inbox
      .filter(({ sealed, done_at }) => sealed !== null && done_at !== null)
      .map(({ id }) => `inbox row ${id} keeps a secret`),
    ...jobs
      .filter(({ sealed, status }) => sealed !== null && status !== 'queued')
      .map(({ id }) => `job ${id} keeps a secret`),
    ...conversations.filter(({ lease_token }) => lease_token !== null).map(({ id }) => `${id} is still leased`),
  ];
  const codes = new Set(wire.flatMap((event) => (event.e === 'intent' && event.what === 'code' ? [event.marker] : [])));
  const texts = [...inbox, ...transcript].map(({ body }) => body).concat(jobs.map(({ payload }) => payload));
  for (const code of codes) {
    const word = new RegExp(`(?<![\\w-])${code}(?![\\w-])`);
    if (texts.some((text) => word.test(text))) breaches.push('a one-time code stands in clear');
  }
  return breaches;
}
