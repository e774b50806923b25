import { z } from 'zod';
import { listed } from '../../locales/format.ts';
import { sayTrouble } from '../backendTrouble.ts';
import type { Form } from '../form/form.ts';
import { contractsOf } from './contractsOf.ts';
import { peopleOf } from './peopleOf.ts';

const named = z.object({ name: z.string().max(40) });

/**
 * "Et pour Léo ?" where no contract covers a Léo: says so and names who is covered. The question before it stays what
 * the next follow-up is about.
 */
export const unknownPersonForm: Form = {
  id: 'unknownPerson',
  version: 1,
  title: 'talk.whatNext',
  needs: 'identified',
  questions: () => [],
  async finish({ turn, options }) {
    const { name } = named.parse(options);
    try {
      const running = (await contractsOf(turn)).filter(({ state }) => state !== 'ended');
      const people = listed(
        peopleOf(running).map((person) => person.name),
        turn.t.language,
      );
      turn.say(turn.t('people.notCovered', { name, people }));
    } catch (thrown) {
      sayTrouble(turn, thrown, 'contracts');
    }
    return { is: 'done' };
  },
};
