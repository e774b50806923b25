import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { readBody } from './readBody.ts';
import { type Reply, refusal } from './reply.ts';
import type { Call } from './route.ts';

const jsonLimit = 256 * 1024;

/** A parsed body with a hash of its meaning (key order does not count), or the refusal to send. */
export type Parsed<Body> = { body: Body; hash: string } | { refused: Reply };

export async function parseBody<Body>(call: Call, schema: z.ZodType<Body>): Promise<Parsed<Body>> {
  const bytes = await readBody(call.request, jsonLimit);
  if (bytes === null) return { refused: refusal(413, 'BODY_TOO_LARGE', 'The body is larger than 256 kB') };
  const value = parsedJson(bytes.toString());
  if (value === undefined) return { refused: refusal(400, 'BODY_INVALID', 'The body is not JSON') };
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const where = parsed.error.issues.map(({ path }) => path.join('.') || '(body)').join(', ');
    return { refused: refusal(400, 'BODY_INVALID', `The body breaks the contract at: ${where}`) };
  }
  return { body: parsed.data, hash: createHash('sha256').update(canonical(parsed.data)).digest('base64url') };
}

/** The idempotency key of a write, or the refusal to send. */
export function idempotencyKey(call: Call): { key: string } | { refused: Reply } {
  const key = call.header('idempotency-key') ?? '';
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return { key };
  return { refused: refusal(400, 'IDEMPOTENCY_KEY_MISSING', 'Idempotency-Key must be 1 to 255 visible characters') };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
