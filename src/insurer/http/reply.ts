/** What a route answers. `body` is sent as JSON, `text` and `bytes` as they are, under the content type of `headers`. */
export interface Reply {
  status: number;
  body?: unknown;
  text?: string;
  bytes?: Uint8Array;
  headers?: Record<string, string>;
}

export const ok = (body: unknown): Reply => ({ status: 200, body });

export const refusal = (status: number, code: string, message: string): Reply => ({
  status,
  body: { error: { code, message } },
});

/** One answer for what does not exist and for what is another customer's. */
export const notFound = (): Reply => refusal(404, 'NOT_FOUND', 'Nothing is known under this id');
