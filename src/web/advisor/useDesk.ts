import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskList, TranscriptLine } from '../../desk/deskView.ts';
import type { DeskEvent } from '../../desk/liveView.ts';
import type { DeliveryState } from '../../store/deliveries.repository.ts';
import { type DeskApi, DeskFault } from './deskApi.ts';

const POLL_MS = 6000;
const GATHER_MS = 1000;
/** Pages tell it every three seconds while somebody writes. */
const TYPING_MS = 5000;

export interface DeskData {
  list: DeskList | null;
  /** True while the server is not reached: what is shown has an age. */
  lost: boolean;
  /** Lines that came by the stream since the page was opened, by request. */
  lines: ReadonlyMap<string, readonly TranscriptLine[]>;
  /** How far advisors' messages have come, by request and place. */
  states: ReadonlyMap<string, Readonly<Record<number, DeliveryState>>>;
  /** The request whose customer is writing now; null when none is. */
  typing: string | null;
  /** How often the stream was opened: what came between two openings must be read. */
  openings: number;
  refresh(): void;
  /** Runs what needs the server; a session that is over is told in one place. False when it did not work. */
  guarded(work: () => Promise<void>): Promise<boolean>;
}

/** The list and the stream, kept fresh; a reader who missed something reads again. */
export function useDesk(
  api: DeskApi,
  on: { signedOut(): void; lines(requestId: string, lines: readonly TranscriptLine[]): void },
): DeskData {
  const [list, setList] = useState<DeskList | null>(null);
  const [lost, setLost] = useState(false);
  const [lines, setLines] = useState<ReadonlyMap<string, readonly TranscriptLine[]>>(new Map());
  const [states, setStates] = useState<DeskData['states']>(new Map());
  const [typing, setTyping] = useState<string | null>(null);
  const [openings, setOpenings] = useState(0);
  const typingEnds = useRef<ReturnType<typeof setTimeout>>(undefined);
  const listener = useRef(on);
  listener.current = on;

  const guarded = useCallback(async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (thrown) {
      if (!(thrown instanceof DeskFault)) throw thrown;
      if (thrown.kind === 'signedOut') listener.current.signedOut();
      return false;
    }
  }, []);

  const refresh = useCallback(() => {
    void guarded(async () => {
      try {
        setList(await api.list());
        setLost(false);
      } catch (thrown) {
        if (thrown instanceof DeskFault && thrown.kind === 'lost') setLost(true);
        throw thrown;
      }
    });
  }, [api, guarded]);

  useEffect(() => {
    refresh();
    const timer = setInterval(refresh, POLL_MS);
    const stream = new EventSource(api.streamAddress());
    let fresh = true;
    let gathered: ReturnType<typeof setTimeout> | undefined;
    let readAt = 0;
    stream.onopen = () => {
      fresh = true;
    };
    /** A busy desk changes many times a second: the list is read at once, then at most once in a while. */
    const readList = () => {
      const wait = readAt + GATHER_MS - performance.now();
      if (gathered !== undefined) return;
      const read = () => {
        gathered = undefined;
        readAt = performance.now();
        refresh();
      };
      if (wait <= 0) read();
      else gathered = setTimeout(read, wait);
    };
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as DeskEvent;
      if (event.type === 'list') {
        // The first one says that from here on no line is left out.
        if (fresh) setOpenings((count) => count + 1);
        fresh = false;
        readList();
      }
      if (event.type === 'requests') setList((before) => withRows(before, event));
      if (event.type === 'signedOut') listener.current.signedOut();
      else if (event.type === 'states')
        setStates((before) =>
          new Map(before).set(event.requestId, { ...before.get(event.requestId), ...event.states }),
        );
      else if (event.type === 'typing') {
        setTyping(event.requestId);
        clearTimeout(typingEnds.current);
        typingEnds.current = setTimeout(() => setTyping(null), TYPING_MS);
      } else if (event.type === 'lines') {
        const { requestId } = event;
        if (event.lines.some(({ who }) => who === 'customer')) setTyping(null);
        setLines((before) => new Map(before).set(requestId, merged(before.get(requestId) ?? [], event.lines)));
        listener.current.lines(requestId, event.lines);
      }
    };
    // Whoever comes back to the page, or to the network, sees what is true now; who loses it learns that at once.
    for (const name of ['focus', 'online', 'offline'] as const) addEventListener(name, refresh);
    return () => {
      for (const name of ['focus', 'online', 'offline'] as const) removeEventListener(name, refresh);
      clearInterval(timer);
      clearTimeout(gathered);
      stream.close();
    };
  }, [api, refresh]);

  return { list, lost, lines, states, typing, openings, refresh, guarded };
}

/** The list with some of its rows as they are now. */
function withRows(list: DeskList | null, { now, requests }: Extract<DeskEvent, { type: 'requests' }>): DeskList | null {
  const fresh = new Map(requests.map((request) => [request.id, request]));
  return list && { ...list, now, requests: list.requests.map((each) => fresh.get(each.id) ?? each) };
}

/** By place in the conversation, each once. */
export function merged(before: readonly TranscriptLine[], fresh: readonly TranscriptLine[]): TranscriptLine[] {
  const bySeq = new Map([...before, ...fresh].map((line) => [line.seq, line]));
  return [...bySeq.values()].toSorted((left, right) => left.seq - right.seq);
}
