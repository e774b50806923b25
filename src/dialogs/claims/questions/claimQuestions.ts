import { type ClaimType, claimTypes } from '../../../domain/claim.ts';
import { contractKinds } from '../../../domain/contract.ts';
import { isOfEvent } from '../../../domain/storm.ts';
import type { Answers, Question } from '../../form/form.ts';
import { photoPlaceQuestion } from '../photoPlaces/photoPlace.question.ts';
import { claimContractQuestion } from './claimContract.question.ts';
import { filesOfClaim, injuredQuestion, phoneOfClaim, storyQuestion } from './common.questions.ts';
import { dateQuestion } from './date.question.ts';
import { askedInAStorm, eventQuestion } from './event.question.ts';
import { extraQuestion } from './extra.ts';
import { extrasByType } from './extrasByType.ts';
import { placeHomeQuestion, placeQuestion } from './place.questions.ts';
import { typeQuestion } from './type.question.ts';

const form = (...questions: readonly unknown[]) => questions as readonly Question<never>[];

const first = form(
  typeQuestion,
  ...contractKinds.map(claimContractQuestion),
  dateQuestion,
  placeQuestion,
  placeHomeQuestion,
  eventQuestion,
  storyQuestion,
  injuredQuestion,
);
const last = form(filesOfClaim, photoPlaceQuestion(), phoneOfClaim);

const unknownType = form(...first, ...last);
const byType = Object.fromEntries(
  claimTypes.map((type) => [type, form(...first, ...extrasByType[type].map(extraQuestion), ...last)]),
) as Readonly<Record<ClaimType, readonly Question<never>[]>>;
const inAStorm = Object.fromEntries(
  claimTypes.map((type) => [
    type,
    form(...first, ...extrasByType[type].filter(({ id }) => askedInAStorm.has(id)).map(extraQuestion), ...last),
  ]),
) as typeof byType;

/** Ids of the questions that every type shares; the rest is the detail of a type. */
export const commonIds: ReadonlySet<string> = new Set(unknownType.map(({ id }) => id));

/** The questions of a declaration, in the order they are asked; the type decides which. */
export function claimQuestions(answers: Answers): readonly Question<never>[] {
  const type = answers['type'] as ClaimType | undefined;
  if (type === undefined) return unknownType;
  return isOfEvent(type, answers['event']) ? inAStorm[type] : byType[type];
}
