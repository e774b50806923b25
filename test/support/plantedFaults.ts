import type { Answered, Passing, PlantedFault } from './faultyInsurer.ts';

export interface Planted {
  /** What this insurer does wrong. */
  name: string;
  /** The checks that must tell, and no others. */
  breaks: readonly string[];
  fault: PlantedFault;
}

export type Body = Record<string, unknown>;

export const is = (passing: Passing, method: string, path: RegExp) =>
  passing.method === method && path.test(passing.path);

export const refusal = (status: number, code: string): Answered => ({
  status,
  body: { error: { code, message: code } },
});

/** Changes what the tiny insurer answers to some requests. */
export const answering =
  (method: string, path: RegExp, change: (answer: Answered, passing: Passing) => Answered): PlantedFault =>
  async (passing, { pass }) => {
    const answer = await pass(passing);
    return is(passing, method, path) ? change(answer, passing) : answer;
  };

/** Changes some requests before the tiny insurer sees them. */
export const hearing =
  (method: string, path: RegExp, change: (passing: Passing) => Passing): PlantedFault =>
  (passing, { pass }) =>
    pass(is(passing, method, path) ? change(passing) : passing);

export const succeeded = ({ status }: Answered) => status < 300;
export const withBody = (answer: Answered, change: (body: never) => unknown): Answered =>
  succeeded(answer) ? { ...answer, body: change(answer.body as never) } : answer;
export const withKey = (passing: Passing, key: string): Passing => ({
  ...passing,
  headers: { ...passing.headers, 'idempotency-key': key },
});
