import type { Server } from 'restify';
import { z } from 'zod';
import { json, problem } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { type Intent, intents } from '../intents/catalogue.ts';
import type { Learning } from '../intents/learning/learning.ts';
import type { Trial } from '../intents/learning/retrain.ts';
import type { DeskContext } from './deskContext.ts';
import { maskPhones } from './maskPhones.ts';
import { intentLabel } from './requestView.ts';

const intent = z.enum(intents as unknown as readonly [Intent, ...Intent[]]);
const labelsBody = z.object({
  labels: z
    .array(z.object({ id: z.string().max(80), label: intent }))
    .min(1)
    .max(50),
});
const keepBody = z.object({ label: intent });

/** Sentences that were not understood: their right meaning, tried on a copy, published only when nothing breaks. */
export function learningRoutes(server: Server, context: DeskContext, learning: Learning | null): void {
  if (learning === null) return;
  const { guard, brand } = context;

  route(server, 'get', '/advisor/api/misunderstood', (exchange) =>
    guard.signedIn(exchange, 'readRequests', async () => {
      const { t } = context.viewing(exchange);
      const rows = await learning.list({ limit: 50 });
      return json(200, {
        sentences: rows.map((row) => ({
          id: row.id,
          text: maskPhones(row.text, brand),
          language: row.language,
          heard: intentLabel(row.intent, t),
          score: Math.round(row.score / 10),
          chosen: row.chosen === null ? null : intentLabel(row.chosen, t),
        })),
        intents: intents.map((id) => ({ id, label: intentLabel(id, t) })),
      });
    }),
  );

  route(server, 'post', '/advisor/api/misunderstood/:id/skip', (exchange) =>
    guard.write(exchange, 'answer', z.object({}), async ({ advisor }) =>
      (await learning.skip(exchange.params['id'] ?? '', advisor.id)) ? json(200, {}) : problem(404, 'NotFound'),
    ),
  );

  route(server, 'post', '/advisor/api/misunderstood/:id/keep', (exchange) =>
    guard.write(exchange, 'answer', keepBody, async ({ advisor }, { label }) =>
      (await learning.keep(exchange.params['id'] ?? '', label, advisor.id)) ? json(200, {}) : problem(404, 'NotFound'),
    ),
  );

  route(server, 'post', '/advisor/api/misunderstood/try', (exchange) =>
    guard.write(exchange, 'answer', labelsBody, async (_session, { labels }) =>
      json(200, { published: false, trials: (await learning.attempt(labels)).map(short) }),
    ),
  );

  route(server, 'post', '/advisor/api/misunderstood/publish', (exchange) =>
    guard.write(exchange, 'supervise', labelsBody, async ({ advisor }, { labels }) => {
      const outcome = await learning.label(labels, advisor.id);
      if (outcome.is === 'unknown') return problem(404, 'NotFound');
      return json(200, { published: outcome.is === 'published', trials: outcome.trials.map(short) });
    }),
  );
}

/** Figures and the sentences that change; the models stay here. */
function short({ language, before, after, total, fixed, broken, contradicting, missed, accepted }: Trial) {
  return { language, before, after, total, fixed, broken, contradicting, missed, accepted };
}
