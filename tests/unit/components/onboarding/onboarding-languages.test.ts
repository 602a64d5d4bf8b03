import compile from 'icu-minify/compile';
import { describe, expect, test } from 'vitest';
import german from '#components/shared/messages/de-onboarding.json' with { type: 'json' };
import english from '#components/shared/messages/en-onboarding.json' with { type: 'json' };
import spanish from '#components/shared/messages/es-onboarding.json' with { type: 'json' };
import french from '#components/shared/messages/fr-onboarding.json' with { type: 'json' };
import italian from '#components/shared/messages/it-onboarding.json' with { type: 'json' };

/** Texts by their whole names. */
function flat(texts: object, above = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string' ? [[`${above}${name}`, value]] : [...flat(value as object, `${above}${name}.`)],
    ),
  );
}

/** What a text takes: names in braces, not the words of its branches. */
function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1] ?? '').toSorted();
}

const source = flat(english);

describe.each([
  ['German', german],
  ['French', french],
  ['Spanish', spanish],
  ['Italian', italian],
])('%s', (_, texts) => {
  const told = flat(texts);

  test('has every text, and each takes what the English one takes', () => {
    expect([...told.keys()]).toEqual([...source.keys()]);
    for (const [name, text] of told) {
      expect([name, placeholders(text)]).toEqual([name, placeholders(source.get(name) ?? '')]);
      expect(() => compile(text)).not.toThrow();
    }
  });

  test('is no copy of the English', () => {
    const same = [...told].filter(([name, text]) => text === source.get(name)).map(([name]) => name);
    expect(same.filter((name) => name.length > 0).length).toBeLessThanOrEqual(2);
  });
});
