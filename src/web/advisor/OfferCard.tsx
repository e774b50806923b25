import { useEffect, useState } from 'react';
import type { RequestView } from '../../desk/deskView.ts';
import type { DeskWords } from './deskWords.ts';

export interface OfferProps {
  request: RequestView;
  /** How long the offer lasted when the list was read, ms. */
  leftMs: number;
  words: DeskWords;
  onAccept(): void;
  onPass(): void;
}

/** What is offered to this advisor: told once, never taking the focus; a bar and a number say how long. */
export function OfferCard({ request, leftMs, words, onAccept, onPass }: OfferProps) {
  const [seconds, setSeconds] = useState(Math.ceil(leftMs / 1000));
  useEffect(() => {
    const readAt = performance.now();
    const count = () => setSeconds(Math.max(0, Math.ceil((leftMs - (performance.now() - readAt)) / 1000)));
    count();
    const timer = setInterval(count, 1000);
    return () => clearInterval(timer);
  }, [leftMs]);
  if (seconds === 0) return null;
  return (
    <aside className="offer" aria-label={words('console.offer')}>
      <p role="alert">
        <strong>{words('console.offer')}</strong> {request.topic}
      </p>
      <p className="row-words">{request.headline}</p>
      <progress max={Math.max(30, Math.ceil(leftMs / 1000))} value={seconds} aria-hidden="true" />
      <p className="hint">{words('console.offer.left', { seconds })}</p>
      <div className="buttons">
        <button type="button" className="primary" onClick={onAccept}>
          {words('console.accept')}
        </button>
        <button type="button" onClick={onPass}>
          {words('console.pass')}
        </button>
      </div>
    </aside>
  );
}
