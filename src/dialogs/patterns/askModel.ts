import { searchHelp } from '../../intents/help/searchHelp.ts';
import { phraseHelp } from '../../intents/llm/phraseHelp.ts';
import { routeByModel } from '../../intents/llm/routeByModel.ts';
import type { Understanding } from '../../intents/understanding.port.ts';
import type { HelpId } from '../../locales/help.ts';
import { helpAnswer } from '../help/sayHelp.ts';
import type { Turn } from '../turn.ts';
import { mayBeHelp } from './mayBeHelp.ts';

const MOST_PASSAGES = 3;

/** What the message means, asked of the language model where the local reading is unsure and one is configured. */
export async function understoodWithModel(turn: Turn): Promise<Understanding> {
  const { understanding, services, input } = turn;
  if (services.model === undefined || understanding.band !== 'unsure' || input.text === '') return understanding;
  return (await routeByModel(services.model, input.text, understanding, payerOf(turn))) ?? understanding;
}

/** A question that is near the help base, phrased by the model from its passages, with the source of the one it used. */
export async function answeredByModel(turn: Turn): Promise<boolean> {
  const { services, input, t } = turn;
  if (services.model === undefined || mayBeHelp(turn) === null) return false;
  const passages = searchHelp(input.text, t.language, MOST_PASSAGES).map(({ id }) => helpAnswer(id, t, services.brand));
  const phrased = await phraseHelp(services.model, input.text, passages, t.language, payerOf(turn));
  if (phrased === null) return false;
  const { source } = helpAnswer(phrased.id as HelpId, t, services.brand);
  turn.say(t('help.answer', { answer: phrased.answer, source }));
  return true;
}

function payerOf({ identity, conversationId, inboxId }: Turn): { spender: string; mark: string } {
  return { spender: identity?.ref ?? conversationId, mark: inboxId };
}
