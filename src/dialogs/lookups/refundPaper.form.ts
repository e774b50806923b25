import { speak } from '../../cards/answer.ts';
import { fittedLabel } from '../../cards/fittedLabel.ts';
import type { Reimbursement } from '../../domain/reimbursement.ts';
import { inSentence, listed, shortDay } from '../../locales/format.ts';
import { assignFilesToDraft } from '../../store/files.repository.ts';
import { isBackendTrouble, sayTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import { takeLooseFiles } from '../claims/questions/common.questions.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Asking, Form, Question } from '../form/form.ts';
import { filesQuestion } from '../prompts/files.prompt.ts';
import { actNamedIn } from './actWords.ts';
import { readLookupOptions } from './lookupOptions.ts';

/** The answer when no line waits for anything, or the insurer does not say: the form tells which. */
const NONE = '';
const MOST_LINES = 9;

const whichLine: Question<string> = {
  id: 'line',
  label: 'refundPaper.label.line',
  async infer(asking) {
    const { action } = readLookupOptions(asking.options);
    if (action?.a === 'sendRefundPaper') return action.id;
    try {
      const lines = await waitingLines(asking);
      const named = actNamedIn(asking.said);
      const meant = named === null ? lines : lines.filter(named);
      const [only] = meant.length > 0 ? meant : lines;
      if (only === undefined) return NONE;
      return meant.length === 1 || lines.length === 1 ? only.id : undefined;
    } catch (thrown) {
      if (isBackendTrouble(thrown)) return NONE;
      throw thrown;
    }
  },
  async ask(asking) {
    const { turn, key } = asking;
    const lines = (await waitingLines(asking)).slice(0, MOST_LINES);
    const choices = lines.map((line) => ({
      label: fittedLabel(`${line.act.label[turn.t.language]}, ${shortDay(line.careOn, turn.t.language)}`),
      action: { a: 'answer' as const, v: 1 as const, k: key, q: 'line', value: line.id },
    }));
    return { said: turn.t('refundPaper.ask.line'), choices };
  },
  async read({ text, action }, asking) {
    const lines = await waitingLines(asking);
    const named = actNamedIn(text);
    const line =
      action?.a === 'answer'
        ? lines.find(({ id }) => id === action.value)
        : named === null
          ? undefined
          : lines.find(named);
    return line === undefined ? { is: 'nothing' } : { is: 'value', value: line.id };
  },
  show: (value) => value,
};

const files = filesQuestion({
  id: 'files',
  ask: 'refundPaper.ask.files',
  label: 'claim.files.label',
  optional: 'skip',
});

/** The papers that the line waits for are named in the question. */
const papers: Question<string[]> = {
  ...files,
  applies: ({ line }) => line !== NONE,
  infer: takeLooseFiles,
  async ask(asking) {
    const ask = await files.ask(asking);
    const missing = await missingOf(asking);
    return missing === '' ? ask : { ...ask, said: asking.turn.t('refundPaper.ask.missing', { papers: missing }) };
  },
};

/** "Je vous envoie la facture du dentiste": the paper that a reimbursement waits for, sent from where it is named. */
export const refundPaperForm: Form = {
  id: 'refundPaper',
  version: 1,
  title: 'refundPaper.title',
  needs: 'identified',
  questions: () => [anyQuestion(whichLine), anyQuestion(papers)],
  async finish(asking) {
    const { turn, answers, key } = asking;
    const id = answers['line'] as string;
    if (id === NONE || turn.identity === null) {
      await sayNothingWaits(asking);
      return { is: 'done' };
    }
    const fileIds = (answers['files'] as string[] | null | undefined) ?? [];
    if (fileIds.length === 0) {
      turn.say(turn.t('refundPaper.nothing'));
      return { is: 'done' };
    }
    turn.write((tx) => assignFilesToDraft(tx, turn.conversationId, key, fileIds));
    turn.startJob({ kind: 'refund.attach', key, payload: { lineId: id, customerRef: turn.identity.ref, fileIds } });
    turn.say(turn.t('refundPaper.sending'));
    return { is: 'done' };
  },
};

async function waitingLines({ turn }: Asking): Promise<Reimbursement[]> {
  return (await turn.gateway().reimbursements({ state: 'awaitingDocuments', limit: 100 })).items;
}

async function missingOf({ turn, answers }: Asking): Promise<string> {
  try {
    const { missing } = await turn.gateway().reimbursement(String(answers['line']));
    const names = missing.map((paper) => inSentence(paper[turn.t.language]));
    return listed(names, turn.t.language);
  } catch (thrown) {
    if (isBackendTrouble(thrown)) return '';
    throw thrown;
  }
}

async function sayNothingWaits(asking: Asking): Promise<void> {
  const { turn } = asking;
  try {
    await waitingLines(asking);
    const choices = [beginChoice(turn, 'intent.claim_add_document', 'claim_add_document')];
    turn.say(speak(turn.t('refundPaper.noneWaits'), { choices }));
  } catch (thrown) {
    sayTrouble(turn, thrown, 'reimbursements');
  }
}
