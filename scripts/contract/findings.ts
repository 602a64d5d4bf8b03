import type { Mismatch } from './validation.ts';

/** Something that differs from a published file. `of` is what it is about: the request sent, or an answer by its status. */
export interface Finding {
  /** `GET /v2/orders` */
  readonly operation: string;
  /** `request`, or the status of the answer as text. */
  readonly of: string;
  readonly at: string;
  readonly says: string;
  /** A value or request that shows it. */
  readonly sample: string;
}

/** How a finding is told, and what deviations are matched with. */
export function tell({ operation, of, at, says }: Finding): string {
  return `${operation} ${of}${at === '' ? '' : ` ${at}`}: ${says}`;
}

/** What was found, each difference once. */
export class Findings {
  readonly #found = new Map<string, Finding>();

  add(finding: Finding): void {
    const key = tell(finding);
    if (!this.#found.has(key)) this.#found.set(key, finding);
  }

  addAll(operation: string, of: string, mismatches: readonly Mismatch[], value: unknown): void {
    for (const { at, says } of mismatches) this.add({ operation, of, at, says, sample: sampleAt(value, at) });
  }

  all(): readonly Finding[] {
    return [...this.#found.values()];
  }
}

/** The first value at a place, shortened. */
function sampleAt(value: unknown, at: string): string {
  let here: unknown = value;
  for (const part of at.split('/').slice(1)) {
    if (here === null || typeof here !== 'object') break;
    here = Array.isArray(here) ? here[0] : Reflect.get(here, part);
  }
  return (JSON.stringify(here) ?? 'undefined').slice(0, 120);
}
