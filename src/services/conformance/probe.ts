import type { z } from 'zod';
import type { Clock } from '../../clock.ts';
import {
  type InsurerAnswer,
  type InsurerOperation,
  type InsurerOperationId,
  insurerOperations,
  type ShapedOperationId,
} from '../../domain/insurerApi.ts';
import { type InsurerSchemaName, insurerSchemas } from '../../domain/insurerSchemas.ts';
import type { ApiAnswer, ApiCall, ApiCaller, ApiSilence } from './apiCaller.ts';
import type { Deviation } from './check.ts';

export interface Got<Value> {
  value: Value;
  answer: ApiAnswer;
}

interface Shape {
  schema: InsurerSchemaName;
  list: boolean;
}

/** What a check works with: calls that note a deviation when the answer is not what the contract says. */
export interface Probe {
  readonly clock: Clock;
  readonly api: ApiCaller;
  readonly deviations: readonly Deviation[];
  readonly skipped: string | null;
  /** A success in the agreed shape, or null after noting what came instead. */
  read<Id extends ShapedOperationId>(id: Id, call?: ApiCall): Promise<Got<InsurerAnswer<Id>> | null>;
  /** A refusal with one of these statuses in the agreed shape, or null after noting what came instead. */
  refused(id: InsurerOperationId, call: ApiCall, statuses: readonly number[], why: string): Promise<ApiAnswer | null>;
  /** Any answer, or null after noting that none came. */
  answer(id: InsurerOperationId, call?: ApiCall): Promise<ApiAnswer | null>;
  /** Notes a deviation unless `holds`; gives `holds` back. */
  expect(
    holds: boolean,
    id: InsurerOperationId,
    expected: string,
    received: string,
    schema?: InsurerSchemaName,
  ): boolean;
  /** Says why the check cannot tell anything here. */
  skip(reason: string): void;
}

/** The assistant takes no larger answer. */
const largestAnswer = 2 * 1024 * 1024;

export function newProbe(api: ApiCaller, clock: Clock): Probe {
  const deviations: Deviation[] = [];
  let skipped: string | null = null;

  const probe: Probe = {
    clock,
    api,
    deviations,
    get skipped() {
      return skipped;
    },
    async read<Id extends ShapedOperationId>(id: Id, call?: ApiCall) {
      const { answer: shape, success }: Pick<InsurerOperation, 'success'> & { answer: Shape } = insurerOperations[id];
      const wanted = `${success.join(' or ')} with ${shape.list ? `a list of ${shape.schema}` : shape.schema}`;
      const answer = await probe.answer(id, call);
      if (answer === null) return null;
      const schema: z.ZodType = insurerSchemas[shape.schema];
      const problem = success.includes(answer.status) ? shapeProblem(answer, shape.list ? schema.array() : schema) : '';
      if (!probe.expect(problem === null, id, wanted, told(answer, problem ?? ''), shape.schema)) return null;
      const value = (shape.list ? schema.array() : schema).parse(answer.json) as InsurerAnswer<Id>;
      return { value, answer };
    },
    async refused(id, call, statuses, why) {
      const operation: InsurerOperation = insurerOperations[id];
      const name = operation.access === 'credentials' ? 'TokenError' : 'Error';
      const answer = await probe.answer(id, call);
      if (answer === null) return null;
      const problem = statuses.includes(answer.status) ? shapeProblem(answer, insurerSchemas[name]) : '';
      const wanted = `${statuses.join(' or ')} with ${name} for ${why}`;
      return probe.expect(problem === null, id, wanted, told(answer, problem ?? ''), name) ? answer : null;
    },
    async answer(id, call) {
      const outcome: ApiAnswer | ApiSilence = await api.call(id, call);
      if (outcome.is === 'answer') return outcome;
      probe.expect(false, id, 'an answer', outcome.why);
      return null;
    },
    expect(holds, id, expected, received, schema) {
      const { method, path } = insurerOperations[id];
      const where = `${method} ${path}`;
      if (!holds)
        deviations.push({ operation: where, expected, received, ...(schema === undefined ? {} : { schema }) });
      return holds;
    },
    skip(reason) {
      skipped = reason;
    },
  };
  return probe;
}

/** Null when an answer holds JSON of this shape; otherwise where it does not. */
function shapeProblem({ headers, text, json }: ApiAnswer, schema: z.ZodType): string | null {
  const type = headers.get('content-type') ?? 'no content type';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) return `its content type is ${type}`;
  if (json === undefined) return 'its body is not JSON';
  if (text.length > largestAnswer) return `its body has ${text.length} bytes; the assistant takes 2 MB`;
  const { error } = schema.safeParse(json);
  if (error === undefined) return null;
  const issues = error.issues.map(({ path, message }) => `${path.join('.') || '(body)'}: ${message}`);
  return issues.slice(0, 3).join('; ') + (issues.length > 3 ? `; ${issues.length - 3} more` : '');
}

/** Status and, for what was not to be expected at all, the beginning of the body. */
function told({ status, text }: ApiAnswer, problem: string): string {
  if (problem !== '') return `${status}, but ${problem}`;
  return text === '' ? `${status} with an empty body` : `${status}: ${text.slice(0, 160).replace(/\s+/g, ' ')}`;
}
