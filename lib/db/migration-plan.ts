import { OperatorError } from '#lib/core/operator-error.ts';

/** A migration in the project's folder. Checksums are SHA-256 in hex of the file, also as it is with `\n` line ends. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
  readonly checksumWithLf: string;
}

/** A row of Prisma's `_prisma_migrations`. */
export interface RecordedMigration {
  readonly id: string;
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
  readonly rolledBack: boolean;
}

/**
 * Which migrations are still to be applied, in order. A recorded migration that this version does not know is fine: a
 * newer version ran here, and while it is rolled out both run. Throws when the record and the files contradict.
 */
export function findPending(migrations: readonly Migration[], recorded: readonly RecordedMigration[]): Migration[] {
  const standing = recorded.filter((row) => !row.rolledBack);
  const failed = standing.find((row) => !row.finished);
  if (failed) {
    throw new OperatorError(
      `Migration ${failed.name} failed earlier, so the database's state is not certain. Read the column "logs" of its row (id ${failed.id}) in _prisma_migrations, correct the cause, delete the row, then start again.`,
    );
  }
  const checksums = new Map(standing.map((row) => [row.name, row.checksum]));
  for (const migration of migrations) {
    const applied = checksums.get(migration.name);
    if (applied !== undefined && applied !== migration.checksum && applied !== migration.checksumWithLf) {
      throw new OperatorError(
        `Migration ${migration.name} was changed after it had been applied to this database. Restore prisma/migrations/${migration.name}/migration.sql, and put the change into a new migration.`,
      );
    }
  }
  return migrations.filter((migration) => !checksums.has(migration.name));
}
