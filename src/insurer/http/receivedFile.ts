import { createHash } from 'node:crypto';
import { readBody } from './readBody.ts';
import { type Reply, refusal } from './reply.ts';
import type { Call } from './route.ts';

export interface ReceivedFile {
  sha256: string;
  name: string;
  contentType: string;
  content: Buffer;
}

const attachmentLimit = 10 * 1024 * 1024;

/** The file of an upload whose path ends in its sha256, or the refusal that it deserves. */
export async function receivedFile(call: Call): Promise<{ file: ReceivedFile } | { refused: Reply }> {
  const sha256 = call.param('sha256').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(sha256)) {
    return { refused: refusal(400, 'SHA256_INVALID', 'The path must end in a sha256 in hex') };
  }
  const content = await readBody(call.request, attachmentLimit);
  if (content === null) return { refused: refusal(413, 'FILE_TOO_LARGE', 'A file may have 10 MB') };
  if (createHash('sha256').update(content).digest('hex') !== sha256) {
    return { refused: refusal(422, 'SHA256_MISMATCH', 'The bytes do not have this sha256') };
  }
  const name = cleanName(call.query.get('name'));
  const contentType = call.header('content-type') ?? 'application/octet-stream';
  return { file: { sha256, name, contentType, content } };
}

/** A file name without folders and control characters. */
function cleanName(name: string | null): string {
  const bare = (name ?? '')
    .replace(/[\p{C}]/gu, '')
    .split(/[/\\]/)
    .at(-1)
    ?.trim();
  return (bare || 'document').slice(0, 200);
}
