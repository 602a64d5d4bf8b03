/**
 * What can be wrong with a search's text, in English. Screens translate by code; `{...}` are the values that come with it.
 */
export const MISTAKE_TEXTS = {
  'too-long': 'The search is longer than {most} characters. Shorten it.',
  'too-deep': 'Parentheses stand more than {most} deep. Take some away.',
  'too-many-terms': 'The search has more than {most} terms. Take some away, or search in two steps.',
  'quote-not-closed': 'This quotation mark has no partner. Close it, or take it away.',
  'paren-not-closed': 'This parenthesis is not closed. Add ")".',
  'paren-not-opened': 'This parenthesis closes nothing. Take it away, or write it inside quotation marks.',
  'paren-in-list': 'A list of values has no parentheses inside. Put the value in quotation marks.',
  'nothing-inside': 'There is nothing between these parentheses. Fill them, or take them away.',
  'nothing-before': 'There is nothing before "{word}". Write a term there, or put the word in quotation marks.',
  'nothing-after': 'There is nothing after "{word}". Write a term there, or put the word in quotation marks.',
  'unknown-field': 'There is no field "{field}". To search for the text itself, put it in quotation marks.',
  'unknown-field-near': 'There is no field "{field}". Did you mean "{nearest}"?',
  'no-value': 'After "{field}:" a value is missing.',
  'no-words': 'There is no letter or digit to search for here.',
  'star-inside': 'A star stands at the start or the end of a word, not inside it. Move it, or use quotation marks.',
  'unknown-value': '"{value}" is no value of "{field}".',
  'unknown-value-near': '"{value}" is no value of "{field}". Did you mean "{nearest}"?',
  'not-a-number': '"{value}" is no number. Write it with digits, such as {field}:100 or {field}:100..200.',
  'not-a-customer-number': '"{value}" is no customer number. To search by name, write name:{value}.',
  'not-whole': '"{field}" takes whole numbers without a point.',
  'comma-in-number': 'Write numbers without a comma, and decimals with a point.',
  'number-too-long': 'This number has too many digits.',
  'not-a-day': '"{value}" is no day. Write it as 2026-01-31, or as today, yesterday or 7d.',
  'no-such-day': 'There is no day {value} in the calendar.',
  'day-after-today': 'This begins after today, so it finds nothing.',
  'from-after-to': 'The range begins after its end. Swap {from} and {to}.',
  'not-an-age': '"{value}" is no age. Write it as age:>2d or age:<4h, with h, d or w.',
  'age-without-comparison': 'Say whether older or younger: {field}:>{value} or {field}:<{value}.',
} as const;

export type MistakeCode = keyof typeof MISTAKE_TEXTS;

/** Where in a text (UTF-16 units) what is wrong. */
export interface Mistake {
  readonly at: number;
  readonly length: number;
  readonly code: MistakeCode;
  readonly values: Readonly<Record<string, string>>;
}

/** The mistake as an English sentence. */
export function mistakeText({ code, values }: Pick<Mistake, 'code' | 'values'>): string {
  return MISTAKE_TEXTS[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Carries a mistake out of the parser's depths; `parseSearch` catches every one. */
export class SearchFault extends Error {
  readonly mistake: Mistake;

  constructor(code: MistakeCode, at: number, length: number, values: Mistake['values'] = {}) {
    super(code);
    this.name = 'SearchFault';
    this.mistake = { code, at, length, values };
  }
}
