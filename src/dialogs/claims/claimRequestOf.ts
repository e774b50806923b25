import { type ClaimRequest, type ClaimType, claimRequest } from '../../domain/claim.ts';
import { declarationDeadline, standingOn } from '../../domain/deadlines.ts';
import { isOfEvent, perilOf } from '../../domain/storm.ts';
import type { FileRow } from '../../store/tables.ts';
import type { Answers } from '../form/form.ts';
import type { Occurred } from '../prompts/occurred.prompt.ts';
import type { Turn } from '../turn.ts';
import { contradictionsIn, photoFacts, placeOf } from './contradictionsIn.ts';
import { jointReportOf, reportIds } from './jointReportOf.ts';
import { partiesIn, partyIds } from './parties/partiesIn.ts';
import { contractIn } from './questions/claimContract.question.ts';
import { commonIds } from './questions/claimQuestions.ts';
import type { ContactPhone } from './questions/common.questions.ts';
import { decreeOn } from './questions/date.question.ts';

/**
 * The declaration as the insurer takes it. `answers` are final: complete, and only those that count. The moment of
 * sending is the moment of the honesty statement, which stands on the card whose button sends.
 */
export function claimRequestOf(
  answers: Answers,
  { files, department }: { files: readonly FileRow[]; department: string | null },
  turn: Turn,
): ClaimRequest {
  const type = answers['type'] as ClaimType;
  const occurred = answers['date'] as Occurred;
  const contract = contractIn(answers);
  const parties = partiesIn(type, answers);
  const where = placeOf(answers);
  const report = jointReportOf(answers, { type, occurredAt: occurred.time, place: where });
  return claimRequest.parse({
    type,
    contractId: contract?.id,
    occurredOn: occurred.date,
    occurredAt: occurred.time,
    place: where,
    story: answers['story'],
    injured: answers['injured'] === true,
    details: {
      ...(department === null || perilOf(type) === null ? {} : { department }),
      ...detailsOf(answers, type, occurred, turn),
      ...contradictionsOf(answers, files, turn),
    },
    ...(parties.length === 0 ? {} : { parties }),
    ...(report === null ? {} : { report }),
    attachments: files.map((file) => ({
      sha256: file.sha256,
      name: file.name,
      contentType: file.content_type,
      bytes: file.bytes,
    })),
    contactPhone: (answers['phone'] as ContactPhone | null | undefined)?.e164 ?? null,
    consentedAt: new Date(turn.now).toISOString(),
    language: turn.t.language,
  });
}

/** The answers that only this type asks for; days as ISO dates, sums in cents. */
function detailsOf(answers: Answers, type: ClaimType, occurred: Occurred, turn: Turn): ClaimRequest['details'] {
  const details: ClaimRequest['details'] = {};
  for (const [id, value] of Object.entries(answers)) {
    if (commonIds.has(id) || reportIds.has(id) || partyIds(type).has(id)) continue;
    details[id] = isOccurred(value) ? value.date : (value as string | number | boolean | null);
  }
  if (occurred.between !== undefined) details['occurredBetween'] = occurred.between.join('-');
  if (answers['injured'] === null) details['injured'] = null;
  if (isOfEvent(type, answers['event'])) details['event'] = answers['event'];
  const standing = standingOn(declarationDeadline(type, occurred.date, decreeOn(answers)), turn.today);
  return standing.is === 'late' ? { ...details, declaredLate: true } : details;
}

function contradictionsOf(answers: Answers, files: readonly FileRow[], { today }: Turn): ClaimRequest['details'] {
  const found = contradictionsIn(answers, { photos: photoFacts(files), today });
  return found.length === 0 ? {} : { contradictions: found.join(',') };
}

function isOccurred(value: unknown): value is Occurred {
  return typeof value === 'object' && value !== null && 'date' in value;
}
