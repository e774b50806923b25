import type { ComponentType, ReactElement } from 'react';

/** The part of Web Chat 4.18.1 that the page uses; its own types pull in several thousand files. */
export interface WebChat {
  createStore(initialState: object, ...middleware: StoreMiddleware[]): Store;
  createDirectLine(options: DirectLineOptions): DirectLine;
  renderWebChat(props: Readonly<Record<string, unknown>>, target: HTMLElement): void;
  hooks: {
    useFocus(): (where: 'sendBox' | 'sendBoxWithoutKeyboard' | 'main') => Promise<void>;
    usePostActivity(): (activity: WebActivity) => void;
    useScrollToEnd(): () => void;
  };
  Components: {
    AdaptiveCardContent: ComponentType<{ content: unknown; disabled?: boolean }>;
  };
}

export interface Store {
  dispatch(action: StoreAction): unknown;
  getState(): { activities: WebActivity[]; sendBoxValue: string };
}

export interface StoreAction {
  type: string;
  meta?: unknown;
  payload?: unknown;
}

export type StoreMiddleware = (
  store: Store,
) => (next: (action: StoreAction) => unknown) => (action: StoreAction) => unknown;

export interface WebActivity {
  id?: string;
  type: string;
  name?: string;
  value?: unknown;
  text?: string;
  timestamp?: string;
  localTimestamp?: string;
  speak?: string;
  from: { id?: string; name?: string; role?: string };
  attachments?: WebAttachment[];
  suggestedActions?: { actions: { value?: unknown }[] };
  channelData?: Readonly<Record<string, unknown>>;
}

export interface WebAttachment {
  contentType: string;
  contentUrl?: string;
  name?: string;
  content?: unknown;
}

export interface DirectLineOptions {
  domain: string;
  token: string;
  conversationId?: string;
  watermark?: string;
  webSocket: boolean;
}

export interface Observer<Value> {
  next?(value: Value): void;
  error?(cause: unknown): void;
  complete?(): void;
}

export interface Observable<Value> {
  subscribe(observer: Observer<Value>): { unsubscribe(): void };
}

export interface DirectLine {
  token: string;
  conversationId?: string;
  connectionStatus$: Observable<number>;
  activity$: Observable<WebActivity>;
  postActivity(activity: object): Observable<string>;
  end(): void;
  /** Undocumented: the constructors that it calls; the only way to learn that the socket is gone. */
  services?: { WebSocket?: typeof WebSocket };
}

/** The values of `connectionStatus$`. */
export const connectionStatus = { connecting: 1, online: 2, expiredToken: 3, failedToConnect: 4, ended: 5 } as const;

/** A middleware of Web Chat: asked in turn, each may answer or pass on. */
export type Middleware<Argument, Answer> = () => (
  next: (argument: Argument) => Answer,
) => (argument: Argument) => Answer;

export type Rendered = ReactElement | false | null;
