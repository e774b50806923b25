import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { AppError } from '../../errors.ts';
import type { ArrivedMedia } from '../shared/arrived.ts';
import type { Fetched } from '../shared/pushedChannel.ts';
import type { WhatsAppClient } from './client.ts';

export interface MediaOptions {
  client: Pick<WhatsAppClient, 'media'>;
  token: string;
  /** Hosts whose addresses are followed; `*.` stands for any name below. */
  hosts: readonly string[];
  /** A double on the loopback speaks http. */
  allowHttp: boolean;
  /** In bytes, whatever the channel tells of the size. */
  most: number;
  timeoutMs?: number;
}

/**
 * Fetches a file: its address from the API, then its bytes, with our token, from Meta's own hosts only, with no
 * redirect, cut at the size we take, and held to its checksum.
 */
export async function fetchMedia(media: ArrivedMedia, options: MediaOptions): Promise<Fetched> {
  const place = await options.client.media(String(media.where));
  if (place.is === 'refused') return { is: 'refused', reason: 'fileLost' };
  if (place.is !== 'done') throw unreachable();
  const { url, file_size: told = 0, mime_type } = place.value;
  if (!isAllowed(url, options)) throw new AppError('CHANNEL_REFUSED', { facts: { what: 'media host' } });
  if (told > options.most) return { is: 'refused', reason: 'fileTooLarge' };
  const response = await get(url, options);
  if (response.status === 404 || response.status === 410) return { is: 'refused', reason: 'fileLost' };
  if (response.status !== 200 || response.body === null) throw unreachable();
  const sha256 = media.sha256 ?? place.value.sha256 ?? null;
  const content = Readable.from(checked(response.body as AsyncIterable<Uint8Array>, sha256, options.most));
  // Who stops reading early hears of no error: one that comes later must not end the program.
  content.on('error', () => {});
  return { is: 'content', content, name: media.name, contentType: media.contentType || mime_type };
}

async function get(url: string, { token, timeoutMs = 30_000 }: MediaOptions): Promise<Response> {
  try {
    return await fetch(url, {
      headers: { Authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (cause) {
    throw unreachable(cause);
  }
}

function isAllowed(address: string, { hosts, allowHttp }: MediaOptions): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (url.protocol !== 'https:' && !(allowHttp && url.protocol === 'http:')) return false;
  return hosts.some((host) => (host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host));
}

/** Gives the bytes on, at most so many, and fails at the end when they are not those that were announced. */
async function* checked(body: AsyncIterable<Uint8Array>, sha256: string | null, most: number): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    hash.update(chunk);
    yield Buffer.from(chunk);
    // More than we take has been given on: who stores the file says so, and nothing more is read.
    if (size > most) return;
  }
  const sum = hash.digest();
  if (sha256 !== null && sum.toString('base64') !== sha256 && sum.toString('hex') !== sha256) throw unreachable();
}

function unreachable(cause?: unknown): AppError {
  return new AppError('CHANNEL_UNREACHABLE', { facts: { what: 'media' }, ...(cause === undefined ? {} : { cause }) });
}
