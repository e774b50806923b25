import { speak } from '../cards/answer.ts';
import { beginChoice } from './beginChoice.ts';
import type { Form } from './form/form.ts';

export type LaterTopic = 'profile' | 'other';

/** Requests that the assistant cannot handle by itself yet: it says so, and opens a way that works. */
export const laterForm: Form = {
  id: 'later',
  version: 1,
  title: 'talk.whatNext',
  needs: 'anonymous',
  questions: () => [],
  async finish({ turn, options }) {
    const topic = (options as { topic: LaterTopic } | null)?.topic ?? 'other';
    turn.say(turn.t(`talk.later.${topic}`));
    turn.say(
      speak(turn.t('talk.later.way'), {
        choices: [beginChoice(turn, 'callback', 'callback'), beginChoice(turn, 'person', 'talk_to_advisor')],
      }),
    );
    return { is: 'done' };
  },
};
