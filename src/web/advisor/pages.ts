import type { DeskRight } from '../../desk/deskRights.ts';

export type PageName = 'conversations' | 'calls' | 'replies' | 'misunderstood' | 'figures' | 'audit';

const rightOf: Readonly<Record<PageName, DeskRight>> = {
  conversations: 'readRequests',
  calls: 'readRequests',
  replies: 'answer',
  misunderstood: 'answer',
  figures: 'readFigures',
  audit: 'readAudit',
};

/** The sections of somebody with these rights, in the order of the rail; the first is where they begin. */
export function pagesFor(rights: readonly string[]): PageName[] {
  return (Object.keys(rightOf) as PageName[]).filter((name) => rights.includes(rightOf[name]));
}
