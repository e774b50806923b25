import type { Facts } from '../facts.ts';
import { repeated } from './oneTurnEach.ts';

/**
 * I3: what a customer decided once exists once outside. Told by the words of the customers (markers in what they
 * wrote), and by the keys of the jobs.
 */
export function onceOutside(facts: Facts): string[] {
  const { jobs, claims, messages, deskRequests, seats, attachments, wire } = facts;
  const breaches: string[] = [];
  const exactlyOne = (name: string, found: number) => {
    if (found !== 1) breaches.push(`${name}: ${found} at the place where one belongs`);
  };
  for (const event of wire) {
    if (event.e === 'intent' && event.what === 'claim')
      exactlyOne(`claim "${event.marker}"`, claims.filter(({ request }) => request.includes(event.marker)).length);
    if (event.e === 'intent' && event.what === 'callback') {
      const calls = deskRequests.filter(
        ({ kind, conversation_id }) => kind === 'callback' && conversation_id === event.conv,
      );
      exactlyOne(`call-back of ${event.conv}`, calls.length);
    }
  }
  const ended = jobs.filter(({ status }) => status === 'done');
  for (const job of jobs) if (job.status === 'queued') breaches.push(`job ${job.id} (${job.kind}) was never ended`);
  for (const job of ended) {
    const there = job.kind === 'claim.submit' ? claims : job.kind === 'message.send' ? messages : null;
    if (there !== null) exactlyOne(`job ${job.id}`, there.filter((one) => one.idempotency_key === job.key).length);
  }
  const keys = new Set(jobs.map(({ key }) => key));
  for (const claim of claims)
    if (!keys.has(claim.idempotency_key)) breaches.push(`claim ${claim.id} came from no job of ours`);
  for (const request of repeated(claims.map((claim) => `${claim.customer_ref} ${claim.request}`)))
    breaches.push(`declared twice: ${request}`);
  for (const file of repeated(attachments.map(({ claim_id, sha256 }) => `${claim_id} ${sha256}`)))
    breaches.push(`attached twice: ${file}`);

  const booked = deskRequests.filter(
    ({ kind, status, slot_start }) => kind === 'callback' && status === 'open' && slot_start !== null,
  );
  const taken = seats.filter(({ held_until }) => held_until === null);
  if (booked.length !== taken.length) breaches.push(`${booked.length} call-backs booked, ${taken.length} seats taken`);

  const intents = wire.flatMap((event) => (event.e === 'intent' ? [`${event.what} ${event.marker}`] : []));
  const receipts = wire.flatMap((event) => (event.e === 'receipt' ? [`${event.what} ${event.marker}`] : []));
  for (const receipt of repeated(receipts)) breaches.push(`told twice: ${receipt}`);
  for (const intent of intents) if (!receipts.includes(intent)) breaches.push(`never told: ${intent}`);
  return breaches;
}
