import { describe, expect, it } from 'vitest';
import { readPlaywrightFailures, readVitestFailures } from '#scripts/test-failures.ts';

const assertion = (fullName: string, ...failureMessages: string[]) => ({
  status: failureMessages.length === 0 ? 'passed' : 'failed',
  fullName,
  failureMessages,
});

const spec = (title: string, ok: boolean, ...results: unknown[]) => ({
  title,
  ok,
  file: 'list.test.ts',
  line: 12,
  tests: [{ results }],
});

describe('failed tests', () => {
  it('of vitest are named with file, titles and the first lines of what was wrong', () => {
    const long = Array.from({ length: 40 }, (_, at) => `line ${at}`).join('\n');
    const report = {
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [assertion('one'), assertion('two', `\u001B[31m${long}`)],
        },
        { name: 'b.test.ts', status: 'passed', assertionResults: [assertion('three')] },
      ],
    };
    const [only, ...others] = readVitestFailures(report);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ name: 'a.test.ts › two', pages: [] });
    expect(only?.message.split('\n')).toEqual(Array.from({ length: 12 }, (_, at) => `line ${at}`));
  });

  it('of vitest are whole files as well, where they could not be loaded', () => {
    const report = {
      testResults: [{ name: 'a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }],
    };
    expect(readVitestFailures(report)).toEqual([{ name: 'a.test.ts', message: 'no such module', pages: [] }]);
  });

  it('of Playwright are found in suites of suites, with the pages that they left', () => {
    const failed = {
      errors: [{ message: 'not visible' }],
      attachments: [
        { name: 'screenshot', path: '/results/1.png' },
        { name: 'error-context', path: '/results/1.md' },
        { name: 'error-context' },
      ],
    };
    const suites = [{ specs: [spec('well', true, {})], suites: [{ specs: [spec('shows rows', false, failed)] }] }];
    expect(readPlaywrightFailures({ suites })).toEqual([
      { name: 'list.test.ts:12 › shows rows', message: 'not visible', pages: ['/results/1.md'] },
    ]);
  });

  it('are none in a report without any, and not made up from something else', () => {
    expect(readVitestFailures({ testResults: [] })).toEqual([]);
    expect(readPlaywrightFailures({})).toEqual([]);
    expect(() => readVitestFailures({})).toThrow(/testResults/);
  });
});
