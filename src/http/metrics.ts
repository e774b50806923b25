import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Figures for an operator's graphs. */
export interface Metrics {
  httpAnswered(route: string, status: number, ms: number): void;
  turnCommitted(ms: number): void;
  jobDone(kind: string, outcome: string): void;
  /** A figure read when somebody asks, such as the depth of a queue. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  /** In Prometheus' text format. */
  text(): Promise<{ contentType: string; body: string }>;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function newMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 1000 });
  const registers = [registry];
  const requests = new Counter({
    name: 'eca_http_requests_total',
    help: 'HTTP requests by route and status.',
    labelNames: ['route', 'status'],
    registers,
  });
  const requestTime = new Histogram({
    name: 'eca_http_request_seconds',
    help: 'Time to answer an HTTP request.',
    buckets: SECONDS,
    registers,
  });
  const turnTime = new Histogram({
    name: 'eca_turn_seconds',
    help: 'Time from taking a message to committing its answer.',
    buckets: SECONDS,
    registers,
  });
  const jobs = new Counter({
    name: 'eca_jobs_total',
    help: 'Jobs by kind and outcome.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  return {
    httpAnswered(route, status, ms) {
      requests.inc({ route, status: String(status) });
      requestTime.observe(ms / 1000);
    },
    turnCommitted: (ms) => turnTime.observe(ms / 1000),
    jobDone: (kind, outcome) => jobs.inc({ kind, outcome }),
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await read());
        },
      });
    },
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
