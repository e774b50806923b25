import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { drain } from './drain.ts';
import { problem, type Reply } from './reply.ts';

/** What a body may be; `bytes` its size, `depth` how deep objects may nest, `timeoutMs` how long it may take to come. */
export interface BodyLimits {
  bytes: number;
  depth: number;
  timeoutMs: number;
}

export const jsonLimits: BodyLimits = { bytes: 64 * 1024, depth: 20, timeoutMs: 10_000 };

/** A JSON body, or the refusal to send. An empty body reads as `{}`: most calls have optional parameters only. */
export async function readJson(
  request: IncomingMessage,
  limits: BodyLimits = jsonLimits,
): Promise<{ value: unknown } | { refusal: Reply }> {
  const body = await readBody(request, limits);
  if (body === 'tooLarge') return { refusal: problem(413, 'PayloadTooLarge') };
  if (body === 'slow') return { refusal: problem(408, 'RequestTimeout', undefined, { Connection: 'close' }) };
  const value = parseJson(body, limits.depth);
  return value === undefined ? { refusal: problem(400, 'BadArgument', 'JsonInvalid') } : { value };
}

/** The parsed value; undefined when the bytes are no UTF-8, no JSON, or nest too deep. */
export function parseJson(bytes: Buffer, depth: number): unknown {
  if (bytes.length === 0) return {};
  if (!isUtf8(bytes) || nestsDeeperThan(bytes, depth)) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

export function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Buffer | 'tooLarge' | 'slow'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => finish('slow'), limits.timeoutMs);
    const finish = (result: Buffer | 'tooLarge' | 'slow') => {
      clearTimeout(timer);
      request.off('data', onData);
      if (typeof result === 'string') drain(request);
      resolve(result);
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.bytes) return finish('tooLarge');
      chunks.push(chunk);
    };
    request.on('data', onData);
    request.once('end', () =>
      finish(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)),
    );
    request.once('close', () => finish('slow'));
  });
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Counted on the bytes before parsing, so that a bomb of brackets never becomes objects. */
function nestsDeeperThan(bytes: Buffer, most: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (inString) {
      if (byte === BACKSLASH) index++;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > most) return true;
    } else if (byte === 0x7d || byte === 0x5d) depth--;
  }
  return false;
}
