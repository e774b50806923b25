import type { Action } from '../../cards/action.ts';
import type { Intent } from '../../intents/catalogue.ts';

/** What the page can begin in the chat: its tiles, its menu and the buttons beside them. */
export const topics = [
  'claim_file',
  'reimbursement_status',
  'documents',
  'callback',
  'contracts_overview',
  'talk_to_advisor',
  'privacy',
  'sign_out',
] as const satisfies readonly Intent[];

export type Topic = (typeof topics)[number];

export function isTopic(name: string | null | undefined): name is Topic {
  return topics.some((topic) => topic === name);
}

/** The action of a button that stands on the page rather than in a message. */
export function beginAction(topic: Topic): Action {
  return { a: 'begin', v: 1, k: 'page', intent: topic };
}
