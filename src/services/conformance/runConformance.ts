import type { Clock } from '../../clock.ts';
import { insurerContractVersion, insurerOperations } from '../../domain/insurerApi.ts';
import { accessChecks } from './access.checks.ts';
import { type ApiCallerOptions, newApiCaller } from './apiCaller.ts';
import { attachmentChecks } from './attachments.checks.ts';
import { changeChecks } from './changes.checks.ts';
import type { Check, Deviation } from './check.ts';
import { claimChecks } from './claims.checks.ts';
import { coverChecks } from './cover.checks.ts';
import { checkEvents, type EventsToCheck } from './events.checks.ts';
import { extraChecks } from './extras.checks.ts';
import { closingChecks, traceChecks } from './general.checks.ts';
import { identityChecks } from './identity.checks.ts';
import { checkIssuer, type IssuerToCheck } from './issuer.checks.ts';
import { messageChecks } from './messages.checks.ts';
import { ownershipChecks } from './ownership.checks.ts';
import { pagingChecks } from './paging.checks.ts';
import { newProbe } from './probe.ts';
import { readingChecks } from './reading.checks.ts';
import { type ConformanceCustomer, discover, type World } from './world.ts';

export interface ConformanceOptions extends ApiCallerOptions {
  /** Two customers of a test system, each with a contract, at best also with refunds and a claim. */
  customers: readonly ConformanceCustomer[];
  clock: Clock;
  /** Leaves out what declares claims or sends messages. */
  readOnly?: boolean;
  /** Only checks whose name or operation holds one of these texts, and the one that finds the customers. */
  only?: readonly string[];
  /** The insurer's sign-in, when it is to be looked at too. */
  issuer?: IssuerToCheck;
  /** The insurer's events, when they are to be looked at too. */
  events?: EventsToCheck;
}

export interface CheckResult {
  name: string;
  /** `GET /customers/{ref}/claims`; empty for what concerns all operations. */
  operation: string;
  status: 'passed' | 'failed' | 'skipped';
  /** Why it could not tell anything; skipped checks only. */
  reason?: string;
  deviations: readonly Deviation[];
  calls: number;
  ms: number;
}

export interface ConformanceReport {
  url: string;
  contract: string;
  passed: number;
  failed: number;
  skipped: number;
  slowest: { operation: string; ms: number } | null;
  checks: readonly CheckResult[];
}

/** Asks an insurer's API everything that the contract demands, over HTTP only. Never rejects for what it answers. */
export async function runConformance(options: ConformanceOptions): Promise<ConformanceReport> {
  const api = newApiCaller(options);
  const world = await discover(api, options.customers);
  const checks: CheckResult[] = [];
  for (const check of checksFor(options)) {
    const probe = newProbe(api, options.clock);
    const before = api.exchanges.length;
    const started = performance.now();
    const reason = reasonToSkip(check, world, options);
    if (reason === null) await check.run(probe, world as World);
    if (typeof world === 'string' && check.finds === true) probe.expect(false, 'match', 'two test customers', world);
    const { deviations } = probe;
    const why = deviations.length > 0 ? null : (reason ?? probe.skipped);
    checks.push({
      name: check.name,
      operation: titleOf(check.operation),
      status: deviations.length > 0 ? 'failed' : why === null ? 'passed' : 'skipped',
      ...(why === null ? {} : { reason: why }),
      deviations: withoutSecrets(deviations, [options.clientSecret, (await api.token()) ?? '']),
      calls: api.exchanges.length - before,
      ms: Math.round(performance.now() - started),
    });
  }
  if (options.issuer !== undefined) checks.push(...(await checkIssuer(options.issuer)));
  if (options.events !== undefined) checks.push(...(await checkEvents(options.events)));
  const count = (status: CheckResult['status']) => checks.filter((one) => one.status === status).length;
  const slowest = api.exchanges.toSorted((a, b) => b.ms - a.ms)[0];
  return {
    url: options.url,
    contract: insurerContractVersion,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    slowest: slowest === undefined ? null : { operation: titleOf(slowest.operation), ms: slowest.ms },
    checks,
  };
}

function checksFor(options: ConformanceOptions): Check[] {
  const { only = [] } = options;
  if (only.length === 0) return allChecks(options);
  const isAsked = ({ name, operation }: Check) =>
    only.some((text) => `${name}\n${titleOf(operation)}`.toLowerCase().includes(text.toLowerCase()));
  const asked = allChecks(options).filter(isAsked);
  const needsCustomers = asked.some((check) => check.alone !== true);
  return allChecks(options).filter((check) => isAsked(check) || (check.finds === true && needsCustomers));
}

const allChecks = ({ clientId, clientSecret }: ConformanceOptions): Check[] => [
  ...accessChecks,
  ...identityChecks,
  ...readingChecks,
  ...pagingChecks,
  ...ownershipChecks,
  ...traceChecks,
  ...claimChecks,
  ...attachmentChecks,
  ...coverChecks,
  ...extraChecks,
  ...changeChecks,
  ...messageChecks,
  ...closingChecks({ clientId, clientSecret }),
];

function reasonToSkip(check: Check, world: World | string, { readOnly }: ConformanceOptions): string | null {
  if (check.writes === true && readOnly === true) return 'writes, and the run is read-only';
  return check.alone !== true && typeof world === 'string' ? world : null;
}

function titleOf(id: Check['operation']): string {
  if (id === null) return '';
  const { method, path } = insurerOperations[id];
  return `${method} ${path}`;
}

/** A report is pasted into tickets: credentials that an answer repeated are taken out. */
function withoutSecrets(deviations: readonly Deviation[], secrets: readonly string[]): Deviation[] {
  const clean = (text: string) =>
    secrets.filter((secret) => secret.length > 3).reduce((left, secret) => left.replaceAll(secret, '***'), text);
  return deviations.map((one) => ({ ...one, expected: clean(one.expected), received: clean(one.received) }));
}
