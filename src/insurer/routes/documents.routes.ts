import type { Clock } from '../../clock.ts';
import { parisAt } from '../../domain/calendar.ts';
import type { Handle } from '../http/route.ts';

/** The contract itself: for programs and for readers. */
export function documentRoutes(clock: Clock): Record<'openapi' | 'docs', Handle> {
  return {
    openapi: () => ({ status: 200, body: { openapi: '3.1.0', today: parisAt(clock.now()).date } }),
    docs: () => ({ status: 200, text: '', headers: { 'content-type': 'text/html; charset=utf-8' } }),
  };
}
