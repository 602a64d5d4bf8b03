import { describe, expect, test } from 'vitest';
import { createMetrics, routeOf } from '#lib/process/metrics.ts';

describe('a route', () => {
  test.each([
    ['/api/orders/118', '/api/orders/:id'],
    ['/api/orders/118/shipments/7', '/api/orders/:id/shipments/:id'],
    ['/api/views/0b6c2a52-7a5e-4e4f-9d7f-3f1f6a0c8d11', '/api/views/:id'],
    ['/api/orders/search/summary', '/api/orders/search/summary'],
    ['/api/remove_user', '/api/remove_user'],
    ['/api/orders/somebody@example.com', '/api/orders/:id'],
    ['/stores/abc123/orders', '/stores/:id/orders'],
    ['/', '/'],
  ])('of %s is %s', (path, route) => expect(routeOf(path)).toBe(route));
});

describe('the metrics', () => {
  test('count requests, calls, jobs and streams, with names from our own tables', async () => {
    const metrics = createMetrics();
    metrics.request({ method: 'GET', path: '/api/orders/118', status: 200, durationMs: 30 });
    metrics.request({ method: 'GET', path: '/api/orders/119', status: 200, durationMs: 700 });
    metrics.platformCall({ operation: 'getOrder', priority: 'userRead', result: 'silent', durationMs: 4_000 });
    metrics.job('reconcile-intents', 'done');
    metrics.job('reconcile-intents', 'failed');
    metrics.streams(3);
    const text = await metrics.read();
    const lines = text.split('\n');
    const route = 'method="GET",route="/api/orders/:id",status="200"';
    expect(lines).toContain(`orderdeck_request_duration_seconds_bucket{le="0.05",${route}} 1`);
    expect(lines).toContain(`orderdeck_request_duration_seconds_count{${route}} 2`);
    expect(lines).toContain(`orderdeck_request_duration_seconds_sum{${route}} 0.73`);
    const call = 'operation="getOrder",priority="userRead",result="silent"';
    expect(lines).toContain(`orderdeck_platform_call_duration_seconds_bucket{le="5",${call}} 1`);
    expect(lines).toContain('orderdeck_jobs_total{task="reconcile-intents",result="failed"} 1');
    expect(lines).toContain('orderdeck_open_streams 3');
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
    // The process's own figures, such as seconds of its CPU, may hold any digits.
    expect(lines.filter((line) => line.includes('orderdeck_')).join('\n')).not.toMatch(/118|119/);
  });
});
