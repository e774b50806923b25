import { show } from '../../cards/answer.ts';
import { changeSummaryCard } from '../../cards/changeSummary.card.ts';
import type { MessageKey } from '../../locales/translator.ts';
import { sayTrouble } from '../backendTrouble.ts';
import type { Asking, Form, FormEnd, Question } from '../form/form.ts';
import { confirmChange, type WantedChange } from './change.ts';

export interface ChangeFormSpec {
  id: string;
  /** In "Reprenons …". */
  title: MessageKey;
  /** Heading of the summary. */
  heading: MessageKey;
  /** What is good to know before confirming. */
  note?(asking: Asking): string | null;
  questions: readonly Question<never>[];
  prefill?: Form['prefill'];
  /** Null when the change cannot be made: it has said why. */
  wanted(asking: Asking): Promise<WantedChange | null> | WantedChange | null;
}

/** A change: its questions, a last look with old and new, the code, then the job. */
export function changeForm(spec: ChangeFormSpec): Form {
  return {
    id: spec.id,
    version: 1,
    title: spec.title,
    needs: 'identified',
    questions: () => spec.questions,
    ...(spec.prefill === undefined ? {} : { prefill: spec.prefill }),
    summary(asking, lines) {
      const { turn, key } = asking;
      const cardKey = `${key}.${turn.inboxId}`;
      // The contract is shown by its name, which is an answer of its own.
      const shown = lines.filter(({ id, label }) => id !== 'contract' && label !== '');
      const view = { key: cardKey, title: spec.heading, note: spec.note?.(asking) ?? null, lines: shown };
      return show({ key: 'change.summary', text: '' }, [changeSummaryCard(view, turn.t)]);
    },
    async finish(asking): Promise<FormEnd> {
      try {
        const wanted = await spec.wanted(asking);
        return wanted === null ? { is: 'done' } : await confirmChange(asking.turn, wanted);
      } catch (thrown) {
        sayTrouble(asking.turn, thrown, 'profile');
        return { is: 'done' };
      }
    },
  };
}

/** File ids of an answer to a question for papers. */
export function filesIn(answer: unknown): string[] {
  return Array.isArray(answer) ? answer.filter((id): id is string => typeof id === 'string') : [];
}
