import type { IsoDate } from '../../domain/calendar.ts';
import type { ClaimType } from '../../domain/claim.ts';
import { type Contradiction, findContradictions } from '../../domain/claimContradictions.ts';
import { readExamination } from '../../domain/fileExamination.ts';
import { type PhotoPlace, readPhotoPlace } from '../../domain/photoPlace.ts';
import type { FileRow } from '../../store/tables.ts';
import type { Answers } from '../form/form.ts';
import type { Occurred } from '../prompts/occurred.prompt.ts';
import { partiesIn } from './parties/partiesIn.ts';
import { contractIn } from './questions/claimContract.question.ts';
import { AT_HOME } from './questions/place.questions.ts';

/** For the advisor who reads the file; the customer is told nothing of it, and nothing is decided by it. */
export function contradictionsIn(
  answers: Answers,
  { photos, today }: { photos: PhotoFacts; today: IsoDate },
): Contradiction[] {
  const contract = contractIn(answers);
  const occurred = answers['date'] as Occurred | undefined;
  if (contract === null || occurred === undefined) return [];
  const text = (id: string) => (typeof answers[id] === 'string' ? answers[id] : null);
  return findContradictions({
    // A stay in hospital is asked for before it begins.
    declaredOn: answers['type'] === 'health_hospital' && occurred.date > today ? occurred.date : today,
    occurredOn: occurred.date,
    contract,
    story: text('story') ?? '',
    otherPlates: partiesIn(answers['type'] as ClaimType, answers).flatMap(({ plate }) =>
      plate === null ? [] : [plate],
    ),
    driver: text('driver'),
    photosTakenOn: photos.takenOn,
    photoPlaces: photos.places,
    place: placeOf(answers),
  });
}

export interface PhotoFacts {
  takenOn: readonly (IsoDate | null)[];
  places: readonly PhotoPlace[];
}

/** What the files of a declaration tell of when and, with consent, where they were taken. */
export function photoFacts(files: readonly FileRow[]): PhotoFacts {
  return {
    takenOn: files.map(({ examination }) => readExamination(examination)?.takenOn ?? null),
    places: files.flatMap(({ place }) => readPhotoPlace(place) ?? []),
  };
}

/** Where it happened, an insured home by its address; null when it is not known. */
export function placeOf(answers: Answers): string | null {
  const place = (answers['placeHome'] ?? answers['place'] ?? null) as string | null;
  return place === AT_HOME ? (contractIn(answers)?.address ?? null) : place;
}
