import type { IncomingMessage } from 'node:http';
import { AppError, type ErrorCode } from '../errors.ts';
import { notFoundPage } from './notFoundPage.ts';
import { type ProblemCode, problem, type Reply } from './reply.ts';

/** Statuses of the errors that are the client's or the moment's; any other is a 500. */
const statuses: Partial<Record<ErrorCode, [number, ProblemCode]>> = {
  BODY_INVALID: [400, 'BadArgument'],
  BODY_TOO_LARGE: [413, 'PayloadTooLarge'],
  TOKEN_INVALID: [403, 'TokenInvalid'],
  FILE_REFUSED: [400, 'BadArgument'],
  FILE_MISSING: [404, 'NotFound'],
};
const bug: [number, ProblemCode] = [500, 'ServiceError'];
const unreachable: [number, ProblemCode] = [503, 'ServiceError'];

/** What a client learns of an error: never its message or its place. */
export function errorReply(request: IncomingMessage, thrown: unknown): Reply {
  const status = statusOf(thrown);
  if (status === 404 && wantsPage(request)) return notFoundPage(request);
  if (status === 404) return problem(404, 'NotFound');
  if (status === 405) return problem(405, 'MethodNotAllowed');
  const ours = thrown instanceof AppError ? thrown : null;
  const [known, code] =
    ours?.class === 'unreachable' ? unreachable : (statuses[ours?.code ?? 'INVARIANT_BROKEN'] ?? bug);
  return known === 503 ? problem(known, code, undefined, { 'Retry-After': '2' }) : problem(known, code);
}

function statusOf(thrown: unknown): number {
  return thrown instanceof Error && 'statusCode' in thrown ? Number(thrown.statusCode) : 500;
}

const API = /^\/(v3|chat|files|api|insurer|advisor\/api|whatsapp|healthz|readyz|metrics)(\/|$|\?)/;

function wantsPage(request: IncomingMessage): boolean {
  return !API.test(request.url ?? '') && (request.headers.accept ?? '').includes('text/html');
}
