import type { Activity, ConversationReference, ResourceResponse } from 'botbuilder';
import { BotAdapter, TurnContext } from '../../dialogs/sdk.ts';
import { AppError } from '../../errors.ts';
import type { Addressee, CallResult, WhatsAppClient } from './client.ts';
import type { WireMessage } from './wire.ts';

/** What an activity for WhatsApp carries as `channelData`: the message as the Cloud API takes it. */
export interface WhatsAppChannelData {
  to: Addressee;
  message: WireMessage;
  /** Comes back with the receipts. */
  callbackData: string;
}

/** What became of the call is in the resource response, for the outbox to decide on. */
export type SentActivity = ResourceResponse & { call: CallResult<string> };

/**
 * WhatsApp as a Bot Framework adapter. The Cloud API can change or delete nothing that was sent, and what comes in is
 * kept by the webhook before any turn, so this side only speaks.
 */
export class WhatsAppAdapter extends BotAdapter {
  readonly #client: Pick<WhatsAppClient, 'send'>;

  constructor(client: Pick<WhatsAppClient, 'send'>) {
    super();
    this.#client = client;
  }

  override async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<SentActivity[]> {
    const sent: SentActivity[] = [];
    for (const activity of activities) {
      const { to, message, callbackData } = activity.channelData as WhatsAppChannelData;
      const call = await this.#client.send(to, message, callbackData);
      sent.push({ id: call.is === 'done' ? call.value : '', call });
    }
    return sent;
  }

  override async updateActivity(): Promise<undefined> {
    throw new AppError('CHANNEL_REFUSED', { facts: { what: 'update' } });
  }

  override async deleteActivity(): Promise<void> {
    throw new AppError('CHANNEL_REFUSED', { facts: { what: 'delete' } });
  }

  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const activity = TurnContext.applyConversationReference({ type: 'event', name: 'continue' }, reference, true);
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }

  override async continueConversationAsync(): Promise<void> {
    throw new AppError('CHANNEL_REFUSED', { facts: { what: 'continueAsync' } });
  }
}
