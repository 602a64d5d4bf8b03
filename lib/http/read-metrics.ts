import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '#lib/core/errors.ts';
import { readBearer } from './guards.ts';
import type { Visit } from './handler.ts';

/** What this process counted, for the monitor that brings `METRICS_TOKEN`. Without that setting there is no such page. */
export async function readMetrics({ app, request }: Visit): Promise<Response> {
  const { METRICS_TOKEN: token } = app.env;
  if (token === undefined) throw new AppError('not_found', 'general.noPage');
  const given = readBearer(request.headers);
  if (given === null || !isSame(given, token)) throw new AppError('unauthenticated', 'general.metricsToken');
  app.metrics.streams(app.streams.count());
  return new Response(await app.metrics.read(), { headers: { 'content-type': app.metrics.contentType } });
}

/** In a time that does not tell how much of it is right. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
