/** Tells whether an insurer's API honours the contract of docs/plugging-in.md: `npm run conformance -- --help`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { systemClock } from '../src/clock.ts';
import { readConfig } from '../src/config.ts';
import { demoCustomer } from '../src/insurer/seed/customers.ts';
import { conformanceTable } from '../src/services/conformance/conformanceTable.ts';
import { runConformance } from '../src/services/conformance/runConformance.ts';
import { type ConformanceCustomer, conformanceCustomer } from '../src/services/conformance/world.ts';

const usage = `npm run conformance -- [options]

  --url URL             root of the API; default: the reference insurer on INSURER_PORT
  --client-id ID        default: INSURER_CLIENT_ID, else assistant
  --client-secret TEXT  default: INSURER_CLIENT_SECRET (rather than on the command line)
  --customers FILE      JSON: [{"identifier": "…", "birthDate": "1980-02-29"}, …], two customers of a test system;
                        default: demo customers of the reference insurer
  --customer ID:DATE    the same, twice, without a file
  --timeout MS          for a read; writes get twice as long, files eight times (default 4000)
  --only TEXT           only checks whose name or operation holds this text; may be repeated
  --issuer URL          looks at an OpenID issuer too, with --issuer-client ID, --redirect-uri URL and the secret in
                        OIDC_CLIENT_SECRET
  --events-port PORT    receives events on this port of the loopback for --events-wait MS (default 60000), signed with
                        INSURER_EVENTS_SECRET; let two things happen to one claim meanwhile
  --read-only           declares no claim and sends no message
  --strict              what could not be checked counts as failed
  --json                the report as JSON

It declares claims and sends one-time-code messages for the customers: use a test system.
Exit: 0 when the contract is honoured, 1 when it is not, 2 when it could not be asked.`;

const options = {
  url: { type: 'string' },
  'client-id': { type: 'string' },
  'client-secret': { type: 'string' },
  customers: { type: 'string' },
  customer: { type: 'string', multiple: true },
  timeout: { type: 'string', default: '4000' },
  only: { type: 'string', multiple: true },
  issuer: { type: 'string' },
  'issuer-client': { type: 'string' },
  'redirect-uri': { type: 'string', default: 'http://127.0.0.1:3978/oidc/callback' },
  'events-port': { type: 'string' },
  'events-wait': { type: 'string', default: '60000' },
  'read-only': { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

try {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const report = await runConformance({
    ...connection(values),
    customers: customersOf(values),
    timeoutMs: z.coerce.number().int().min(50).max(120_000).parse(values.timeout),
    readOnly: values['read-only'],
    only: values.only ?? [],
    clock: systemClock,
    ...issuerOf(values),
    ...eventsOf(values),
  });
  if (report.checks.length === 0) throw new RangeError(`no check holds ${values.only?.join(' or ')}`);
  console.log(values.json ? JSON.stringify(report, null, 2) : conformanceTable(report));
  process.exit(report.failed > 0 || (values.strict && report.skipped > 0) ? 1 : 0);
} catch (thrown) {
  const message = thrown instanceof z.ZodError ? z.prettifyError(thrown) : (thrown as Error).message;
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}

/** Without a URL: the reference insurer, with the settings and demo keys that the assistant has for it. */
function connection(values: { url?: string; 'client-id'?: string; 'client-secret'?: string }) {
  const environment = process.env;
  if (values.url !== undefined) {
    return {
      url: z.url({ protocol: /^https?$/ }).parse(values.url),
      clientId: values['client-id'] ?? environment['INSURER_CLIENT_ID'] ?? 'assistant',
      clientSecret: z
        .string()
        .min(1, '--client-secret or INSURER_CLIENT_SECRET is needed')
        .parse(values['client-secret'] ?? environment['INSURER_CLIENT_SECRET'] ?? ''),
    };
  }
  const config = readConfig({ ...environment, INSURER_API_URL: undefined });
  return {
    url: `http://127.0.0.1:${config.insurerPort}`,
    clientId: values['client-id'] ?? config.insurerClientId,
    clientSecret: values['client-secret'] ?? config.insurerClientSecret,
  };
}

function issuerOf(values: { issuer?: string; 'issuer-client'?: string; 'redirect-uri': string }) {
  if (values.issuer === undefined) return {};
  const clientSecret = process.env['OIDC_CLIENT_SECRET'] ?? process.env['INSURER_CLIENT_SECRET'] ?? '';
  const clientId = values['issuer-client'] ?? process.env['OIDC_CLIENT_ID'] ?? 'assistant';
  return { issuer: { issuer: values.issuer, clientId, clientSecret, redirectUri: values['redirect-uri'] } };
}

function eventsOf(values: { 'events-port'?: string; 'events-wait': string }) {
  if (values['events-port'] === undefined) return {};
  const port = z.coerce.number().int().min(1).max(65_535).parse(values['events-port']);
  const waitMs = z.coerce.number().int().min(100).max(600_000).parse(values['events-wait']);
  const secret = z.string().min(32, 'INSURER_EVENTS_SECRET is needed').parse(process.env['INSURER_EVENTS_SECRET']);
  return { events: { port, waitMs, secret } };
}

function customersOf(values: { customers?: string; customer?: string[] }): readonly ConformanceCustomer[] {
  const two = z.array(conformanceCustomer).min(2, 'two test customers are needed');
  if (values.customers !== undefined) return two.parse(JSON.parse(readFileSync(values.customers, 'utf8'))).slice(0, 2);
  if (values.customer !== undefined) {
    const split = (text: string) => ({ identifier: text.slice(0, -11), birthDate: text.slice(-10) });
    return two.parse(values.customer.map(split));
  }
  return (['camille', 'karim'] as const).map((key) => {
    const { number, birthDate } = demoCustomer(key, { today: '2000-01-01', idOf: (_, name) => name });
    return { identifier: number, birthDate };
  });
}
