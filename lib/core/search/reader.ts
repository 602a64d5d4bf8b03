import { SearchFault, type Mistake, type MistakeCode } from './mistakes.ts';
import type { StoreWords } from './choices.ts';
import { MOST_CHARACTERS, MOST_TERMS } from './most-characters.ts';

export { MOST_CHARACTERS };
export const MOST_DEPTH = 20;

export interface ReadOptions extends StoreWords {
  /** Today in the store's time zone, `YYYY-MM-DD`. Without it, `last week` and `this month` are plain words. */
  readonly today?: string | undefined;
}

/** A value as it stands in the text: quoted or not, with its stars beside it. */
export interface Item {
  readonly text: string;
  readonly isQuoted: boolean;
  readonly hasStarBefore: boolean;
  readonly hasStarAfter: boolean;
  /** Of the whole item, marks included. */
  readonly at: number;
  readonly length: number;
  /** Of the text inside the marks. */
  readonly textAt: number;
}

const QUOTE = /["\u201c\u201d\u201e]/;
const WORD = /[^\s()|"\u201c\u201d\u201e]+/y;
const VALUE = /(?:[<>]=?|=)?[^\s(),|"\u201c\u201d\u201e]+/y;
/** A comparison may have a space after it: `total:> 100`. */
const SPACED_VALUE = /(?:[<>]=?|=)\s+[^\s(),|"\u201c\u201d\u201e]+/y;
const LIST_VALUE = /[^(),|"\u201c\u201d\u201e]+?(?=\s+OR\s|\s*(?:[(),|"\u201c\u201d\u201e]|$))/y;

/** A place in a text that moves forward; every method that reads leaves it behind what it read. */
export class Reader {
  readonly text: string;
  readonly options: ReadOptions;
  at = 0;
  #terms = 0;

  constructor(text: string, options: ReadOptions) {
    if (text.length > MOST_CHARACTERS)
      this.fail('too-long', MOST_CHARACTERS, text.length - MOST_CHARACTERS, { most: String(MOST_CHARACTERS) });
    // Control characters and halves of characters never reach a tree; all positions stay.
    this.text = text.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/\p{Surrogate}/gu, '\ufffd');
    this.options = options;
  }

  fail(code: MistakeCode, at: number, length: number, values: Mistake['values'] = {}): never {
    throw new SearchFault(code, at, length, values);
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  get isAtQuote(): boolean {
    return QUOTE.test(this.text.charAt(this.at));
  }

  skipSpaces(): void {
    this.take(/\s+/y);
  }

  /** What the pattern (sticky) finds here, if anything; the place moves behind it. */
  take(pattern: RegExp): RegExpExecArray | null {
    const found = this.peek(pattern);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  peek(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  /** Counts a term that began at `from` and ends here. */
  countTerm(from: number): void {
    this.#terms += 1;
    if (this.#terms > MOST_TERMS) this.fail('too-many-terms', from, this.at - from, { most: String(MOST_TERMS) });
  }

  /** A word or quoted text outside of any list; a comma at its end belongs to the sentence, not to the word. */
  takeWord(): Item {
    return this.#takeItem(WORD);
  }

  /** A field's value. */
  takeValue(mayBeSpaced: boolean): Item {
    return this.#takeItem(mayBeSpaced && this.peek(SPACED_VALUE) !== null ? SPACED_VALUE : VALUE);
  }

  /** A value inside a list's parentheses: it may have spaces inside. */
  takeListValue(): Item {
    return this.#takeItem(LIST_VALUE);
  }

  #takeItem(bare: RegExp): Item {
    const at = this.at;
    const hasStarBefore = this.take(/\*+(?=["\u201c\u201d\u201e])/y) !== null;
    if (!this.isAtQuote) return this.#bareItem(at, this.take(bare)?.[0] ?? '');
    const textAt = this.at + 1;
    const text = this.#takeQuoted();
    const hasStarAfter = this.take(/\*+/y) !== null;
    return { text, isQuoted: true, hasStarBefore, hasStarAfter, at, length: this.at - at, textAt };
  }

  #bareItem(at: number, written: string): Item {
    const word = written.replace(/(?<=[^,]),+$/, '');
    const text = word.replace(/^\*+/, '').replace(/\*+$/, '');
    const starsBefore = word.length - word.replace(/^\*+/, '').length;
    const hasStarAfter = text !== '' && word.endsWith('*');
    const length = written.length;
    return {
      text,
      isQuoted: false,
      hasStarBefore: starsBefore > 0,
      hasStarAfter,
      at,
      length,
      textAt: at + starsBefore,
    };
  }

  #takeQuoted(): string {
    const inside = this.peek(/["\u201c\u201d\u201e]((?:[^"\u201c\u201d\u201e\\]|\\.)*)["\u201c\u201d\u201e]/suy);
    if (inside === null) return this.fail('quote-not-closed', this.at, 1);
    this.at += inside[0].length;
    return (inside[1] ?? '').replaceAll(/\\(["\u201c\u201d\u201e\\])/g, '$1');
  }
}
