import type { WebActivity } from './webChat.types.ts';

/** Tells the advisor how far their messages came: received by this page, and on the screen. */
export interface SeenReport {
  incoming(activity: WebActivity): void;
  /** The conversation is on the screen (again). */
  shown(): void;
  reset(): void;
}

export function newSeenReport(deps: { isShown(): boolean; tell(activity: object): void }): SeenReport {
  let last: string | null = null;
  let told = '';

  function report(): void {
    if (last === null) return;
    const value = { id: last, read: deps.isShown() };
    const now = `${value.id} ${value.read}`;
    // What was read stays read, whatever is on the screen later.
    if (now === told || told === `${value.id} true`) return;
    told = now;
    deps.tell({ type: 'event', name: 'eca/seen', value, from: { id: '' } });
  }

  return {
    incoming({ type, from, id }) {
      if (type !== 'message' || from.id !== 'advisor' || id === undefined || (last !== null && id <= last)) return;
      last = id;
      report();
    },
    shown: report,
    reset() {
      last = null;
      told = '';
    },
  };
}
