import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { AxiosRequestConfig } from 'axios';
import { z } from 'zod';
import { AppError } from '../errors.ts';

/** One HTTP exchange, as the client asks for it. */
export interface InsurerRequest {
  method: 'GET' | 'POST' | 'PUT';
  /** Path with encoded parts and query, below the base URL. */
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array;
  /** Wants the bytes of a file besides its text. */
  asBytes?: boolean;
  signal: AbortSignal;
}

export interface InsurerAnswer {
  status: number;
  text: string;
  /** Set where bytes were asked for. */
  bytes?: Uint8Array;
}

/** Resolves with any answer that came whole; rejects with INSURER_UNREACHABLE or, when it is too large, WRONG_SHAPE. */
export type InsurerHttp = (request: InsurerRequest) => Promise<InsurerAnswer>;

const largestAnswer = 2 * 1024 * 1024;
const largestUpload = 11 * 1024 * 1024;

export function newInsurerHttp(baseUrl: string): InsurerHttp {
  const root = baseUrl.replace(/\/+$/, '');
  const fixed: AxiosRequestConfig = {
    responseType: 'text',
    transformResponse: (body: unknown) => body,
    validateStatus: () => true,
    // A redirect would carry the token to a place nobody has agreed on.
    maxRedirects: 0,
    maxContentLength: largestAnswer,
    maxBodyLength: largestUpload,
    proxy: false,
    httpAgent: new Agent({ keepAlive: true, maxSockets: 64 }),
    httpsAgent: new SecureAgent({ keepAlive: true, maxSockets: 64 }),
  };

  return async ({ method, path, headers, body, asBytes, signal }) => {
    // Loaded at the first call: importing it takes longer than the rest of a start.
    const { default: axios } = await import('axios');
    try {
      const data = typeof body === 'object' ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : body;
      const shape: AxiosRequestConfig = asBytes === true ? { ...fixed, responseType: 'arraybuffer' } : fixed;
      const answer = await axios.request<unknown>({ ...shape, method, url: root + path, headers, data, signal });
      if (Buffer.isBuffer(answer.data)) {
        return { status: answer.status, text: answer.data.toString('utf8'), bytes: answer.data };
      }
      return { status: answer.status, text: typeof answer.data === 'string' ? answer.data : '' };
    } catch (thrown) {
      throw notAnswered(thrown, signal);
    }
  };
}

function notAnswered(thrown: unknown, signal: AbortSignal): AppError {
  const { code, message } = thrown as { code?: unknown; message?: unknown };
  const tooLarge = code === 'ERR_BAD_RESPONSE' && String(message).includes('maxContentLength');
  if (tooLarge) return new AppError('INSURER_WRONG_SHAPE', { facts: { reason: 'too large' } });
  // The thrown error holds headers and URL: only its code may go on.
  const reason = signal.aborted ? 'timeout' : typeof code === 'string' ? code : 'no answer';
  return new AppError('INSURER_UNREACHABLE', { facts: { reason } });
}

const errorBody = z.object({ error: z.object({ code: z.string().regex(/^[A-Z0-9_]{1,60}$/) }) });

/** The error that an answer other than 2xx stands for, or null. */
export function refusalOf({ status, text }: InsurerAnswer): AppError | null {
  if (status >= 200 && status < 300) return null;
  const facts = { status, ...reasonOf(text) };
  if (status < 200 || (status >= 300 && status < 400)) return new AppError('INSURER_WRONG_SHAPE', { facts });
  if (status === 404) return new AppError('INSURER_NOT_FOUND', { facts });
  if (status === 409) return new AppError('INSURER_CONFLICT', { facts });
  const isTemporary = status === 408 || status === 429 || (status >= 500 && status !== 501);
  return new AppError(isTemporary ? 'INSURER_UNREACHABLE' : 'INSURER_REFUSED', { facts });
}

function reasonOf(text: string): { reason?: string } {
  const parsed = errorBody.safeParse(jsonOf(text));
  return parsed.success ? { reason: parsed.data.error.code } : {};
}

/** The parsed body of an answer; rejects what is no JSON or breaks the contract with INSURER_WRONG_SHAPE. */
export function parsedAnswer<Value>({ status, text }: InsurerAnswer, schema: z.ZodType<Value>): Value {
  return parsedValue(status, jsonOf(text), schema);
}

/** The same for a file. */
export function parsedBytes<Value>({ status, bytes }: InsurerAnswer, schema: z.ZodType<Value>): Value {
  return parsedValue(status, bytes, schema);
}

function parsedValue<Value>(status: number, value: unknown, schema: z.ZodType<Value>): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  // Where it broke, never the values: they are the customer's.
  const where = parsed.error.issues[0]?.path.join('.') || '(body)';
  throw new AppError('INSURER_WRONG_SHAPE', { facts: { status, where } });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
