/** A file that waits in the composer, taken in by the server already. */
export interface ReadyFile {
  id: string;
  name: string;
}

/**
 * A reply that the server has not confirmed, kept in the browser under the key of its click. `held`: it can still be
 * taken back.
 */
export interface Unsent {
  key: string;
  requestId: string;
  text: string;
  files: readonly ReadyFile[];
  state: 'held' | 'sending' | 'failed';
}

const KEY = 'desk.unsent';
const DRAFTS = 'desk.drafts';

/** What a reload interrupted is shown as not sent: nothing leaves that nobody sees leaving. */
export function readUnsent(): Unsent[] {
  return read<Unsent[]>(KEY, []).map((each) => ({ ...each, files: each.files ?? [], state: 'failed' as const }));
}

export function keepUnsent(all: readonly Unsent[]): void {
  write(KEY, all);
}

/** What was begun and not sent, by request and kind. */
export function readDraft(id: string): string {
  return read<Record<string, string>>(DRAFTS, {})[id] ?? '';
}

export function keepDraft(id: string, text: string): void {
  const { [id]: _, ...others } = read<Record<string, string>>(DRAFTS, {});
  write(DRAFTS, text === '' ? others : { ...others, [id]: text });
}

function read<Value>(key: string, nothing: Value): Value {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? nothing;
  } catch {
    return nothing;
  }
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A private window keeps nothing; what is typed stays on the screen.
  }
}
