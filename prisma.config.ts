import { defineConfig } from 'prisma/config';

// `prisma generate` looks for a native engine on a download host although it never runs it. Any existing file stops
// the search, so that a machine without that host can generate too. `prisma migrate` needs the real one: name it here.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
