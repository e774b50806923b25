import { speak } from '../../cards/answer.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { fullDate } from '../../locales/format.ts';
import type { MessageKey } from '../../locales/translator.ts';
import { giveBack, spend } from '../../store/counters.repository.ts';
import { sayDashboard } from '../account/dashboard.ts';
import { isBackendTrouble, sayTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Form, FormEnd, Question, Reading } from '../form/form.ts';
import type { Turn } from '../turn.ts';
import { askSignIn } from './askSignIn.ts';
import type { CodeOptions } from './code.form.ts';
import { asksForOwnData, tooMany } from './identifyFirst.ts';
import { sendCode } from './oneTimeCode.ts';
import { readBirthDate } from './readBirthDate.ts';
import { readIdentifier } from './readIdentifier.ts';

/** `why` is the title of the conversation that waits; absent when the customer asked to sign in. */
export interface IdentifyOptions {
  why?: MessageKey;
}

const HOUR = 3_600_000;
const MATCHES_PER_HOUR = 5;

/** Words for signing in; anything else that leads here asks what is new. */
const SIGN_IN = /connect|identifi|log|sign|code|compte/iu;

/** The purpose of the codes that prove who writes. */
export const IDENTIFY = 'identify';

/**
 * Finds out who writes: customer number or e-mail, birth date, then a one-time code sent to the contact on file (the
 * second form). Whether somebody was found shows in no word, key or step.
 */
export const identifyForm: Form = {
  id: 'identify',
  version: 1,
  title: 'identify.title',
  needs: 'anonymous',
  questions: () => [anyQuestion(identifierQuestion), anyQuestion(birthDateQuestion)],
  async finish({ turn, answers, options, said }) {
    const why = (options as IdentifyOptions | null)?.why;
    if (turn.identity !== null) {
      // Who identified on a detour is not told: the request that waits goes on.
      if (why === undefined) await sayDashboard(turn, SIGN_IN.test(said) ? 'identify.already' : 'dashboard.again');
      return { is: 'done', result: { quiet: true } };
    }
    const identifier = String(answers['identifier']);
    const birthDate = String(answers['birthDate']);
    return findAndSend(turn, identifier, birthDate, why);
  },
};

const identifierQuestion: Question<string> = {
  id: 'identifier',
  label: 'identify.label.identifier',
  called: {
    fr: ['le numéro', 'mon numéro', 'le numéro client', 'mon e-mail', 'l’e-mail', 'l’adresse e-mail'],
    en: ['the number', 'my number', 'my customer number', 'my e-mail', 'the e-mail'],
  },
  async infer({ turn, said, options }) {
    if (turn.identity !== null) return '';
    // "Mon numéro client est …" asks to sign in; a number in another request is a contract's or a claim's.
    return (options as IdentifyOptions | null)?.why === undefined ? readIdentifier(said)?.identifier : undefined;
  },
  async ask({ turn, key, options }) {
    const why = (options as IdentifyOptions | null)?.why;
    if (isByCode(turn)) return { said: turn.t('identify.ask.identifier'), help: 'identify.help.identifier' };
    const page = await askSignIn(turn, key, why);
    if (page !== null) return page;
    const said =
      why === undefined
        ? turn.t('identify.ask.identifier')
        : turn.t('identify.ask.identifierFor', { title: turn.t.words(why as 'common.yes') });
    return { said, help: 'identify.help.identifier' };
  },
  read({ text, secrets }, { turn }) {
    if (isByCode(turn)) return { is: 'other', question: 'identifier' };
    const reading = readIdentifier(text);
    if (reading !== null) return { is: 'value', value: reading.identifier };
    if (asksForOwnData(turn)) return { is: 'fault', said: turn.t('identify.first') };
    if (secrets.code !== null || /\d{3}|@/.test(text))
      return { is: 'fault', said: turn.t('identify.fault.identifier') };
    return { is: 'nothing' };
  },
  show: (value) => value,
};

/** "Recevoir un code" was pressed on the card that also offers the sign-in page. */
function isByCode({ input }: Turn): boolean {
  return input.action?.a === 'answer' && input.action.q === 'identifier' && input.action.value === 'code';
}

const birthDateQuestion: Question<IsoDate> = {
  id: 'birthDate',
  label: 'identify.label.birthDate',
  called: { fr: ['la date', 'ma date de naissance', 'la date de naissance'], en: ['the date', 'my date of birth'] },
  async infer({ turn, answers }) {
    if (turn.identity !== null) return '';
    // Number and date in one message: only that message is looked at, for later ones hold other dates.
    const reading = readIdentifier(turn.input.text);
    if (reading === null || reading.identifier !== answers['identifier']) return undefined;
    const born = readBirthDate(reading.rest, turn.t.language, turn.today);
    return born.is === 'date' ? born.date : undefined;
  },
  ask: ({ turn }) => ({ said: turn.t('identify.ask.birthDate'), help: 'identify.help.birthDate' }),
  read({ text, action, secrets }, { turn, key }): Reading<IsoDate> {
    const { language } = turn.t;
    const written = action?.a === 'answer' && typeof action.value === 'string' ? action.value : (secrets.code ?? text);
    const reading = readBirthDate(written, language, turn.today);
    const words = (date: IsoDate) => fullDate(date, language);
    switch (reading.is) {
      case 'date':
        return {
          is: 'value',
          value: reading.date,
          readBack: turn.t('identify.noted.birthDate', { date: words(reading.date) }),
        };
      case 'two': {
        const [first, second] = reading.dates;
        const choices = reading.dates.map((date) => ({
          label: { label: words(date), row: words(date), tiny: words(date).slice(0, 20) },
          action: { a: 'answer' as const, v: 1 as const, k: key, q: 'birthDate', value: date },
        }));
        const said = turn.t('identify.doubt.birthDate', { first: words(first), second: words(second) });
        return { is: 'doubt', said, choices };
      }
      case 'impossible':
        return { is: 'fault', said: turn.t('identify.fault.birthDateImpossible') };
      case 'nothing':
        if (asksForOwnData(turn)) return { is: 'fault', said: turn.t('identify.first') };
        return /\d/.test(text) ? { is: 'fault', said: turn.t('identify.fault.birthDate') } : { is: 'nothing' };
    }
  },
  show: (value, { turn }) => fullDate(value, turn.t.language),
};

async function findAndSend(
  turn: Turn,
  identifier: string,
  birthDate: IsoDate,
  why: MessageKey | undefined,
): Promise<FormEnd> {
  const { services, now } = turn;
  const key = `match:${turn.conversationId}`;
  const most = services.limits.matchesPerHour ?? MATCHES_PER_HOUR;
  const spent = await spend(turn.db, {
    mark: `match:${turn.inboxId}`,
    budgets: [{ key, most, windowMs: HOUR }],
    now,
  });
  if (spent.is === 'over') return sayTooMany(turn, spent.until);
  try {
    const match = await services.insurer.match({ identifier, birthDate }, { correlationId: turn.correlationId });
    const subject = services.codeHmac(`subject.${identifier}.${birthDate}`);
    const act = turn.t.words('identify.act');
    const sending = await sendCode(turn, {
      purpose: IDENTIFY,
      ref: match.reference,
      subject,
      act,
      channel: 'preferred',
    });
    if (sending.is === 'tooMany') return sayTooMany(turn, sending.until);
    turn.say(sending.is === 'tooSoon' ? turn.t('identify.code.wait', sending) : turn.t('identify.codeSent'));
    const next: CodeOptions = {
      subject,
      email: match.channels.includes('email'),
      ...(why === undefined ? {} : { why }),
    };
    return { is: 'begin', dialog: 'identifyCode', options: next };
  } catch (thrown) {
    if (isBackendTrouble(thrown)) turn.write((tx) => giveBack(tx, [key], now));
    sayTrouble(turn, thrown, 'identity');
    return { is: 'done', result: { quiet: true } };
  }
}

function sayTooMany(turn: Turn, until: number): FormEnd {
  const choices = [beginChoice(turn, 'person', 'talk_to_advisor'), beginChoice(turn, 'callback', 'callback')];
  turn.say(speak(tooMany(turn, until), { choices }));
  return { is: 'done', result: { quiet: true } };
}
