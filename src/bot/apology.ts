import { speak } from '../cards/answer.ts';
import { translators } from '../locales/translator.ts';
import type { ConversationRow } from '../store/tables.ts';
import type { TurnOutcome } from './runTurn.ts';

/** A turn that could not be thought through: the customer is told, and the conversation stays where it was. */
export function apologise(conversation: ConversationRow): TurnOutcome {
  const language = conversation.language === 'en' ? 'en' : 'fr';
  return {
    state: conversation.state,
    buffer: {
      shown: [{ kind: 'answered', answer: speak(translators[language]('error.apology')), language }],
      writes: [],
      locks: [],
      jobs: [],
      language,
      owner: conversation.owner,
      customerRef: conversation.customer_ref,
      identifiedAt: conversation.identified_at,
      ended: null,
      intent: null,
    },
  };
}
