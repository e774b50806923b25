import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy, { type Busboy, type FileInfo } from 'busboy';
import type { StoredFile } from '../services/files.port.ts';
import { parseJson } from './readJson.ts';
import type { Received, ReceiveRefusal, Receiving } from './receiveFiles.ts';

const ACTIVITY_TYPE = 'application/vnd.microsoft.activity';
const ACTIVITY_BYTES = 64 * 1024;
const ACTIVITY_DEPTH = 20;

/**
 * The parts of a multipart form: files, and the activity, which is known by its type wherever it stands. Parts are
 * taken one after the other; the first refusal ends the reading.
 */
export async function receiveForm(
  request: IncomingMessage,
  receiving: Receiving,
  stored: StoredFile[],
): Promise<Received> {
  const form = openForm(request, receiving.mostFiles);
  if (form === null) return { is: 'refused', reason: 'ShapeInvalid' };
  const activities: unknown[] = [];
  const state: { refusal: ReceiveRefusal | null; failure: { thrown: unknown } | null; size: number } = {
    ...{ refusal: null, failure: null, size: 0 },
  };
  let work: Promise<void> = Promise.resolve();

  const stop = (refusal: ReceiveRefusal) => {
    state.refusal ??= refusal;
    request.unpipe(form);
    form.destroy();
  };
  const takePart = async (stream: Readable, info: FileInfo): Promise<void> => {
    if (state.refusal !== null) return;
    if (info.mimeType === ACTIVITY_TYPE) {
      activities.push(parseJson(await gather(stream), ACTIVITY_DEPTH));
      return;
    }
    const seconds = receiving.wait();
    if (seconds > 0) return stop({ is: 'tooMany', seconds });
    const outcome = await receiving.files.store({
      conversationId: receiving.conversationId,
      onlyNew: receiving.onlyNew,
      // Browsers write quotes and line ends of a name in this way.
      name: (info.filename ?? '').replace(/%22|%0[ad]/gi, '_'),
      contentType: info.mimeType,
      content: stream,
    });
    if (outcome.is === 'stored') stored.push(outcome.file);
    else stop({ is: 'refused', reason: outcome.reason });
  };

  form.on('file', (_field, stream, info) => {
    stream.on('error', () => {});
    work = work
      .then(() => takePart(stream, info))
      .catch((thrown: unknown) => {
        state.failure = { thrown };
        stop({ is: 'refused', reason: 'UploadCut' });
      });
  });
  form.on('field', (_field, value, info) => {
    if (info.mimeType === ACTIVITY_TYPE) activities.push(parseJson(Buffer.from(value), ACTIVITY_DEPTH));
  });
  form.on('filesLimit', () => stop({ is: 'refused', reason: 'TooManyFiles' }));
  form.on('partsLimit', () => stop({ is: 'refused', reason: 'ShapeInvalid' }));
  request.on('data', (chunk: Buffer) => {
    state.size += chunk.length;
    if (state.size > receiving.totalBytes) stop({ is: 'refused', reason: 'FileTooLarge' });
  });

  const isWhole = await parsed(request, form);
  await work;
  if (state.failure !== null) throw state.failure.thrown;
  if (state.refusal !== null) return state.refusal;
  if (!isWhole) return { is: 'refused', reason: request.complete ? 'ShapeInvalid' : 'UploadCut' };
  if (activities.length > 1 || activities.some((activity) => activity === undefined))
    return { is: 'refused', reason: 'ShapeInvalid' };
  // The activity's part may have passed for a file.
  if (stored.length > receiving.mostFiles) return { is: 'refused', reason: 'TooManyFiles' };
  return stored.length === 0
    ? { is: 'refused', reason: 'FileEmpty' }
    : { is: 'received', files: stored, activity: activities[0] };
}

function openForm(request: IncomingMessage, mostFiles: number): Busboy | null {
  const limits = {
    files: mostFiles + 1,
    fields: 10,
    parts: mostFiles + 12,
    fieldSize: ACTIVITY_BYTES,
    headerPairs: 50,
  };
  try {
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits });
  } catch {
    return null;
  }
}

/** True when the form was read to its end; false when it is broken, was stopped, or the sender went away. */
function parsed(request: IncomingMessage, form: Busboy): Promise<boolean> {
  return new Promise((resolve) => {
    let isWhole = true;
    form.on('error', () => {
      isWhole = false;
    });
    form.once('close', () => resolve(isWhole));
    request.once('close', () => {
      if (!request.complete) form.destroy();
    });
    request.pipe(form);
  });
}

async function gather(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= ACTIVITY_BYTES) chunks.push(chunk);
  }
  // No JSON: refused like any other broken activity.
  return size > ACTIVITY_BYTES ? Buffer.from('!') : Buffer.concat(chunks);
}
