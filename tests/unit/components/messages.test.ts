import compile from 'icu-minify/compile';
import { describe, expect, test } from 'vitest';
import loadMessages from '#scripts/messages-loader.cjs';
import english from '#components/shared/messages/en.json' with { type: 'json' };

function load(source: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done = (error: unknown, code?: string) =>
      error === null ? resolve(JSON.parse(String(code).replace(/^export default |;$/g, ''))) : reject(error);
    loadMessages.call({ async: () => done }, source);
  });
}

describe('the build’s compiled messages', () => {
  test('keep their names, and what needs no parsing stays as it is', async () => {
    const source = { a: { b: 'Plain', c: 'Hello {name}' }, d: '{n, plural, one {# order} other {# orders}}' };
    expect(await load(JSON.stringify(source))).toEqual({
      a: { b: 'Plain', c: compile(source.a.c) },
      d: compile(source.d),
    });
  });

  test('every message of the screens can be compiled', async () => {
    const compiled = await load(JSON.stringify(english));
    const namesOf = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, namesOf(inner)]))
        : 'text';
    expect(namesOf(compiled)).toEqual(namesOf(english));
  });

  test('a message that is none stops the build', async () => {
    await expect(load('{"a":"{name, plural, other {x}"}')).rejects.toThrow();
  });
});
