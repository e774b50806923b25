import type { Choice } from '../../cards/answer.ts';
import { fittedLabel } from '../../cards/fittedLabel.ts';
import { fold } from '../../intents/fold.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import type { Asking, Question } from '../form/form.ts';
import { readLookupOptions } from '../lookups/lookupOptions.ts';
import { documentsOf } from './documentsOf.ts';

/** The answer when there is nobody to choose: the form says why. */
export const NO_CHILD = '';

/** Asks whose school certificate it is, when there are several children and the sentence names none. */
export const childQuestion: Question<string> = {
  id: 'child',
  label: 'documents.label.child',
  dependsOn: ['kind', 'contract'],
  applies: ({ kind }) => kind === 'school_certificate',
  async infer(asking) {
    const { action } = readLookupOptions(asking.options);
    if (action?.a === 'makeDocument' && action.person !== undefined) return action.person;
    const children = await childrenOf(asking);
    const [first] = children;
    if (first === undefined) return NO_CHILD;
    return children.length === 1 ? first : namedIn(asking.said, children);
  },
  async ask(asking) {
    const { turn, key } = asking;
    const choices = (await childrenOf(asking)).slice(0, 10).map((name): Choice => {
      const action = { a: 'answer' as const, v: 1 as const, k: key, q: 'child', value: name };
      return { label: fittedLabel(name), action };
    });
    return { said: turn.t('documents.whichChild'), choices };
  },
  async read({ text, action }, asking) {
    const children = await childrenOf(asking);
    const said = action?.a === 'answer' ? String(action.value) : text;
    const position = /^\s*([1-9])\.?\s*$/.exec(said)?.[1];
    const found = position === undefined ? namedIn(said, children) : children[Number(position) - 1];
    return found === undefined ? { is: 'nothing' } : { is: 'value', value: found };
  },
  show: (value) => value,
};

async function childrenOf(asking: Asking): Promise<string[]> {
  try {
    const { offers } = await documentsOf(asking.turn);
    const { kind, contract } = asking.answers;
    return offers.find((offer) => offer.kind === kind && offer.contractId === contract)?.people ?? [];
  } catch (thrown) {
    if (isBackendTrouble(thrown)) return [];
    throw thrown;
  }
}

/** The one child whose first name or whole name was said. */
function namedIn(said: string, children: readonly string[]): string | undefined {
  const words = ` ${fold(said).replace(/[^a-z0-9]+/g, ' ')} `;
  const found = children.filter((name) => {
    const whole = fold(name).replace(/[^a-z0-9]+/g, ' ');
    return words.includes(` ${whole} `) || words.includes(` ${whole.split(' ')[0]} `);
  });
  return found.length === 1 ? found[0] : undefined;
}
