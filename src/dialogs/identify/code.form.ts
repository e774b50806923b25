import type { CustomerRef } from '../../domain/ids.ts';
import type { MessageKey } from '../../locales/translator.ts';
import { latestChallenge } from '../../store/challenges.repository.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Asking, Form, Question, Reading } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import type { Turn } from '../turn.ts';
import { greetIdentified } from './greetIdentified.ts';
import { IDENTIFY, type IdentifyOptions } from './identify.form.ts';
import { asksForOwnData, tooMany } from './identifyFirst.ts';
import { sendCode, tryCode } from './oneTimeCode.ts';

export interface CodeOptions {
  why?: MessageKey;
  /** What was typed, as counters know it. */
  subject: string;
  /** True when a code may be asked for by e-mail. */
  email: boolean;
}

/** "restart": the details were wrong. */
type CodeAnswer = 'identified' | 'restart';

/** Asks for the code that was sent. Begun by the identify form, in whose place it stands. */
export const codeForm: Form = {
  id: 'identifyCode',
  version: 1,
  title: 'identify.title',
  needs: 'anonymous',
  questions: () => [anyQuestion(codeQuestion)],
  async finish({ turn, answers, options }) {
    const { why } = options as CodeOptions;
    if (answers['code'] === 'restart') {
      return { is: 'begin', dialog: 'identify', options: (why === undefined ? {} : { why }) satisfies IdentifyOptions };
    }
    await greetIdentified(turn, why);
    return { is: 'done', result: { quiet: true } };
  },
};

/** "Renvoyez le code". */
export const RESEND =
  /\b(?:r?envo(?:yer|ie|yez)|autre code|nouveau code|redemande|pas re[cç]u|rien re[cç]u|re[cç]ois (?:pas|rien)|re-?send|send (?:it|the code|me) again|(?:new|another) code|not (?:received|got)|haven['’]?t (?:received|got)|didn['’]?t (?:receive|get)|nothing (?:came|arrived))/iu;
const BY_EMAIL = /\b(?:par (?:e-?)?mail|par courriel|by e-?mail)\b/iu;
const RESTART =
  /\b(?:corrig|tromp|mauvais(?:e)? (?:num[ée]ro|date|e-?mail)|changer (?:de |le |mon )?(?:num[ée]ro|date|e-?mail)|recommenc|wrong (?:number|date|e-?mail)|my mistake|correct my|start (?:again|over))/iu;

const codeQuestion: Question<CodeAnswer> = {
  id: 'code',
  label: 'identify.label.code',
  infer: async ({ turn }) => (turn.identity === null ? undefined : 'identified'),
  ask({ turn, key, options }) {
    const { email } = options as CodeOptions;
    const choice = (label: 'resendCode' | 'codeByEmail' | 'fixDetails', value: string) =>
      answerChoice(turn, key, 'code', label, value);
    return {
      said: turn.t('identify.ask.code', { minutes: Math.round(turn.services.limits.lifeMs / 60_000) }),
      help: 'identify.help.code',
      choices: [
        choice('resendCode', 'resend'),
        ...(email ? [choice('codeByEmail', 'email')] : []),
        choice('fixDetails', 'restart'),
      ],
    };
  },
  async read({ text, action, secrets }, asking): Promise<Reading<CodeAnswer>> {
    const { turn } = asking;
    if (secrets.code !== null) return readCode(secrets.code, asking);
    const pressed = action?.a === 'answer' ? action.value : null;
    if (pressed === 'restart' || RESTART.test(text)) return { is: 'value', value: 'restart' };
    if (pressed === 'email' || BY_EMAIL.test(text)) return resend(asking, 'email');
    if (pressed === 'resend' || RESEND.test(text)) return resend(asking, 'preferred');
    // A code inside a sentence was not masked: it may stand in the history, so it is not taken.
    if (/\d{4}/.test(text.replace(/[\s.-]/g, ''))) return fault(turn.t('identify.code.onlyDigits'));
    if (asksForOwnData(turn)) return fault(turn.t('identify.first'));
    return { is: 'nothing' };
  },
  show: () => '••••••',
};

async function readCode(code: string, { turn, options }: Asking): Promise<Reading<CodeAnswer>> {
  const { subject } = options as CodeOptions;
  const outcome = await tryCode(turn, { purpose: IDENTIFY, subject, code });
  switch (outcome.is) {
    case 'right':
      turn.identify(outcome.ref);
      return { is: 'value', value: 'identified' };
    case 'wrong':
      return fault(
        outcome.left === 0 ? turn.t('identify.code.usedUp') : turn.t('identify.code.wrong', { left: outcome.left }),
      );
    case 'over':
      return fault(turn.t(outcome.why === 'expired' ? 'identify.code.expired' : 'identify.code.usedUp'));
  }
}

async function resend({ turn, options }: Asking, channel: 'preferred' | 'email'): Promise<Reading<CodeAnswer>> {
  const { subject } = options as CodeOptions;
  const last = await latestChallenge(turn.db, turn.conversationId, IDENTIFY);
  if (last === undefined) return { is: 'value', value: 'restart' };
  const ref = last.customer_ref as CustomerRef;
  const act = turn.t.words('identify.act');
  const sending = await sendCode(turn, { purpose: IDENTIFY, ref, subject, act, channel });
  switch (sending.is) {
    case 'sent':
      return fault(turn.t(channel === 'email' ? 'identify.codeSentByEmail' : 'identify.codeSentAgain'));
    case 'tooSoon':
      return fault(turn.t('identify.code.wait', sending));
    case 'tooMany':
      return fault(tooMany(turn, sending.until));
  }
}

function fault(said: ReturnType<Turn['t']>): Reading<CodeAnswer> {
  return { is: 'fault', said };
}
