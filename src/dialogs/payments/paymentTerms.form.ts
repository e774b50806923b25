import { speak } from '../../cards/answer.ts';
import type { DebitDay, PaymentFrequency } from '../../domain/change.ts';
import type { ContractId } from '../../domain/ids.ts';
import { fold } from '../../intents/fold.ts';
import { changeForm } from '../changes/changeForm.ts';
import { contractNameQuestion } from '../changes/contractName.question.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Question } from '../form/form.ts';
import { contractQuestion, NO_CONTRACT } from '../lookups/contractQuestion.ts';
import { contractsOf } from '../lookups/contractsOf.ts';
import { otherWays } from '../otherWays.ts';
import { choiceQuestion } from '../prompts/choice.prompt.ts';

type Terms = 'day' | 'frequency';

const FREQUENCY =
  /\b(?:mensuel\w*|mensualis\w*|annuel\w*|annualis\w*|par mois|par an|une fois par an|tous les mois|frequence|rythme|monthly|yearly|annual\w*|frequency)\b/;
const YEARLY = /\b(?:annuel\w*|annualis\w*|par an|a l annee|yearly|annual\w*)\b/;
const MONTHLY = /\b(?:mensuel\w*|mensualis\w*|par mois|tous les mois|monthly)\b/;

const plainOf = (said: string): string => fold(said).replace(/['’]/g, ' ');

const termsQuestion: Question<Terms> = {
  ...choiceQuestion<Terms>({
    id: 'terms',
    ask: 'terms.ask',
    label: 'terms.label',
    options: [
      { value: 'frequency', label: 'terms.frequency', says: FREQUENCY },
      { value: 'day', label: 'terms.day', says: /jour|date|d[ée]cal|day|date/i },
    ],
  }),
  infer: async ({ said }) => {
    const plain = plainOf(said);
    if (FREQUENCY.test(plain)) return 'frequency';
    return /\b(?:date|jour|decal\w*|recul\w*|avanc\w*|au (?:5|10|15)|le (?:5|10|15)|day|move|postpone)\b/.test(plain)
      ? 'day'
      : undefined;
  },
};

const dayQuestion: Question<'5' | '10' | '15'> = {
  ...choiceQuestion<'5' | '10' | '15'>({
    id: 'day',
    ask: 'terms.ask.day',
    help: 'terms.help.day',
    label: 'terms.label.day',
    edit: 'terms.edit.day',
    applies: ({ terms }) => terms === 'day',
    options: [
      { value: '15', label: 'terms.day15', says: /\b15\b/ },
      { value: '10', label: 'terms.day10', says: /\b10\b/ },
      { value: '5', label: 'terms.day5', says: /\b0?5\b/ },
    ],
  }),
  infer: async ({ said }) => {
    const day = /\b(?:au|le|the|to) (?:the )?(0?5|10|15)(?:th)?\b/.exec(plainOf(said))?.[1];
    return day === undefined ? undefined : day === '10' || day === '15' ? day : '5';
  },
};

const frequencyQuestion: Question<PaymentFrequency> = {
  ...choiceQuestion<PaymentFrequency>({
    id: 'frequency',
    ask: 'terms.ask.frequency',
    label: 'terms.label.frequency',
    edit: 'terms.edit.frequency',
    applies: ({ terms }) => terms === 'frequency',
    options: [
      { value: 'yearly', label: 'terms.yearly', says: YEARLY },
      { value: 'monthly', label: 'terms.monthly', says: MONTHLY },
    ],
  }),
  infer: async ({ said }) => {
    const plain = plainOf(said);
    return YEARLY.test(plain) ? 'yearly' : MONTHLY.test(plain) ? 'monthly' : undefined;
  },
};

/** "Changer le jour de prélèvement", "passer à l’année": for one contract, from a debit that is not at the bank yet. */
export const paymentTermsForm = changeForm({
  id: 'paymentTerms',
  title: 'terms.title',
  heading: 'terms.heading',
  questions: [
    anyQuestion(termsQuestion),
    anyQuestion(
      contractQuestion({
        ask: 'change.ask.contract',
        label: 'change.label.contract',
        among: async ({ turn }) => (await contractsOf(turn)).filter(({ premium }) => premium.nextDueOn !== null),
      }),
    ),
    contractNameQuestion,
    anyQuestion(dayQuestion),
    anyQuestion(frequencyQuestion),
  ],
  note: ({ turn, answers }) => turn.t.words(answers['terms'] === 'day' ? 'terms.note.day' : 'terms.note.frequency'),
  wanted({ turn, answers }) {
    if (answers['contract'] === NO_CONTRACT) {
      turn.say(speak(turn.t('payments.none'), { choices: otherWays(turn) }));
      return null;
    }
    const contractId = answers['contract'] as ContractId;
    return answers['terms'] === 'day'
      ? { content: { kind: 'debitDay', contractId, day: Number(answers['day']) as DebitDay }, fileIds: [] }
      : {
          content: { kind: 'frequency', contractId, frequency: answers['frequency'] as PaymentFrequency },
          fileIds: [],
        };
  },
});
