import { describe, expect, test } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import { readJsonBody } from '#lib/http/json-body.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

function post(body: BodyInit, headers: Record<string, string> = JSON_TYPE): Request {
  return new Request('http://app.test/api', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

async function codeOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
    return 'read';
  } catch (error) {
    return error instanceof AppError ? error.code : 'not an AppError';
  }
}

describe('readJsonBody', () => {
  test('reads JSON, also with a charset', async () => {
    expect(await readJsonBody(post('{"a":"ü"}'))).toEqual({ a: 'ü' });
    expect(await readJsonBody(post('[]', { 'content-type': 'Application/JSON; charset=UTF-8' }))).toEqual([]);
  });

  test.each([
    ['text', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['another charset', { 'content-type': 'application/json; charset=utf-16' }],
    ['compressed', { ...JSON_TYPE, 'content-encoding': 'gzip' }],
    ['no type', { 'content-type': '' }],
  ])('refuses %s', async (_name, headers) => {
    expect(await codeOf(readJsonBody(post('{}', headers)))).toBe('unsupported_media_type');
  });

  test('refuses what is not JSON', async () => {
    expect(await codeOf(readJsonBody(post('{')))).toBe('bad_request');
    expect(await codeOf(readJsonBody(post('')))).toBe('bad_request');
  });

  test('stops reading at the limit, whatever length was announced', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1000).fill(32));
      },
    });
    expect(await codeOf(readJsonBody(post(endless), 10_000))).toBe('payload_too_large');
    expect(pulled).toBeLessThan(20);
    expect(await codeOf(readJsonBody(post('{}', { ...JSON_TYPE, 'content-length': '999999' }), 10_000))).toBe(
      'payload_too_large',
    );
  });
});
