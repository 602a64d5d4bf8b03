import { describe, expect, test } from 'vitest';
import english from '#components/shared/messages/en-list.json' with { type: 'json' };
import { MISTAKE_TEXTS } from '#lib/core/search/mistakes.ts';

const shown: Readonly<Record<string, string>> = english.listParts.mistake;
const namesIn = (text: string): string[] =>
  Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => String(name)).toSorted();

describe('the mistakes of a search', () => {
  test('have each a sentence on the screen, and no sentence has no mistake', () => {
    expect(Object.keys(shown).toSorted()).toEqual(Object.keys(MISTAKE_TEXTS).toSorted());
  });

  test.each(Object.entries(MISTAKE_TEXTS))('%s names the same things there', (code, text) => {
    expect(namesIn(shown[code] ?? '')).toEqual(namesIn(text));
  });
});
