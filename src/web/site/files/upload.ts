/** A file that the server keeps until a message names it. */
export interface StoredFile {
  id: string;
  name: string;
  contentType: string;
  bytes: number;
}

/** `interrupted` may be tried again; `refused` may not; `tooMany` may be later. */
export type UploadResult =
  | { is: 'stored'; file: StoredFile }
  | { is: 'refused'; message: string }
  | { is: 'tooMany' }
  | { is: 'interrupted' };

export interface Upload {
  result: Promise<UploadResult>;
  cancel(): void;
}

/** Sends one file; `onProgress` gets a share from 0 to 1. XMLHttpRequest, because fetch tells nothing of its way up. */
export function uploadFile(file: File, token: string, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const form = new FormData();
  form.append('file', file, file.name);
  const result = new Promise<UploadResult>((resolve) => {
    request.open('POST', '/chat/files');
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => resolve(readAnswer(request.status, request.response)));
    for (const event of ['error', 'abort', 'timeout'] as const) {
      request.addEventListener(event, () => resolve({ is: 'interrupted' }));
    }
    request.send(form);
  });
  return { result, cancel: () => request.abort() };
}

/** Tells the server that a file will not be sent after all; should it not arrive, the server forgets it by itself. */
export function dropFile(id: string, token: string): void {
  void fetch(`/chat/files/${id}`, { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } }).catch(() => {});
}

function readAnswer(status: number, body: unknown): UploadResult {
  const answer = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const { id, name, contentType, bytes } = answer;
  if (status >= 200 && status < 300 && typeof id === 'string') {
    return { is: 'stored', file: { id, name: String(name), contentType: String(contentType), bytes: Number(bytes) } };
  }
  if (status === 429) return { is: 'tooMany' };
  if (status >= 400 && status < 500 && status !== 401 && status !== 403) {
    const error = answer['error'] as { message?: unknown } | undefined;
    return { is: 'refused', message: typeof error?.message === 'string' ? error.message : '' };
  }
  return { is: 'interrupted' };
}
