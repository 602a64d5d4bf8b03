import { describe, expect, it } from 'vitest';
import { findPending, type Migration, type RecordedMigration } from '#lib/db/migration-plan.ts';

function file(name: string, checksum = `sum of ${name}`): Migration {
  return { name, sql: 'select 1', checksum, checksumWithLf: `${checksum} with lf` };
}

function row(name: string, changes: Partial<RecordedMigration> = {}): RecordedMigration {
  return { id: `id of ${name}`, name, checksum: `sum of ${name}`, finished: true, rolledBack: false, ...changes };
}

describe('findPending', () => {
  it('answers what is not recorded, in order', () => {
    const files = [file('1_a'), file('2_b'), file('3_c')];
    expect(findPending(files, [row('2_b')]).map((migration) => migration.name)).toEqual(['1_a', '3_c']);
    expect(findPending(files, [row('1_a'), row('2_b'), row('3_c')])).toEqual([]);
  });

  it('takes a migration that was rolled back as not applied, whatever its checksum was', () => {
    const rolledBack = row('1_a', { rolledBack: true, finished: false, checksum: 'older' });
    expect(findPending([file('1_a')], [rolledBack])).toHaveLength(1);
  });

  it('does not mind a migration of a newer version', () => {
    expect(findPending([file('1_a')], [row('1_a'), row('9_newer')])).toEqual([]);
  });

  it('does not mind line ends that git changed', () => {
    expect(findPending([file('1_a')], [row('1_a', { checksum: 'sum of 1_a with lf' })])).toEqual([]);
  });

  it('refuses a changed file and says which and what to do', () => {
    expect(() => findPending([file('1_a', 'changed')], [row('1_a')])).toThrow(
      /1_a was changed after it had been applied.*Restore prisma\/migrations\/1_a\/migration\.sql.*new migration/,
    );
  });

  it('refuses to go on after a failed one and says which row to look at', () => {
    expect(() => findPending([file('1_a')], [row('1_a', { finished: false })])).toThrow(
      /1_a failed earlier.*id of 1_a.*delete the row/,
    );
  });
});
