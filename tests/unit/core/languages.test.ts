import { describe, expect, test } from 'vitest';
import { languageOf, languageOfBrowser } from '#lib/core/languages.ts';

describe('the language for a person’s locale', () => {
  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE_ch', 'de'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['it', 'it'],
    ['en-GB', 'en'],
    ['pt-BR', 'en'],
    ['design', 'en'],
    ['', 'en'],
    [null, 'en'],
    [undefined, 'en'],
  ])('%s is %s', (locale, language) => expect(languageOf(locale)).toBe(language));
});

describe('the language of a browser', () => {
  test.each([
    ['de-DE,de;q=0.9,en;q=0.8', 'de'],
    ['en-US,de;q=0.9', 'en'],
    ['pt-BR,fr;q=0.7,en;q=0.6', 'fr'],
    ['it;q=0.2, es;q=0.9', 'es'],
    ['de;q=0, fr;q=0.1', 'fr'],
    ['pt,ja', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [null, 'en'],
  ])('that sends %s is %s', (header, language) => expect(languageOfBrowser(header)).toBe(language));
});
