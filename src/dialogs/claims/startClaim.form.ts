import { type Choice, speak } from '../../cards/answer.ts';
import { certainIntent } from '../../intents/certain.ts';
import type { Slots } from '../../intents/understanding.port.ts';
import type { Form, Question } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { saysWord } from '../form/formWords.ts';
import { type ClaimDraft, claimIsOpen, FILE_CLAIM, keptClaims } from './claimDraft.ts';
import { type ClaimOpening, readOpening } from './claimOpening.ts';
import { typeTold } from './story/typeTold.ts';

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
/** The newest ones; all of them are listed with the claims. */
const MOST_OFFERED = 4;

/** The newest kept declaration, if there is one: resume it, or begin another. */
const resume: Question<string> = {
  id: 'resume',
  label: 'claim.draft.label',
  async infer({ turn, said, answers }) {
    if (claimIsOpen(turn)) return NEW;
    const [draft, ...others] = await keptClaims(turn);
    if (draft === undefined) return NEW;
    // What is told now is plainly something else than what was left unfinished.
    const { type } = (answers['opening'] as ClaimOpening).answers;
    const all = [draft, ...others];
    if (type !== undefined && all.every((each) => each.type !== undefined && each.type !== type)) return NEW;
    return others.length === 0 && certainIntent(said) === 'claim_file' ? draft.id : undefined;
  },
  async ask({ turn, key }) {
    const [draft, ...others] = (await keptClaims(turn)).slice(0, MOST_OFFERED);
    if (draft === undefined) return { said: turn.t('claim.opening') };
    const startNew = answerChoice(turn, key, 'resume', 'claim.startNew', NEW);
    if (others.length > 0) {
      const all = [draft, ...others];
      return {
        said: turn.t('claim.draft.offerSeveral', { count: all.length }),
        choices: [...all.map((each) => draftChoice(each, key)), startNew],
      };
    }
    const { date, what, done, of } = draft;
    return {
      said: turn.t('claim.draft.offer', { date, what, done, of }),
      choices: [answerChoice(turn, key, 'resume', 'claim.resume', draft.id), startNew],
    };
  },
  async read({ action, text }, { turn }) {
    if (action?.a === 'answer' && typeof action.value === 'string') return { is: 'value', value: action.value };
    const { language } = turn.t;
    if (saysWord(text, 'no', language) || /nouve(?:l|au)|autre|\bnew\b|another/iu.test(text))
      return { is: 'value', value: NEW };
    const drafts = (await keptClaims(turn)).slice(0, MOST_OFFERED);
    const [draft, ...others] = drafts;
    if (others.length > 0) {
      const type = typeTold(text);
      const meant = drafts.filter((each) => each.type === type);
      const [only, ...more] = meant;
      return only !== undefined && more.length === 0 ? { is: 'value', value: only.id } : { is: 'nothing' };
    }
    return draft !== undefined && (saysWord(text, 'yes', language) || /repren|continu|resume/iu.test(text))
      ? { is: 'value', value: draft.id }
      : { is: 'nothing' };
  },
  show: (value) => value,
};

/** Its kind and the day it was begun: "Dégât des eaux, 12/11". */
function draftChoice({ id, what, began }: ClaimDraft, key: string): Choice {
  const name = what.charAt(0).toUpperCase() + what.slice(1);
  const [label, row, tiny] = [40, 24, 20].map((room) => {
    const whole = `${name}, ${began}`;
    return whole.length <= room ? whole : name.length <= room ? name : began;
  });
  return {
    label: { label: label ?? name, row: row ?? began, tiny: tiny ?? began },
    action: { a: 'answer', v: 1, k: key, q: 'resume', value: id },
  };
}

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
