import { show, speak } from '../../cards/answer.ts';
import { customerAreaCard } from '../../cards/customerArea.card.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Form } from '../form/form.ts';

export interface AccountOptions {
  topic: 'activate' | 'reset';
}

/** First sign-in and forgotten password: both happen on the insurer's secure page, and the chat says so. */
export const accountForm: Form = {
  id: 'account',
  version: 1,
  title: 'account.title',
  needs: 'anonymous',
  questions: () => [],
  async finish({ turn, options }) {
    const { topic } = options as AccountOptions;
    const { accountPages, brand } = turn.services;
    const path = accountPages === true ? `/account/${topic}?lang=${turn.t.language}` : brand.siteUrl;
    const card = customerAreaCard({ key: turn.services.newId('card'), topic, path }, turn.t);
    turn.say(show({ key: `account.${topic}`, text: '' }, [card]));
    const identify = turn.identity === null ? [beginChoice(turn, 'identifyByCode', 'sign_in')] : [];
    const choices = [
      ...identify,
      beginChoice(turn, 'callback', 'callback'),
      beginChoice(turn, 'person', 'talk_to_advisor'),
    ];
    turn.say(speak(turn.t('account.withoutPassword'), { choices }));
    return { is: 'done' };
  },
};
