import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import { drain } from '../http/drain.ts';
import { readJson } from '../http/readJson.ts';
import { problem, type Reply } from '../http/reply.ts';
import type { Exchange } from '../http/route.ts';
import { type DeskRight, mayDo } from './deskRights.ts';
import { type DeskSession, type DeskSessions, same } from './deskSession.ts';

export interface DeskGuard {
  /** For reads: 401 without a session, 403 for a role that has not this right. */
  signedIn(
    exchange: Exchange,
    right: DeskRight,
    answer: (session: DeskSession) => Promise<Reply | undefined>,
  ): Promise<Reply | undefined>;
  /** For what needs no session: comes from a page of ours, and its body has the right shape. */
  fromOurPage<Body>(
    exchange: Exchange,
    schema: z.ZodType<Body>,
    answer: (body: Body) => Promise<Reply>,
  ): Promise<Reply>;
  /** For writes: session, right, origin and token of the session, then the body. */
  write<Body>(
    exchange: Exchange,
    right: DeskRight,
    schema: z.ZodType<Body>,
    answer: (session: DeskSession, body: Body) => Promise<Reply>,
  ): Promise<Reply>;
  /** For a write whose body is a file: session, right, origin and token; the body is left to read. */
  upload(exchange: Exchange, right: DeskRight, answer: (session: DeskSession) => Promise<Reply>): Promise<Reply>;
  /** For a socket: who opens it, when the page is ours and the role has the right; else null. */
  socket(request: IncomingMessage, right: DeskRight): Promise<DeskSession | null>;
}

/** Who may call the desk's API. Browsers send `Origin` with every POST, so its absence is a refusal. */
export function deskGuard(
  sessions: DeskSessions,
  { clock, publicUrl }: { clock: Clock; publicUrl: string },
): DeskGuard {
  const { origin } = new URL(publicUrl);
  const allowed = async (request: IncomingMessage, right: DeskRight): Promise<DeskSession | Reply> => {
    const session = await sessions.read(request, clock.now());
    if (session === null) return problem(401, 'MissingAuthorization');
    return mayDo(session.advisor.role, right) ? session : problem(403, 'RoleRefused');
  };
  const trusted = async (request: IncomingMessage, right: DeskRight): Promise<DeskSession | Reply> => {
    const session = await allowed(request, right);
    if ('status' in session) return session;
    const token = request.headers['x-csrf-token'];
    return typeof token === 'string' && same(token, session.csrf) ? session : problem(403, 'TokenInvalid');
  };
  const guard: DeskGuard = {
    async signedIn({ request }, right, answer) {
      const session = await allowed(request, right);
      return 'status' in session ? session : answer(session);
    },

    async fromOurPage({ request }, schema, answer) {
      if (request.headers.origin !== origin) return problem(403, 'TokenInvalid', 'OriginRefused');
      if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return problem(400, 'BadArgument');
      const read = await readJson(request);
      if ('refusal' in read) return read.refusal;
      const parsed = schema.safeParse(read.value);
      return parsed.success ? answer(parsed.data) : problem(400, 'BadArgument', 'ShapeInvalid');
    },

    async write(exchange, right, schema, answer) {
      const session = await trusted(exchange.request, right);
      if ('status' in session) return session;
      return guard.fromOurPage(exchange, schema, (body) => answer(session, body));
    },

    async upload({ request }, right, answer) {
      const session = await trusted(request, right);
      const refused =
        request.headers.origin !== origin
          ? problem(403, 'TokenInvalid', 'OriginRefused')
          : 'status' in session && session;
      if (refused === false) return answer(session as DeskSession);
      drain(request);
      return refused;
    },

    async socket(request, right) {
      if (request.headers.origin !== origin) return null;
      const session = await allowed(request, right);
      return 'status' in session ? null : session;
    },
  };
  return guard;
}
