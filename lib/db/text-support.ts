import pg from 'pg';
import { OperatorError } from '#lib/core/operator-error.ts';

/**
 * Looks at whether a database can keep and find names of every script. Throws when it cannot keep them; answers a
 * sentence when it cannot find them: with LC_CTYPE "C", PostgreSQL's trigrams take "é" and "漢" for no letters.
 */
export async function checkTextSupport(databaseUrl: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ encoding: string; ctype: string }>(
      'select pg_encoding_to_char(encoding) as encoding, datctype as ctype from pg_database where datname = current_database()',
    );
    const [found] = rows;
    if (found?.encoding !== 'UTF8') {
      throw new OperatorError(
        `The database of DATABASE_URL keeps its text as ${found?.encoding}, which has not every letter. Give Orderdeck a database made with ENCODING 'UTF8'.`,
      );
    }
    if (found.ctype !== 'C' && found.ctype !== 'POSIX') return undefined;
    return `Search will miss names with letters beyond A to Z: the database was made with LC_CTYPE "${found.ctype}". Make it anew with LC_CTYPE 'C.UTF-8'.`;
  } finally {
    await client.end();
  }
}
