import { operationList } from '../../domain/insurerApi.ts';
import { insurerSchemas } from '../../domain/insurerSchemas.ts';
import type { ApiAnswer } from './apiCaller.ts';
import { basicOf } from './apiCaller.ts';
import { alone, type Check } from './check.ts';
import { storyMark } from './declaration.ts';
import { codeMark } from './messages.checks.ts';

/** What gives away the inside of a program. */
const insides: readonly [RegExp, string][] = [
  [/\bat .{1,200}:\d+:\d+\b|\bat [\w.$]+\([\w.]+:\d+\)|Traceback \(most recent/, 'a stack trace'],
  [/\b(select|insert into|update|delete from)\b.{1,200}\b(from|values|set|where)\b/i, 'an SQL statement'],
  [/(\/[\w.-]+){2,}\.(ts|js|py|java|rb|php|go)\b|node_modules/, 'a path of the program'],
];

/** Checked before the others have written anything. */
export const traceChecks: readonly Check[] = [
  {
    name: 'a correlation id is accepted, and comes back unchanged if it comes back',
    operation: 'profile',
    async run(probe, [{ ref }]) {
      for (const id of ['conformance-1', `c_${'x'.repeat(126)}`, null]) {
        const got = await probe.read('profile', { params: { ref }, headers: { 'x-correlation-id': id } });
        const echoed = got?.answer.headers.get('x-correlation-id') ?? null;
        const isKept = id === null || echoed === null || echoed === id;
        probe.expect(isKept, 'profile', `X-Correlation-Id ${id}, or none`, `${echoed}`);
      }
    },
  },
  {
    name: 'an id with unusual signs is refused, and breaks nothing',
    operation: 'claim',
    async run(probe, [{ ref }]) {
      for (const id of ["' OR 1=1 --", '../../customers', '<b>é</b>', 'x'.repeat(300)]) {
        await probe.refused('claim', { params: { ref, id } }, [400, 404], `the id ${id.slice(0, 20)}`);
      }
    },
  },
];

/** Look at everything that the run has seen, and so come last. */
export const closingChecks = (secrets: { clientId: string; clientSecret: string }): Check[] => [
  {
    name: 'refusals give no secret away',
    operation: null,
    async run(probe, world) {
      const token = await probe.api.token();
      const answers = await Promise.all(world.map(({ ref }) => probe.api.call('profile', { params: { ref } })));
      const { clientId, clientSecret } = secrets;
      const forbidden: [string, string][] = [
        [clientSecret, 'the client secret'],
        [basicOf(clientId, clientSecret).slice(6), 'the client’s credentials'],
        [token ?? '', 'the bearer token'],
        [storyMark, 'what the customer wrote'],
        [codeMark, 'a one-time code'],
        ...answers.flatMap((answer): [string, string][] => {
          const profile = insurerSchemas.Customer.safeParse(answer.is === 'answer' ? answer.json : null);
          if (!profile.success) return [];
          const { email, phone, mobile, birthDate, lastName, firstName, address } = profile.data;
          const personal = [email, phone, mobile, birthDate, `${firstName} ${lastName}`, address.street];
          return personal.map((text) => [text ?? '', 'a customer’s data']);
        }),
      ];
      const refusals = probe.api.exchanges.filter((one): one is ApiAnswer => one.is === 'answer' && one.status >= 400);
      for (const { operation, status, text } of refusals) {
        const leaked = forbidden.find(([secret]) => secret.length > 3 && text.includes(secret))?.[1];
        const inside = insides.find(([pattern]) => pattern.test(text))?.[1];
        const found = leaked ?? inside;
        if (found !== undefined)
          probe.expect(false, operation, 'a refusal without secrets', `${status} with ${found}`, 'Error');
      }
    },
  },
  ...alone([
    {
      name: 'every answer came in time',
      operation: null,
      async run(probe) {
        for (const [id] of operationList) {
          const silent = probe.api.exchanges.find((one) => one.is === 'silence' && one.operation === id);
          if (silent?.is === 'silence') probe.expect(false, id, 'an answer to each call', silent.why);
        }
      },
    },
  ]),
];
