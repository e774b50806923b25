import type { RequestView } from '../../desk/deskView.ts';

export type SectionName = 'now' | 'mine' | 'later' | 'others' | 'ended';

const SOON_MS = 30 * 60_000;

/** Where a request stands in the list. The server's order is kept inside a section, but calls to come go by time. */
export function sectionOf(request: RequestView, advisor: string, now: number): SectionName {
  if (request.status === 'taken') return request.advisor?.id === advisor ? 'mine' : 'others';
  if (request.status !== 'open') return 'ended';
  return request.slotStart !== null && request.slotStart - now > SOON_MS ? 'later' : 'now';
}

/** What a row says when it is searched for. */
export function matches(request: RequestView, wanted: string): boolean {
  const words = `${request.name} ${request.topic} ${request.reference} ${request.headline}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

export function sectioned(
  requests: readonly RequestView[],
  advisor: string,
  now: number,
): Record<SectionName, RequestView[]> {
  const sections: Record<SectionName, RequestView[]> = { now: [], mine: [], later: [], others: [], ended: [] };
  for (const request of requests) sections[sectionOf(request, advisor, now)].push(request);
  sections.later.sort((left, right) => (left.slotStart ?? 0) - (right.slotStart ?? 0));
  return sections;
}
