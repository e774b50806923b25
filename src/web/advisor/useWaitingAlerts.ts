import { useEffect, useRef } from 'react';
import type { RequestView } from '../../desk/deskView.ts';
import type { DeskWords } from './deskWords.ts';

/** How much waits stands in the tab's title; what is new is heard once. */
export function useWaitingAlerts(
  { waiting, loaded, words }: { waiting: readonly RequestView[]; loaded: boolean; words: DeskWords },
  onNew: () => void,
): void {
  const known = useRef<Set<string> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when what waits has changed, not at each reading.
  useEffect(() => {
    document.title = waiting.length === 0 ? words('desk.title') : `(${waiting.length}) ${words('desk.title')}`;
    if (!loaded) return;
    const now = new Set(waiting.map(({ id }) => id));
    if (known.current !== null && [...now].some((id) => !known.current?.has(id))) onNew();
    known.current = now;
  }, [waiting.map(({ id }) => id).join(), loaded, words]);
}
