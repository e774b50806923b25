import { addDays } from '../../../domain/calendar.ts';
import { fold } from '../../../intents/fold.ts';
import type { DateReading } from '../../../intents/understanding.port.ts';
import type { Asking, Question, Reading } from '../../form/form.ts';
import { dayChoice, doubt, type Occurred, occurredOf, readIso } from '../../prompts/occurred.prompt.ts';
import type { Turn } from '../../turn.ts';

/** "Je serai hospitalisé", "il entre à la clinique", "I am going in": a stay that is still to come. */
const TO_COME =
  /\b(?:serai|sera|seront|serons|vais|va|allons|vont|dois|doit|devons|devra|devrai)\b|(?<!\b(?:suis|est|sommes|sont) )\b(?:entre|rentre)\b|\bprochaine?\b|\b(?:will|going to|due to|have to|has to|must|'ll)\b|\b(?:is|am|are) (?:being |to be )?(?:admitted|operated|going in)\b/;
const WAS =
  /\b(?:ai|a|as|avons|ont) ete\b|\betais\b|\betait\b|\b(?:suis|est|sommes|sont) (?:entree?s?|restee?s?|sortie?s?|rentree?s?)\b|\b(?:was|were|went|had been|have been|has been)\b/;

/** The day of a stay as far as the words say it: one day, or two that they may mean; null when they name none. */
export function stayDays(text: string, story: string, turn: Turn): Occurred[] | null {
  const read = (direction: 'past' | 'future'): DateReading | null =>
    turn.services.readDate(text, { language: turn.t.language, reference: turn.now, direction });
  const [before, after] = [read('past'), read('future')];
  if (before === null || after === null) return null;
  const [past, future] = [occurredOf(before.value), occurredOf(after.value)];
  if (past.date === future.date) return [past];
  const tense = tenseOf(text) ?? tenseOf(story);
  return tense === 'toCome' ? [future] : tense === 'was' ? [past] : [past, future];
}

function tenseOf(text: string): 'toCome' | 'was' | null {
  const plain = fold(text);
  if (TO_COME.test(plain)) return 'toCome';
  return WAS.test(plain) ? 'was' : null;
}

/** The day on which somebody entered a hospital, or will: then it is a request for cover that goes to the hospital. */
export const stayReading: Question<Occurred>['read'] = ({ action, text }, asking): Reading<Occurred> => {
  if (action?.a === 'answer' && typeof action.value === 'string') return readIso(action.value, asking, true);
  const { turn, answers } = asking;
  const days = stayDays(text, String(answers['story'] ?? ''), turn);
  if (days === null)
    return /\d|jour|date|day/iu.test(text) && text.length < 60
      ? { is: 'fault', said: turn.t('prompt.date.notUnderstood') }
      : { is: 'nothing' };
  const [day, other] = days;
  if (day === undefined) return { is: 'nothing' };
  return other === undefined ? { is: 'value', value: day } : doubt(turn, asking.key, 'date', day, other);
};

export function stayChoices({ turn, key }: Asking) {
  return [
    dayChoice(turn, key, 'date', 'today', turn.today),
    dayChoice(turn, key, 'date', 'tomorrow', addDays(turn.today, 1)),
  ];
}
