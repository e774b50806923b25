import { useCallback, useEffect, useState } from 'react';
import type { CannedReplyView, ColleagueView } from '../../desk/liveView.ts';
import type { ComposerTab } from './Composer.tsx';
import type { DeskApi } from './deskApi.ts';
import type { DeskData } from './useDesk.ts';

/** What can be put into the box: ready-made answers, and colleagues to be named in a note. */
export function useInsertions({
  api,
  guarded,
  answers,
  tab,
  self,
}: {
  api: DeskApi;
  guarded: DeskData['guarded'];
  answers: boolean;
  tab: ComposerTab;
  self: string;
}) {
  const [replies, setReplies] = useState<readonly CannedReplyView[]>([]);
  const [colleagues, setColleagues] = useState<readonly ColleagueView[]>([]);
  const readReplies = useCallback(() => void guarded(async () => setReplies(await api.replies())), [api, guarded]);
  useEffect(() => {
    if (answers) readReplies();
  }, [answers, readReplies]);
  // Who can be named in a note changes during the day: it is read when one is begun.
  useEffect(() => {
    if (answers && tab === 'note')
      void guarded(async () => setColleagues((await api.colleagues()).colleagues.filter(({ id }) => id !== self)));
  }, [answers, tab, api, guarded, self]);
  return { replies, colleagues, readReplies };
}
