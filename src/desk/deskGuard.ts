import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import { readJson } from '../http/readJson.ts';
import { problem, type Reply } from '../http/reply.ts';
import type { Exchange } from '../http/route.ts';
import { type DeskSession, type DeskSessions, same } from './deskSession.ts';

export interface DeskGuard {
  /** For reads: 401 without a session. */
  signedIn(exchange: Exchange, answer: (session: DeskSession) => Promise<Reply>): Promise<Reply>;
  /** For what needs no session: comes from a page of ours, and its body has the right shape. */
  fromOurPage<Body>(
    exchange: Exchange,
    schema: z.ZodType<Body>,
    answer: (body: Body) => Promise<Reply>,
  ): Promise<Reply>;
  /** For writes: session, origin and token of the session, then the body. */
  write<Body>(
    exchange: Exchange,
    schema: z.ZodType<Body>,
    answer: (session: DeskSession, body: Body) => Promise<Reply>,
  ): Promise<Reply>;
}

/** Who may call the desk's API. Browsers send `Origin` with every POST, so its absence is a refusal. */
export function deskGuard(
  sessions: DeskSessions,
  { clock, publicUrl }: { clock: Clock; publicUrl: string },
): DeskGuard {
  const { origin } = new URL(publicUrl);
  const guard: DeskGuard = {
    async signedIn({ request }, answer) {
      const session = sessions.read(request, clock.now());
      return session === null ? problem(401, 'MissingAuthorization') : answer(session);
    },

    async fromOurPage({ request }, schema, answer) {
      if (request.headers.origin !== origin) return problem(403, 'TokenInvalid', 'OriginRefused');
      if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return problem(400, 'BadArgument');
      const read = await readJson(request);
      if ('refusal' in read) return read.refusal;
      const parsed = schema.safeParse(read.value);
      return parsed.success ? answer(parsed.data) : problem(400, 'BadArgument', 'ShapeInvalid');
    },

    async write(exchange, schema, answer) {
      const session = sessions.read(exchange.request, clock.now());
      if (session === null) return problem(401, 'MissingAuthorization');
      const token = exchange.request.headers['x-csrf-token'];
      if (typeof token !== 'string' || !same(token, session.csrf)) return problem(403, 'TokenInvalid');
      return guard.fromOurPage(exchange, schema, (body) => answer(session, body));
    },
  };
  return guard;
}
