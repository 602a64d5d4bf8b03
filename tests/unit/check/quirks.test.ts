import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Rows of all tables: area, what is imitated, tests. */
const rows = readFileSync(root('emulator/QUIRKS.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:Area|-+) /.test(line))
  .map((line) => {
    const [, area = '', what = '', tests = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return { area, what, tests };
  });

const FILE = /^(unit\/[\w/-]+|[a-z][a-z0-9-]+)(?=:|$)/;

/** `file: one name; another; file: a third` as pairs of a file and a name, which is empty where the whole file is meant. */
function testsOf(cell: string): { file: string; name: string }[] {
  let file = '';
  return cell.split('; ').map((part) => {
    const named = FILE.exec(part)?.[1];
    const known = named === undefined ? undefined : pathOf(named);
    if (named === undefined || known === undefined) return { file, name: part };
    file = known;
    return { file, name: part.slice(named.length).replace(/^: /, '') };
  });
}

function pathOf(name: string): string | undefined {
  return [`tests/contract/${name}.test.ts`, `tests/${name}.test.ts`].find((path) => existsSync(root(path)));
}

/** With one kind of apostrophe. */
function plain(text: string): string {
  return text.replaceAll(/\\u2019|’/g, "'");
}

test('there are rows', () => {
  expect(rows.length).toBeGreaterThan(50);
});

test.each(rows)('$area: $what', ({ tests }) => {
  const named = testsOf(tests).filter(({ name }) => !name.startsWith('and the contract run'));
  expect(named).not.toHaveLength(0);
  const isThere = ({ file, name }: { file: string; name: string }) =>
    file !== '' && plain(readFileSync(root(file), 'utf8')).includes(plain(name));
  expect(named.filter((test) => !isThere(test))).toEqual([]);
});
