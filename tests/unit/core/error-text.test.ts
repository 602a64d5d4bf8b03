import { describe, expect, expectTypeOf, test } from 'vitest';
import { say, tell, type TextKey } from '#lib/core/error-text.ts';
import { ENGLISH } from '#lib/core/error-texts/english.ts';
import { FRENCH } from '#lib/core/error-texts/french.ts';
import { GERMAN } from '#lib/core/error-texts/german.ts';
import { ITALIAN } from '#lib/core/error-texts/italian.ts';
import { SPANISH } from '#lib/core/error-texts/spanish.ts';
import { sayReason, tellReason } from '#lib/core/kept-reason.ts';
import { AppError } from '#lib/core/errors.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { OperatorError } from '#lib/core/operator-error.ts';

type Entry = string | ((values: object) => string);

const entriesOf = (texts: object): [string, Entry][] =>
  Object.entries(texts).flatMap(([area, named]: [string, object]) =>
    Object.entries(named).map(([name, entry]: [string, Entry]): [string, Entry] => [`${area}.${name}`, entry]),
  );
const english = new Map(entriesOf(ENGLISH));

/** What a text says, and the names of the values that it used. */
function readEntry(entry: Entry | undefined): { readonly text: string; readonly takes: readonly string[] } {
  if (typeof entry !== 'function') return { text: entry ?? '', takes: [] };
  const takes = new Set<string>();
  const values = new Proxy({}, { get: (_, name) => (takes.add(String(name)), `{${String(name)}}`) });
  return { text: entry(values), takes: [...takes].toSorted() };
}

describe('what a failure says', () => {
  test('is a text of the catalogue: a sentence written where it is thrown does not compile', () => {
    expectTypeOf<string>().not.toExtend<ConstructorParameters<typeof AppError>[1]>();
    expectTypeOf<'orders.noSuchOrder'>().toExtend<ConstructorParameters<typeof AppError>[1]>();
    // One with values in it needs them.
    expectTypeOf<'orders.manyTags'>().not.toExtend<ConstructorParameters<typeof AppError>[1]>();
    expect(new AppError('not_found', 'orders.noSuchOrder').message).toBe(ENGLISH.orders.noSuchOrder);
  });

  test('has its values, in the language that is asked for', () => {
    expect(tell(say('orders.manyTags', { most: 50 }), 'en')).toBe('An order has at most 50 tags. Remove some first.');
    expect(tell(say('orders.manyTags', { most: 50 }), 'de')).toContain('höchstens 50 Tags');
    expect(tell(say('platform.limited', { seconds: 1 }), 'fr')).toMatch(/dans 1 seconde\.$/);
    expect(tell(say('platform.limited', { seconds: 2 }), 'fr')).toMatch(/dans 2 secondes\.$/);
  });

  test('can have another text inside, which is of the same language', () => {
    const said = say('platform.notDone', { notDone: { key: 'shipping.notCreated' } });
    expect(tell(said, 'en')).toMatch(/^The shipment was not created: BigCommerce could not be reached/);
    expect(tell(said, 'it')).toMatch(/^La spedizione non è stata creata: BigCommerce non è raggiungibile/);
  });
});

describe('a reason that was kept in English', () => {
  test.each([...english].filter(([key, entry]) => typeof entry === 'string' && !key.startsWith('scopes.')))(
    '%s is found again, or one that says the same',
    (_, text) => {
      expect(tell(sayReason(String(text)), 'en')).toBe(text);
      expect(sayReason(String(text)).key).not.toBe('general.said');
    },
  );

  test('names what access is missing', () => {
    const kept = tell(say('platform.missingScope', { what: { key: 'scopes.inventory' } }), 'en');
    expect(tell(sayReason(kept), 'es')).toMatch(/acceso en esta tienda a: existencias\./);
  });

  test('is found with the values that were in it, which may be texts as well', () => {
    expect(tellReason('Only 3 can be taken here. Lower the quantity and try again.', 'de')).toMatch(
      /^Hier sind nur 3 möglich/,
    );
    const kept = tell(say('platform.notDone', { notDone: { key: 'money.notRestocked' } }), 'en');
    expect(tellReason(kept, 'fr')).toMatch(/^Rien n’a été remis en stock : BigCommerce n’a pas pu être joint/);
    expect(tellReason(null, 'fr')).toBe('');
  });

  test('that is not ours is told as it is', () => {
    for (const language of LANGUAGES) expect(tell(sayReason('Zip code is odd.'), language)).toBe('Zip code is odd.');
  });
});

describe.each([
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['it', ITALIAN],
] as const)('%s', (language, texts) => {
  const translated = new Map(entriesOf(texts));

  test('has every text, with the same values in it', () => {
    expect([...translated.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    const differing = [...english].filter(
      ([key, entry]) => readEntry(translated.get(key)).takes.join() !== readEntry(entry).takes.join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('is not English, and ends as a sentence where the English does', () => {
    const same = [...english].filter(([key, entry]) => {
      const { text } = readEntry(entry);
      return text.length > 25 && readEntry(translated.get(key)).text === text;
    });
    expect(same.map(([key]) => key)).toEqual([]);
    const open = [...english].filter(
      ([key, entry]) => readEntry(entry).text.endsWith('.') !== /[.)]$/.test(readEntry(translated.get(key)).text),
    );
    expect(
      open.map(([key]) => key).filter((key) => !/\.(?:search|view)(?:Wrong|Unreadable)|Fields$/.test(key)),
    ).toEqual([]);
  });

  test('speaks the same language everywhere', () => {
    expect(tell({ key: 'general.sessionEnded' satisfies TextKey }, language)).toBe(texts.general.sessionEnded);
  });
});

test('what an operator reads is not for whoever made the request', () => {
  const error = new OperatorError('The database of DATABASE_URL holds tables that are not ours (customers).');
  expect(error.message).toContain('DATABASE_URL');
  for (const language of LANGUAGES) expect(tell(error.said, language)).not.toContain('DATABASE_URL');
  expect(error).toMatchObject({ code: 'unavailable', status: 503 });
});
