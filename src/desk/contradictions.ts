import { photoPlaceWords } from '../cards/photoPlaceWords.ts';
import { contradictionsIn, photoFacts, placeOf } from '../dialogs/claims/contradictionsIn.ts';
import { contractIn } from '../dialogs/claims/questions/claimContract.question.ts';
import type { Answers } from '../dialogs/form/form.ts';
import type { Occurred } from '../dialogs/prompts/occurred.prompt.ts';
import { readShown } from '../dialogs/shown.ts';
import { parisAt } from '../domain/calendar.ts';
import { type Contradiction, photoElsewhere } from '../domain/claimContradictions.ts';
import { longDate } from '../locales/format.ts';
import type { FileRow, TranscriptRow } from '../store/tables.ts';
import type { RequestDetail } from './deskView.ts';
import type { Viewing } from './requestView.ts';

/** Which question told the fact that does not fit; a photo is where files came. */
const toldBy: Readonly<Record<Contradiction, 'date' | 'driver' | 'story' | 'files'>> = {
  eventAfterDeclaration: 'date',
  eventBeforeCover: 'date',
  eventAfterCover: 'date',
  photoOlderThanEvent: 'files',
  photoElsewhere: 'files',
  plateNotOnContract: 'story',
  driverNotNamed: 'driver',
};

/**
 * What does not fit together in a declaration, two facts side by side, each with the message of the customer that it
 * comes from. For the advisor alone.
 */
export function contradictionsShown(
  answers: Answers,
  { files, rows }: { files: readonly FileRow[]; rows: readonly TranscriptRow[] },
  { t, now }: Viewing,
): RequestDetail['contradictions'] {
  const today = parisAt(now).date;
  const photos = photoFacts(files);
  const place = placeOf(answers);
  const elsewhere = photoElsewhere({ place, photoPlaces: photos.places });
  const contract = contractIn(answers);
  const occurred = answers['date'] as Occurred | undefined;
  const day = (date: string | null | undefined) => (date == null ? '' : longDate(date, t.language, today));
  const facts = {
    event: day(occurred?.date),
    today: day(today),
    start: day(contract?.startsOn),
    end: day(contract?.endsOn),
    photo: day(photos.takenOn.filter((taken) => taken !== null).sort()[0]),
    plate: contract?.plate ?? '',
    place: place ?? '',
    photoPlace: elsewhere === undefined ? '' : photoPlaceWords(elsewhere, t, today),
  };
  return contradictionsIn(answers, { photos, today }).map((what) => ({
    what,
    text: t.words(`desk.contradiction.${what}`, facts),
    ...whereTold(toldBy[what], answers, rows),
  }));
}

/** The message of the customer that told a fact: the answer to its question, else a part of the story. */
function whereTold(
  by: (typeof toldBy)[Contradiction],
  answers: Answers,
  rows: readonly TranscriptRow[],
): { seq: number | null; turn: number | null } {
  const story = typeof answers['story'] === 'string' ? answers['story'] : '';
  let turn = 0;
  let asked = '';
  let found: { seq: number; turn: number } | null = null;
  let inStory: { seq: number; turn: number } | null = null;
  for (const { seq, body } of rows) {
    const shown = readShown(body);
    if (shown.kind === 'answered') asked = shown.answer.key;
    if (shown.kind !== 'said') continue;
    turn += 1;
    if (by === 'files' ? shown.files.length > 0 : asked.startsWith(`claim.${by}.ask`)) found = { seq, turn };
    if (inStory === null && shown.text.length > 3 && story.includes(shown.text)) inStory = { seq, turn };
    asked = '';
  }
  return found ?? inStory ?? { seq: null, turn: null };
}
