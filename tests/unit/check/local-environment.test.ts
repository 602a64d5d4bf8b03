import { afterEach, describe, expect, test, vi } from 'vitest';
import { readPort } from '#scripts/local-environment.ts';

describe('a port from the environment', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test.each([
    ['', 3_000],
    ['1', 1],
    ['65535', 65_535],
    ['8080', 8_080],
  ])('"%s" is %i', (text, port) => {
    vi.stubEnv('EMULATOR_PORT', text);
    expect(readPort('EMULATOR_PORT', 3_000)).toBe(port);
  });

  test.each(['0', '-1', '65536', '80.5', 'http', '1e9', 'Infinity'])(
    '"%s" is none, and is told by its name',
    (text) => {
      vi.stubEnv('PORT', text);
      expect(() => readPort('PORT', 3_000)).toThrow('PORT must be a whole number from 1 to 65535.');
    },
  );
});
