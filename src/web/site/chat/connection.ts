import type { Attempt, SendQueue } from './sendQueue.ts';
import type { Session } from './session.ts';
import type { DirectLine, Observable, WebChat } from './webChat.types.ts';

/** A connection to the server whose messages go through the queue. */
export interface Connection {
  /** For Web Chat's `directLine`. */
  readonly directLine: DirectLine;
  /** Posts beside the queue, and forgets: typing and events, which may get lost. */
  tell(activity: object): void;
  /** One attempt at a message. */
  attempt(activity: object): Promise<Attempt>;
}

export function openConnection(options: {
  webChat: WebChat;
  session: Session;
  queue: SendQueue<object>;
  onSocket(open: boolean): void;
}): Connection {
  const { webChat, session, queue } = options;
  const directLine = webChat.createDirectLine({
    domain: new URL('/v3/directline', location.href).href,
    token: session.token,
    webSocket: true,
    // From the beginning, so that what was said before a reload shows again.
    ...(session.conversationId === null ? {} : { conversationId: session.conversationId, watermark: '' }),
  });
  watchSocket(directLine, options.onSocket);
  const post = directLine.postActivity.bind(directLine);
  directLine.postActivity = (activity) => fromPromise(() => queue.push(messageIdOf(activity), activity));
  return {
    directLine,
    tell: (activity) => void post(activity).subscribe({ next() {}, error() {} }),
    attempt: (activity) => once(post(activity)),
  };
}

/** The key by which the server knows a message sent twice. */
export function messageIdOf(activity: object): string {
  const { channelData } = activity as { channelData?: { ecaMessageId?: unknown } };
  return typeof channelData?.ecaMessageId === 'string' ? channelData.ecaMessageId : '';
}

/** The client says "retry" instead of an id for whatever may pass: no network, too many requests, a server's fault. */
function once(observable: Observable<string>): Promise<Attempt> {
  return new Promise((resolve) => {
    observable.subscribe({
      next: (id) => resolve(id === 'retry' ? { is: 'again' } : { is: 'sent', id }),
      error: (cause) => resolve(isRefusal(cause) ? { is: 'refused', cause } : { is: 'again' }),
      complete: () => resolve({ is: 'again' }),
    });
  });
}

/** The server read the message and will not have it. Without a status it was our own connection that gave up. */
function isRefusal(cause: unknown): boolean {
  const status = typeof cause === 'object' && cause !== null && 'status' in cause ? Number(cause.status) : 0;
  return status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);
}

function fromPromise(start: () => Promise<string>): Observable<string> {
  return {
    subscribe(observer) {
      let open = true;
      start().then(
        (id) => {
          if (!open) return;
          observer.next?.(id);
          observer.complete?.();
        },
        (cause) => open && observer.error?.(cause),
      );
      return {
        unsubscribe() {
          open = false;
        },
      };
    },
  };
}

/** The client hides the loss of its socket and comes back by itself; the strip above the messages tells of it. */
function watchSocket(directLine: DirectLine, onSocket: (open: boolean) => void): void {
  const { services } = directLine;
  if (services === undefined) return;
  services.WebSocket = class extends WebSocket {
    constructor(url: string | URL) {
      super(url);
      this.addEventListener('open', () => onSocket(true));
      this.addEventListener('close', () => onSocket(false));
    }
  };
}
