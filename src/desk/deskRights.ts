import type { StaffRole } from '../domain/advisors.ts';

/** What may be done at the desk, and by whom. Every route names one of these; a route without does not compile. */
export const deskRights = {
  /** Being at the desk at all: the page's own settings. */
  signedIn: ['advisor', 'supervisor', 'auditor', 'admin'],
  /** What customers asked for, their words and their files. An admin runs the desk and reads none of it. */
  readRequests: ['advisor', 'supervisor', 'auditor'],
  /** Taking, answering, ending: whatever a customer notices. */
  answer: ['advisor', 'supervisor'],
  /** A whole telephone number. */
  seePhone: ['advisor', 'supervisor'],
  /** Another's requests: giving them away, ending them. */
  supervise: ['supervisor'],
  /** Who read and did what. */
  readAudit: ['supervisor', 'auditor'],
  /** Counts and durations without a customer in them. */
  readFigures: ['supervisor', 'auditor', 'admin'],
  /** Ready-made answers, closures, teams. */
  configure: ['supervisor', 'admin'],
} as const satisfies Record<string, readonly StaffRole[]>;

export type DeskRight = keyof typeof deskRights;

export function mayDo(role: StaffRole, right: DeskRight): boolean {
  return (deskRights[right] as readonly StaffRole[]).includes(role);
}

/** What somebody may do, for a page that shows no button in vain. */
export function rightsOf(role: StaffRole): DeskRight[] {
  return (Object.keys(deskRights) as DeskRight[]).filter((right) => mayDo(role, right));
}
