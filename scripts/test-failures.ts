import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** A test that failed, as the end of a run names it: where a log is cut, its end is what is left. */
export interface TestFailure {
  /** File and titles. */
  readonly name: string;
  /** What was wrong, in the test runner's words, with colours taken out. */
  readonly message: string;
  /** Paths of files that show what stood on the page. */
  readonly pages: readonly string[];
}

const LINES_OF_A_MESSAGE = 12;

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

const playwrightSpec = z.object({
  title: z.string(),
  ok: z.boolean(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      results: z.array(
        z.object({
          errors: z.array(z.object({ message: z.string().default('') })).default([]),
          attachments: z.array(z.object({ name: z.string(), path: z.string().optional() })).default([]),
        }),
      ),
    }),
  ),
});

interface PlaywrightSuite {
  readonly specs: readonly z.infer<typeof playwrightSpec>[];
  readonly suites: readonly PlaywrightSuite[];
}

const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(playwrightSpec).default([]),
  suites: z.lazy(() => z.array(playwrightSuite)).default([]),
});

const playwrightReport = z.object({ suites: z.array(playwrightSuite).default([]) });

/** The failed tests of vitest's JSON report; a file that could not be loaded is one. */
export function readVitestFailures(report: unknown): readonly TestFailure[] {
  return vitestReport.parse(report).testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [failure(name, [message])];
    return failed.map((one) => failure(`${name} › ${one.fullName}`, one.failureMessages ?? []));
  });
}

/** The failed tests of Playwright's JSON report. */
export function readPlaywrightFailures(report: unknown): readonly TestFailure[] {
  return playwrightReport.parse(report).suites.flatMap(failuresOf);
}

function failuresOf({ specs, suites }: PlaywrightSuite): readonly TestFailure[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => {
      const results = tests.flatMap((test) => test.results);
      const pages = results
        .flatMap(({ attachments }) => attachments)
        .flatMap(({ name, path }) => (name === 'error-context' && path !== undefined ? [path] : []));
      const messages = results.flatMap(({ errors }) => errors.map(({ message }) => message));
      return { ...failure(`${file}:${line} › ${title}`, messages), pages };
    });
  return [...own, ...suites.flatMap(failuresOf)];
}

function failure(name: string, messages: readonly string[]): TestFailure {
  const [message = ''] = messages;
  const lines = stripVTControlCharacters(message).split('\n').slice(0, LINES_OF_A_MESSAGE);
  return { name, message: lines.join('\n'), pages: [] };
}
