import type { Form } from '../form/form.ts';
import { readLookupOptions } from './lookupOptions.ts';

/** The conversation that goes on with each list. */
const lists = { reimbursements: 'reimbursements', guarantees: 'guarantees', claims: 'claimStatus' } as const;

/** "See the next ones": one button for all lists, handed to the conversation that showed the list. */
export const moreForm: Form = {
  id: 'more',
  version: 1,
  title: 'talk.whatNext',
  needs: 'anonymous',
  questions: () => [],
  async finish({ turn, options }) {
    const { action } = readLookupOptions(options);
    if (action?.a !== 'more') {
      turn.say(turn.t('talk.oldButton'));
      return { is: 'done' };
    }
    return { is: 'begin', dialog: lists[action.list], options: action };
  },
};
