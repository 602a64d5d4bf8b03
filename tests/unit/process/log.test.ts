import { describe, expect, test } from 'vitest';
import { createLog } from '#lib/process/log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('info', { write: (line) => lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  test('redacts credentials and addresses that somebody adds by mistake', () => {
    const secret = {
      token: 'canary-1',
      user: { email: 'canary-2@example.com' },
      code: 'canary-3',
      authorization: 'canary-4',
    };
    const line = logged((log) => log.info(secret, 'opened'));
    expect(line).toContain('opened');
    expect(line).not.toContain('canary');
  });

  test('tells an error’s kind and place, never its message or its cause’s', () => {
    const error = new TypeError('canary-1', { cause: new RangeError('canary-2') });
    const line = logged((log) => log.error({ err: error }, 'failed'));
    expect(line).toContain('TypeError');
    expect(line).toContain('RangeError');
    expect(line).toContain('log.test.ts');
    expect(line).not.toContain('canary');
  });
});
