import { useEffect, useRef } from 'react';

/** Who waited longer has gone on to something else: nothing takes the focus from there. */
const WAIT_MS = 3000;

/**
 * The box that is written in. `enter` gives it the focus: now, or as soon as it can be written in, for who has just
 * joined a conversation waits a moment for it.
 */
export function useBox() {
  const box = useRef<HTMLTextAreaElement>(null);
  const wantedAt = useRef(Number.NEGATIVE_INFINITY);
  const tryToEnter = () => {
    if (performance.now() - wantedAt.current > WAIT_MS || box.current?.disabled !== false) return;
    wantedAt.current = Number.NEGATIVE_INFINITY;
    box.current.focus();
  };
  useEffect(tryToEnter);
  const enter = () => {
    wantedAt.current = performance.now();
    requestAnimationFrame(tryToEnter);
  };
  return { box, enter };
}
