import type { Question } from '../../form/form.ts';
import { askParts, commonParts, type QuestionSpec } from '../../prompts/questionSpec.ts';

const CURRENT = /\b([A-Z]{2})[ -]?(\d{3})[ -]?([A-Z]{2})\b/i;
// "17 mai 26" is a day, not a plate.
const BEFORE_2009 =
  /\b(\d{1,4})[ -]?(?!mai|may|jan|feb|f[eé]v|mar|apr|avr|jun|jul|aug|sep|oct|nov|dec)([A-Z]{2,3})[ -]?(\d{2}|2[AB]|97\d)\b/i;
const FOREIGN = /^(?=.*[A-Z])(?=.*\d.*\d)[A-Z0-9-]{4,10}$/i;

/** The registration of another vehicle: French formats are tidied, a foreign one is kept as written. */
export function plateQuestion(spec: QuestionSpec): Question<string> {
  return {
    ...commonParts(spec),
    ask: ({ turn }) => askParts(turn, spec),
    read: ({ text }, { turn }) => {
      const plate = readPlate(text);
      if (plate !== null) return { is: 'value', value: plate };
      return /\d/.test(text) && text.length < 20
        ? { is: 'fault', said: turn.t('claim.plate.notUnderstood') }
        : { is: 'nothing' };
    },
    show: (value) => value,
  };
}

export function readPlate(text: string): string | null {
  if (text.length > 200) return null;
  const current = CURRENT.exec(text);
  if (current !== null) return `${current[1]}-${current[2]}-${current[3]}`.toUpperCase();
  const older = BEFORE_2009.exec(text);
  if (older !== null) return `${older[1]} ${older[2]} ${older[3]}`.toUpperCase();
  const written = text.trim();
  return FOREIGN.test(written) ? written.toUpperCase() : null;
}
