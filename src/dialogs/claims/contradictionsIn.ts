import type { IsoDate } from '../../domain/calendar.ts';
import type { ClaimType } from '../../domain/claim.ts';
import { type Contradiction, findContradictions } from '../../domain/claimContradictions.ts';
import type { Answers } from '../form/form.ts';
import type { Occurred } from '../prompts/occurred.prompt.ts';
import { partiesIn } from './parties/partiesIn.ts';
import { contractIn } from './questions/claimContract.question.ts';

/** For the advisor who reads the file; the customer is told nothing of it, and nothing is decided by it. */
export function contradictionsIn(
  answers: Answers,
  { photosTakenOn, today }: { photosTakenOn: readonly (IsoDate | null)[]; today: IsoDate },
): Contradiction[] {
  const contract = contractIn(answers);
  const occurred = answers['date'] as Occurred | undefined;
  if (contract === null || occurred === undefined) return [];
  const text = (id: string) => (typeof answers[id] === 'string' ? answers[id] : null);
  return findContradictions({
    declaredOn: today,
    occurredOn: occurred.date,
    contract,
    story: text('story') ?? '',
    otherPlates: partiesIn(answers['type'] as ClaimType, answers).flatMap(({ plate }) =>
      plate === null ? [] : [plate],
    ),
    driver: text('driver'),
    photosTakenOn,
  });
}
