import { photoPlaceWords } from '../../../cards/photoPlaceWords.ts';
import { type PhotoPlace, readPhotoPlace } from '../../../domain/photoPlace.ts';
import { filesOfDraft } from '../../../store/files.repository.ts';
import {
  forgetPlaces,
  heldPlaces,
  keepPlaces,
  notePhotoPlaceDecision,
  photoPlaceDecision,
} from '../../../store/photoPlaces.repository.ts';
import type { FileRow } from '../../../store/tables.ts';
import type { Answers, Asking, Question } from '../../form/form.ts';
import { answerChoice } from '../../form/formSays.ts';
import { doesNotKnow, saysWord } from '../../form/formWords.ts';
import { filesOf } from '../../prompts/files.prompt.ts';
import { yesNoQuestion } from '../../prompts/yesNo.prompt.ts';
import type { Turn } from '../../turn.ts';
import { claimSpec } from '../questions/extra.ts';

/** `none`: there was nothing to ask. */
export type PhotoPlaceAnswer = { is: 'none' } | { is: 'no' } | { is: 'yes'; photos: PhotoPlace[] };

const PHOTO_PLACE = 'photoPlace';

const plain = yesNoQuestion(
  claimSpec(PHOTO_PLACE, {
    called: ['lieu de la photo', 'lieu de mes photos', 'position des photos', 'place of the photos', 'photo place'],
  }),
);

/**
 * May the place and the time that the photos carry be joined to the file? Asked once for each claim, and only when a
 * photo carries a place. Nothing of it is kept before a yes: a no, silence and "I do not know" leave nothing anywhere.
 * `claimIdIn` finds the claim that exists already, where there is one.
 */
export function photoPlaceQuestion(claimIdIn: (answers: Answers) => string | null = () => null) {
  return {
    ...plain,
    dependsOn: ['files'],
    rare: true,
    // A no has nothing to show or to change.
    applies: ({ files, photoPlace }) =>
      filesOf(files).length > 0 && (photoPlace === undefined || (photoPlace as PhotoPlaceAnswer).is === 'yes'),
    async infer(asking) {
      const { turn, key, answers } = asking;
      const rows = await photosOf(asking);
      const held = heldPlaces(rows, turn.services.sealer);
      const known = await photoPlaceDecision(turn.db, { formKey: key, claimId: claimIdIn(answers) });
      if (known === 'joined') return joined(asking, rows, held);
      if (known === 'refused') return refused(asking);
      return held.size === 0 ? { is: 'none' } : undefined;
    },
    ask: ({ turn, key }) => ({
      said: turn.t('claim.photoPlace.ask'),
      help: 'claim.photoPlace.help',
      choices: [
        answerChoice(turn, key, PHOTO_PLACE, 'claim.photoPlace.yes', true),
        answerChoice(turn, key, PHOTO_PLACE, 'claim.photoPlace.no', false),
      ],
    }),
    async read(input, asking) {
      const { turn, key, answers } = asking;
      const { language } = turn.t;
      const reading = await plain.read(input, asking);
      const passes = saysWord(input.text, 'skip', language) || doesNotKnow(input.text, language);
      const agrees = reading.is === 'value' ? reading.value : passes ? false : null;
      if (agrees === null) return { is: 'nothing' };
      const about = {
        ...{ formKey: key, claimId: claimIdIn(answers) },
        ...{ conversationId: turn.conversationId, customerRef: turn.identity?.ref ?? null },
      };
      turn.write((tx) => notePhotoPlaceDecision(tx, about, agrees ? 'joined' : 'refused', turn.now));
      if (!agrees) return { is: 'value', value: refused(asking), readBack: turn.t('claim.photoPlace.notKept') };
      const rows = await photosOf(asking);
      return { is: 'value', value: joined(asking, rows, heldPlaces(rows, turn.services.sealer)) };
    },
    show: (value, { turn }) => shown(value, turn),
  } satisfies Question<PhotoPlaceAnswer> as Question<PhotoPlaceAnswer>;
}

/** What waited is kept with its file from now on. */
function joined({ turn }: Asking, rows: readonly FileRow[], held: ReadonlyMap<string, PhotoPlace>): PhotoPlaceAnswer {
  turn.write((tx) => keepPlaces(tx, held));
  const photos = rows.flatMap((row) => held.get(row.id) ?? readPhotoPlace(row.place) ?? []);
  return photos.length === 0 ? { is: 'none' } : { is: 'yes', photos };
}

/** Neither what waited nor what was kept after an earlier yes stays. */
export function refused({ turn, answers }: Pick<Asking, 'turn' | 'answers'>): PhotoPlaceAnswer {
  const ids = filesOf(answers['files']);
  turn.write((tx) => forgetPlaces(tx, ids));
  return { is: 'no' };
}

function photosOf({ turn, key, answers }: Asking): Promise<FileRow[]> {
  return filesOfDraft(turn.db, { draftId: key, conversationId: turn.conversationId }, filesOf(answers['files']));
}

const MOST_SHOWN = 3;

function shown(value: PhotoPlaceAnswer, { t, today }: Pick<Turn, 't' | 'today'>): string {
  if (value.is !== 'yes') return t.words('common.no');
  const each = value.photos.map((place) => photoPlaceWords(place, t, today));
  const different = [...new Set(each)];
  const more = different.length - MOST_SHOWN;
  return [
    ...different.slice(0, MOST_SHOWN),
    ...(more > 0 ? [t.words('claim.photoPlace.more', { count: more })] : []),
  ].join('\u202f; ');
}
