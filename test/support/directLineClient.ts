import { readFileSync } from 'node:fs';
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

/** The window of one page, in which the client runs; `Math` is its own, for tests that choose its random waits. */
export interface ClientPage {
  DirectLine: { DirectLine: ClientClass };
  Math: { random(): number };
}

const pages = new Map<string, ClientPage>();

/**
 * A page of `origin` with the published client in it, as a browser would load it: nothing of the test's own globals
 * is touched, and requests carry the page's origin.
 */
export function clientPage(origin: string): ClientPage {
  const known = pages.get(origin);
  if (known !== undefined) return known;
  const { window } = new JSDOM('<!doctype html>', { url: origin, runScripts: 'outside-only', pretendToBeVisual: true });
  const page = window as unknown as ClientPage & { eval(script: string): void };
  page.eval(readFileSync('node_modules/botframework-directlinejs/dist/directline.js', 'utf8'));
  pages.set(origin, page);
  return page;
}

/** Opens a client and keeps all it sees. */
export async function openClient(options: {
  domain: string;
  /** Of the page; the server's own when absent. */
  origin?: string;
  token?: string;
  secret?: string;
  conversationId?: string;
  watermark?: string;
  webSocket?: boolean;
  timeout?: number;
  pollingInterval?: number;
}) {
  const { DirectLine } = clientPage(options.origin ?? new URL(options.domain).origin);
  const client = new DirectLine.DirectLine({ webSocket: true, ...options });
  const seen: SeenActivity[] = [];
  const statuses: number[] = [];
  const errors: unknown[] = [];
  client.connectionStatus$.subscribe((status) => statuses.push(status));
  const subscription = client.activity$.subscribe(
    // The page's objects have prototypes of their own, which deepEqual would see.
    (activity) => seen.push(structuredClone(activity)),
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
