import { describe, expect, it } from 'vitest';
import { addCounts, describeCounts, readPlaywrightReport, readVitestReport } from '#scripts/test-counts.ts';

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, success: true, testResults: [] };
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('counts of test reports', () => {
  it('come from vitest', () => {
    expect(readVitestReport(vitest)).toEqual({ passed: 5, failed: 0, skipped: 0 });
    const mixed = { ...vitest, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3, success: false };
    expect(readVitestReport(mixed)).toEqual({ passed: 5, failed: 2, skipped: 4 });
  });

  it('count a file that could not be loaded, and a failure beside the tests', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ];
    expect(readVitestReport({ ...vitest, success: false, testResults: files }).failed).toBe(1);
    expect(readVitestReport({ ...vitest, success: false }).failed).toBe(1);
  });

  it('come from Playwright, where a test that had to be repeated has failed', () => {
    expect(readPlaywrightReport(playwright)).toEqual({ passed: 4, failed: 0, skipped: 0 });
    const stats = { expected: 4, unexpected: 1, flaky: 2, skipped: 1 };
    expect(readPlaywrightReport({ ...playwright, stats })).toEqual({ passed: 4, failed: 3, skipped: 1 });
    expect(readPlaywrightReport({ ...playwright, errors: [{}] }).failed).toBe(1);
  });

  it('are not made up from a report that is something else', () => {
    expect(() => readVitestReport({})).toThrow(/numPassedTests/);
    expect(() => readPlaywrightReport({ stats: {} })).toThrow(/expected/);
  });

  it('are added and told in one form', () => {
    const total = addCounts([
      { passed: 5, failed: 0, skipped: 0 },
      { passed: 4, failed: 1, skipped: 2 },
    ]);
    expect(describeCounts(total)).toBe('9 passed, 1 failed, 2 skipped');
    expect(describeCounts({ ...total, skipped: 0 })).toBe('9 passed, 1 failed');
  });
});
