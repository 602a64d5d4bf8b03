/** The word under a cursor: what stands before the cursor, all that a completion replaces, and the field it is a value of. */
export interface WordAt {
  readonly typed: string;
  readonly from: number;
  readonly to: number;
  /** As typed, without its colon; null where a term begins. */
  readonly field: string | null;
  /** Among several values in parentheses. */
  readonly isInList: boolean;
}

const TERM = /[^\s()|"\u201c\u201d\u201e]*$/;
const FIELD = /^-?(\p{L}[\p{L}\p{N}_-]*):\s*(.*)$/su;
const LIST = /(?:^|[\s(|-])(\p{L}[\p{L}\p{N}_-]*):\s*\(([^()]*)$/su;
/** `status: shi`, which the parser takes too. */
const SPACED_VALUE = /[^\s()|"\u201c\u201d\u201e]+:\s+[^\s()|"\u201c\u201d\u201e]*$/u;
const REST_OF_WORD = /^[^\s(),|:"\u201c\u201d\u201e]*/;

/** Null inside quotation marks, where everything is text. */
export function wordAt(text: string, cursor: number): WordAt | null {
  const before = text.slice(0, cursor);
  if (isInQuotes(before)) return null;
  const to = cursor + (REST_OF_WORD.exec(text.slice(cursor))?.[0].length ?? 0);
  const list = LIST.exec(before);
  if (list !== null) {
    const typed = (list[2] ?? '').replace(/^.*[,|]\s*/su, '').trimStart();
    return { typed, from: cursor - typed.length, to, field: list[1] ?? null, isInList: true };
  }
  const term = TERM.exec(before)?.[0] ?? '';
  const valued = FIELD.exec(term) ?? FIELD.exec(SPACED_VALUE.exec(before)?.[0] ?? '');
  if (valued !== null) {
    const typed = (valued[2] ?? '').replace(/^.*,/su, '');
    return { typed, from: cursor - typed.length, to, field: valued[1] ?? null, isInList: false };
  }
  const typed = term.replace(/^-/, '');
  return { typed, from: cursor - typed.length, to, field: null, isInList: false };
}

/** A quotation mark behind a backslash counts only inside of others. */
function isInQuotes(text: string): boolean {
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    if (isInside && text[at] === '\\') at += 1;
    else if (/["\u201c\u201d\u201e]/.test(text.charAt(at))) isInside = !isInside;
  }
  return isInside;
}
