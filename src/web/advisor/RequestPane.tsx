import type { RefObject } from 'react';
import type { DeskCommand, RequestDetail, TranscriptLine } from '../../desk/deskView.ts';
import type { CannedReplyView, ColleagueView } from '../../desk/liveView.ts';
import { CallActions } from './CallActions.tsx';
import { Composer, type ComposerTab } from './Composer.tsx';
import { CustomerPane } from './CustomerPane.tsx';
import { Brief, DetailHead } from './DetailHead.tsx';
import type { DeskApi, StaffMember } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import { Thread } from './Thread.tsx';
import type { ReadyFile, Unsent } from './unsent.ts';
import type { DeskData } from './useDesk.ts';

export interface RequestPaneProps {
  detail: RequestDetail;
  lines: readonly TranscriptLine[];
  unsent: readonly Unsent[];
  now: number;
  words: DeskWords;
  api: DeskApi;
  guarded: DeskData['guarded'];
  advisor: StaffMember;
  answers: boolean;
  seesPhones: boolean;
  replies: readonly CannedReplyView[];
  busy: boolean;
  tab: ComposerTab;
  folded: boolean;
  box: RefObject<HTMLTextAreaElement | null>;
  onTab(tab: ComposerTab): void;
  onFold(): void;
  onAccept(): void;
  onTransfer(): void;
  onFinish(): void;
  onCommand(command: DeskCommand, note: string): void;
  typing: boolean;
  colleagues: readonly ColleagueView[];
  restored: Unsent | null;
  onReopen(): void;
  onMove(): void;
  onSend(said: { text: string; files: readonly ReadyFile[]; now: boolean }): void;
  onResend(unsent: Unsent): void;
  onTakeBack(unsent: Unsent): void;
  onSendNow(unsent: Unsent): void;
  onNote(text: string): void;
}

/** One request: the brief first, then the conversation, then what can be done. */
export function RequestPane(props: RequestPaneProps) {
  const { detail, words, api, advisor, answers, guarded } = props;
  const { request } = detail;
  const live = request.kind === 'person';
  const mine = request.status === 'taken' && (request.advisor?.id === advisor.id || advisor.role === 'supervisor');
  return (
    <>
      <DetailHead request={request} now={props.now} words={words} />
      {answers && live && (
        <section className="actions" aria-label={words('desk.actions')}>
          {request.status === 'open' && (
            <button
              type="button"
              className="primary"
              data-command="take"
              disabled={props.busy}
              onClick={props.onAccept}
            >
              {words('console.join')}
            </button>
          )}
          {request.reopens && (
            <button type="button" data-command="reopen" disabled={props.busy} onClick={props.onReopen}>
              {words('console.reopen')}
            </button>
          )}
          {mine && (
            <>
              <button type="button" data-command="transfer" disabled={props.busy} onClick={props.onTransfer}>
                {words('console.transfer')}
              </button>
              <button type="button" data-command="done" disabled={props.busy} onClick={props.onFinish}>
                {words('console.finish')}
              </button>
            </>
          )}
        </section>
      )}
      {answers && !live && (
        <CallActions
          key={request.id}
          {...{ request, words, mine }}
          busy={props.busy}
          onCommand={props.onCommand}
          onMove={props.onMove}
        />
      )}
      <div className="columns">
        <div className="column">
          <Brief detail={detail} words={words} folded={props.folded} onFold={props.onFold} />
          <Thread
            {...{ detail, words, api }}
            lines={props.lines}
            unsent={props.unsent}
            typing={props.typing}
            onResend={props.onResend}
            onTakeBack={props.onTakeBack}
            onSendNow={props.onSendNow}
          />
          {answers && (
            <Composer
              {...{ detail, words, api, guarded }}
              colleagues={props.colleagues}
              restored={props.restored}
              advisor={advisor.name}
              tab={live ? props.tab : 'note'}
              box={props.box}
              heard={props.lines.findLast(({ who }) => who === 'customer')?.seq ?? 0}
              replies={props.replies}
              onTab={props.onTab}
              onSend={props.onSend}
              onNote={props.onNote}
              onTyping={() => void guarded(() => api.typing(request.id))}
            />
          )}
        </div>
        <CustomerPane {...{ detail, words, api, guarded }} seesPhones={props.seesPhones} />
      </div>
    </>
  );
}
