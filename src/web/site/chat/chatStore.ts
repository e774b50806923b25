import { messageIdOf } from './connection.ts';
import type { Store, StoreAction, WebActivity, WebAttachment, WebChat } from './webChat.types.ts';

/** What the page wants to know of what goes through Web Chat. */
export interface StoreListener {
  newMessageId(): string;
  onIncoming(activity: WebActivity): void;
  onTyped(text: string): void;
  /** False keeps the text in the box. */
  maySend(text: string): boolean;
  onSent(): void;
  onConnected(): void;
  onConnectionStatus(status: number): void;
  /** False on a phone, which needs no other phone to take photos. */
  atComputer: boolean;
  /** The files of a message of ours that the server has not echoed yet. */
  filesOf(messageId: string): WebAttachment[];
}

export function newChatStore(webChat: WebChat, listener: StoreListener): Store {
  return webChat.createStore({}, (store) => (next) => (action) => {
    switch (action.type) {
      case 'DIRECT_LINE/POST_ACTIVITY':
        return next(withActivity(action, (activity) => withMessageId(activity, listener.newMessageId)));
      case 'DIRECT_LINE/POST_ACTIVITY_PENDING': {
        listener.onSent();
        return next(withActivity(action, (activity) => withFiles(activity, listener.filesOf)));
      }
      case 'DIRECT_LINE/INCOMING_ACTIVITY': {
        const result = next(listener.atComputer ? action : withActivity(action, withoutPhoneOffer));
        listener.onIncoming(activityOf(action));
        return result;
      }
      case 'WEB_CHAT/SET_SEND_BOX':
        listener.onTyped(String(fieldOf(action, 'text') ?? ''));
        return next(action);
      case 'WEB_CHAT/SUBMIT_SEND_BOX':
        return listener.maySend(store.getState().sendBoxValue) ? next(action) : undefined;
      case 'DIRECT_LINE/UPDATE_CONNECTION_STATUS':
        listener.onConnectionStatus(Number(fieldOf(action, 'connectionStatus')));
        return next(action);
      case 'DIRECT_LINE/CONNECT_FULFILLED': {
        const result = next(action);
        // Web Chat takes actions for the connection only after this one has gone round.
        setTimeout(listener.onConnected, 0);
        return result;
      }
      default:
        return next(action);
    }
  });
}

function fieldOf(action: StoreAction, name: string): unknown {
  return (action.payload as Record<string, unknown> | undefined)?.[name];
}

function activityOf(action: StoreAction): WebActivity {
  return fieldOf(action, 'activity') as WebActivity;
}

function withActivity(action: StoreAction, change: (activity: WebActivity) => WebActivity): StoreAction {
  return { ...action, payload: { ...(action.payload as object), activity: change(activityOf(action)) } };
}

function withoutPhoneOffer(activity: WebActivity): WebActivity {
  const { suggestedActions } = activity;
  if (suggestedActions === undefined) return activity;
  const actions = suggestedActions.actions.filter(({ value }) => (value as { a?: unknown } | null)?.a !== 'pairPhone');
  return { ...activity, suggestedActions: { ...suggestedActions, actions } };
}

/** Given once: Web Chat's own "retry" sends the same message under the same id. */
function withMessageId(activity: WebActivity, newMessageId: () => string): WebActivity {
  if (activity.type !== 'message' || messageIdOf(activity) !== '') return activity;
  return { ...activity, channelData: { ...activity.channelData, ecaMessageId: newMessageId() } };
}

/** Files travel by their ids; until the echo brings them as attachments, the page shows those that it sent. */
function withFiles(activity: WebActivity, filesOf: StoreListener['filesOf']): WebActivity {
  const files = filesOf(messageIdOf(activity));
  return files.length === 0 ? activity : { ...activity, attachments: files };
}
