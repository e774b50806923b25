import type { Activity, ConversationReference, ResourceResponse } from 'botbuilder-core';
import type { DialogState } from 'botbuilder-dialogs';
import { ActivityTypes, BotAdapter, DialogContext, type DialogSet, TurnContext } from '../dialogs/sdk.ts';
import { attachTurn, type Turn } from '../dialogs/turn.ts';
import { AppError } from '../errors.ts';

/**
 * The seam to the Bot Framework: its dialogs run on a TurnContext, and what library code sends through it becomes
 * answers of the turn. Delivery is the outbox's and the channels' work, never the adapter's.
 */
class TurnAdapter extends BotAdapter {
  readonly #turn: Turn;

  constructor(turn: Turn) {
    super();
    this.#turn = turn;
  }

  override async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    for (const activity of activities) {
      if (activity.type !== ActivityTypes.Message || !activity.text) continue;
      this.#turn.say({ key: 'sdk', text: activity.text, cards: [], choices: [], plain: true, urgent: false });
    }
    return activities.map(() => ({ id: '' }));
  }

  override async updateActivity(): Promise<void> {
    throw new AppError('INVARIANT_BROKEN', { message: 'answers are not edited' });
  }

  override async deleteActivity(): Promise<void> {
    throw new AppError('INVARIANT_BROKEN', { message: 'answers are not deleted' });
  }

  override async continueConversation(
    _reference: Partial<ConversationReference>,
    _logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    throw new AppError('INVARIANT_BROKEN', { message: 'turns are begun by inbox rows only' });
  }
}

const MEMORY = 'DialogStateManagerConfiguration';
/** What the SDK builds its dialog memory from: the same for every turn, and dear to make for each. */
let memory: unknown;

/** The context in which the SDK's dialogs run one turn; `state` is read and changed in place. */
export function newDialogContext(dialogs: DialogSet, turn: Turn, state: DialogState): DialogContext {
  const context = newTurnContext(turn);
  if (memory !== undefined) context.turnState.set(MEMORY, memory);
  const dc = new DialogContext(dialogs, context, state);
  memory ??= context.turnState.get(MEMORY);
  return dc;
}

function newTurnContext(turn: Turn): TurnContext {
  const context = new TurnContext(new TurnAdapter(turn), {
    type: ActivityTypes.Message,
    id: turn.inboxId,
    text: turn.input.text,
    channelId: turn.channel,
    conversation: { id: turn.conversationId, isGroup: false, conversationType: 'personal', name: '' },
    from: { id: 'customer', name: '' },
    recipient: { id: 'assistant', name: '' },
    locale: turn.t.language,
  } as Partial<Activity>);
  attachTurn(context, turn);
  return context;
}
