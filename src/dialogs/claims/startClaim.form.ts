import { speak } from '../../cards/answer.ts';
import type { Slots } from '../../intents/understanding.port.ts';
import type { Form, Question } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { saysWord } from '../form/formWords.ts';
import { type ClaimDraft, claimIsOpen, FILE_CLAIM, keptClaims } from './claimDraft.ts';
import { type ClaimOpening, readOpening } from './claimOpening.ts';

/** Kept from the first message on: the words are gone by the time the customer has said whether to resume. */
const opening: Question<ClaimOpening> = {
  id: 'opening',
  label: 'claim.title',
  infer: async ({ turn, options, said }) => readOpening(turn, said, (options as Slots | null) ?? {}),
  ask: ({ turn }) => ({ said: turn.t('claim.opening') }),
  read: () => ({ is: 'nothing' }),
  show: () => '',
};

const NEW = 'new';

/** The newest kept declaration, if there is one: resume it, or begin another. */
const resume: Question<string> = {
  id: 'resume',
  label: 'claim.draft.label',
  infer: async ({ turn }) => (claimIsOpen(turn) || (await keptClaims(turn)).length === 0 ? NEW : undefined),
  async ask({ turn, key }) {
    const [draft] = await keptClaims(turn);
    if (draft === undefined) return { said: turn.t('claim.opening') };
    const { date, what, done, of } = draft;
    return {
      said: turn.t('claim.draft.offer', { date, what, done, of }),
      choices: [
        answerChoice(turn, key, 'resume', 'claim.resume', draft.id),
        answerChoice(turn, key, 'resume', 'claim.startNew', NEW),
      ],
    };
  },
  async read({ action, text }, { turn }) {
    if (action?.a === 'answer' && typeof action.value === 'string') return { is: 'value', value: action.value };
    const { language } = turn.t;
    if (saysWord(text, 'no', language) || /nouve(?:l|au)|autre|\bnew\b|another/iu.test(text))
      return { is: 'value', value: NEW };
    const [draft] = await keptClaims(turn);
    return draft !== undefined && (saysWord(text, 'yes', language) || /repren|continu|resume/iu.test(text))
      ? { is: 'value', value: draft.id }
      : { is: 'nothing' };
  },
  show: (value) => value,
};

/** Leads into a declaration: a kept one when the customer wants it, else a new one with what was said already. */
export const startClaimForm: Form = {
  id: 'startClaim',
  version: 1,
  title: 'claim.title',
  needs: 'anonymous',
  questions: () => [opening, resume] as unknown as readonly Question<never>[],
  async finish({ turn, answers }) {
    // Named again in the middle of a declaration: the one that waits below goes on.
    if (claimIsOpen(turn)) return { is: 'done', result: { retold: answers['opening'] } };
    const chosen: ClaimDraft | undefined = (await keptClaims(turn)).find(({ id }) => id === answers['resume']);
    if (chosen === undefined) return { is: 'begin', dialog: FILE_CLAIM, options: answers['opening'] };
    turn.say(speak(turn.t('claim.draft.resuming')));
    return { is: 'begin', dialog: FILE_CLAIM, draft: { id: chosen.id, answers: chosen.answers } };
  },
};
