import { COUNTRIES } from './countries.ts';
import { OTHER_STATES } from './states-elsewhere.ts';
import { EUROPEAN_STATES } from './states-europe.ts';

/** A state, province or the like as address forms list it, by its full name. */
export interface ListedState {
  readonly name: string;
  readonly abbreviation: string;
}

const FURTHER: ReadonlyMap<string, readonly ListedState[]> = new Map(
  `${EUROPEAN_STATES}${OTHER_STATES}`
    .trim()
    .split(/\n(?= {0,2}[A-Z]{2}: )/)
    .map((entry) => {
      const text = entry.trim();
      return [text.slice(0, 2), text.slice(3).split(';').map(stateOf)] as const;
    }),
);

function stateOf(text: string): ListedState {
  const [abbreviation = '', ...name] = text.trim().split(/\s+/);
  return { abbreviation, name: name.join(' ') };
}

const STATES: ReadonlyMap<string, readonly ListedState[]> = new Map(
  [...new Set([...COUNTRIES.keys(), ...FURTHER.keys()])].map((iso2) => {
    const lived = (COUNTRIES.get(iso2)?.regions ?? []).map(({ name, abbreviation }) => ({ name, abbreviation }));
    const all = [...lived, ...(FURTHER.get(iso2) ?? [])];
    return [iso2, all.toSorted((a, b) => a.name.localeCompare(b.name))];
  }),
);

/** The states of a country by name; none for the many that do without. */
export function statesOf(iso2: string): readonly ListedState[] {
  return STATES.get(iso2) ?? [];
}
