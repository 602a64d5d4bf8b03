import { say, tell, type ErrorText, type TextKey } from './error-text.ts';
import { ENGLISH } from './error-texts/english.ts';
import type { Language } from './languages.ts';

/** A text with values in it, as what it looks like once they are in. */
interface Pattern {
  readonly key: TextKey;
  readonly names: readonly string[];
  readonly text: RegExp;
}

interface Known {
  readonly texts: ReadonlyMap<string, TextKey>;
  readonly patterns: readonly Pattern[];
}

/**
 * What a reason says that is kept, or came along, as an English sentence of ours: acts keep theirs with what they answer, for
 * years and for whoever asks. One that is not ours is told as it is.
 */
export function sayReason(reason: string): ErrorText {
  known ??= readKnown();
  const key = known.texts.get(reason);
  // Words of what a store gives access to are sentences nowhere, and may be a person's own.
  if (key !== undefined && !key.startsWith('scopes.')) return { key };
  for (const pattern of known.patterns) {
    const found = pattern.text.exec(reason);
    if (found !== null) return { key: pattern.key, values: valuesOf(pattern.names, found.slice(1), known) };
  }
  return say('general.said', { reason });
}

/** Such a reason in a person's language; nothing for none. */
export function tellReason(reason: string | null, language: Language): string {
  return reason === null || reason === '' ? '' : tell(sayReason(reason), language);
}

function valuesOf(
  names: readonly string[],
  found: readonly string[],
  { texts }: Known,
): NonNullable<ErrorText['values']> {
  return Object.fromEntries(
    names.map((name, index) => {
      const value = found[index] ?? '';
      const key = texts.get(value);
      return [name, key === undefined ? value : { key }];
    }),
  );
}

let known: Known | undefined;

function readKnown(): Known {
  const entries = Object.entries(ENGLISH).flatMap(([area, named]) =>
    Object.entries(named).map(([name, entry]: [string, unknown]) => [`${area}.${name}` as TextKey, entry] as const),
  );
  return {
    texts: new Map(entries.flatMap(([key, entry]) => (typeof entry === 'string' ? [[entry, key]] : []))),
    patterns: entries.flatMap(([key, entry]) => (typeof entry === 'function' ? patternOf(key, entry as Told) : [])),
  };
}

type Told = (values: Readonly<Record<string, string>>) => string;

/** No text has braces of its own. */
const PLACE = /\{(\w+)\}/g;

/** Nothing for a text that is nothing but its values: it would look like every sentence. */
function patternOf(key: TextKey, told: Told): Pattern[] {
  const marked = told(new Proxy({}, { get: (_, name) => `{${String(name)}}` }));
  const names = [...marked.matchAll(PLACE)].map(([, name = '']) => name);
  if (marked.replace(PLACE, '') === '') return [];
  const text = marked
    .split(PLACE)
    .map((part, index) => (index % 2 === 0 ? part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`) : '(.+)'))
    .join('');
  return [{ key, names, text: new RegExp(`^${text}$`, 's') }];
}
