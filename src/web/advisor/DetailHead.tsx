import type { RequestDetail, RequestView } from '../../desk/deskView.ts';
import type { DeskWords } from './deskWords.ts';
import { Priority, Promised, statusWord } from './RequestRow.tsx';
import { Shape } from './Shape.tsx';

/** Who it is, how urgent, what was promised, and whether somebody waits for an answer. */
export function DetailHead({ request, now, words }: { request: RequestView; now: number; words: DeskWords }) {
  const kind = words(request.kind === 'callback' ? 'desk.kind.callback' : 'desk.kind.person');
  const unanswered = (request.customerWroteAt ?? 0) > (request.advisorWroteAt ?? 0);
  const since = Math.floor((now - (request.customerWroteAt ?? now)) / 60_000);
  return (
    <header className="detail-head">
      <h2 id="detail-title" tabIndex={-1}>
        {request.name}
      </h2>
      <p className="detail-facts">
        <Priority request={request} words={words} />
        <span className="status">{statusWord(request, words)}</span>
        <Promised request={request} now={now} words={words} />
        <span>{request.level}</span>
        <span>
          {request.channel} · {kind} · {request.topic}
        </span>
        <code className="reference">{request.reference}</code>
      </p>
      {request.live === 'active' && unanswered && since >= 2 && (
        <p className="flag soon">
          <Shape name="triangle" />
          {words('console.idleYou', { minutes: since })}
        </p>
      )}
      {request.transfers >= 2 && (
        <p className="flag soon">{words('console.transfers', { count: request.transfers + 1 })}</p>
      )}
    </header>
  );
}

export interface BriefProps {
  detail: RequestDetail;
  words: DeskWords;
  folded: boolean;
  onFold(): void;
}

/** What does not fit together, with a way to the message that it comes from. */
function Contradictions({ detail, words }: Pick<BriefProps, 'detail' | 'words'>) {
  return (
    <>
      <h4 id="brief-contradictions">{words('desk.contradictions')}</h4>
      <ul aria-labelledby="brief-contradictions">
        {detail.contradictions.map(({ what, text, seq, turn }) => (
          <li key={what}>
            {text}{' '}
            {seq !== null && turn !== null && (
              <button
                type="button"
                className="small"
                onClick={() => document.getElementById(`line-${seq}`)?.scrollIntoView({ block: 'center' })}
              >
                {words('desk.contradiction.turn', { turn })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** "En 30 secondes": six lines, always the same ones. */
export function Brief({ detail, words, folded, onFold }: BriefProps) {
  return (
    <section className="card brief" aria-labelledby="card-brief">
      <div className="card-head">
        <h3 id="card-brief">{words('desk.brief')}</h3>
        <button type="button" className="small" aria-expanded={!folded} aria-controls="brief-lines" onClick={onFold}>
          {words(folded ? 'console.unfoldBrief' : 'console.foldBrief')}
        </button>
      </div>
      <dl className="brief-lines" id="brief-lines" hidden={folded}>
        {detail.brief.map((line) => (
          <div key={line.name}>
            <dt>{line.label}</dt>
            <dd className={line.value === words('desk.brief.nothing') ? 'nothing' : undefined}>{line.value}</dd>
          </div>
        ))}
      </dl>
      {!folded && detail.contradictions.length > 0 && <Contradictions detail={detail} words={words} />}
    </section>
  );
}
