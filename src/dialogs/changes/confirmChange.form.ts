import type { ChangeRequest, Confirmation } from '../../domain/change.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Asking, Form, Question, Reading } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { RESEND } from '../identify/code.form.ts';
import { tooMany } from '../identify/identifyFirst.ts';
import { sendCode, tryCode } from '../identify/oneTimeCode.ts';
import type { ToConfirm } from './change.ts';
import { customerOf } from './change.ts';

/** "none": no code was needed. */
type Confirmed = Confirmation | 'none';

/** The last step of every change: the code, where one is needed, then the job that sends the change. */
export const confirmChangeForm: Form = {
  id: 'confirmChange',
  version: 1,
  title: 'change.title',
  needs: 'identified',
  questions: () => [anyQuestion(codeQuestion)],
  async finish({ turn, answers, options, key }) {
    const { wanted } = options as ToConfirm;
    const { content, fileIds } = wanted;
    const confirmed = answers['code'] as Confirmed;
    const sealed = 'sealed' in content ? content.sealed : null;
    const request = {
      content: sealed === null ? content : { kind: 'bank' as const },
      confirmedBy: confirmed === 'none' ? null : confirmed,
      language: turn.t.language,
    } satisfies Omit<ChangeRequest, 'content'> & { content: unknown };
    turn.startJob({
      kind: 'change.request',
      key: `change.${key}`,
      payload: { request, customerRef: customerOf(turn), fileIds },
      ...(sealed === null ? {} : { secret: turn.services.sealer.open(sealed) }),
    });
    turn.say(turn.t('change.sending'));
    return { is: 'done', result: { quiet: true } };
  },
};

const codeQuestion: Question<Confirmed> = {
  id: 'code',
  label: 'identify.label.code',
  infer: async ({ options }) => ((options as ToConfirm).code === null ? 'none' : undefined),
  ask: ({ turn, key }) => ({
    said: turn.t('identify.ask.code', { minutes: Math.round(turn.services.limits.lifeMs / 60_000) }),
    help: 'change.help.code',
    choices: [answerChoice(turn, key, 'code', 'resendCode', 'resend')],
  }),
  async read({ text, action, secrets }, asking): Promise<Reading<Confirmed>> {
    if (secrets.code !== null) return readCode(secrets.code, asking);
    if ((action?.a === 'answer' && action.value === 'resend') || RESEND.test(text)) return resend(asking);
    if (/\d{4}/.test(text.replace(/[\s.-]/g, '')))
      return { is: 'fault', said: asking.turn.t('identify.code.onlyDigits') };
    return { is: 'nothing' };
  },
  show: () => '••••••',
};

async function readCode(code: string, { turn, options }: Asking): Promise<Reading<Confirmed>> {
  const { code: needed } = options as ToConfirm;
  if (needed === null) return { is: 'value', value: 'none' };
  const outcome = await tryCode(turn, { purpose: needed.purpose, subject: needed.subject, code });
  switch (outcome.is) {
    case 'right':
      return outcome.ref === customerOf(turn)
        ? { is: 'value', value: needed.channel }
        : { is: 'fault', said: turn.t('identify.code.usedUp') };
    case 'wrong':
      return {
        is: 'fault',
        said:
          outcome.left === 0 ? turn.t('identify.code.usedUp') : turn.t('identify.code.wrong', { left: outcome.left }),
      };
    case 'over':
      return {
        is: 'fault',
        said: turn.t(outcome.why === 'expired' ? 'identify.code.expired' : 'identify.code.usedUp'),
      };
  }
}

async function resend({ turn, options }: Asking): Promise<Reading<Confirmed>> {
  const { code } = options as ToConfirm;
  if (code === null) return { is: 'value', value: 'none' };
  const sending = await sendCode(turn, { ...code, ref: customerOf(turn) });
  switch (sending.is) {
    case 'sent':
      return { is: 'fault', said: turn.t('change.code.again') };
    case 'tooSoon':
      return { is: 'fault', said: turn.t('identify.code.wait', sending) };
    case 'tooMany':
      return { is: 'fault', said: tooMany(turn, sending.until) };
  }
}
