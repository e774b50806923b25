/** Figures for an operator's graphs. Counting is a few additions; the library that writes them loads when asked. */
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
  const requests = newCounter('eca_http_requests_total', 'HTTP requests by route and status.', ['route', 'status']);
  const requestTime = newHistogram('eca_http_request_seconds', 'Time to answer an HTTP request.');
  const turnTime = newHistogram('eca_turn_seconds', 'Time from taking a message to committing its answer.');
  const jobs = newCounter('eca_jobs_total', 'Jobs by kind and outcome.', ['kind', 'outcome']);
  const gauges: { name: string; help: string; read: () => number | Promise<number> }[] = [];
  return {
    httpAnswered(route, status, ms) {
      requests.add(route, String(status));
      requestTime.observe(ms / 1000);
    },
    turnCommitted: (ms) => turnTime.observe(ms / 1000),
    jobDone: (kind, outcome) => jobs.add(kind, outcome),
    gauge: (name, help, read) => void gauges.push({ name, help, read }),
    async text() {
      const { Registry, collectDefaultMetrics, Gauge } = await import('prom-client');
      const registry = new Registry();
      collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 1000 });
      for (const series of [requests, requestTime, turnTime, jobs]) registry.registerMetric(series as never);
      for (const { name, help, read } of gauges) {
        new Gauge({ name, help, registers: [registry] }).set(await read());
      }
      const body = await registry.metrics();
      registry.clear();
      return { contentType: registry.contentType, body };
    },
  };
}

/** What prom-client asks of a metric; its own would have to be loaded at start. */
interface Series {
  name: string;
  get(): Promise<unknown>;
}

function newCounter(
  name: string,
  help: string,
  labels: [string, string],
): Series & { add(a: string, b: string): void } {
  const counts = new Map<string, { labels: Record<string, string>; value: number }>();
  return {
    name,
    add(first, second) {
      const key = `${first} ${second}`;
      const known = counts.get(key);
      if (known !== undefined) known.value += 1;
      else counts.set(key, { labels: { [labels[0]]: first, [labels[1]]: second }, value: 1 });
    },
    get: async () => ({ name, help, type: 'counter', aggregator: 'sum', values: [...counts.values()] }),
  };
}

function newHistogram(name: string, help: string): Series & { observe(seconds: number): void } {
  const counts = SECONDS.map(() => 0);
  let count = 0;
  let sum = 0;
  return {
    name,
    observe(seconds) {
      count += 1;
      sum += seconds;
      for (let index = SECONDS.length - 1; index >= 0 && seconds <= (SECONDS[index] ?? 0); index--)
        counts[index] = (counts[index] ?? 0) + 1;
    },
    async get() {
      const buckets = SECONDS.map((le, index) => ({
        labels: { le },
        value: counts[index],
        metricName: `${name}_bucket`,
      }));
      const values = [
        ...buckets,
        { labels: { le: '+Inf' }, value: count, metricName: `${name}_bucket` },
        { labels: {}, value: sum, metricName: `${name}_sum` },
        { labels: {}, value: count, metricName: `${name}_count` },
      ];
      return { name, help, type: 'histogram', aggregator: 'sum', values };
    },
  };
}
