import { JSDOM } from 'jsdom';

/** What tests use of the published client. */
export interface Client {
  activity$: {
    subscribe(next: (activity: SeenActivity) => void, error?: (thrown: unknown) => void): { unsubscribe(): void };
  };
  connectionStatus$: { subscribe(next: (status: number) => void): { unsubscribe(): void } };
  postActivity(activity: unknown): {
    subscribe(next: (id: string) => void, error?: (thrown: unknown) => void): unknown;
  };
  getSessionId(): { subscribe(next: (id: string) => void): unknown };
  end(): void;
}

export interface SeenActivity {
  id: string;
  type: string;
  name?: string;
  text?: string;
  value?: unknown;
  timestamp?: string;
  from: { id: string; role: string };
  channelData?: Record<string, unknown>;
  attachments?: { name: string; contentType: string; contentUrl: string }[];
}

export const connectionStatus = {
  Uninitialized: 0,
  Connecting: 1,
  Online: 2,
  ExpiredToken: 3,
  FailedToConnect: 4,
  Ended: 5,
};

type ClientClass = new (options: Record<string, unknown>) => Client;
let loaded: Promise<ClientClass> | undefined;

/**
 * The published Direct Line client in a page of `pageUrl`. It asks for XMLHttpRequest and WebSocket as globals, so one
 * page serves a whole run; requests carry its origin as a browser would send it.
 */
export function loadClient(pageUrl: string): Promise<ClientClass> {
  loaded ??= (async () => {
    const { window } = new JSDOM('<!doctype html>', { url: pageUrl, pretendToBeVisual: true });
    const globals = globalThis as Record<string, unknown>;
    for (const name of ['XMLHttpRequest', 'WebSocket', 'FormData', 'Blob', 'window', 'document'] as const)
      globals[name] = name === 'window' ? window : window[name];
    const module = (await import('botframework-directlinejs')) as unknown as { DirectLine: ClientClass };
    return module.DirectLine;
  })();
  return loaded;
}

/** Opens a client and keeps all it sees. */
export async function openClient(options: {
  domain: string;
  token?: string;
  secret?: string;
  conversationId?: string;
  watermark?: string;
  webSocket?: boolean;
  timeout?: number;
  pollingInterval?: number;
}) {
  const DirectLine = await loadClient(new URL(options.domain).origin);
  const client = new DirectLine({ webSocket: true, ...options });
  const seen: SeenActivity[] = [];
  const statuses: number[] = [];
  const errors: unknown[] = [];
  client.connectionStatus$.subscribe((status) => statuses.push(status));
  const subscription = client.activity$.subscribe(
    (activity) => seen.push(activity),
    (thrown) => errors.push(thrown),
  );
  return {
    client,
    seen,
    statuses,
    errors,
    /** Messages in order, "who: text". */
    talk: () => seen.filter(({ type }) => type === 'message').map(({ from, text }) => `${from.role}: ${text}`),
    post: (activity: Record<string, unknown>) =>
      new Promise<string>((resolve, reject) => {
        client.postActivity({ from: { id: 'somebody' }, ...activity }).subscribe(resolve, reject);
      }),
    close() {
      subscription.unsubscribe();
      client.end();
    },
  };
}

/** Waits until `holds`, for at most `ms`. */
export async function until(holds: () => boolean, ms = 5000): Promise<void> {
  const end = performance.now() + ms;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`not within ${ms} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
