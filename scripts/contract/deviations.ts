import { type Finding, tell } from './findings.ts';

/** A difference from the published files that is meant. */
export interface Deviation {
  /** Told findings that it covers; `*` stands for any text. */
  readonly findings: string;
  /** Where the documentation says so, or says nothing. */
  readonly documentation: string;
  readonly reason: string;
}

export interface Judged {
  /** Findings that nothing covers. */
  readonly violations: readonly Finding[];
  readonly used: readonly { readonly deviation: Deviation; readonly count: number }[];
  /** Deviations that nothing shows any more: to be struck off. */
  readonly unused: readonly Deviation[];
}

/** Holds findings against deviations. Each finding counts for the first deviation that covers it. */
export function judge(findings: readonly Finding[], deviations: readonly Deviation[]): Judged {
  const patterns = deviations.map((deviation) => ({ deviation, pattern: globToRegExp(deviation.findings), count: 0 }));
  const violations = findings.filter((finding) => {
    const match = patterns.find(({ pattern }) => pattern.test(tell(finding)));
    if (match !== undefined) match.count++;
    return match === undefined;
  });
  return {
    violations,
    used: patterns.filter(({ count }) => count > 0).map(({ deviation, count }) => ({ deviation, count })),
    unused: patterns.filter(({ count }) => count === 0).map(({ deviation }) => deviation),
  };
}

function globToRegExp(glob: string): RegExp {
  const parts = glob.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
