import { openEmbeddedPostgres } from './embedded.ts';
import { migrate } from './migrate.ts';
import { checkTextSupport } from './text-support.ts';

const DEVELOPMENT_DATABASE = 'orderdeck';

export interface PrepareOptions {
  /** A PostgreSQL database that exists. Absent: the embedded server's. */
  readonly databaseUrl?: string | undefined;
  /** Database of the embedded server; made if it is missing. */
  readonly database?: string;
  /** Empties that database first. Never done to the database of `databaseUrl`. */
  readonly fresh?: boolean;
  readonly say?: (line: string) => void;
}

export interface PreparedDatabase {
  readonly url: string;
  /** Ends our use of the embedded server; without it the process counts as a user of the server until it ends. */
  release(): Promise<void>;
}

/** A database that runs and has every migration. For scripts and tests: the app itself is given the URL. */
export async function prepareDatabase(options: PrepareOptions = {}): Promise<PreparedDatabase> {
  const say = options.say ?? (() => undefined);
  if (options.databaseUrl) {
    await migrateAndTell(options.databaseUrl, say);
    const warning = await checkTextSupport(options.databaseUrl);
    if (warning) say(warning);
    return { url: options.databaseUrl, release: () => Promise.resolve() };
  }
  const server = await openEmbeddedPostgres({ say });
  try {
    const database = options.database ?? DEVELOPMENT_DATABASE;
    if (options.fresh) await server.dropDatabase(database);
    await server.createDatabaseIfMissing(database);
    const url = server.urlOf(database);
    await migrateAndTell(url, say);
    return { url, release: server.release };
  } catch (error) {
    await server.release();
    throw error;
  }
}

async function migrateAndTell(url: string, say: (line: string) => void): Promise<void> {
  for (const name of await migrate(url)) say(`Applied migration ${name}`);
}
