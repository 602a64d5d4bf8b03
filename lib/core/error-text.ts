import { ENGLISH, type English, type Translated } from './error-texts/english.ts';
import { FRENCH } from './error-texts/french.ts';
import { GERMAN } from './error-texts/german.ts';
import { ITALIAN } from './error-texts/italian.ts';
import { SPANISH } from './error-texts/spanish.ts';
import type { Language } from './languages.ts';

type Texts = { readonly [Area in keyof English]: Translated<English[Area]> };

/** That each language has every text, and with which values, is held by this type. */
const TEXTS: Readonly<Record<Language, Texts>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  it: ITALIAN,
};

type NamesOf<Area extends keyof English> = `${Area}.${keyof English[Area] & string}`;

/** Names a text, such as `orders.noSuchOrder`. */
export type TextKey = { readonly [Area in keyof English]: NamesOf<Area> }[keyof English];

type Entry<Key> = Key extends `${infer Area extends keyof English}.${infer Name}`
  ? English[Area][Name & keyof English[Area]]
  : never;

/** A text of the failures that takes no values. */
export type PlainKey = { readonly [Key in TextKey]: Entry<Key> extends string ? Key : never }[TextKey];

/** What a text takes; a word of it can be another text. */
type ValuesOf<Key> =
  Entry<Key> extends (values: infer Values) => string
    ? { readonly [Name in keyof Values]: Values[Name] extends string ? string | ErrorText : Values[Name] }
    : never;

/** What is said to a person, in no language yet. Made by `say`. */
export interface ErrorText {
  readonly key: TextKey;
  readonly values?: Readonly<Record<string, string | number | ErrorText>>;
}

/** A text with its values. */
export function say<Key extends Exclude<TextKey, PlainKey>>(key: Key, values: ValuesOf<Key>): ErrorText {
  return { key, values };
}

/** The text in a person's language. */
export function tell(said: ErrorText | PlainKey, language: Language): string {
  const { key, values = {} } = typeof said === 'string' ? { key: said } : said;
  const found = entryOf(TEXTS[language], key);
  if (typeof found === 'string') return found;
  const told = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? tell(value, language) : value,
  ]);
  return found(Object.fromEntries(told));
}

type AnyEntry = string | ((values: Readonly<Record<string, string | number>>) => string);

function entryOf(texts: Texts, key: TextKey): AnyEntry {
  const [area = '', name = ''] = key.split('.');
  const byArea = texts as unknown as Readonly<Record<string, Readonly<Record<string, AnyEntry>>>>;
  return byArea[area]?.[name] ?? key;
}
