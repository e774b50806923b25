import type { Clock } from '../clock.ts';
import { jobNews } from '../dialogs/jobNews.ts';
import type { JobKind } from '../dialogs/turn.ts';
import type { NewId } from '../domain/ids.ts';
import { AppError, errorCodeOf } from '../errors.ts';
import { factsOfError, type Log } from '../log.ts';
import { insertInbound, Repeated } from '../store/inbox.repository.ts';
import { endJob, leaseJob, postponeJob } from '../store/jobs.repository.ts';
import type { Store } from '../store/openStore.ts';
import type { JobRow } from '../store/tables.ts';
import type { Hub } from './hub.ts';
import type { InboundBody } from './inbound.ts';
import { type JobTools, jobHandlers } from './jobHandlers.ts';
import { withPatience } from './withPatience.ts';

export interface JobRunnerOptions {
  store: Store;
  hub: Hub;
  tools: JobTools;
  clock: Clock;
  newId: NewId;
  log: Log;
}

export interface JobRunner {
  start(): void;
  /** Something was queued. */
  poke(): void;
  stop(patienceMs: number): Promise<void>;
}

const LEASE_MS = 60_000;
const POLL_MS = 1000;
const AT_ONCE = 4;
/** How often a job looks whether what it waits for has come. */
const LOOK_AGAIN_MS = 5000;
/** Waits between tries in ms; the last one repeats until a person steps in. */
const BACKOFF = [1000, 2000, 5000, 15_000, 60_000, 300_000];

type Outcome = Extract<InboundBody, { kind: 'jobDone' }>['outcome'];

/**
 * Performs the outside effects that turns committed. Each has an idempotency key, is tried until its outcome is known,
 * and reports to its conversation by an inbox row, so that the receipt is a turn like any other.
 */
export function newJobRunner(options: JobRunnerOptions): JobRunner {
  const { store, clock, log, newId } = options;
  const running = new Set<Promise<void>>();
  let stopped = false;
  let poll: NodeJS.Timeout | undefined;
  let looking = false;
  let lookAgain = false;

  const lookForJobs = async (): Promise<void> => {
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    try {
      while (!stopped && running.size < AT_ONCE) {
        const token = newId('lease');
        const job = await leaseJob(store.db, { token, until: clock.now() + LEASE_MS, now: clock.now() });
        if (job === undefined) break;
        const work: Promise<void> = perform(job, token, options)
          .catch((thrown: unknown) =>
            log.error('job not finished', { jobId: job.id, code: errorCodeOf(thrown), ...factsOfError(thrown) }),
          )
          .finally(() => {
            running.delete(work);
            void lookForJobs();
          });
        running.add(work);
      }
    } catch (thrown) {
      log.warn('jobs not read', { code: errorCodeOf(thrown), ...factsOfError(thrown) });
    }
    looking = false;
    if (lookAgain && !stopped) {
      lookAgain = false;
      void lookForJobs();
    }
  };

  return {
    start() {
      void lookForJobs();
      poll = setInterval(() => void lookForJobs(), POLL_MS);
    },
    poke: () => void lookForJobs(),
    async stop(patienceMs) {
      stopped = true;
      clearInterval(poll);
      await withPatience(Promise.all(running), patienceMs);
    },
  };
}

async function perform(job: JobRow, token: string, options: JobRunnerOptions): Promise<void> {
  const { store, clock, log, tools } = options;
  const startedAt = clock.now();
  const facts = {
    jobId: job.id,
    jobKind: job.kind,
    conversationId: job.conversation_id,
    correlationId: job.correlation_id,
    attempt: job.attempts,
  };
  try {
    const secret = job.sealed === null ? null : store.sealer.open(job.sealed);
    const result = await jobHandlers[job.kind as JobKind](job, secret, tools);
    tools.onPoint?.('job.performed');
    await finish(job, token, 'done', { is: 'done', result }, options);
    log.info('job done', { ...facts, ms: clock.now() - startedAt });
  } catch (thrown) {
    const code = errorCodeOf(thrown);
    if (code === 'JOB_WAITS') {
      await postponeJob(store.db, job.id, token, clock.now() + LOOK_AGAIN_MS);
      return;
    }
    log.warn('job failed', { ...facts, code, ...(thrown instanceof AppError ? {} : factsOfError(thrown)) });
    if (thrown instanceof AppError && thrown.class === 'refused') {
      await finish(job, token, 'failed', { is: 'refused', code }, options);
      return;
    }
    if (job.attempts === 1) await report(job, 'delayed', { is: 'delayed' }, options);
    const wait = BACKOFF[Math.min(job.attempts, BACKOFF.length) - 1] ?? 1000;
    await postponeJob(store.db, job.id, token, clock.now() + wait);
  }
}

/** Ends the job and tells its conversation, together. */
async function finish(
  job: JobRow,
  token: string,
  status: 'done' | 'failed',
  outcome: Outcome,
  options: JobRunnerOptions,
): Promise<void> {
  const { store, hub, clock, newId, tools } = options;
  const told = jobNews[job.kind as JobKind] !== null;
  await store.commit(async (tx) => {
    const ours = await endJob(tx, job.id, token, status, clock.now());
    if (ours && told) await insertInbound(tx, store, inboundOf(job, status, outcome), clock.now(), newId);
  });
  tools.onPoint?.('job.committed');
  if (told) hub.wake(job.conversation_id);
}

async function report(
  job: JobRow,
  suffix: string,
  outcome: Outcome,
  { store, hub, clock, newId }: JobRunnerOptions,
): Promise<void> {
  if (jobNews[job.kind as JobKind] === null) return;
  try {
    await store.commit((tx) => insertInbound(tx, store, inboundOf(job, suffix, outcome), clock.now(), newId));
    hub.wake(job.conversation_id);
  } catch (thrown) {
    if (!(thrown instanceof Repeated)) throw thrown;
  }
}

function inboundOf(job: JobRow, suffix: string, outcome: Outcome) {
  const body: InboundBody = { kind: 'jobDone', jobId: job.id, jobKind: job.kind, outcome };
  return {
    conversationId: job.conversation_id,
    key: `job:${job.id}:${suffix}`,
    body,
    secrets: null,
    shown: null,
    correlationId: job.correlation_id,
  };
}
