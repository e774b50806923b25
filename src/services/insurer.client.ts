import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { change } from '../domain/change.ts';
import { claim } from '../domain/claim.ts';
import { contract, guarantee } from '../domain/contract.ts';
import { customerDocuments, issuedDocument } from '../domain/document.ts';
import { careEstimate, type EstimateQuery } from '../domain/estimate.ts';
import { formulaOffer } from '../domain/formula.ts';
import { customer, matchAnswer } from '../domain/identity.ts';
import type { CustomerRef } from '../domain/ids.ts';
import { type EventQuery, insurerEventPage } from '../domain/insurerEvent.ts';
import { mailboxEntry } from '../domain/message.ts';
import { notificationPreferences } from '../domain/notification.ts';
import { partnerPage } from '../domain/partner.ts';
import { payment, paymentSchedule } from '../domain/payment.ts';
import { recentClaimPage } from '../domain/recentClaim.ts';
import { reimbursement, reimbursementPage } from '../domain/reimbursement.ts';
import { AppError, errorCodeOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { newCircuitBreaker } from './circuitBreaker.ts';
import { type InsurerRequest, newInsurerHttp, parsedAnswer, parsedBytes, refusalOf } from './insurer.http.ts';
import type { CallContext, CustomerGateway, InsurerPort, ReimbursementFilter } from './insurer.port.ts';
import { newInsurerToken } from './insurer.token.ts';

export interface InsurerClientOptions {
  /** Root of the insurer's API, with or without a final slash. */
  baseUrl: string;
  clientId: string;
  clientSecret: string;
  clock: Clock;
  log: Log;
  timeouts?: Partial<InsurerTimeouts>;
}

/** All in ms. */
export interface InsurerTimeouts {
  /** One try of a read, and a read in all with its retry. */
  readTry: number;
  read: number;
  /** Writes have one try: the job that makes them repeats them. */
  write: number;
  upload: number;
  health: number;
}

const usualTimeouts: InsurerTimeouts = { readTry: 4_000, read: 5_000, write: 8_000, upload: 30_000, health: 1_000 };
const pauseBeforeRetryMs = 100;

interface Call {
  method: InsurerRequest['method'];
  path: string;
  /** The path without ids, for the log. */
  route: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** The answer is a file, parsed as its bytes. */
  asBytes?: boolean;
}

/** The insurer over HTTP. Every error is an AppError as the port says. */
export function newInsurerClient(options: InsurerClientOptions): InsurerPort {
  const { clock, log } = options;
  const timeouts = { ...usualTimeouts, ...options.timeouts };
  const http = newInsurerHttp(options.baseUrl);
  const { clientId, clientSecret } = options;
  const token = newInsurerToken({ http, clientId, clientSecret, clock, timeoutMs: timeouts.readTry });
  const breaker = newCircuitBreaker({
    clock,
    isFailure: (thrown) => ['INSURER_UNREACHABLE', 'INSURER_WRONG_SHAPE'].includes(errorCodeOf(thrown)),
    onOpen: () => log.warn('insurer paused', { code: 'INSURER_PAUSED' }),
  });

  return {
    forCustomer: (ref, context) => gateway(ref, context),

    match: (request, context) =>
      read({ ...post('/identity/match', request), route: '/identity/match' }, matchAnswer, context),

    submitClaim: (ref, key, request, context) =>
      write(
        { ...post(`${customerPath(ref)}/claims`, request, key), route: '/customers/{ref}/claims' },
        claim,
        context,
        timeouts.write,
      ),

    async claimByKey(ref, key, context) {
      const path = `${customerPath(ref)}/claims/by-key/${part(key)}`;
      try {
        return await read(get(path, '/customers/{ref}/claims/by-key/{key}'), claim, context);
      } catch (thrown) {
        if (errorCodeOf(thrown) === 'INSURER_NOT_FOUND') return null;
        throw thrown;
      }
    },

    attachToClaim: (ref, claimId, file, context) =>
      attach(ref, { path: `/claims/${part(claimId)}`, route: '/claims/{id}' }, file, context),

    attachToReimbursement: (ref, lineId, file, context) =>
      attach(ref, { path: `/reimbursements/${part(lineId)}`, route: '/reimbursements/{id}' }, file, context),

    requestChange: (ref, key, request, context) =>
      write(
        { ...post(`${customerPath(ref)}/changes`, request, key), route: '/customers/{ref}/changes' },
        change,
        context,
        timeouts.write,
      ),

    async attachToChange(ref, changeId, { sha256, name, contentType, content }, context) {
      const call: Call = {
        method: 'PUT',
        path: `${customerPath(ref)}/changes/${part(changeId)}/attachments/${part(sha256)}?${new URLSearchParams({ name })}`,
        route: '/customers/{ref}/changes/{id}/attachments/{sha256}',
        headers: { 'content-type': contentType },
        body: content,
      };
      await write(call, z.unknown(), context, timeouts.upload);
    },

    async partners({ kind, near, limit }, context) {
      const query = new URLSearchParams({ kind, near, limit: String(limit) });
      try {
        return await read(get(`/partners?${query}`, '/partners'), partnerPage, context);
      } catch (thrown) {
        if (errorCodeOf(thrown) === 'INSURER_NOT_FOUND') return null;
        throw thrown;
      }
    },

    events: (query, context) => read(get(`/events${queryOf(query)}`, '/events'), insurerEventPage, context),

    recentClaims: (query, context) =>
      read(get(`/claims/recent${queryOf(query)}`, '/claims/recent'), recentClaimPage, context),

    async sendMessage(key, request, context) {
      await write({ ...post('/messages', request, key), route: '/messages' }, z.unknown(), context, timeouts.write);
    },

    mailbox: (context) => read(get('/mailbox', '/mailbox'), z.array(mailboxEntry), context),

    async healthy() {
      try {
        const signal = AbortSignal.timeout(timeouts.health);
        const { status } = await http({ method: 'GET', path: '/health', headers: {}, signal });
        return status === 200;
      } catch {
        return false;
      }
    },
  };

  function gateway(ref: CustomerRef, context: CallContext): CustomerGateway {
    const own = customerPath(ref);
    const of = <Value>(path: string, route: string, schema: z.ZodType<Value>) =>
      read(get(own + path, `/customers/{ref}${route}`), schema, context);
    return {
      profile: () => of('', '', customer),
      contracts: () => of('/contracts', '/contracts', z.array(contract)),
      guarantees: (contractId, on) =>
        of(
          `/contracts/${part(contractId)}/guarantees${on === undefined ? '' : `?on=${on}`}`,
          '/contracts/{id}/guarantees',
          z.array(guarantee),
        ),
      formulas: (contractId) =>
        of(`/contracts/${part(contractId)}/formulas`, '/contracts/{id}/formulas', z.array(formulaOffer)),
      estimate: (contractId, query) =>
        of(`/contracts/${part(contractId)}/estimate${queryOf(query)}`, '/contracts/{id}/estimate', careEstimate),
      reimbursements: (filter) => of(`/reimbursements${queryOf(filter)}`, '/reimbursements', reimbursementPage),
      reimbursement: (lineId) => of(`/reimbursements/${part(lineId)}`, '/reimbursements/{id}', reimbursement),
      claims: () => of('/claims', '/claims', z.array(claim)),
      claim: (claimId) => of(`/claims/${part(claimId)}`, '/claims/{id}', claim),
      documents: () => of('/documents', '/documents', customerDocuments),
      makeDocument: (key, request) =>
        read(
          { ...post(`${own}/documents`, request, key), route: '/customers/{ref}/documents' },
          issuedDocument,
          context,
        ),
      documentContent: (id) =>
        read(
          { ...get(`${own}/documents/${part(id)}/content`, '/customers/{ref}/documents/{id}/content'), asBytes: true },
          pdf,
          context,
        ),
      payments: () => of('/payments', '/payments', z.array(paymentSchedule)),
      openPayment: (key, request) =>
        read(
          { ...post(`${own}/payments/pages`, request, key), route: '/customers/{ref}/payments/pages' },
          payment,
          context,
        ),
      payment: (id) => of(`/payments/pages/${part(id)}`, '/payments/pages/{id}', payment),
      changes: () => of('/changes', '/changes', z.array(change)),
      stopChange: (id) =>
        read(
          { ...post(`${own}/changes/${part(id)}/stop`, {}), route: '/customers/{ref}/changes/{id}/stop' },
          change,
          context,
        ),
      setPhotoPlaces: (id, places) =>
        read(
          {
            ...{ ...post(`${own}/claims/${part(id)}/photo-places`, places), method: 'PUT' as const },
            route: '/customers/{ref}/claims/{id}/photo-places',
          },
          claim,
          context,
        ),
      preferences: () => of('/preferences', '/preferences', notificationPreferences),
    };
  }

  async function attach(
    ref: CustomerRef,
    to: { path: string; route: string },
    { sha256, name, contentType, content }: Parameters<InsurerPort['attachToClaim']>[2],
    context: CallContext,
  ): Promise<void> {
    const query = new URLSearchParams({ name });
    const call: Call = {
      method: 'PUT',
      path: `${customerPath(ref)}${to.path}/attachments/${part(sha256)}?${query}`,
      route: `/customers/{ref}${to.route}/attachments/{sha256}`,
      headers: { 'content-type': contentType },
      body: content,
    };
    await write(call, z.unknown(), context, timeouts.upload);
  }

  /** A call that may be made twice: one try, and a second one at once when no answer came, inside one time limit. */
  async function read<Value>(call: Call, schema: z.ZodType<Value>, context: CallContext): Promise<Value> {
    const whole = AbortSignal.timeout(timeouts.read);
    const attempt = (number: number) => {
      const signal = AbortSignal.any([whole, AbortSignal.timeout(timeouts.readTry)]);
      return tried(call, schema, context, signal, number);
    };
    try {
      return await attempt(1);
    } catch (first) {
      if (errorCodeOf(first) !== 'INSURER_UNREACHABLE' || whole.aborted) throw first;
      await sleep(pauseBeforeRetryMs);
      return await attempt(2).catch((second: unknown) => {
        throw errorCodeOf(second) === 'INSURER_PAUSED' ? first : second;
      });
    }
  }

  function write<Value>(call: Call, schema: z.ZodType<Value>, context: CallContext, timeoutMs: number): Promise<Value> {
    return tried(call, schema, context, AbortSignal.timeout(timeoutMs), 1);
  }

  async function tried<Value>(
    call: Call,
    schema: z.ZodType<Value>,
    { correlationId }: CallContext,
    signal: AbortSignal,
    attempt: number,
  ): Promise<Value> {
    const started = clock.now();
    try {
      return await breaker.run(() => exchanged(call, schema, correlationId, signal));
    } catch (thrown) {
      const error = thrown instanceof AppError ? thrown : unreachable(signal);
      const { status } = error.facts;
      log.info('insurer call failed', {
        correlationId,
        method: call.method,
        route: call.route,
        code: error.code,
        attempt,
        ms: clock.now() - started,
        ...(typeof status === 'number' ? { status } : {}),
      });
      throw error;
    }
  }

  async function exchanged<Value>(
    call: Call,
    schema: z.ZodType<Value>,
    correlationId: string,
    signal: AbortSignal,
  ): Promise<Value> {
    let answer = await authorised(call, correlationId, signal);
    // A token may end early, at a restart of the insurer: one new one is asked for.
    if (answer.status === 401) answer = await authorised(call, correlationId, signal);
    const refusal = refusalOf(answer);
    if (refusal !== null) throw refusal;
    return call.asBytes === true ? parsedBytes(answer, schema) : parsedAnswer(answer, schema);
  }

  async function authorised(
    { method, path, headers, body, asBytes }: Call,
    correlationId: string,
    signal: AbortSignal,
  ) {
    const bearer = await token.get(signal).catch((thrown: unknown) => {
      throw thrown instanceof AppError ? thrown : unreachable(signal);
    });
    const answer = await http({
      method,
      path,
      headers: {
        accept: 'application/json',
        ...headers,
        authorization: `Bearer ${bearer}`,
        'x-correlation-id': correlationId,
      },
      ...(body === undefined ? {} : { body }),
      ...(asBytes === undefined ? {} : { asBytes }),
      signal,
    });
    if (answer.status === 401) token.drop(bearer);
    return answer;
  }
}

const unreachable = (signal: AbortSignal) =>
  new AppError('INSURER_UNREACHABLE', { facts: { reason: signal.aborted ? 'timeout' : 'no answer' } });

const pdf = z.instanceof(Uint8Array).refine((bytes) => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-');

/** A value as one part of a path. Dots alone would climb to another resource: they become an id that nobody has. */
const part = (value: string) => (/^\.{0,2}$/.test(value) ? '~' : encodeURIComponent(value));

const customerPath = (ref: CustomerRef) => `/customers/${part(ref)}`;

const get = (path: string, route: string): Call => ({ method: 'GET', path, route });

function post(path: string, body: unknown, key?: string): Omit<Call, 'route'> {
  const headers = { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) };
  return { method: 'POST', path, headers, body: JSON.stringify(body) };
}

function queryOf(filter: ReimbursementFilter | EstimateQuery | EventQuery = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  return query.size === 0 ? '' : `?${query}`;
}
