import type { RequestView } from '../../desk/deskView.ts';
import type { DeskWords } from './deskWords.ts';
import type { ShapeName } from './Shape.tsx';

/** How the promise of a request stands: in words, in a shape, and only then in a colour. */
export interface PromiseState {
  state: 'late' | 'soon' | 'onTime';
  shape: ShapeName;
  words: string;
}

const SOON_MS = 15 * 60_000;
const CALL_SOON_MS = 60 * 60_000;

/** Null when there is nothing to say: the request is ended, or its call is still far. */
export function promiseState(request: RequestView, now: number, words: DeskWords): PromiseState | null {
  const { left } = request;
  if (left === null) return null;
  const delay = duration(Math.abs(left), words);
  if (left < 0) return { state: 'late', shape: 'octagon', words: words('desk.late', { delay }) };
  if (request.slotStart !== null && request.slotStart - now > CALL_SOON_MS) return null;
  if (left <= SOON_MS) return { state: 'soon', shape: 'triangle', words: words('desk.soon', { delay }) };
  return { state: 'onTime', shape: 'clock', words: words('desk.onTime', { delay }) };
}

/** Rounded up to whole minutes: nobody is told "0 min". */
export function duration(ms: number, words: DeskWords): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  return minutes < 60
    ? words('desk.minutes', { count: minutes })
    : words('desk.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

export const priorityShapes: Readonly<Record<number, ShapeName>> = {
  1: 'hexagon',
  2: 'diamond',
  3: 'circle',
  4: 'dash',
  5: 'dash',
};
