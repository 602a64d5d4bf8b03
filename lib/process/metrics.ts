import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = ReturnType<typeof createMetrics>;

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * What a process counts about itself, for Prometheus. Labels are names from our own tables (routes, operations, tasks, codes):
 * no store, no order and no person, so that nobody's business can be read from them and their number stays small.
 */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'orderdeck_request_duration_seconds',
    help: 'Requests to the app’s own API, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const calls = new Histogram({
    name: 'orderdeck_platform_call_duration_seconds',
    help: 'Calls to BigCommerce, each try for itself, by operation and HTTP status (or how it ended without one).',
    labelNames: ['operation', 'priority', 'result'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const jobs = new Counter({
    name: 'orderdeck_jobs_total',
    help: 'Background jobs that ended, by task.',
    labelNames: ['task', 'result'],
    registers,
  });
  const streams = new Gauge({
    name: 'orderdeck_open_streams',
    help: 'Screens that are told of changes as they happen.',
    registers,
  });
  return {
    /** The type that the text of `read` has. */
    contentType: registry.contentType,
    read: (): Promise<string> => registry.metrics(),
    request(answered: { method: string; path: string; status: number; durationMs: number }): void {
      const { method, path, status, durationMs } = answered;
      requests.observe({ method, route: routeOf(path), status: String(status) }, durationMs / 1_000);
    },
    platformCall(call: { operation: string; priority: string; result: number | string; durationMs: number }): void {
      const { operation, priority, result, durationMs } = call;
      calls.observe({ operation, priority, result: String(result) }, durationMs / 1_000);
    },
    job(task: string, result: 'done' | 'failed'): void {
      jobs.inc({ task, result });
    },
    streams(open: number): void {
      streams.set(open);
    },
  };
}

/** A path without what tells one thing from another: numbers, ids and codes become `:id`. */
export function routeOf(path: string): string {
  const isName = (part: string) => part === '' || /^[a-z_]{1,40}(?:-[a-z_]{1,40}){0,4}$/.test(part);
  return path
    .split('/')
    .map((part) => (isName(part) ? part : ':id'))
    .join('/');
}
