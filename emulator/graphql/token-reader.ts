import { GraphqlError } from './graphql-error.ts';
import type { Place } from './graphql-error.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Walks through the words of a document. Whatever does not fit is a syntax error at its place. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #index = 0;

  constructor(source: string) {
    this.#tokens = tokensOf(source);
  }

  get next(): Token {
    const token = this.#tokens[this.#index] ?? this.#tokens.at(-1);
    if (token === undefined) throw new GraphqlError('Syntax Error: Unexpected <EOF>.');
    return token;
  }

  get place(): Place {
    return this.next.place;
  }

  is(text: string): boolean {
    return this.next.kind === 'mark' && this.next.text === text;
  }

  isWord(text: string): boolean {
    return this.next.kind === 'name' && this.next.text === text;
  }

  take(): Token {
    const token = this.next;
    if (token.kind !== 'end') this.#index++;
    return token;
  }

  /** Takes the mark if it is there. */
  skip(text: string): boolean {
    if (!this.is(text)) return false;
    this.take();
    return true;
  }

  expect(text: string): void {
    if (!this.skip(text)) this.fail(`Expected "${text}", found ${found(this.next)}.`);
  }

  name(): string {
    if (this.next.kind !== 'name') this.fail(`Expected Name, found ${found(this.next)}.`);
    return this.take().text;
  }

  /** What stands between two marks, at least one of it. */
  between<T>(open: string, close: string, read: () => T): T[] {
    this.expect(open);
    const items: T[] = [read()];
    while (!this.skip(close)) items.push(read());
    return items;
  }

  unexpected(): never {
    return this.fail(`Unexpected ${found(this.next)}.`);
  }

  fail(message: string): never {
    throw new GraphqlError(`Syntax Error: ${message}`, { places: [this.place] });
  }
}

function found(token: Token): string {
  if (token.kind === 'end') return '<EOF>';
  return token.kind === 'mark' ? `"${token.text}"` : `${token.kind} "${token.text}"`;
}
