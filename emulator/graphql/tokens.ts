import { GraphqlError } from './graphql-error.ts';
import type { Place } from './graphql-error.ts';

/** A word of a document. `text` is what stands there; of a text its content. */
export interface Token {
  readonly kind: 'name' | 'int' | 'float' | 'text' | 'mark' | 'end';
  readonly text: string;
  readonly place: Place;
}

const IGNORED = /[\s,\uFEFF]+|#[^\n\r]*/y;
const NAME = /[_A-Za-z][_0-9A-Za-z]*/y;
const FLOAT = /-?(?:0|[1-9]\d*)(?:\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)/y;
const INT = /-?(?:0|[1-9]\d*)/y;
const MARK = /\.\.\.|[!$&()[\]{}:=|@]/y;
const BLOCK = /"""((?:\\"""|[^])*?)"""/y;
const TEXT = /"((?:[^"\\\n\r]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*)"/y;

const PATTERNS: readonly (readonly [Token['kind'], RegExp, (match: RegExpExecArray) => string])[] = [
  ['name', NAME, (match) => match[0]],
  ['float', FLOAT, (match) => match[0]],
  ['int', INT, (match) => match[0]],
  ['mark', MARK, (match) => match[0]],
  ['text', BLOCK, (match) => blockText(match[1] ?? '')],
  ['text', TEXT, (match) => String(JSON.parse(match[0]))],
];

/** The words of a document, the last of them `end`. Throws at what is none. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let index = 0;
  for (;;) {
    index = afterIgnored(source, index);
    if (index >= source.length) break;
    const token = tokenAt(source, index);
    tokens.push(token.token);
    index = token.end;
  }
  tokens.push({ kind: 'end', text: '', place: placeOf(source, source.length) });
  return tokens;
}

function afterIgnored(source: string, from: number): number {
  let index = from;
  for (;;) {
    IGNORED.lastIndex = index;
    const match = IGNORED.exec(source);
    if (match === null) return index;
    index = IGNORED.lastIndex;
  }
}

function tokenAt(source: string, index: number): { token: Token; end: number } {
  for (const [kind, pattern, textOf] of PATTERNS) {
    pattern.lastIndex = index;
    const match = pattern.exec(source);
    if (match === null) continue;
    return { token: { kind, text: textOf(match), place: placeOf(source, index) }, end: pattern.lastIndex };
  }
  const character = String.fromCodePoint(source.codePointAt(index) ?? 0);
  throw new GraphqlError(`Syntax Error: Unexpected character: ${JSON.stringify(character)}.`, {
    places: [placeOf(source, index)],
  });
}

function placeOf(source: string, index: number): Place {
  const before = source.slice(0, index).split(/\r\n|[\n\r]/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A block of text without the indentation that its lines share, and without blank first and last lines. */
function blockText(raw: string): string {
  const lines = raw.replaceAll('\\"""', '"""').split(/\r\n|[\n\r]/);
  const indents = lines.slice(1).flatMap((line) => (line.trim() === '' ? [] : [line.search(/\S/)]));
  const indent = Math.min(...indents, Infinity);
  const cut = lines.map((line, index) => (index === 0 || indent === Infinity ? line : line.slice(indent)));
  while (cut.length > 0 && cut[0]?.trim() === '') cut.shift();
  while (cut.length > 0 && cut.at(-1)?.trim() === '') cut.pop();
  return cut.join('\n');
}
