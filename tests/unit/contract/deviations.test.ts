import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judge } from '#scripts/contract/deviations.ts';
import { Findings, tell } from '#scripts/contract/findings.ts';
import { DEVIATIONS } from '#scripts/contract/known-deviations.ts';
import { readOperations } from '#scripts/contract/published.ts';

const finding = (operation: string, says: string, at = '') => ({ operation, of: '200', at, says, sample: '' });
const deviation = (findings: string) => ({ findings, documentation: 'a page', reason: 'a reason' });

test('what a deviation covers is no violation, and one that covers nothing is told', () => {
  const found = [
    finding('GET /v2/orders', 'must be string', '/[]/notes'),
    finding('GET /v2/orders/{order_id}', 'must be string', '/notes'),
    finding('GET /v2/orders', 'undeclared field x'),
  ];
  const notes = deviation('GET /v2/orders* 200 */notes: must be string');
  const gone = deviation('GET /v3/*');
  const judged = judge(found, [notes, gone]);
  expect(judged.violations).toEqual([found[2]]);
  expect(judged.used).toEqual([{ deviation: notes, count: 2 }]);
  expect(judged.unused).toEqual([gone]);
});

test('only an asterisk stands for more than itself', () => {
  expect(judge([finding('GET /v2/orders', 'a.b')], [deviation('GET /v2/orders 200: a+b')]).violations).toHaveLength(1);
  expect(judge([finding('GET /a', '(x?)')], [deviation('GET /a 200: (x?)')]).violations).toEqual([]);
});

test('a difference is found once, with a value that shows it', () => {
  const findings = new Findings();
  const value = [{ a: { b: 'first' } }, { a: { b: 'second' } }];
  for (const _ of [1, 2]) findings.addAll('GET /x', '200', [{ at: '/[]/a/b', says: 'must be integer' }], value);
  expect(findings.all().map((each) => [tell(each), each.sample])).toEqual([
    ['GET /x 200 /[]/a/b: must be integer', '"first"'],
  ]);
});

test('every deviation names the documentation and a reason', () => {
  expect(DEVIATIONS.filter(({ documentation, reason }) => documentation === '' || reason === '')).toEqual([]);
  expect(new Set(DEVIATIONS.map(({ findings }) => findings)).size).toBe(DEVIATIONS.length);
});

test('the list of operations has each once', () => {
  const text = readFileSync(new URL('../../../scripts/contract/operations.tsv', import.meta.url), 'utf8');
  const operations = readOperations(text);
  expect(operations.length).toBeGreaterThan(100);
  expect(new Set(operations.map(({ key }) => key)).size).toBe(operations.length);
  for (const { priority, method, path, file } of operations) {
    expect(['must', 'should', 'could']).toContain(priority);
    expect([method, path, file].join(' ')).toMatch(/^(?:GET|POST|PUT|DELETE) \/\S+ \S+\.yml$/);
  }
});
