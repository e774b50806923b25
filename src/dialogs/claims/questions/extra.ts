import type { IsoDate } from '../../../domain/calendar.ts';
import type { ClaimType } from '../../../domain/claim.ts';
import type { PartyRole } from '../../../domain/claimParty.ts';
import type { PartnerKind } from '../../../domain/partner.ts';
import { fold } from '../../../intents/fold.ts';
import { phoneNumber } from '../../../locales/format.ts';
import { type MessageKey, type Translator, translators } from '../../../locales/translator.ts';
import type { Answers, Asking, Question, Reading } from '../../form/form.ts';
import { choiceQuestion, type Option } from '../../prompts/choice.prompt.ts';
import { type Occurred, occurredOf, occurredQuestion } from '../../prompts/occurred.prompt.ts';
import type { QuestionSpec } from '../../prompts/questionSpec.ts';
import { textQuestion } from '../../prompts/text.prompt.ts';
import { yesNoQuestion } from '../../prompts/yesNo.prompt.ts';
import type { Input, Turn } from '../../turn.ts';
import { partiesQuestion } from '../parties/parties.question.ts';
import { finds } from '../story/finds.ts';
import { tellsSomethingNew } from '../story/readStory.ts';
import { amountQuestion } from './amount.prompt.ts';
import { boxesQuestion } from './boxes.question.ts';
import { partnerQuestion } from './partner.question.ts';
import { plateQuestion } from './plate.prompt.ts';
import { type Tells, wordsTold } from './toldIn.ts';
import { toldValue } from './toldValue.ts';

/** Every `claim.<id>.ask` of the locale tables: a question without words does not compile. */
export type ClaimQuestionId = MessageKey extends infer Key ? (Key extends `claim.${infer Id}.ask` ? Id : never) : never;

/** Something to do or to know at once, said when an answer shows that it matters. */
export type AdviceKey = Extract<MessageKey, `claim.advice.${string}`>;

/** A question that only some types of claim bring, as data. */
export type Extra = {
  id: ClaimQuestionId;
  optional?: 'unknown' | 'skip';
  /** Must hold as well; dropped when it changes. */
  only?: When;
  /** Other words by which a customer names it, both languages. */
  called?: readonly string[];
  /** Asked only when another answer has one of these values; dropped when that answer changes. Of several, one is enough. */
  when?: When | readonly When[];
  /** By answer: 'true' and 'false' for yes and no. */
  advice?: Readonly<Record<string, AdviceKey>>;
  /** Words of a story that answer it, so that it is not asked: by value, 'true' and 'false' for yes and no. */
  tells?: Tells;
  /** The value, where other answers leave no other; undefined where it is open. */
  follows?(answers: Answers, today: IsoDate): string | boolean | undefined;
} & (
  | { kind: 'yesNo' | 'amount' | 'plate' }
  /** `toldAs`: words of a story before the day that answers it. */
  | { kind: 'date'; toldAs?: RegExp }
  | { kind: 'choice'; options: readonly Option<string>[] }
  | { kind: 'text'; max?: number }
  /** People or vehicles beside the customer's own. */
  /** The nearest approved partners of a kind. */
  | { kind: 'partner'; of: PartnerKind }
  /** The boxes of a joint report, for the customer's vehicle or the other one. */
  | { kind: 'boxes'; of: 'own' | 'other' }
  | { kind: 'parties'; role: PartyRole; roles: readonly PartyRole[]; none: 'skip' | 'unknown' }
);

export interface When {
  id: ClaimQuestionId;
  is: readonly (string | boolean)[];
}

/** The conditions of a question, each of which opens it; none = always asked. */
export function conditionsOf({ when }: Pick<Extra, 'when'>): readonly When[] {
  return when === undefined ? [] : 'id' in when ? [when] : when;
}

/** True when what is known opens the question. */
export function isOpened(extra: Pick<Extra, 'when' | 'only'>, known: Answers): boolean {
  const conditions = conditionsOf(extra);
  const { only } = extra;
  if (only !== undefined && !only.is.some((value) => known[only.id] === value)) return false;
  return conditions.length === 0 || conditions.some(({ id, is }) => is.some((value) => known[id] === value));
}

/** Characters; shorter is a plain answer. */
const LONG_ENOUGH = 25;

export function extraQuestion(extra: Extra): Question<never> {
  const question = told(advised(plain(extra), extra.advice ?? {}), extra);
  return question as unknown as Question<never>;
}

function plain(extra: Extra): Question<never> {
  // Words may always be missing: a text can be left for later.
  const optional = extra.optional ?? (extra.kind === 'text' ? 'unknown' : undefined);
  const spec = claimSpec(extra.id, { ...extra, ...(optional === undefined ? {} : { optional }) });
  switch (extra.kind) {
    case 'yesNo':
      return yesNoQuestion(spec) as unknown as Question<never>;
    case 'amount':
      return amountQuestion(spec) as unknown as Question<never>;
    case 'plate':
      return plateQuestion(spec) as unknown as Question<never>;
    case 'date':
      return occurredQuestion(spec) as unknown as Question<never>;
    case 'choice':
      return choiceQuestion({ ...spec, options: extra.options }) as unknown as Question<never>;
    case 'partner':
      return partnerQuestion(spec, extra.of) as unknown as Question<never>;
    case 'boxes':
      return boxesQuestion(spec) as unknown as Question<never>;
    case 'parties':
      return partiesQuestion({
        ...spec,
        role: extra.role,
        roles: extra.roles,
        none: extra.none,
      }) as unknown as Question<never>;
    case 'text':
      // As a story: what sounds like a question or a correction is then not swallowed as the answer.
      return unlessElsewhere(textQuestion({ ...spec, max: extra.max ?? 500, story: true }), extra.id);
  }
}

/**
 * Any text answers a text question, except one that plainly answers others: "j'ai porté plainte" is no answer to "depuis
 * quand étiez-vous absents ?", and is kept for what it tells.
 */
function unlessElsewhere(question: Question<string>, id: ClaimQuestionId): Question<never> {
  const find = finds[id];
  return {
    ...question,
    async read(input: Input, asking: Asking): Promise<Reading<string>> {
      const reading = await question.read(input, asking);
      const type = asking.answers['type'] as ClaimType | undefined;
      if (reading.is !== 'value' || find === undefined || type === undefined) return reading;
      if (input.text.length < LONG_ENOUGH || find(input.text) !== undefined) return reading;
      return tellsSomethingNew(type, input.text, asking.answers) ? { is: 'nothing' } : reading;
    },
  } as unknown as Question<never>;
}

/** The words, the name and the conditions of a question, from its id. */
export function claimSpec(
  id: ClaimQuestionId,
  { when, only, optional, called = [] }: Pick<Extra, 'when' | 'only' | 'optional' | 'called'> = {},
): QuestionSpec {
  const { ask, label, edit } = {
    ask: `claim.${id}.ask`,
    label: `claim.${id}.label`,
    edit: `claim.${id}.edit`,
  } as const;
  const names = (t: Translator) => [t.words(label as 'common.yes').toLowerCase(), ...called];
  return {
    id,
    ask,
    label,
    edit,
    called: { fr: names(translators.fr), en: names(translators.en) },
    ...(optional === undefined ? {} : { optional }),
    ...(when === undefined
      ? {}
      : {
          dependsOn: [...conditionsOf({ when }), ...(only === undefined ? [] : [only])].map(({ id: other }) => other),
          applies: (answers: Answers) => isOpened({ when, ...(only === undefined ? {} : { only }) }, answers),
        }),
  };
}

/** What was told in the story is not asked; advice that depends on it is given all the same. */
function told(question: Question<never>, extra: Extra): Question<never> {
  return {
    ...question,
    async infer(asking) {
      const words = wordsTold(asking);
      const value =
        extra.follows?.(asking.answers, asking.turn.today) ??
        dayTold(extra, words, asking.turn) ??
        toldValue(extra, words, fold(words), asking.answers);
      if (value === undefined) return question.infer?.(asking);
      const key = extra.advice?.[String(value)];
      const { turn } = asking;
      if (key !== undefined) turn.say(turn.t(key, { phone: phoneNumber(turn.services.brand.assistancePhone) }));
      return value as never;
    },
  };
}

/** The day that stands behind certain words of the story: "l'arrêté est paru le 10 novembre". */
function dayTold(extra: Extra, words: string, { services, t, now, today }: Turn): Occurred | undefined {
  const behind = extra.kind === 'date' ? extra.toldAs?.exec(words)?.[1] : undefined;
  if (behind === undefined) return undefined;
  const reading = services.readDate(behind, { language: t.language, reference: now, direction: 'past' });
  if (reading === null || reading.doubts.length > 0) return undefined;
  const { date } = occurredOf(reading.value);
  return date > today ? undefined : { date, time: null };
}

function advised(question: Question<never>, advice: Readonly<Record<string, AdviceKey>>): Question<never> {
  if (Object.keys(advice).length === 0) return question;
  return {
    ...question,
    async read(input, asking): Promise<Reading<never>> {
      const reading = (await question.read(input, asking)) as Reading<unknown>;
      const key = reading.is === 'value' ? advice[String(reading.value)] : undefined;
      if (reading.is !== 'value' || key === undefined) return reading as Reading<never>;
      const { turn } = asking;
      const phone = phoneNumber(turn.services.brand.assistancePhone);
      return { ...reading, readBack: turn.t(key, { phone }) } as Reading<never>;
    },
  };
}
