import type { ClaimType } from '../../../domain/claim.ts';
import type { MessageKey } from '../../../locales/translator.ts';
import type { Answers, Asking } from '../../form/form.ts';
import { type Occurred, showOccurred } from '../../prompts/occurred.prompt.ts';
import type { Turn } from '../../turn.ts';
import { claimQuestions } from '../questions/claimQuestions.ts';
import { typeName } from '../questions/type.question.ts';

/** A bubble holds 320 characters, with the sorrow before and the story after. */
const ROOM = 220;
const FIRST = new Set(['type', 'date', 'place', 'story']);

/** What was understood, as the parts of one sentence: type, date, place, then whatever else the story answered. */
export function notedWords(answers: Answers, turn: Turn): string[] {
  const { t } = turn;
  const type = answers['type'] as ClaimType | undefined;
  const date = answers['date'] as Occurred | undefined;
  const place = answers['place'] as string | null | undefined;
  const noted = [
    ...(type === undefined ? [] : [typeName(type, t)]),
    ...(date === undefined ? [] : [showOccurred(date, turn)]),
    ...(place == null ? [] : [t.words('claim.opening.place', { place })]),
  ];
  let room = ROOM - noted.join(', ').length;
  for (const part of others(answers, turn)) {
    if (part.length + 2 > room) break;
    noted.push(part);
    room -= part.length + 2;
  }
  return answers['story'] === undefined ? noted : [...noted, t.words('claim.opening.story')];
}

function others(answers: Answers, turn: Turn): string[] {
  const asking: Asking = { turn, answers, key: '', options: null, said: '' };
  return claimQuestions(answers).flatMap((question) => {
    const value = answers[question.id];
    if (FIRST.has(question.id) || value === undefined || value === null || !(question.applies?.(answers) ?? true))
      return [];
    const whole = wholeWords(question.id, value, turn);
    if (whole !== null) return [whole];
    const label = turn.t.words(question.label as 'common.yes').toLowerCase();
    const shown = question.show(value as never, asking);
    const words = question.freeText || question.grows === true ? shown : withoutCapital(shown);
    return [turn.t.words('claim.opening.part', { label, value: words })];
  });
}

type SaidWhole = MessageKey extends infer Key ? (Key extends `claim.told.${infer Id}.true` ? Id : never) : never;

/** Answers that are said as a clause: a label with "oui" behind it would be read as a form. */
const saidWhole = {
  complaint: true,
  police: true,
  firemen: true,
  injured: true,
  canDrive: true,
  alarm: true,
  locksChanged: true,
  plumber: true,
  leakActive: true,
  otherFlat: true,
  habitable: true,
  carLocked: true,
  tarpaulin: true,
  cameras: true,
  thirdParty: true,
  neighboursHit: true,
  waterReport: true,
  secured: true,
  repairerNote: true,
  writtenClaim: true,
  lawyer: true,
  hearing: true,
  medicalCertificate: true,
  otherAtFault: true,
  fullCover: true,
  decree: true,
  glassView: true,
} satisfies Record<SaidWhole, true>;

function wholeWords(id: string, value: unknown, { t }: Turn): string | null {
  if (id === 'absentSince' && typeof value === 'string') return t.words('claim.told.absentSince', { value });
  if (id === 'accidentReport' && value === 'none') return t.words('claim.told.noReport');
  if (id === 'driver' && value === 'me') return t.words('claim.told.driver');
  if (id === 'moving') return t.words(`claim.told.moving.${value as 'parked' | 'stopped' | 'moving'}`);
  if (typeof value !== 'boolean' || !Object.hasOwn(saidWhole, id)) return null;
  return t.words(`claim.told.${id as SaidWhole}.${value}`);
}

/** "Le pare-brise" inside a sentence; a plate and other codes stay as they are. */
function withoutCapital(shown: string): string {
  return /^\p{Lu}['’\p{Ll}\s]/u.test(shown) ? shown.charAt(0).toLowerCase() + shown.slice(1) : shown;
}
