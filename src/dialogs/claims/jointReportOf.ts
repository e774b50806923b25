import type { ClaimType } from '../../domain/claim.ts';
import { type Circumstance, circumstanceCodes, type JointReport } from '../../domain/jointReport.ts';
import type { Answers } from '../form/form.ts';

/** Answers that go into the joint report rather than among the details of a claim. */
export const reportIds: ReadonlySet<string> = new Set(['ownBoxes', 'otherBoxes', 'reportNotes']);

const signed = {
  signedBoth: 'both',
  electronic: 'electronic',
  signedAlone: 'alone',
  none: 'none',
} as const;

/** The joint report that final answers make; null where no other vehicle or person was involved. */
export function jointReportOf(
  answers: Answers,
  { type, occurredAt, place }: { type: ClaimType; occurredAt: string | null; place: string | null },
): JointReport | null {
  if (type !== 'auto_accident' || answers['thirdParty'] !== true) return null;
  const notes = answers['reportNotes'];
  return {
    signed: signed[answers['accidentReport'] as keyof typeof signed] ?? null,
    occurredAt,
    place,
    injured: answers['injured'] === true,
    ownBoxes: boxesIn(answers['ownBoxes'], answers['moving']),
    otherBoxes: boxesIn(answers['otherBoxes'], undefined),
    observations: typeof notes === 'string' ? notes.slice(0, 1000) : null,
  };
}

/** A car that stood still needs no question: its box is known. */
function boxesIn(value: unknown, moving: unknown): Circumstance[] {
  if (moving === 'parked' || moving === 'stopped') return ['parked'];
  return Array.isArray(value) ? circumstanceCodes.filter((code) => value.includes(code)) : [];
}
