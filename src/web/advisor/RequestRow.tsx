import { memo } from 'react';
import type { RequestView } from '../../desk/deskView.ts';
import type { DeskWords } from './deskWords.ts';
import { priorityShapes, promiseState } from './promise.ts';
import { Shape } from './Shape.tsx';

export interface RowProps {
  request: RequestView;
  now: number;
  words: DeskWords;
  chosen: boolean;
  onOpen(id: string, byKeyboard: boolean): void;
}

/** Three lines: how urgent, who and what about, their words. Shapes and words say what colours say. */
export const RequestRow = memo(function RequestRow({ request, now, words, chosen, onOpen }: RowProps) {
  const kind = words(request.kind === 'callback' ? 'desk.kind.callback' : 'desk.kind.person');
  return (
    <button
      type="button"
      className={request.unread > 0 ? 'row unread' : 'row'}
      data-id={request.id}
      data-status={request.status}
      aria-current={chosen}
      onClick={(event) => onOpen(request.id, event.detail === 0)}
    >
      <span className="row-line">
        <Priority request={request} words={words} />
        {request.unread > 0 && <span className="badge">{words('console.unread', { count: request.unread })}</span>}
        <Promised request={request} now={now} words={words} elseStatus />
      </span>
      <span className="row-line">
        <strong className="row-name">{request.name}</strong>
        <span className="row-facts">
          {request.channel} · {kind} · {request.topic}
        </span>
      </span>
      <span className="row-words">{request.slot ?? request.headline}</span>
      {request.atRisk && (
        <span className="flag late">
          <Shape name="octagon" />
          {words('console.agenda.atRisk')}
        </span>
      )}
    </button>
  );
});

export function Priority({ request, words }: { request: RequestView; words: DeskWords }) {
  const level = Math.min(5, Math.max(1, request.priority)) as 1 | 2 | 3 | 4 | 5;
  return (
    <span className={`priority p${level}`}>
      <Shape name={priorityShapes[level] ?? 'circle'} />
      {words(`desk.priority.${level}`)}
    </span>
  );
}

export function Promised({
  request,
  now,
  words,
  elseStatus = false,
}: {
  request: RequestView;
  now: number;
  words: DeskWords;
  /** Says how the request stands when nothing is promised. */
  elseStatus?: boolean;
}) {
  const promise = promiseState(request, now, words);
  if (promise !== null)
    return (
      <span className={`promise ${promise.state}`}>
        <Shape name={promise.shape} />
        {promise.words}
      </span>
    );
  return request.status === 'open' || !elseStatus ? null : (
    <span className="promise">{statusWord(request, words)}</span>
  );
}

export function statusWord(request: RequestView, words: DeskWords): string {
  if (request.live !== null)
    return request.live === 'active' ? takenBy(request, words) : words(`console.live.${request.live}`);
  if (request.status === 'taken') return takenBy(request, words);
  return request.outcome ?? words(`desk.status.${request.status}`);
}

function takenBy(request: RequestView, words: DeskWords): string {
  return words('desk.status.taken', { name: request.advisor?.name ?? '' });
}
