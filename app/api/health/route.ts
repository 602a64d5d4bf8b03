import { withPublic } from '#lib/http/with-public.ts';

export const GET = withPublic({ because: 'a load balancer has no session' }, async ({ app }) => {
  await app.prisma.$queryRaw`SELECT 1`;
  return { status: 'ok' };
});
