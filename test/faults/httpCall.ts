import { type Agent, request } from 'node:http';

export interface HttpAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

export interface HttpCall {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  agent?: Agent;
  /** In ms, for the whole exchange. */
  timeoutMs?: number;
}

/** One exchange over plain HTTP; rejects when no whole answer came. */
export function httpCall(url: string, call: HttpCall = {}): Promise<HttpAnswer> {
  const { method = 'GET', headers = {}, body, agent, timeoutMs = 15_000 } = call;
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(url, { method, headers: { ...length, ...headers }, agent: agent ?? false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('aborted', () => fail(new RangeError('answer cut')));
      response.on('end', () => {
        clearTimeout(timer);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    const timer = setTimeout(() => sent.destroy(new RangeError(`no answer in ${timeoutMs} ms`)), timeoutMs);
    const fail = (thrown: Error) => {
      clearTimeout(timer);
      reject(thrown);
    };
    sent.on('error', fail);
    sent.end(body);
  });
}
