import type { DeskRight } from '../../desk/deskRights.ts';
import type { RequestView } from '../../desk/deskView.ts';
import type { CannedReplyView } from '../../desk/liveView.ts';
import { Agenda } from './Agenda.tsx';
import { Audit } from './Audit.tsx';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import { Figures } from './Figures.tsx';
import { Misunderstood } from './Misunderstood.tsx';
import type { PageName } from './pages.ts';
import { Replies } from './Replies.tsx';
import type { Told } from './useActs.ts';
import type { DeskData } from './useDesk.ts';

export interface PageProps {
  page: PageName;
  api: DeskApi;
  words: DeskWords;
  guarded: DeskData['guarded'];
  language: 'fr' | 'en';
  rights: readonly DeskRight[];
  replies: readonly CannedReplyView[];
  /** Raised when the list has changed. */
  version: number;
  told: Told | null;
  onReplies(): void;
  onOpen(requestId: string): void;
  onMove(call: RequestView): void;
}

/** The sections beside the conversations. */
export function Page(props: PageProps) {
  const { page, api, words, guarded, rights } = props;
  const may = (right: DeskRight) => rights.includes(right);
  switch (page) {
    case 'conversations':
      return null;
    case 'calls':
      return (
        <Agenda
          {...{ api, words, guarded }}
          version={props.version}
          told={props.told}
          onOpen={props.onOpen}
          onMove={may('answer') ? props.onMove : null}
        />
      );
    case 'replies':
      return (
        <Replies
          {...{ api, words, guarded }}
          replies={props.replies}
          keepsTeam={may('configure')}
          onChanged={props.onReplies}
        />
      );
    case 'misunderstood':
      return <Misunderstood {...{ api, words, guarded }} publishes={may('supervise')} />;
    case 'figures':
      return <Figures {...{ api, words, guarded }} />;
    case 'audit':
      return <Audit {...{ api, words, guarded }} language={props.language} />;
  }
}
