import type { Asking } from '../../form/form.ts';
import type { ClaimOpening } from '../claimOpening.ts';

/** Words of a story, folded, that answer a question for sure; by the value they mean. */
export type Tells = Readonly<Record<string, RegExp>>;

/** What the customer has told so far in their own words: the first sentence and the story. */
export function wordsTold({ options, answers }: Pick<Asking, 'options' | 'answers'>): string {
  const said = (options as ClaimOpening | null)?.said ?? '';
  const story = typeof answers['story'] === 'string' ? answers['story'] : '';
  return story.startsWith(said) ? story : `${said}\n${story}`;
}

/**
 * The one value that the words mean; undefined when they mean none, or more than one. Words that deny are no longer
 * there for the fact: "pas encore changé les serrures" does not say that they are changed.
 */
export function valueTold(told: string, tells: Tells): string | undefined {
  const denied = tells['false'];
  const left = denied === undefined ? told : told.replace(new RegExp(denied, 'g'), ' ');
  const values = Object.keys(tells).filter((value) => tells[value]?.test(value === 'false' ? told : left));
  return values.length === 1 ? values[0] : undefined;
}
