import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSamples, shapeMismatches } from '#scripts/contract/samples.ts';

const told = (sample: unknown, value: unknown) =>
  shapeMismatches(sample, value).map(({ at, says }) => `${at}: ${says}`);

test('a payload is built as its sample, whatever it says', () => {
  expect(told({ id: 1, data: { a: 'x', list: [1] } }, { id: 2, data: { a: 'y', list: [] } })).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['a text for a number', { id: '1', data: { a: null } }, '/id: must be number'],
  ['nothing for null', { id: 1, data: {} }, "/data: must have required property 'a'"],
  ['a field that the sample has not', { id: 1, data: { a: null, b: 1 } }, '/data: undeclared field b'],
  ['a list for an object', { id: 1, data: [] }, '/data: must be object'],
])('%s is told', (_, value, says) => {
  expect(told({ id: 1, data: { a: null } }, value)).toEqual([says]);
});

test('samples are read where there are any, and what is no payload is passed over', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orderdeck-samples-'));
  await expect(readSamples(folder)).resolves.toEqual([]);
  const inside = join(folder, 'webhook-payloads');
  await mkdir(inside);
  const payload = { scope: 'store/order/created', data: {} };
  await writeFile(join(inside, 'b.json'), JSON.stringify(payload));
  await writeFile(join(inside, 'a.json'), 'no JSON');
  await writeFile(join(inside, 'c.json'), '{"no":"scope"}');
  await expect(readSamples(folder)).resolves.toEqual([{ scope: 'store/order/created', payload }]);
  await rm(folder, { recursive: true });
});
