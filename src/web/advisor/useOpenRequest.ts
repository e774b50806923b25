import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RequestDetail, TranscriptLine } from '../../desk/deskView.ts';
import type { DeskApi } from './deskApi.ts';
import { type DeskData, merged } from './useDesk.ts';

/** The request that is open: read when it is chosen, again when it has changed, with the lines that came since. */
export function useOpenRequest(api: DeskApi, { list, lines: fresh, states, openings, guarded }: DeskData) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [detail, setDetail] = useState<RequestDetail | null>(null);

  const open = useCallback(
    async (id: string, byKeyboard = false) => {
      setChosen(id);
      await guarded(async () => {
        setDetail(await api.detail(id));
        if (byKeyboard) requestAnimationFrame(() => document.getElementById('detail-title')?.focus());
      });
    },
    [api, guarded],
  );

  // Each reading of a conversation is on record: it is read again only when the request has changed.
  const current = list?.requests.find(({ id }) => id === detail?.request.id);
  const changed = current !== undefined && current.updatedAt !== detail?.request.updatedAt;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version of the request.
  useEffect(() => {
    if (changed && current !== undefined) void guarded(async () => setDetail(await api.detail(current.id)));
  }, [changed, current?.id, current?.updatedAt, api, guarded]);

  // While the stream was lost lines were written that nobody told.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that the stream came back.
  useEffect(() => {
    if (openings > 1 && detail !== null) void guarded(async () => setDetail(await api.detail(detail.request.id)));
  }, [openings]);

  const lines = useMemo((): readonly TranscriptLine[] => {
    if (detail === null) return [];
    const { id } = detail.request;
    const known = states.get(id);
    const all = merged(detail.transcript, fresh.get(id) ?? []);
    return all.map((line) => {
      const state = known?.[line.seq] ?? line.state;
      return state === undefined || line.who !== 'advisor' ? line : { ...line, state };
    });
  }, [detail, fresh, states]);

  return { chosen, detail, lines, open };
}
