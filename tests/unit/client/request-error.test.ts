import { afterEach, describe, expect, test } from 'vitest';
import { speakWith } from '#lib/client/browser-texts.ts';
import { readAnswer, readErrorAnswer, unreachableError } from '#lib/client/request-error.ts';
import { browser as de } from '#lib/core/error-texts/de/browser.ts';
import { browser as en } from '#lib/core/error-texts/en/browser.ts';
import { browser as es } from '#lib/core/error-texts/es/browser.ts';
import { browser as fr } from '#lib/core/error-texts/fr/browser.ts';
import { browser as it } from '#lib/core/error-texts/it/browser.ts';

describe('a failed answer', () => {
  test('keeps what our server says, its conflict apart', () => {
    const conflict = {
      current: { statusId: 2, staffNotes: '' },
      currentBase: 'b'.repeat(22),
      currentStatus: { id: 2, label: 'Shipped' },
      modifiedAt: null,
    };
    const error = readErrorAnswer(
      409,
      JSON.stringify({ code: 'conflict', message: 'Changed meanwhile.', requestId: 'r', field: 'change', conflict }),
    );
    expect(error.conflict).toEqual(conflict);
    expect(error.body).toEqual({ code: 'conflict', message: 'Changed meanwhile.', requestId: 'r', field: 'change' });
    expect(error.message).toBe('Changed meanwhile.');
  });

  test.each([
    [401, 'session_ended'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [429, 'too_many_requests'],
    [500, 'internal'],
    [502, 'unavailable'],
    [504, 'unavailable'],
    [418, 'internal'],
  ])('that is not ours is told by its status: %d', (status, code) => {
    for (const text of [
      '',
      '<html>Bad gateway</html>',
      'null',
      '[1]',
      '{"code":"toString","message":"x"}',
      '{"code":1}',
    ]) {
      const error = readErrorAnswer(status, text);
      expect(error.code).toBe(code);
      expect(error.status).toBe(status);
      expect(error.message).not.toContain('gateway');
    }
  });

  test('that never came reads like a line that is down', () => {
    expect(readErrorAnswer(0, '')).toMatchObject({ status: 0, code: 'unavailable' });
    expect(unreachableError(new TypeError('fetch failed')).message).toContain('internet connection');
  });

  test('of a request that the page itself gave up says that', () => {
    expect(unreachableError(new DOMException('gone', 'AbortError')).message).toContain('cancelled');
  });
});

describe('what the page says by itself', () => {
  const BROWSER = { en, de, fr, es, it };
  afterEach(() => speakWith(en));

  test.each(Object.entries(BROWSER))('is told in %s once the page is shown in it', (_, texts) => {
    speakWith(texts);
    expect(unreachableError(new TypeError('fetch failed')).message).toBe(texts.unreachable);
    expect(unreachableError(new DOMException('gone', 'AbortError')).message).toBe(texts.cancelled);
    expect(readErrorAnswer(502, '<html>').message).toBe(texts.unreadable);
  });

  test('is another sentence in each language', () => {
    for (const name of Object.keys(en) as (keyof typeof en)[])
      expect(new Set(Object.values(BROWSER).map((texts) => texts[name])).size).toBe(5);
  });
});

describe('a successful answer', () => {
  test('is its JSON', () => expect(readAnswer(200, '{"a":1}')).toEqual({ a: 1 }));
  test('that is none fails', () => expect(() => readAnswer(200, '<html>')).toThrow('cannot read'));
});

test.each([
  [unreachableError(new TypeError('offline')), true],
  [readErrorAnswer(502, '<html>Bad gateway</html>'), true],
  [readErrorAnswer(500, ''), true],
  [readErrorAnswer(202, '{"code":"outcome_unknown","message":"x","requestId":"r"}'), true],
  [readErrorAnswer(409, '{"code":"conflict","message":"x","requestId":"r"}'), false],
  [readErrorAnswer(422, '{"code":"refused_by_platform","message":"x","requestId":"r"}'), false],
  [readErrorAnswer(403, ''), false],
])('%s may have been carried out: %s', (error, isUnclear) => expect(error.isUnclear).toBe(isUnclear));
